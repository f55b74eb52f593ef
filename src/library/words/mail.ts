import { defineWords } from '../../platform/index.ts';

/** Mails about reported papers. Neither a title nor the name of a paper nor who reported it stands in them. */
export const mailWords = defineWords('library.mail', {
  exerciseMark: 'Drafting exercise',
  'subject.reported': 'A paper about {symbol} was reported and is hidden',
  'subject.restored': 'A paper about {symbol} is no longer hidden',
  'subject.purged': 'A paper about {symbol} was purged',
  'opening.reported.other':
    'Somebody reported that a paper about {symbol} should not be here. It is hidden from everybody until the report is answered.',
  'opening.reported.sender':
    'A paper that your delegation sent about {symbol} was reported as one that should not be here. It is hidden from everybody until the secretariat has answered.',
  'opening.restored.other':
    'The secretariat has answered the report about a paper about {symbol}: it may stay, and those who read it before read it again.',
  'opening.restored.sender':
    'The secretariat has answered the report about a paper that your delegation sent about {symbol}: it may stay, and those who read it before read it again.',
  'opening.purged.other':
    'A paper about {symbol} that was reported has been purged by the keys of both co-chairs. Only its hash is kept.',
  'opening.purged.sender':
    'A paper that your delegation sent about {symbol} was reported and has been purged by the keys of both co-chairs. Only its hash is kept. What was entered from it before stays in the text as your proposals.',
  whatNext:
    'What was reported, by whom and why stands on the page of the paper. The secretariat and the chairs of the body read it there.',
  senderNext: 'If you have something to say about it, write to the secretariat.',
});
