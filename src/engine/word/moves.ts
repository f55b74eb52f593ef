import type { Provision } from '../model.ts';
import { plainForm } from './form.ts';
import { nearestIn, type Returned } from './match.ts';
import { bagOf } from './similar.ts';

/** A paragraph of the file that is no provision of the base where it stands. */
export interface Fresh {
  /** Its place in the file. */
  readonly at: number;
  /** As it would stand in the text: with the kind and level that it has there. */
  readonly provision: Returned;
}

/**
 * Likeness from which a struck provision and a new one are taken for one that was moved, its words changed on the way.
 * Far from each other more is asked than at one place: a declaration says many things in nearly the same words.
 */
const MOVED_ALIKE = 0.7;
/** Of fewer words likeness says nothing. */
const ENOUGH_WORDS = 6;

/**
 * Which of the new paragraphs are struck provisions that were moved: those that bear the bookmark of one, then those
 * that alone say what one alone says, then those that are much alike. A paragraph that became one of another kind was
 * not just moved: it stays struck here and new there.
 *
 * @returns the struck provision by the place in the file of the paragraph that it became
 */
export function movesAmong(
  struck: readonly Provision[],
  fresh: readonly Fresh[],
): ReadonlyMap<number, Provision> {
  const moves = new Map<number, Provision>();
  if (struck.length === 0) return moves;
  const taken = new Set<string>();
  const take = (pairs: Iterable<readonly [Fresh, Provision]>) => {
    for (const [{ at, provision }, from] of pairs) {
      const isSameKind = provision.kind === from.kind && provision.level === from.level;
      if (!isSameKind || moves.has(at) || taken.has(from.id)) continue;
      moves.set(at, from);
      taken.add(from.id);
    }
  };
  const left = () => ({
    struck: struck.filter(({ id }) => !taken.has(id)),
    fresh: fresh.filter(({ at }) => !moves.has(at)),
  });
  take(byBookmark(struck, fresh));
  take(byWords(left()));
  take(byLikeness(left()));
  return moves;
}

interface Left {
  readonly struck: readonly Provision[];
  readonly fresh: readonly Fresh[];
}

type Pairs = (readonly [Fresh, Provision])[];

function byBookmark(struck: readonly Provision[], fresh: readonly Fresh[]): Pairs {
  const known = new Map(struck.map((provision) => [provision.id, provision]));
  return fresh.flatMap((one): Pairs => {
    const from = one.provision.known ? known.get(one.provision.id) : undefined;
    return from ? [[one, from]] : [];
  });
}

/** Words that stand twice on either side say nothing about which of them went where. */
function byWords({ struck, fresh }: Left): Pairs {
  const here = onlyOnce(struck, ({ text }) => text);
  return [...onlyOnce(fresh, ({ provision }) => provision.text)].flatMap(([words, one]): Pairs => {
    const from = here.get(words);
    return from ? [[one, from]] : [];
  });
}

function onlyOnce<One>(all: readonly One[], textOf: (one: One) => string): ReadonlyMap<string, One> {
  const once = new Map<string, One>();
  const twice = new Set<string>();
  for (const one of all) {
    const words = plainForm(textOf(one));
    if (once.has(words)) twice.add(words);
    once.set(words, one);
  }
  for (const words of twice) once.delete(words);
  return once;
}

/** The likest first; ties go to the earliest in the file. */
function byLikeness({ struck, fresh }: Left): Pairs {
  if (struck.length === 0) return [];
  const nearest = nearestIn(struck);
  const found = fresh.flatMap((one) => {
    const near = nearest(one.provision.text);
    const from = struck[near?.index ?? -1];
    const isEnough = near && near.weight >= MOVED_ALIKE && bagOf(one.provision.text).size >= ENOUGH_WORDS;
    return isEnough && from ? [{ pair: [one, from] as const, weight: near.weight }] : [];
  });
  return found.sort((one, other) => other.weight - one.weight).map(({ pair }) => pair);
}
