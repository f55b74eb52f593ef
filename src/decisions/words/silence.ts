import { defineWords } from '../../platform/index.ts';

/** Letters about a round of silence, until the forum's templates take their place. */
export const silenceLetterWords = defineWords('decisions.silenceLetter', {
  exercise: 'Exercise: ',
  'subject.opened': '{exercise}Silence procedure: {symbol}',
  'subject.refused': '{exercise}Silence procedure not used: {symbol}',
  'subject.extended': '{exercise}Silence extended: {symbol}',
  'subject.broken': '{exercise}Silence broken, not adopted: {symbol}',
  'subject.withdrawn': '{exercise}Withdrawn from silence: {symbol}',
  'subject.void': '{exercise}Silence void: {symbol}',
  'subject.adopted': '{exercise}Adopted under the silence procedure: {symbol}',
  'opening.opened':
    'The chairs of {body} put the text {symbol} under the silence procedure. It is adopted at the deadline below unless a member objects before.',
  'opening.refused':
    'A member objected to using the silence procedure for {symbol}. The text waits for a meeting of {body}.',
  'opening.extended': 'The chairs of {body} have moved the deadline of silence about {symbol} later.',
  'opening.broken': 'Silence about {symbol} has been broken. {body} has not adopted the text.',
  'opening.withdrawn': 'The chairs of {body} have withdrawn {symbol} from silence. Nothing was adopted.',
  'opening.void':
    'The round of silence about {symbol} in {body} is void because of a defect. Nothing was adopted; a new round is needed.',
  'opening.adopted': 'No member objected to {symbol} before the deadline. {body} has adopted the text.',
  'deadline.opened': 'Deadline:',
  'deadline.extended': 'New deadline:',
  'deadline.adopted': 'Adopted at the deadline:',
  how: 'An objection or an amendment is made in writing before the deadline: at the address below, or by official mail or letter to the secretariat. At the deadline exactly is late.',
  consent:
    'A member that objects to using the procedure for this text says so at the same address before silence begins.',
  begins: 'Silence begins with this letter.',
  whole: 'It was broken about the text as a whole.',
  about: 'It was broken about: {paragraphs}.',
  exerciseNote: 'This is a drafting exercise among invented participants.',
});
