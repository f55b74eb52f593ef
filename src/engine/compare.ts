/** Two texts side by side: what was added, removed, moved or reworded (the Compare page). */

import { canonical } from './canonical.ts';
import type { Consolidation, Provision, ProvisionKind } from './model.ts';
import { diffReadable } from './readable-diff.ts';
import { rising } from './rising.ts';

export interface ComparedPiece {
  readonly text: string;
  readonly change: 'equal' | 'inserted' | 'deleted';
}

export interface ComparedProvision {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  readonly state: 'same' | 'reworded' | 'added' | 'removed';
  /** It stands in another order than before among the provisions that both texts have. */
  readonly moved: boolean;
  /** In reading order; deleted words stand before those inserted for them. */
  readonly pieces: readonly ComparedPiece[];
}

/**
 * Compare two texts by the ids of their provisions. The result is in the order of `after`; what was removed
 * stands where it stood, behind the provision that it followed.
 */
export function compareTexts(before: readonly Provision[], after: readonly Provision[]): ComparedProvision[] {
  const old = new Map(before.map((provision) => [provision.id, provision]));
  const kept = new Set(after.map(({ id }) => id));
  const inPlace = unmoved(before, after);
  const removedAfter = removedBehind(before, kept);
  const compared: ComparedProvision[] = (removedAfter.get(null) ?? []).map(removed);
  for (const provision of after) {
    compared.push(comparedWith(old.get(provision.id), provision, !inPlace.has(provision.id)));
    compared.push(...(removedAfter.get(provision.id) ?? []).map(removed));
  }
  return compared;
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

function comparedWith(old: Provision | undefined, now: Provision, isElsewhere: boolean): ComparedProvision {
  const frame = framed(now);
  if (!old) return { ...frame, state: 'added', moved: false, pieces: whole(now.text, 'inserted') };
  const isSame = old.text === now.text;
  const pieces = isSame ? whole(now.text, 'equal') : compareWords(old.text, now.text);
  return { ...frame, state: isSame ? 'same' : 'reworded', moved: isElsewhere, pieces };
}

function removed(old: Provision): ComparedProvision {
  return { ...framed(old), state: 'removed', moved: false, pieces: whole(old.text, 'deleted') };
}

function framed({ id, kind, level }: Provision): Pick<ComparedProvision, 'id' | 'kind' | 'level'> {
  return { id, kind, ...(level === undefined ? {} : { level }) };
}

function whole(text: string, change: ComparedPiece['change']): ComparedPiece[] {
  return text === '' ? [] : [{ text, change }];
}

/** Removed provisions by the last kept one before them. */
function removedBehind(
  before: readonly Provision[],
  kept: ReadonlySet<string>,
): Map<string | null, Provision[]> {
  const behind = new Map<string | null, Provision[]>();
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
