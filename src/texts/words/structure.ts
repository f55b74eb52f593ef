import { defineWords } from '../../platform/index.ts';

/** What is said of a paragraph that somebody wishes to move, split or merge, and where one proposes and decides it. */
export const structureWords = defineWords('texts.structure', {
  movedAway: '{count, plural, =0 {moved elsewhere} other {moved to {numbers}}}',
  movedHere: '{count, plural, =0 {moved here} other {moved from {numbers}}}',
  splitInto: '{count, plural, =0 {split} other {split into {numbers}}}',
  splitOff: '{count, plural, =0 {split from another paragraph} other {split from {numbers}}}',
  mergedFrom: '{count, plural, =0 {merged with others} other {merged from {numbers}}}',
  mergedAway: '{count, plural, =0 {merged into another paragraph} other {merged into {numbers}}}',
  unnamed: 'Proposed: {what}',
  // Who proposes what; the names stand before it
  didMove: '{count, plural, one {proposes} other {propose}} to move {number} after {place}',
  didMoveFirst: '{count, plural, one {proposes} other {propose}} to move {number} to the beginning',
  didSplit:
    '{count, plural, one {proposes} other {propose}} to split {number} into {parts, plural, other {# paragraphs}}',
  didMerge: '{count, plural, one {proposes} other {propose}} to merge {number} with {others}',
  toMove: 'move {number} after {place}',
  toMoveFirst: 'move {number} to the beginning',
  toSplit: 'split {number} into {parts, plural, other {# paragraphs}}',
  toMerge: 'merge {number} with {others}',
  goneParagraph: 'a paragraph that is no longer in the text',
  goesOn: 'It goes on from an earlier proposal: the paragraph was split or merged since.',
  carriedOn: 'The paragraph was split or merged; the proposal goes on where its words stand now.',
  // The forms
  formsTitle: 'Order and borders of the paragraph',
  moveTitle: 'Move this paragraph',
  moveAfter: 'After which paragraph',
  choosePlace: 'Choose a paragraph',
  atTheBeginning: 'At the very beginning',
  moveWording: 'Other words in the new place',
  moveWordingHint: 'Leave it empty to move the paragraph as it stands.',
  splitTitle: 'Split this paragraph',
  splitParts: 'The paragraphs that you wish for',
  splitHint: 'Set a blank line where one paragraph ends and the next begins. The first one keeps its number.',
  mergeTitle: 'Merge with the next paragraph',
  mergeWith: 'Merge with',
  mergeWording: 'The joined words',
  mergeHint:
    'Leave it empty to join the words as they stand. The preview shows them, and you can go back and edit them.',
  cannotMove: 'It has sub-paragraphs, which would stay behind. Propose other words instead.',
  nothingToMerge: 'No paragraph of the same kind comes next.',
  // For the chair
  moveIt: 'Move it as proposed',
  splitIt: 'Split it as proposed',
  mergeIt: 'Merge them as proposed',
  leaveIt: 'Do not take it up',
  followHint: 'What others propose for these words goes with them.',
  // What keeps an act from being done
  noSuchPlace: 'That paragraph is no longer in the text. Choose another place.',
  ownPlace: 'The paragraph stands there already. Choose another place.',
  subparagraphsStay: 'The paragraph has sub-paragraphs, which would stay behind. It cannot be moved alone.',
  onePart: 'Set a blank line where the first paragraph ends. A split makes at least two.',
  mergeAlone: 'Choose at least one other paragraph.',
  mergedGone: 'One of these paragraphs is no longer in the text. Choose again.',
  mergedReworded: 'One of these paragraphs says something else since. Look at it and choose again.',
  kindsDiffer: 'Only paragraphs of the same kind are merged.',
  decidedWhole: 'This bracket belongs to a move, a split or a merge. Decide on that as a whole.',
});
