/** Random forums whose words carry emphasis, notes and links, in the base and in what is wished for. */
import fc from 'fast-check';
import type { ConsolidateInput, Mark, Proposal } from '../index.ts';
import { forum } from './arbitraries.ts';

/** Marks anywhere in a text of this length; a note stands at a place, also at the very end. */
function marksOn(length: number): fc.Arbitrary<Mark[]> {
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
export const markedForum: fc.Arbitrary<ConsolidateInput> = forum().chain((input) => {
  const marksOrNone = (text: string) => fc.option(marksOn(text.length), { nil: undefined, freq: 1 });
  const provisions = input.base.provisions.map((one) =>
    marksOrNone(one.text).map((marks) => (marks ? { ...one, marks } : one)),
  );
  const proposals = input.proposals.map((one): fc.Arbitrary<Proposal> => {
    const { wish } = one;
    if (wish.kind !== 'change' && wish.kind !== 'insert') return fc.constant(one);
    return marksOrNone(wish.text).map((marks) => (marks ? { ...one, wish: { ...wish, marks } } : one));
  });
  return fc.tuple(fc.tuple(...provisions), fc.tuple(...proposals)).map(([list, wishes]) => ({
    ...input,
    base: { ...input.base, provisions: list },
    proposals: wishes,
  }));
});
