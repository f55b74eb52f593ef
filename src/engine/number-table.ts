/** Numbers as people cite them, and the old → new table that goes out with every issue (procedure.md §1.3). */
import type { ProvisionKind } from './model.ts';

/** What a number stands on: a provision of a consolidated text, or any other with its printed number. */
export interface PrintedProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  readonly number: string;
}

/** A provision that is called otherwise than before. */
export interface NumberChange {
  readonly id: string;
  /** As cited, `OP4 bis`, `3 (a)`; `null`: it had none, or was not there. */
  readonly old: string | null;
  readonly new: string | null;
}

/**
 * Which provisions are called otherwise than before, in the order of `after`; what is gone stands at the end with
 * `new: null`. A sub-paragraph keeps its letter and is still called otherwise when its paragraph is.
 */
export function numberTable(
  before: readonly PrintedProvision[],
  after: readonly PrintedProvision[],
): NumberChange[] {
  const [old, now] = [citedNumbers(before), citedNumbers(after)];
  const changed: NumberChange[] = [];
  for (const [id, number] of now) {
    const former = old.get(id) ?? null;
    if (former !== number) changed.push({ id, old: former, new: number });
  }
  for (const [id, former] of old) {
    if (!now.has(id)) changed.push({ id, old: former, new: null });
  }
  return changed;
}

/**
 * By provision id the number by which a text cites it: `OP4 bis`, `4`, a sub-paragraph with the paragraph that it
 * belongs to, `4 (a) (i)`. Provisions that print none are left out.
 */
export function citedNumbers(provisions: readonly PrintedProvision[]): Map<string, string> {
  const cited = new Map<string, string>();
  /** By level, what stands above: the paragraph at 0. */
  const above: string[] = [];
  for (const { id, kind, level, number } of provisions) {
    const depth = kind === 'subparagraph' ? Math.max(1, level ?? 1) : 0;
    above.length = Math.min(above.length, depth);
    const bare = bareNumber(number);
    above[depth] = bare;
    if (bare === '') continue;
    const path = above.filter((part) => part !== undefined && part !== '');
    cited.set(id, path.join(' '));
  }
  return cited;
}

/** `4.` → `4`, `4 bis.` → `4 bis`; `a.` of the third level → `a`. */
export function bareNumber(number: string): string {
  return number.replace(/\.$/, '');
}
