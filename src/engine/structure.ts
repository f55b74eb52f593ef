/**
 * Moves, splits and merges taken apart into the changes, deletions and insertions that they are made of
 * (DESIGN §7, `link`): so every reader of a consolidated text reads everybody back, whether it knows of moves or not.
 *
 * A structural wish is placed whole or not at all: half a move would double or lose a provision.
 */
import { inFixedOrder } from './insertions.ts';
import type {
  BaseText,
  PlainWish,
  Proposal,
  Provision,
  StructuralWish,
  Structuring,
  Unplaced,
  Wish,
} from './model.ts';
import { compareText, sortedSet } from './order.ts';
import { structuralWordings, subjectsOf } from './structure-wordings.ts';
import { type UnplacedWhy, unplacedWish } from './wishes.ts';
import { asInserted, wordingKey } from './wordings.ts';

export interface PlainProposal extends Proposal {
  readonly wish: PlainWish;
}

/** A structural wish that is placed; the ids of insertions are as proposed, before equal ones are merged. */
export type Structured = Structuring<string>;

export interface TakenApart {
  readonly proposals: readonly PlainProposal[];
  /** In a fixed order. */
  readonly structured: readonly Structured[];
  readonly unplaced: readonly Unplaced[];
}

/** One delegation's structural wish. */
interface Claim {
  readonly id: string;
  readonly code: string;
  readonly wish: StructuralWish;
  readonly on: string | undefined;
}

/** A claim with the plain proposals that it is made of. */
interface Apart extends Claim {
  readonly parts: readonly PlainProposal[];
}

/** Take all structural wishes apart. The order of `proposals` is free. */
export function takeApart(base: BaseText, proposals: readonly Proposal[]): TakenApart {
  const plain: PlainProposal[] = [];
  const claims: Claim[] = [];
  const unplaced: Unplaced[] = [];
  for (const proposal of proposals) {
    const { id, by, wish, on } = proposal;
    if (by.length === 0) unplaced.push(unplacedWish('', wish, 'no-sponsor'));
    else if (isStructural(wish)) claims.push(...sortedSet(by).map((code) => ({ id, code, wish, on })));
    else plain.push({ ...proposal, wish });
  }
  if (claims.length === 0) return { proposals: plain, structured: [], unplaced };
  const known = byId(base);
  const apart = distinct(claims).map((claim) => ({ ...claim, parts: partsOf(known, claim) }));
  const placed = placeable({ known, plain, claims: apart, unplaced });
  return {
    proposals: [...plain, ...placed.flatMap(({ parts }) => parts)],
    structured: placed.map(({ code, wish }) => structured(wish, [code])),
    unplaced,
  };
}

/** Whether a wish is for order or borders, and not for words. */
export function isStructural(wish: Wish): wish is StructuralWish {
  return wish.kind === 'move' || wish.kind === 'split' || wish.kind === 'merge';
}

/** The provision after which one has to be inserted that is to stand before `id`; `null` for the very beginning. */
export function anchorBefore({ provisions }: BaseText, id: string): string | null {
  const place = provisions.findIndex((provision) => provision.id === id);
  return provisions[place - 1]?.id ?? null;
}

export { subjectsOf } from './structure-wordings.ts';

/** Where an id stands twice, the first provision that has it. */
export function byId({ provisions }: Pick<BaseText, 'provisions'>): Map<string, Provision> {
  return new Map([...provisions].reverse().map((provision) => [provision.id, provision]));
}

/** The same wish tabled twice by one delegation is one. */
function distinct(claims: readonly Claim[]): Claim[] {
  const keyed = new Map(claims.map((claim) => [keyOf(claim), claim]));
  return [...keyed].sort(([a], [b]) => compareText(a, b)).map(([, claim]) => claim);
}

/** Merges go before splits before moves, where one delegation has several on a provision. */
function keyOf({ code, wish }: Claim): string {
  const marks = [wish.marks, ...(wish.kind === 'split' ? wish.rest.map((part) => part.marks) : [])];
  return JSON.stringify([code, wish.kind, subjectsOf(wish), newOnes(wish), wish.text ?? null, marks]);
}

interface NewOne {
  readonly id: string;
  readonly afterId: string | null;
  /** Absent: the words as they are. */
  readonly text: string | undefined;
}

/** The provisions that a wish would make. */
function newOnes(wish: StructuralWish): NewOne[] {
  if (wish.kind === 'move') return [{ id: wish.newId, afterId: wish.afterId, text: wish.text }];
  if (wish.kind === 'merge') return [];
  const before = [wish.provisionId, ...wish.rest.map(({ newId }) => newId)];
  return wish.rest.map(({ newId, text }, index) => ({ id: newId, afterId: before[index] ?? null, text }));
}

interface Placing {
  readonly known: ReadonlyMap<string, Provision>;
  readonly plain: readonly PlainProposal[];
  readonly claims: readonly Apart[];
  readonly unplaced: Unplaced[];
}

