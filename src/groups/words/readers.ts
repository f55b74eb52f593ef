import { defineWords } from '../../platform/index.ts';

/** Who can see this, and why. */
export const readersWords = defineWords('groups.readers', {
  title: 'Who can see this',
  lead: 'These are the people who may read “{title}” at this moment, and the office or seat that opens it to each. It is what the database lets through; when an office or seat ends, the person leaves this list and the page at once.',
  everybody: 'Everybody may read this. It is public.',
  nobody: 'Nobody',
  nobodySentence: 'No office or seat opens this at present.',
  count: '{count, plural, one {# person} other {# people}}',
  marking: 'Marking: TLP:{marking}. It says how far those who read this may share it; it opens nothing.',
  withoutNames: 'without the names of delegations',
  unseen: 'the register does not show you who',
  person: 'Person',
  opens: 'What opens it',
  office: '{office}, {from} – {until}',
  seat: 'seat in {body}, {from} – {until}',
  forumSeat: 'seat in the forum, {from} – {until}',
  untilEnded: 'until ended',
  otherParticipant: 'A participant that the register does not show you',
  secretariat: 'Secretariat',
  support: 'Support office',
  chairs: 'Chairs',
  back: 'Back to {title}',
});
