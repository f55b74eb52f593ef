/** Law 4 for an example: what nobody touches stays outside, and little of it is swallowed (DESIGN §6). */
import { expect } from 'vitest';
import { baseOf, type ConsolidatedProvision, diffWords, isBracket, type Segment } from '../index.ts';
import { type Prepared, prepare } from '../prepared.ts';

/** What delegations wish of one provision, as far as its words go. */
export interface Touches {
  readonly base: string;
  readonly wordings: readonly string[];
  /** Held words, as offsets into the base. */
  readonly held: readonly { readonly from: number; readonly to: number }[];
}

/** A run of three words that nobody touches stands outside all brackets; more words are touched than swallowed. */
export function proveReadable({ segments }: ConsolidatedProvision, { base, wordings, held }: Touches): void {
  const prepared = prepare(base);
  const edits = wordings.flatMap((wording) => diffWords(base, wording));
  const outside = outsideParts(segments);
  let run: number[] = [];
  let swallowed = 0;
  let touched = 0;
  const endRun = () => {
    const inside = run.filter(
      (word) => !outside.some(({ from, to }) => covers(prepared, word, { from, to })),
    );
    if (run.length >= 3)
      expect(
        inside.map((word) => prepared.strings[word]),
        base,
      ).toEqual([]);
    swallowed += inside.length;
    run = [];
  };
  prepared.kinds.forEach((kind, index) => {
    const isTouched = [...edits, ...held].some((edit) => meets(prepared, index, edit));
    if (isTouched) endRun();
    if (kind !== 'word') return;
    if (isTouched) touched += 1;
    else run.push(index);
  });
  endRun();
  expect(swallowed, base).toBeLessThanOrEqual(touched);
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** A word is touched by an edit of its letters, or of a mark that stands directly beside it. */
function meets({ starts, kinds, text }: Prepared, index: number, { from, to }: Part): boolean {
  if (from < starts[index + 1] && to > starts[index]) return true;
  if (from === to) return from === starts[index];
  if (kinds[index] !== 'word' || /[\p{L}\p{N}\s]/u.test(text.slice(from, to))) return false;
  return to === starts[index] || from === starts[index + 1];
}

function covers({ starts }: Prepared, index: number, { from, to }: Part): boolean {
  return from <= starts[index] && starts[index + 1] <= to;
}

/** The parts of the base that stand outside all brackets. */
function outsideParts(segments: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const segment of segments) {
    const { length } = isBracket(segment) ? baseOf(segment.alternatives).text : segment.text;
    if (!isBracket(segment)) parts.push({ from: at, to: at + length });
    at += length;
  }
  return parts;
}
