/** Two texts side by side: what was added, removed, moved or reworded (the Compare page). */

import { canonical } from './canonical.ts';
import { type Kinship, kinship, type Loose } from './kinship.ts';
import type { ConsolidatedProvision, Consolidation, Provision, ProvisionKind } from './model.ts';
import { citedNumbers } from './number-table.ts';
import { readBase } from './read-back.ts';
import { diffReadable } from './readable-diff.ts';
import { rising } from './rising.ts';

/** A stretch of a compared wording; never empty. */
export interface ComparedPiece {
  readonly text: string;
  readonly change: 'equal' | 'inserted' | 'deleted';
}

/** A provision as one of two texts has it, with its printed number where that is to be compared. */
export interface ComparableProvision extends Provision {
  readonly number?: string;
}

/** What became of one provision between two texts. */
export interface ComparedProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  readonly state: 'same' | 'reworded' | 'added' | 'removed';
  /** It stands in another order than before among the provisions that both texts have. */
  readonly moved: boolean;
  /** In reading order; deleted words stand before those inserted for them. */
  readonly pieces: readonly ComparedPiece[];
  /** As cited in each text, `OP4 bis`, `3 (a)`; `null` where it prints none or is not there. */
  readonly number: { readonly before: string | null; readonly after: string | null };
  /** Of one that moved: the provision behind which it stood; `null`: it stood first. */
  readonly stoodAfter?: string | null;
  /** Its id before, when the same words were struck there and typed anew here. */
  readonly formerId?: string;
  /** Of an added one: the provision of the former text in which most of its words stood. */
  readonly splitFrom?: string;
  /** Of a removed one: the provision of the present text in which most of its words stand. */
  readonly mergedInto?: string;
}

/**
 * Compare two texts by the ids of their provisions, and by their words where ids say nothing (a paragraph that was
 * struck and typed anew, split or merged). The result is in the order of `after`; what was removed stands where it
 * stood, behind the provision that it followed.
 */
export function compareTexts(
  before: readonly ComparableProvision[],
  after: readonly ComparableProvision[],
): ComparedProvision[] {
  const kin = kinship(looseWords(before, after));
  const formerIdOf = ({ id }: Provision) => kin.takenOver.get(id) ?? id;
  const compare = comparing(before, after, kin);
  const kept = new Set(after.map(formerIdOf));
  const removedAfter = removedBehind(before, kept);
  const compared: ComparedProvision[] = (removedAfter.get(null) ?? []).map(compare.removed);
  for (const provision of after) {
    compared.push(compare.present(provision));
    compared.push(...(removedAfter.get(formerIdOf(provision)) ?? []).map(compare.removed));
  }
  return compared;
}

/** The base of an issue, or of the text as it stands, with its printed numbers; empty where none is printed. */
export function numberedBase(consolidation: Consolidation): (Provision & { readonly number: string })[] {
  const numbers = new Map(consolidation.provisions.map(({ id, number }) => [id, number]));
  return readBase(consolidation).map((provision) => ({
    ...provision,
    number: numbers.get(provision.id) ?? '',
  }));
}

/** Pieces of a reworded text, equal words included. */
export function compareWords(before: string, after: string): ComparedPiece[] {
  const pieces: ComparedPiece[] = [];
  const add = (text: string, change: ComparedPiece['change']) => {
    if (text !== '') pieces.push({ text, change });
  };
  let at = 0;
  for (const { from, to, text } of diffReadable(before, after)) {
    add(before.slice(at, from), 'equal');
    add(before.slice(from, to), 'deleted');
    add(text, 'inserted');
    at = to;
  }
  add(before.slice(at), 'equal');
  return pieces;
}

/** Ids of provisions of which anything printed differs: wording, brackets, names, numbers; or that are new. */
export function changedProvisions(before: Consolidation, after: Consolidation): string[] {
  const old = new Map(before.provisions.map((provision) => [provision.id, canonical(provision)]));
  return after.provisions
    .filter((provision) => old.get(provision.id) !== canonical(provision))
    .map(({ id }) => id);
}

