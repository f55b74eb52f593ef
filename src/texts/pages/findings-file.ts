import { csvText } from '../../base/index.ts';
import { citedNumbers } from '../../engine/index.ts';
import type { Say } from '../../platform/index.ts';
import type { IssueChecks } from '../reads/checks.ts';
import { words } from '../words/checks.ts';

const heads = [
  ...['issue', 'exercise', 'rule', 'severity', 'says', 'paragraph', 'from', 'to', 'words', 'usual here'],
  ...['left as it is by', 'left at (UTC)', 'reason'],
];

/**
 * The findings of an issue for a spreadsheet, one a line (RFC 4180). Codes are the same in every language; what a rule
 * says is in the reader's. Offsets count UTF-16 units of the paragraph's words.
 *
 * @source wording.md §5: export the list with each Rev.
 */
export function findingsCsv(say: Say, { symbol, exercise, draft, findings }: IssueChecks): string {
  const numbers = citedNumbers(draft.provisions);
  const rows = findings.map(({ rule, severity, provisionId, from, to, found, expected = null, waiver }) => [
    ...[symbol, exercise ? 'exercise' : '', rule, severity],
    say(words[rule as keyof typeof words]) /* every rule has its word: rules/drafting.test.ts */,
    ...[provisionId === null ? '' : (numbers.get(provisionId) ?? ''), from, to, found, expected],
    ...[waiver?.by ?? null, waiver?.at.toString() ?? null, waiver?.reason ?? null],
  ]);
  return csvText([heads, ...rows]);
}
