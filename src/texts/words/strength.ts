import { defineWords } from '../../platform/index.ts';

/** Features of a sentence that may move between two wordings (wording.md §3.3). */
export const words = defineWords('texts-strength', {
  moved: 'What moved in the sentences',
  none: 'none',
  verb: 'Verb',
  auxiliary: 'Auxiliary',
  aim: 'Aim',
  scope: 'Scope',
  time: 'Time',
  anchor: 'Law it stands on',
  condition: 'Condition',
  money: 'Money',
});
