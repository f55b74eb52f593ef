/** Base plus any number of proposals → one text with brackets (DESIGN §6, the seven laws). */
import { type Amended, parentWordings } from './amendments.ts';
import { consolidateProvision, frame } from './consolidate-provision.ts';
import { type Entry, sortInsertions } from './insertions.ts';
import { withLinks } from './links.ts';
import type { ConsolidatedProvision, ConsolidateInput, Consolidation, Unplaced } from './model.ts';
import { insertedAlternatives, nearness } from './near-insertions.ts';
import { numberProvisions } from './number.ts';
import { sortedSet } from './order.ts';
import { type PlainProposal, takeApart } from './structure.ts';
import { compareUnplaced, sortWishes, unplacedWish } from './wishes.ts';
import { addWording, type Wordings } from './wordings.ts';

/**
 * The consolidated text. Pure: the same base, proposals and lot give the same bytes, in whatever order the
 * proposals come. What cannot be placed stands in `unplaced` with a `why` of `UnplacedWhy`.
 */
export function consolidate(input: ConsolidateInput): Consolidation {
  const { base, lot, numbers, numbering, nearInsertions = 'apart' } = input;
  const { proposals, structured, ...apart } = takeApart(base, input.proposals);
  const baseIds = new Set(base.provisions.map(({ id }) => id));
  const isNear = nearInsertions === 'together' ? nearness(proposals, structured) : undefined;
  const insertions = sortInsertions(baseIds, proposals, isNear);
  const unplaced: Unplaced[] = [...apart.unplaced, ...insertions.unplaced];
  const wishesOn = groupByProvision(
    proposals,
    (id) => (baseIds.has(id) ? id : insertions.byId.get(id)?.id),
    unplaced,
  );
  const parents = parentWordings(proposals);
  const provisions: ConsolidatedProvision[] = [];
  const insertAfter = (id: string | null) => {
    for (const entry of insertions.after.get(id) ?? []) {
      const placed = consolidateEntry(entry, wishesOn.get(entry.id) ?? [], { lot, parents });
      provisions.push(placed.provision);
      unplaced.push(...placed.unplaced);
    }
  };
  insertAfter(null);
  const seen = new Set<string>();
  for (const provision of base.provisions) {
    const isRepeated = seen.has(provision.id);
    seen.add(provision.id);
    const wishes = isRepeated ? [] : (wishesOn.get(provision.id) ?? []);
    const placed = consolidateProvision(provision, wishes, lot, parents);
    provisions.push(placed.provision);
    unplaced.push(...placed.unplaced);
    if (!isRepeated) insertAfter(provision.id);
  }
  return {
    version: 1,
    language: base.language,
    provisions: withLinks(
      numberProvisions(provisions, numbers, numbering),
      structured,
      (id) => insertions.byId.get(id)?.id ?? id,
    ),
    unplaced: distinctUnplaced(unplaced),
  };
}

/** In a fixed order; the same wish tabled twice is listed once. */
function distinctUnplaced(unplaced: readonly Unplaced[]): Unplaced[] {
  const sorted = [...unplaced].sort(compareUnplaced);
  return sorted.filter((one, index) => index === 0 || compareUnplaced(sorted[index - 1], one) !== 0);
}

function groupByProvision(
  proposals: readonly PlainProposal[],
  placeOf: (id: string) => string | undefined,
  unplaced: Unplaced[],
): Map<string, PlainProposal[]> {
  const groups = new Map<string, PlainProposal[]>();
  for (const proposal of proposals) {
    const { by, wish } = proposal;
    if (wish.kind === 'insert') continue;
    const id = placeOf(wish.provisionId);
    if (id === undefined) {
      unplaced.push(...sortedSet(by).map((code) => unplacedWish(code, wish, 'provision-unknown')));
      continue;
    }
    const group = groups.get(id);
    if (group) group.push(proposal);
    else groups.set(id, [proposal]);
  }
  return groups;
}

/** An inserted provision: its wordings stand as alternatives against the empty base (DESIGN §7). */
function consolidateEntry(
  entry: Entry,
  proposals: readonly PlainProposal[],
  { lot, parents }: { lot: string | undefined; parents: Amended },
): { provision: ConsolidatedProvision; unplaced: readonly Unplaced[] } {
  const inserters = new Set([...entry.wordings.values()].flatMap(({ by }) => by));
  const { own, others } = splitByInserter(proposals, inserters);
  const wishes = sortWishes({ text: '' }, others, parents);
  const unplaced = [...wishes.unplaced, ...own];
  const wordings: Wordings = new Map();
  for (const wished of [...entry.wordings.values(), ...wishes.wordings.values()]) {
    const { text, marks = [], by } = wished;
    addWording(wordings, marks.length === 0 ? { text } : { text, marks }, by);
  }
  const alternatives = insertedAlternatives(entry, wordings, { ...wishes, lot });
  const provision = {
    ...frame(entry, wishes, [{ alternatives }]),
    inserted: true,
  };
  return { provision, unplaced };
}

/** Who inserts a provision has said what it should be: a further wish on it of their own is a second one. */
function splitByInserter(
  proposals: readonly PlainProposal[],
  inserters: ReadonlySet<string>,
): { own: Unplaced[]; others: PlainProposal[] } {
  const own: Unplaced[] = [];
  const others: PlainProposal[] = [];
  for (const proposal of proposals) {
    if (proposal.wish.kind === 'hold') {
      others.push({ ...proposal, wish: { kind: 'hold', provisionId: proposal.wish.provisionId } });
      continue;
    }
    others.push({ ...proposal, by: proposal.by.filter((code) => !inserters.has(code)) });
    for (const code of sortedSet(proposal.by)) {
      if (inserters.has(code)) own.push(unplacedWish(code, proposal.wish, 'second-wish'));
    }
  }
  return { own, others };
}