/** What two texts have to say about one provision. */
function comparing(
  before: readonly ComparableProvision[],
  after: readonly ComparableProvision[],
  kin: Kinship,
): {
  present(provision: ComparableProvision): ComparedProvision;
  removed(provision: ComparableProvision): ComparedProvision;
} {
  const old = new Map(before.map((provision) => [provision.id, provision]));
  const cited = { before: citedNumbers(before.map(printed)), after: citedNumbers(after.map(printed)) };
  const formerIdOf = (id: string) => kin.takenOver.get(id) ?? id;
  const inPlace = unmoved(
    before,
    after.map((provision) => ({ ...provision, id: formerIdOf(provision.id) })),
  );
  const behind = new Map(before.map(({ id }, index) => [id, before[index - 1]?.id ?? null]));
  return {
    present(now) {
      const formerId = formerIdOf(now.id);
      const was = old.get(formerId);
      const number = {
        before: cited.before.get(formerId) ?? null,
        after: cited.after.get(now.id) ?? null,
      };
      if (!was) {
        const splitFrom = kin.splitFrom.get(now.id);
        return { ...added(now), number, ...(splitFrom === undefined ? {} : { splitFrom }) };
      }
      const moved = !inPlace.has(formerId);
      return {
        ...kept(was, now),
        moved,
        number,
        ...(moved ? { stoodAfter: behind.get(formerId) ?? null } : {}),
        ...(formerId === now.id ? {} : { formerId }),
      };
    },
    removed(was) {
      const mergedInto = kin.mergedInto.get(was.id);
      const number = { before: cited.before.get(was.id) ?? null, after: null };
      const pieces = whole(was.text, 'deleted');
      const frame = { ...framed(was), state: 'removed', moved: false } as const;
      return { ...frame, pieces, number, ...(mergedInto === undefined ? {} : { mergedInto }) };
    },
  };
}

function printed({
  id,
  kind,
  level,
  number = '',
}: ComparableProvision): Pick<ConsolidatedProvision, 'id' | 'kind' | 'level' | 'number'> {
  return { id, kind, number, ...(level === undefined ? {} : { level }) };
}

function added(now: Provision): Omit<ComparedProvision, 'number'> {
  return { ...framed(now), state: 'added', moved: false, pieces: whole(now.text, 'inserted') };
}

function kept(was: Provision, now: Provision): Omit<ComparedProvision, 'number' | 'moved'> {
  const isSame = was.text === now.text;
  const pieces = isSame ? whole(now.text, 'equal') : compareWords(was.text, now.text);
  return { ...framed(now), state: isSame ? 'same' : 'reworded', pieces };
}

/** What either text has alone: provisions by id, and in those of both the words that were taken out or put in. */
function looseWords(before: readonly Provision[], after: readonly Provision[]) {
  const old = new Map(before.map((provision) => [provision.id, provision]));
  const now = new Map(after.map((provision) => [provision.id, provision]));
  const removed = before.filter(({ id }) => !now.has(id));
  const added = after.filter(({ id }) => !old.has(id));
  const lost: Loose[] = [];
  const gained: Loose[] = [];
  const isAllKept = removed.length + added.length === 0;
  for (const [id, { text }] of now) {
    const was = old.get(id);
    if (isAllKept || !was || was.text === text) continue;
    const pieces = compareWords(was.text, text);
    const joined = (change: ComparedPiece['change']) =>
      pieces.flatMap((piece) => (piece.change === change ? [piece.text] : [])).join(' ');
    lost.push({ id, text: joined('deleted') });
    gained.push({ id, text: joined('inserted') });
  }
  return { removed, added, lost, gained };
}

function framed({ id, kind, level }: Provision): Pick<ComparedProvision, 'id' | 'kind' | 'level'> {
  return { id, kind, ...(level === undefined ? {} : { level }) };
}

function whole(text: string, change: ComparedPiece['change']): ComparedPiece[] {
  return text === '' ? [] : [{ text, change }];
}

/** Removed provisions by the last kept one before them. */
function removedBehind(
  before: readonly ComparableProvision[],
  kept: ReadonlySet<string>,
): Map<string | null, ComparableProvision[]> {
  const behind = new Map<string | null, ComparableProvision[]>();
  let last: string | null = null;
  for (const provision of before) {
    if (kept.has(provision.id)) last = provision.id;
    else behind.set(last, [...(behind.get(last) ?? []), provision]);
  }
  return behind;
}

/** The most provisions that keep their order; all others have moved. */
function unmoved(before: readonly Provision[], after: readonly Provision[]): Set<string> {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const common = after.filter(({ id }) => places.has(id));
  const kept = rising(common.map(({ id }) => places.get(id) ?? 0));
  return new Set(kept.map((index) => common[index].id));
}