/** The claims that can stand, in their order; why the others cannot is listed. */
function placeable({ known, plain, claims, unplaced }: Placing): Apart[] {
  const taken = takenByWords(plain);
  let standing: Apart[] = [];
  const drop = ({ code, wish }: Claim, why: UnplacedWhy) =>
    unplaced.push(unplacedWish(code, wish, why, known.get(wish.provisionId)?.text));
  for (const claim of claims) {
    const why = refusedAlone(known, claim) ?? takenAlready(taken, claim);
    if (why) drop(claim, why);
    else standing.push(claim);
  }
  // A wish that falls may take the place away after which another should stand.
  for (;;) {
    const places = insertedPlaces(known, plain, standing);
    const left = standing.filter((claim) => {
      const why = newOnes(claim.wish)
        .map((one) => places.why(one, claim.code))
        .find((reason) => reason !== undefined);
      if (why) drop(claim, why);
      return why === undefined;
    });
    if (left.length === standing.length) return left;
    standing = left;
  }
}

function refusedAlone(known: ReadonlyMap<string, Provision>, { wish }: Claim): UnplacedWhy | undefined {
  const subjects = subjectsOf(wish);
  if (subjects.some((id) => !known.has(id))) return 'provision-unknown';
  const made = newOnes(wish).map(({ id }) => id);
  if (new Set([...subjects, ...made]).size < subjects.length + made.length) return 'incomplete';
  return wish.kind !== 'move' && subjects.length + made.length < 2 ? 'incomplete' : undefined;
}

/** For each delegation the provisions for whose words it has a wish already. */
function takenByWords(plain: readonly PlainProposal[]): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  for (const { by, wish } of plain) {
    if (wish.kind === 'hold' || wish.kind === 'insert') continue;
    for (const code of by) taken.set(code, (taken.get(code) ?? new Set()).add(wish.provisionId));
  }
  return taken;
}

function takenAlready(taken: Map<string, Set<string>>, { code, wish }: Claim): 'second-wish' | undefined {
  const own = taken.get(code) ?? new Set();
  const subjects = subjectsOf(wish);
  if (subjects.some((id) => own.has(id))) return 'second-wish';
  taken.set(code, new Set([...own, ...subjects]));
  return undefined;
}

interface Place {
  readonly afterId: string | null;
  /** Anchor, kind and level as one key: an id stands for one place only. */
  readonly key: string;
  /** Who inserts it, with which words and marks. */
  readonly by: readonly (readonly [code: string, wording: string])[];
}

/** Where all inserted provisions would stand, those of structural wishes among them. */
function insertedPlaces(
  known: ReadonlyMap<string, Provision>,
  plain: readonly PlainProposal[],
  claims: readonly Apart[],
) {
  const places = new Map<string, Place[]>();
  const inserts = [...plain, ...claims.flatMap(({ parts }) => parts)];
  for (const { by, wish } of inFixedOrder(inserts)) {
    if (by.length === 0) continue;
    const { newId, afterId, provisionKind, level = 0 } = wish;
    const key = JSON.stringify([afterId, provisionKind, level]);
    const wording = wordingKey(asInserted(wish));
    const place = { afterId, key, by: by.map((code) => [code, wording] as const) };
    places.set(newId, [...(places.get(newId) ?? []), place]);
  }
  return {
    /** Why a provision that `code` would make cannot stand where it should; `undefined` when it can. */
    why({ id }: NewOne, code: string): UnplacedWhy | undefined {
      const here = places.get(id) ?? [];
      if (known.has(id) || here.some(({ key }) => key !== here[0].key)) return 'id-taken';
      const own = here.flatMap(({ by }) => by).filter(([inserter]) => inserter === code);
      if (new Set(own.map(([, wording]) => wording)).size > 1) return 'second-wish';
      return anchorless(id, known, places);
    },
  };
}

function anchorless(
  id: string,
  known: ReadonlyMap<string, Provision>,
  places: ReadonlyMap<string, readonly Place[]>,
): 'anchor-unknown' | 'anchor-circular' | undefined {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && !known.has(at)) {
    if (seen.has(at)) return 'anchor-circular';
    seen.add(at);
    const place: Place | undefined = places.get(at)?.[0];
    if (!place) return 'anchor-unknown';
    at = place.afterId;
  }
  return undefined;
}

/** The plain proposals that a claim is made of; none where its provision is not in the base. */
function partsOf(known: ReadonlyMap<string, Provision>, { id, code, wish, on }: Claim): PlainProposal[] {
  const subject = known.get(wish.provisionId);
  if (!subject) return [];
  const proposed = (part: PlainWish): PlainProposal => ({
    id,
    by: [code],
    wish: part,
    ...(on === undefined ? {} : { on }),
  });
  const wordings = structuralWordings(known, wish);
  const kept = wish.kind === 'move' ? undefined : wordings[0];
  const made = kept ? wordings.slice(1) : wordings;
  const inserts = newOnes(wish).map(({ id: newId, afterId }, index) =>
    proposed({
      kind: 'insert',
      newId,
      afterId,
      provisionKind: subject.kind,
      ...(made[index] ?? { text: '' }),
      ...(subject.level === undefined ? {} : { level: subject.level }),
    }),
  );
  if (!kept) return [proposed({ kind: 'delete', provisionId: wish.provisionId }), ...inserts];
  const change = proposed({ kind: 'change', provisionId: wish.provisionId, ...kept });
  const others = wish.kind === 'merge' ? wish.otherIds : [];
  return [change, ...inserts, ...others.map((provisionId) => proposed({ kind: 'delete', provisionId }))];
}

function structured(wish: StructuralWish, by: readonly string[]): Structured {
  const made = newOnes(wish).map(({ id }) => id);
  const into = wish.kind === 'move' ? made : [wish.provisionId, ...made];
  return { kind: wish.kind, by, from: subjectsOf(wish), into };
}
