/** Random forums whose words carry emphasis, notes and links, in the base and in what is wished for. */
import fc from 'fast-check';
import type { ConsolidateInput, Mark, Proposal, Provision, Wish } from '../index.ts';
import { forum } from './arbitraries.ts';
import { restructuredForum } from './structures.ts';

/** Marks anywhere in a text of this length; a note stands at a place, also at the very end. */
export function marksOn(length: number): fc.Arbitrary<Mark[]> {
  const place = fc.nat(length);
  const range = fc.record({
    kind: fc.constantFrom<Mark['kind']>('emphasis', 'strong', 'link'),
    ends: fc.tuple(place, place),
    href: fc.constantFrom('https://one.example', 'https://two.example'),
  });
  const marked = range.map(({ kind, ends, href }): Mark => {
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    return { from, to, kind, ...(kind === 'link' ? { href } : {}) };
  });
  const note = place.map((at): Mark => ({ from: at, to: at, kind: 'note' }));
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: marked }, { weight: 1, arbitrary: note }), { maxLength: 4 })
    .map((marks) => marks.filter(({ from, to, kind }) => from < to || kind === 'note'));
}

/** A forum as in `forum()`, with marks on half of all wordings. */
export const markedForum: fc.Arbitrary<ConsolidateInput> = forum().chain(withMarks);

/** The same with moves, splits and merges. */
export const markedRestructuredForum: fc.Arbitrary<ConsolidateInput> = restructuredForum.chain(withMarks);

function withMarks(input: ConsolidateInput): fc.Arbitrary<ConsolidateInput> {
  const texts = new Map(input.base.provisions.map(({ id, text }) => [id, text]));
  const provisions = input.base.provisions.map((one): fc.Arbitrary<Provision> => maybeMarked(one));
  const proposals = input.proposals.map(
    (one): fc.Arbitrary<Proposal> => markedWish(one.wish, texts).map((wish) => ({ ...one, wish })),
  );
  return fc.tuple(fc.tuple(...provisions), fc.tuple(...proposals)).map(([list, wishes]) => ({
    ...input,
    base: { ...input.base, provisions: list },
    proposals: wishes,
  }));
}

function maybeMarked<Worded extends { readonly text?: string }>(
  one: Worded,
  words = one.text ?? '',
): fc.Arbitrary<Worded & { marks?: readonly Mark[] }> {
  return fc
    .option(marksOn(words.length), { nil: undefined, freq: 2 })
    .map((marks) => (marks ? { ...one, marks } : one));
}

function markedWish(wish: Wish, texts: ReadonlyMap<string, string>): fc.Arbitrary<Wish> {
  switch (wish.kind) {
    case 'change':
    case 'insert':
    case 'merge':
      return maybeMarked(wish);
    case 'move':
      return maybeMarked(wish, wish.text ?? texts.get(wish.provisionId));
    case 'split':
      return fc
        .tuple(maybeMarked(wish), fc.tuple(...wish.rest.map((part) => maybeMarked(part))))
        .map(([first, rest]) => ({ ...first, rest }));
    default:
      return fc.constant(wish);
  }
}
