/** The table of all rules, and the one pass that applies them. */
import type { Draft, Finding } from './model.ts';
import { severities } from './model.ts';
import { readDraft } from './read-draft.ts';
import type { Rule } from './rule.ts';
import { acronymRules } from './rules/acronyms.ts';
import { dateRules } from './rules/dates.ts';
import { nameRules } from './rules/names.ts';
import { obligationRules } from './rules/obligations.ts';
import { processRules } from './rules/process.ts';
import { referenceRules } from './rules/references.ts';
import { remainsRules } from './rules/remains.ts';
import { spellingRules } from './rules/spelling.ts';
import { structureRules } from './rules/structure.ts';
import { styleRules } from './rules/style.ts';
import { termRules } from './rules/terms.ts';
import { typographyRules } from './rules/typography.ts';
import { openingRules } from './rules/verbs.ts';

/** Every rule that can be decided, in the order of wording.md §5. */
export const draftingRules: readonly Rule[] = [
  ...structureRules,
  ...remainsRules,
  ...openingRules,
  ...obligationRules,
  ...typographyRules,
  ...nameRules,
  ...acronymRules,
  ...termRules,
  ...spellingRules,
  ...referenceRules,
  ...dateRules,
  ...styleRules,
  ...processRules,
];

/** Rules of wording.md §5 that are not applied, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  S03: 'numbers are computed: a single paragraph is numbered by the renderer alone',
  B05: 'about an imported file; the reader of Word files lists these as it takes the file in',
  V08: 'about two texts: the comparison of issues shows what moved (strength.ts)',
  P03: 'italics of openings are computed, and none are typed',
  T06: 'needs a termbase of the forum in each language',
  E02: 'needs a dictionary: a dependency of its own',
  X02: 'translations are not texts of their own yet',
  X05: 'needs the register of decisions, which stands above the engine',
  X06: 'needs the commitments, which stand above the engine',
  X07: 'about exported files; names are sealed where files are made',
};

/**
 * What the forum's drafting rules have to say about a draft. They report and never rewrite (wording.md §0.3); the same
 * draft gives the same findings, in the order of the text, the document as a whole first.
 *
 * On a text that is not English only the rules that read every language are applied.
 */
export function checkDraft(draft: Draft): Finding[] {
  const read = readDraft(draft);
  const places = new Map(read.paragraphs.map(({ id, index }) => [id, index]));
  const findings: Finding[] = [];
  for (const rule of draftingRules) {
    if (rule.profiles !== 'all' && !rule.profiles.includes(draft.profile)) continue;
    if (!read.isEnglish && !rule.everyLanguage) continue;
    const severity = rule.severityIn?.[draft.profile] ?? rule.severity;
    for (const found of rule.check(read)) findings.push({ rule: rule.id, severity, ...found });
  }
  const placeOf = ({ provisionId }: Finding) => (provisionId === null ? -1 : (places.get(provisionId) ?? -1));
  return findings.sort(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
      one.from - other.from ||
      (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0),
  );
}
