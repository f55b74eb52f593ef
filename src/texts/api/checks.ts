import { z } from 'zod';
import { severities } from '../../engine/drafting/index.ts';
import { defineRead, holds } from '../../platform/index.ts';
import { type CheckedFinding, draftingChecks, issueChecks } from '../reads/checks.ts';
import { textState } from '../reads/text-state.ts';
import { checkedAsNamed } from '../rules/checked-reading.ts';
import { consolidatedText } from '../rules/consolidated.ts';
import { chairRoles, chairsOn } from '../rules/standing.ts';

const findingShape = z.object({
  /** As in the list of rules: `N01`. */
  rule: z.string(),
  severity: z.enum(severities),
  /** `null`: about the document as a whole. */
  provisionId: z.string().nullable(),
  /** UTF-16 offsets into the wording. */
  from: z.number(),
  to: z.number(),
  found: z.string(),
  expected: z.string().optional(),
  /** Of the words of the paragraph, or of all words: what a waiver names. */
  sha256: z.string(),
  /** Who answers for leaving it as it is, in these words. */
  waiver: z.object({ id: z.string(), by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});

/** What the drafting rules find in a text, for those who prepare it. */
export const checksRead = defineRead({
  name: 'texts.drafting-checks',
  who: ['secretariat', ...chairRoles],
  path: '/texts/{text}/checks',
  summary: 'What the drafting rules of its profile find in a text; they report and never rewrite',
  input: z.object({
    text: z.string().max(60),
    /** `base`, `clean` (as it would be adopted), or the id of a proposal: as if it alone were taken up. */
    as: z.string().max(60).optional(),
  }),
  output: z.object({
    profile: z.string(),
    findings: z.array(findingShape),
  }),
  async run(tx, scope, { text, as: named }) {
    const state = await textState(tx, text, scope);
    if (!state) return null;
    const isTheirs = chairsOn(state.text, scope.viewer) || holds(scope.viewer, ['secretariat']);
    if (!isTheirs || state.isAdopted) return null;
    const as = checkedAsNamed(named);
    const checks = as && (await draftingChecks(tx, { state, consolidation: consolidatedText(state) }, as));
    return checks && { profile: checks.draft.profile, findings: checks.findings.map(shapeOf) };
  },
});

/** The same of an issue, as the history of the text gives it as a file. */
export const issueChecksRead = defineRead({
  name: 'texts.issue-checks',
  who: ['secretariat', ...chairRoles],
  path: '/texts/{text}/revisions/{number}/checks',
  summary: 'What the drafting rules find in an issue of a text as it was frozen',
  input: z.object({ text: z.string().max(60), number: z.coerce.number().int().min(0).max(9999) }),
  output: z.object({ symbol: z.string(), profile: z.string(), findings: z.array(findingShape) }),
  async run(tx, scope, { text, number }) {
    const state = await textState(tx, text, scope);
    if (!state || !(chairsOn(state.text, scope.viewer) || holds(scope.viewer, ['secretariat']))) return null;
    const checks = await issueChecks(tx, { text, number }, scope.viewer);
    if (!checks) return null;
    const { symbol, draft, findings } = checks;
    return { symbol, profile: draft.profile, findings: findings.map(shapeOf) };
  },
});

function shapeOf({ place, waiver, ...finding }: CheckedFinding) {
  const { sha256 } = place;
  if (!waiver) return { ...finding, sha256, waiver: null };
  const { id, by, at, reason } = waiver;
  return { ...finding, sha256, waiver: { id, by, at: at.toString(), reason } };
}
