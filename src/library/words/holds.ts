import { defineWords } from '../../platform/index.ts';

/** Legal holds on papers. */
export const holdWords = defineWords('library.holds', {
  title: 'Legal holds',
  explained:
    'While a hold stands, no paper that it covers is purged or erased, not even by two keys. A reported paper stays hidden.',
  none: 'No hold stands.',
  what: 'What is kept',
  allOf: 'All papers of {body}',
  textOf: 'Papers about {text} of {body}',
  since: 'Since',
  reason: 'Reason',
  state: 'State',
  stands: 'stands',
  ended: 'ended {time}: “{reason}”',
  body: 'Body',
  chooseBody: 'Choose a body',
  setReason: 'Why its papers must be kept',
  set: 'Set a hold',
  endReason: 'Why it ends',
  end: 'End the hold',
  held: 'Under a legal hold since {time}',
  heldBecause: 'It can be neither purged nor erased: “{reason}”',
  refused: 'A legal hold keeps it: “{reason}”',
});
