import { defineWords } from '../../platform/index.ts';

/** Who reads what a body negotiates, and how that is changed. */
export const accessWords = defineWords('groups.access', {
  title: 'Who reads what {body} negotiates',
  link: 'Change who reads',
  now: 'At present: {state}.',
  explained:
    'A change needs the keys of two co-chairs. It holds for texts that are put before the body from then on; a text keeps the readers with whom it began, and its page “Who can see this” lists them.',
  keyed: 'Change who reads what a body negotiates',
  wishYes: 'Observers of {body} read its texts under negotiation, without attribution.',
  wishNo: 'Observers of {body} do not read its texts under negotiation.',
  askTitle: 'Ask the co-chairs',
  change: 'Change to',
  yes: 'Observers read, without attribution',
  no: 'Observers do not read',
  reason: 'Reason',
  reasonHint: 'The chairs of the body and the secretariat read it.',
  ask: 'Ask for keys',
  notAsked: 'The co-chairs were not asked',
  applyTitle: 'Do what was allowed',
  apply: 'Change who reads',
  notApplied: 'Nothing was changed',
  nothingChanges: 'It is so already.',
  required: 'Fill this in.',
  tooLong: 'This is too long.',
  notUnderstood: 'This value is not one that the form offers.',
});
