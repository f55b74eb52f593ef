/** The door of the drafting checks: a draft in, findings out (wording.md §5). */
export { checkDraft, draftingRules, leftOut } from './check.ts';
export {
  type Draft,
  type DraftProvision,
  type Finding,
  type ForumLists,
  type ListedName,
  type MovedReference,
  type Severity,
  severities,
} from './model.ts';
export { type Opening, openingOf } from './openings.ts';
export type { Rule } from './rule.ts';
export { type Sentence, sentencesOf } from './sentences.ts';
export { type FeatureChange, type SentenceChange, strengthDelta } from './strength.ts';
