/** Marks (emphasis, notes, links) through a text that is put together anew, where words may also change places. */
import { diffWords, type Edit } from './diff.ts';
import { carriedEnd, carryMarks } from './mark-edits.ts';
import type { Mark } from './model.ts';
import { type Prepared, prepare } from './prepared.ts';

/** How many words before a note are looked for where these have changed places. */
const NOTE_CONTEXT = 3;

/**
 * As `carryMarks`; a note stays behind the word that it stands behind; and where marked words have changed places, to the
 * letter, their marks go along.
 */
export function carryAlong(marks: readonly Mark[], before: string, after: string): Mark[] {
  const edits = diffWords(before, after);
  if (edits.length === 0) return [...marks];
  const words = prepare(before);
  const places = findPlaces(after);
  const movedTo = ({ from, to }: Pick<Mark, 'from' | 'to'>, mark: Mark) =>
    struckIn(edits, from, to) * 2 > to - from ? places(before.slice(from, to), mark) : undefined;
  const note = (mark: Mark): Mark[] => {
    const context = contextOf(words, mark);
    const place = movedTo(context, mark);
    if (place !== undefined) {
      // Behind the words stands what parted them from the note, where it still does.
      const end = place + context.to - context.from;
      const between = before.slice(context.to, mark.from);
      return [noteAt(mark, after.startsWith(between, end) ? end + between.length : end)];
    }
    const isBehindKept = mark.from > 0 && struckIn(edits, mark.from - 1, mark.from) === 0;
    return isBehindKept ? [noteAt(mark, carriedEnd(edits, mark.from))] : carryMarks([mark], edits);
  };
  return marks.flatMap((mark) => {
    if (mark.from === mark.to) return note(mark);
    const place = movedTo(mark, mark);
    if (place === undefined) return carryMarks([mark], edits);
    return [{ ...mark, from: place, to: place + mark.to - mark.from }];
  });
}

function noteAt(note: Mark, place: number): Mark {
  return { ...note, from: place, to: place };
}

/** The few words before a note. */
function contextOf({ kinds, starts }: Prepared, { from: place }: Mark): { from: number; to: number } {
  const found: number[] = [];
  for (let index = kinds.length - 1; index >= 0 && found.length < NOTE_CONTEXT; index -= 1) {
    if (kinds[index] === 'word' && starts[index + 1] <= place) found.push(index);
  }
  const [last, first] = [found[0], found.at(-1)];
  if (last === undefined || first === undefined) return { from: place, to: place };
  return { from: starts[first], to: starts[last + 1] };
}

function struckIn(edits: readonly Edit[], from: number, to: number): number {
  return edits.reduce((sum, edit) => sum + Math.max(0, Math.min(to, edit.to) - Math.max(from, edit.from)), 0);
}

/** Where whole words stand in a text; for another mark of the same kind on equal words, where they stand next. */
function findPlaces(text: string): (words: string, mark: Mark) => number | undefined {
  const next = new Map<string, number>();
  let borders: Set<number> | undefined;
  return (words, { kind, href = '' }) => {
    borders ??= new Set(prepare(text).starts);
    const key = JSON.stringify([words, kind, href]);
    for (let at = text.indexOf(words, next.get(key) ?? 0); at >= 0; at = text.indexOf(words, at + 1)) {
      if (!borders.has(at) || !borders.has(at + words.length)) continue;
      next.set(key, at + 1);
      return at;
    }
    return undefined;
  };
}
