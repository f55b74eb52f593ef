/**
 * The provisions that delegations insert: where each stands, which are the same, and in which order.
 *
 * Equal wordings at the same place are one provision by all of them (law 3), unless that would turn round the
 * order in which somebody wrote two of them (law 1). Near-identical ones may be (`near-insertions.ts`).
 */
import { type IsOne, mergeEqual } from './insertion-order.ts';
import type { PlainWish, ProvisionKind, Unplaced } from './model.ts';
import { compareText, sortedSet } from './order.ts';
import type { PlainProposal } from './structure.ts';
import { unplacedWish } from './wishes.ts';
import { addWording, asInserted, type Wordings, wordingKey } from './wordings.ts';

export type Insert = Extract<PlainWish, { kind: 'insert' }>;

/** An inserted provision, with every wording that somebody wishes it to have. */
export interface Entry {
  readonly id: string;
  readonly afterId: string | null;
  readonly kind: ProvisionKind;
  readonly level: number | undefined;
  readonly wordings: Wordings;
  /** Ids of the insertions that are one with this one. */
  readonly otherIds: string[];
}

export interface Insertions {
  /** Entries in the order in which they stand, by the base provision that they follow (`null`: the very beginning). */
  readonly after: ReadonlyMap<string | null, readonly Entry[]>;
  readonly byId: ReadonlyMap<string, Entry>;
  readonly unplaced: readonly Unplaced[];
}

/**
 * Sort out all insertions; `baseIds` are the provisions of the base. The order of `proposals` is free.
 *
 * @param isNear whether two insertions that are not equal may be one provision; none are unless given.
 */
export function sortInsertions(
  baseIds: ReadonlySet<string>,
  proposals: readonly PlainProposal[],
  isNear?: IsOne,
): Insertions {
  const unplaced: Unplaced[] = [];
  const entries = makeEntries(baseIds, proposals, unplaced);
  const children = groupByAnchor(entries);
  const after = new Map<string | null, readonly Entry[]>();
  const placed = new Set<Entry>();
  for (const anchor of children.keys()) {
    if (anchor !== null && !baseIds.has(anchor)) continue;
    const order = preorder(anchor, children);
    for (const entry of order) placed.add(entry);
    after.set(anchor, mergeEqual(order, isNear));
  }
  for (const entry of entries.values()) {
    if (!placed.has(entry)) unplaced.push(...withoutPlace(entry, entries));
  }
  return { after, byId: indexById(after), unplaced };
}

function makeEntries(
  baseIds: ReadonlySet<string>,
  proposals: readonly PlainProposal[],
  unplaced: Unplaced[],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { by, wish } of inFixedOrder(proposals)) {
    for (const code of sortedSet(by)) {
      const why = baseIds.has(wish.newId) ? 'id-taken' : enterWording(entries, wish, code);
      if (why) unplaced.push(unplacedWish(code, wish, why));
    }
  }
  return entries;
}

/** The insertions; of those with one id the first says where it stands. */
export function inFixedOrder(proposals: readonly PlainProposal[]): { by: readonly string[]; wish: Insert }[] {
  const inserts: { by: readonly string[]; wish: Insert; key: string }[] = [];
  for (const { by, wish } of proposals) {
    if (wish.kind !== 'insert') continue;
    const key = JSON.stringify([
      wish.newId,
      wish.afterId,
      wish.provisionKind,
      wish.level ?? 0,
      wish.text,
      wish.marks ?? [],
    ]);
    inserts.push({ by, wish, key });
  }
  return inserts.sort((a, b) => compareText(a.key, b.key));
}

function enterWording(
  entries: Map<string, Entry>,
  wish: Insert,
  code: string,
): 'id-taken' | 'second-wish' | undefined {
  let entry = entries.get(wish.newId);
  if (!entry) {
    entry = {
      id: wish.newId,
      afterId: wish.afterId,
      kind: wish.provisionKind,
      level: wish.level,
      wordings: new Map(),
      otherIds: [],
    };
    entries.set(wish.newId, entry);
  }
  const isSamePlace =
    entry.afterId === wish.afterId && entry.kind === wish.provisionKind && entry.level === wish.level;
  if (!isSamePlace) return 'id-taken';
  const wished = asInserted(wish);
  if (entry.wordings.get(wordingKey(wished))?.by.includes(code)) return undefined;
  for (const { by } of entry.wordings.values()) if (by.includes(code)) return 'second-wish';
  addWording(entry.wordings, wished, [code]);
  return undefined;
}

function groupByAnchor(entries: ReadonlyMap<string, Entry>): Map<string | null, Entry[]> {
  const children = new Map<string | null, Entry[]>();
  for (const entry of entries.values()) {
    const siblings = children.get(entry.afterId);
    if (siblings) siblings.push(entry);
    else children.set(entry.afterId, [entry]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => compareText(a.id, b.id));
  return children;
}

/** What stands after `anchor`: each insertion followed by what is inserted after it. */
function preorder(anchor: string | null, children: ReadonlyMap<string | null, readonly Entry[]>): Entry[] {
  const order: Entry[] = [];
  const waiting = [...(children.get(anchor) ?? [])].reverse();
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    order.push(entry);
    waiting.push(...[...(children.get(entry.id) ?? [])].reverse());
  }
  return order;
}

function withoutPlace(entry: Entry, entries: ReadonlyMap<string, Entry>): Unplaced[] {
  const why = isCircular(entry, entries) ? 'anchor-circular' : 'anchor-unknown';
  return [...entry.wordings.values()].flatMap(({ text, by }) => by.map((code) => ({ by: code, text, why })));
}

function isCircular(entry: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  const seen = new Set<string>();
  let at: Entry | undefined = entry;
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.afterId === null ? undefined : entries.get(at.afterId);
  }
  return at !== undefined;
}

function indexById(after: ReadonlyMap<string | null, readonly Entry[]>): Map<string, Entry> {
  const byId = new Map<string, Entry>();
  for (const entries of after.values()) {
    for (const entry of entries) for (const id of [entry.id, ...entry.otherIds]) byId.set(id, entry);
  }
  return byId;
}
