import type { Tx, Visit } from '../../platform/index.ts';
import { comparableIssue, parseIssue } from '../reads/comparison.ts';
import { revisionsOf } from '../reads/revisions.ts';
import { words } from '../words.ts';
import type { Side } from './compare-page.tsx';
import type { TextView } from './text-view.ts';

/** Any two of all issues, oldest first, and the text as it stands; by default the last issue and the latter. */
export async function comparedSides(tx: Tx, view: TextView, visit: Visit) {
  const revisions = (await revisionsOf(tx, view.text.id)).reverse();
  const choices = [
    ...revisions.map(({ number, symbol }) => ({ value: String(number), label: symbol })),
    { value: 'now', label: visit.say(words.compareNow) },
  ];
  const text = { id: view.text.id, now: view.consolidation };
  const side = async (asked: string | undefined, otherwise: string): Promise<Side | null> => {
    const choice = choices.find((one) => one.value === (asked ?? otherwise)) ?? choices.at(-1);
    const issue = parseIssue(choice?.value ?? '');
    const provisions = issue === null ? null : await comparableIssue(tx, text, issue);
    return choice && provisions ? { ...choice, provisions } : null;
  };
  const last = String(revisions.at(-1)?.number ?? 'now');
  const [from, to] = [await side(visit.query('from'), last), await side(visit.query('to'), 'now')];
  return from && to ? { choices, from, to } : null;
}
