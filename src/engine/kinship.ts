/**
 * Where the words of a text went when ids do not say it: a paragraph struck here and typed anew there, one split in
 * two, two merged. Found by runs of three words that both share; the work grows with the words that changed, never
 * with pairs of paragraphs.
 */
import { tokenise } from './tokens.ts';

/** Words of a provision that only one of two texts has. */
export interface Loose {
  readonly id: string;
  readonly text: string;
}

export interface Kinship {
  /** New id → the id under which the same words stood before. */
  readonly takenOver: ReadonlyMap<string, string>;
  /** New id → the provision in which its words stood before. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Former id → the provision in which its words stand now. */
  readonly mergedInto: ReadonlyMap<string, string>;
}

export interface LooseWords {
  /** Whole provisions that are gone, and that are new. */
  readonly removed: readonly Loose[];
  readonly added: readonly Loose[];
  /** What provisions that stayed lost to somewhere, and gained from somewhere. */
  readonly lost: readonly Loose[];
  readonly gained: readonly Loose[];
}

/** So much of a provision's words must stand in the other for it to be called the same words. */
const share = 0.6;
const runLength = 3;
/** A run that stands in more places than this is a phrase of the text, and tells of no paragraph. */
const placesMax = 24;

/** Which provisions continue which, by their words alone: first the same words to the letter, then most of them. */
export function kinship({ removed, added, lost, gained }: LooseWords): Kinship {
  const takenOver = sameToTheLetter(removed, added);
  const continued = new Set(takenOver.values());
  const gone = removed.filter(({ id }) => !continued.has(id));
  const fresh = added.filter(({ id }) => !takenOver.has(id));
  const splitFrom = new Map<string, string>();
  const mergedInto = new Map<string, string>();
  if (fresh.length + gained.length === 0 || gone.length + lost.length === 0) {
    return { takenOver, splitFrom, mergedInto };
  }
  const origins = originsOf(fresh, [...gone, ...lost]);
  const destinations = originsOf(gone, [...fresh, ...gained]);
  for (const [id, origin] of origins) {
    if (destinations.get(origin) === id) takenOver.set(id, origin);
    else splitFrom.set(id, origin);
  }
  const nowContinued = new Set(takenOver.values());
  for (const [id, destination] of destinations) {
    if (!nowContinued.has(id)) mergedInto.set(id, destination);
  }
  return { takenOver, splitFrom, mergedInto };
}

/** Where several say the same, each continues the next in order. */
function sameToTheLetter(removed: readonly Loose[], added: readonly Loose[]): Map<string, string> {
  const ids = new Map<string, string[]>();
  for (const { id, text } of removed) ids.set(text, [...(ids.get(text) ?? []), id]);
  const takenOver = new Map<string, string>();
  for (const { id, text } of added) {
    const former = text.trim() === '' ? undefined : ids.get(text)?.shift();
    if (former !== undefined) takenOver.set(id, former);
  }
  return takenOver;
}

/** For each piece the one of `sources` in which most of its words stand in runs, if that is enough of them. */
function originsOf(pieces: readonly Loose[], sources: readonly Loose[]): Map<string, string> {
  const places = new Map<string, Set<string>>();
  for (const { id, text } of sources) {
    for (const run of runsOf(wordsOf(text))) {
      const ids = places.get(run);
      if (ids) ids.add(id);
      else places.set(run, new Set([id]));
    }
  }
  const origins = new Map<string, string>();
  for (const { id, text } of pieces) {
    const origin = bestSource(wordsOf(text), places, id);
    if (origin !== null) origins.set(id, origin);
  }
  return origins;
}

function bestSource(
  words: readonly string[],
  places: ReadonlyMap<string, ReadonlySet<string>>,
  own: string,
): string | null {
  /** By source, which words of the piece stand there in a run. */
  const covered = new Map<string, Set<number>>();
  runsOf(words).forEach((run, start) => {
    const ids = places.get(run);
    if (!ids || ids.size > placesMax) return;
    for (const id of ids) {
      if (id === own) continue;
      const indexes = covered.get(id) ?? new Set<number>();
      for (let at = start; at < Math.min(words.length, start + runLength); at += 1) indexes.add(at);
      covered.set(id, indexes);
    }
  });
  let best: string | null = null;
  let most = Math.ceil(words.length * share) - 1;
  for (const [id, { size }] of covered) {
    if (size > most) [best, most] = [id, size];
  }
  return best;
}

function wordsOf(text: string): string[] {
  const { starts, kinds } = tokenise(text);
  return kinds.flatMap((kind, index) =>
    kind === 'word' ? [text.slice(starts[index], starts[index + 1]).toLowerCase()] : [],
  );
}

/** Every run of three words; a shorter text is one run, and counts only as a whole. */
function runsOf(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  if (words.length < runLength) return [words.join(' ')];
  return words.slice(runLength - 1).map((_, start) => words.slice(start, start + runLength).join(' '));
}
