import { defineWords } from '../../platform/index.ts';

/** How a decision stands to others, as read on its own page. */
export const linkWords = defineWords('decisions.links', {
  title: 'Links to other decisions',
  'up.under': 'Taken under',
  'up.amends': 'Amends',
  'up.supersedes': 'Supersedes',
  'down.under': 'Decisions taken under it',
  'down.amends': 'Amended by',
  'down.supersedes': 'Superseded by',
  one: '{number}, {title}, {day}',
  inList: '{how} {number}',
});

export const mandateWords = defineWords('decisions.mandates', {
  title: 'Mandates given',
  holder: 'Asked of',
  task: 'Task',
  paragraphs: 'Paragraphs',
  whole: 'The text as a whole',
  due: 'By',
  noDate: 'No date set',
});

export const registerWords = defineWords('decisions.register', {
  keep: 'Complete the entry in the register',
  title: 'Entry of {number} in the register',
  explained:
    'The entry repeats what the adopted text says; it decides nothing. What is entered stays, with its date, and has the same readers as the decision.',
  linkTitle: 'Link to an earlier decision',
  kind: 'This decision',
  'kind.under': 'was taken under the earlier one',
  'kind.amends': 'amends the earlier one',
  'kind.supersedes': 'supersedes the earlier one',
  other: 'The earlier decision',
  chooseDecision: 'Choose a decision',
  decisionChoice: '{number}, {title}',
  noOther: 'There is no earlier decision to link to.',
  link: 'Enter the link',
  linkRefused: 'The link was not entered',
  mandateTitle: 'Enter a mandate',
  body: 'Body that is asked',
  noBody: 'None of these bodies',
  holder: 'Asked of, in the words of the text',
  holderHint: 'For example Members. Leave it empty for a body under its own name.',
  task: 'What is asked',
  taskHint: 'In the words of the text.',
  paragraphs: 'Paragraphs that say so',
  paragraphsHint: 'As printed, for example 4 and 5.',
  dueOn: 'By when',
  dueHint: 'A day, a month or a year: 2028-06-30, 2028-06 or 2028.',
  mandate: 'Enter the mandate',
  mandateRefused: 'The mandate was not entered',
  files: 'The register as a file: JSON, CSV and feed',
  csv: 'Decisions as CSV',
  json: 'Decisions as JSON',
  feed: 'Decisions as a feed',
  note: 'The files hold the decisions that have been released, the same for every reader.',
});

export const registerRefusalWords = defineWords('decisions.register.refusal', {
  noSuchDecision: 'There is no such decision in the register.',
  decisionItself: 'A decision is linked to another one.',
  exerciseApart: 'Decisions of an exercise are linked to those of exercises alone.',
  notEarlier: 'Choose a decision that was taken earlier.',
  alreadyLinked: 'The register says so already.',
  alreadySuperseded: 'That decision has been superseded already.',
  alreadyUnder: 'The register says already under which decision this one was taken.',
  noSuchBody: 'There is no such body.',
  notADay: 'Write a day, a month or a year: 2028-06-30, 2028-06 or 2028.',
});
