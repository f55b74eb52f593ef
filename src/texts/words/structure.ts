import { defineWords } from '../../platform/index.ts';

/** What is said of a paragraph that somebody wishes to move, split or merge. */
export const structureWords = defineWords('texts.structure', {
  movedAway: '{count, plural, =0 {moved elsewhere} other {moved to {numbers}}}',
  movedHere: '{count, plural, =0 {moved here} other {moved from {numbers}}}',
  splitInto: '{count, plural, =0 {split} other {split into {numbers}}}',
  splitOff: '{count, plural, =0 {split from another paragraph} other {split from {numbers}}}',
  mergedFrom: '{count, plural, =0 {merged with others} other {merged from {numbers}}}',
  mergedAway: '{count, plural, =0 {merged into another paragraph} other {merged into {numbers}}}',
});
