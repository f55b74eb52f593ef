/** One provision and the wishes on it → the consolidated provision, without its printed number. */

import { type Amended, parentWordings } from './amendments.ts';
import type { Hold, Wording } from './brackets.ts';
import { diffPrepared } from './diff.ts';
import { carryMarks, withMarkEdits } from './mark-edits.ts';
import type { ConsolidatedProvision, Provision, Unplaced } from './model.ts';
import { type Prepared, prepare, tokenAt } from './prepared.ts';
import { makeSegments } from './segments.ts';
import type { PlainProposal } from './structure.ts';
import { type HeldRange, type ProvisionWishes, sortWishes } from './wishes.ts';
import { tidy, type Wordings, wordingKey } from './wordings.ts';

/** One provision consolidated, and what of the wishes on it could not be placed. */
export interface ProvisionResult {
  /** `number` is empty: it depends on the whole text. */
  readonly provision: ConsolidatedProvision;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Consolidate the wishes on one provision of the base: changes, deletions, retentions and holds.
 * Insertions are not its business and are ignored.
 *
 * @param lot the recorded lot that turns the order of alternatives.
 * @param parents by proposal id, the wording that a proposal on another amends; from `proposals` unless given.
 */
export function consolidateProvision(
  given: Provision,
  proposals: readonly PlainProposal[],
  lot?: string,
  parents: Amended = parentWordings(proposals),
): ProvisionResult {
  const provision = given.marks ? { ...given, ...tidy(given) } : given;
  const wishes = sortWishes(provision, proposals, parents);
  const { heldRanges, wordings, retainedBy } = wishes;
  if (wordings.size === 0 && heldRanges.length === 0) {
    return { provision: frame(provision, wishes, untouched(provision)), unplaced: wishes.unplaced };
  }
  const base = prepare(provision.text);
  const segments = makeSegments({
    provision,
    base,
    wordings: differing(provision, base, wordings),
    holds: heldRanges.map((range) => wholeTokens(base, range)),
    retainedBy,
    amended: wishes.amended,
    lot,
  });
  return { provision: frame(provision, wishes, segments), unplaced: wishes.unplaced };
}

/** How each wording differs from the base. Where nothing has marks, nothing is said of them. */
function differing({ marks = [] }: Provision, base: Prepared, wordings: Wordings): Wording[] {
  const wished = [...wordings.values()];
  if (marks.length === 0 && wished.every((one) => one.marks === undefined)) {
    return wished.map(({ text, by }) => ({ text, by, edits: diffPrepared(base, text) }));
  }
  // Whether said or carried over, equal marks on equal words are one wording.
  const marked = new Map<string, Wording & { by: string[] }>();
  for (const { text, by, ...one } of wished) {
    const edits = diffPrepared(base, text);
    const wishedMarks = one.marks ?? carryMarks(marks, edits);
    const key = wordingKey({ text, marks: wishedMarks });
    const same = marked.get(key);
    if (same) same.by.push(...by);
    else {
      const all = withMarkEdits({ base, baseMarks: marks, edits, text, marks: wishedMarks });
      marked.set(key, { text, marks: wishedMarks, by: [...by], edits: all });
    }
  }
  return [...marked.values()];
}

/** What every consolidated provision carries besides its segments. */
export function frame(
  provision: Pick<Provision, 'id' | 'kind' | 'level'>,
  wishes: Pick<ProvisionWishes, 'deletion' | 'heldBy' | 'retainedBy'>,
  segments: ConsolidatedProvision['segments'],
): ConsolidatedProvision {
  return {
    id: provision.id,
    kind: provision.kind,
    ...(provision.level === undefined ? {} : { level: provision.level }),
    number: '',
    inserted: false,
    deletion: wishes.deletion,
    ...(wishes.heldBy.length > 0 ? { heldBy: wishes.heldBy } : {}),
    ...(wishes.retainedBy.length > 0 ? { retainedBy: wishes.retainedBy } : {}),
    segments,
  };
}

/** A note may stand where there are no words. */
function untouched({ text, marks = [] }: Provision): ConsolidatedProvision['segments'] {
  if (marks.length > 0) return [{ text, marks }];
  return text === '' ? [] : [{ text }];
}

/** A hold covers whole words. */
function wholeTokens(base: Prepared, range: HeldRange): Hold {
  const last = tokenAt(base, range.to - 1);
  return { from: base.starts[tokenAt(base, range.from)], to: base.starts[last + 1], by: [range.by] };
}
