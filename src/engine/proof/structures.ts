/** Random forums in which delegations also move, split and merge provisions, and amend each other's wordings. */
import fc from 'fast-check';
import type { ConsolidateInput, Proposal, Provision, StructuralWish } from '../index.ts';
import { changeOf, forum, someText } from './arbitraries.ts';

/** None of them has a wish for words in `forum`. */
const codes = ['FIR', 'GAN', 'HAL'];

/** A forum with up to three structural wishes of each of three delegations, none of them on the same provision. */
export const restructuredForum: fc.Arbitrary<ConsolidateInput> = forum().chain((input) => {
  const ids = input.base.provisions.map(({ id }) => id);
  const inserted = input.proposals.flatMap(({ wish }) => (wish.kind === 'insert' ? [wish.newId] : []));
  const anchors = [null, ...ids, ...inserted];
  const ofEach = codes.map((code) =>
    fc
      .tuple(
        fc.shuffledSubarray([...input.base.provisions]),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      )
      .chain(([subjects, seeds]) => fc.tuple(...structuresOf(code, subjects, { anchors, seeds }))),
  );
  return fc
    .tuple(fc.tuple(...ofEach), fc.option(amendmentOf(input), { freq: 2 }))
    .map(([structures, amendment]) => ({
      ...input,
      proposals: [...input.proposals, ...structures.flat(), ...(amendment ? [amendment] : [])],
    }));
});

interface Choices {
  readonly anchors: readonly (string | null)[];
  readonly seeds: readonly number[];
}

/** A move, a split and a merge of whichever provisions there are, in this order. */
function structuresOf(
  code: string,
  subjects: readonly Provision[],
  { anchors, seeds }: Choices,
): fc.Arbitrary<Proposal>[] {
  const [moved, split, kept, merged] = subjects;
  const proposed = (wish: StructuralWish): Proposal => ({ id: `${code}-${wish.kind}`, by: [code], wish });
  const anchor = anchors[(seeds[0] ?? 0) % anchors.length] ?? null;
  const made: fc.Arbitrary<Proposal>[] = [];
  if (moved)
    made.push(
      fc.option(changeOf(moved.text), { nil: undefined }).map((text) =>
        proposed({
          ...{ kind: 'move', provisionId: moved.id, afterId: anchor, newId: `${code}m` },
          ...(text === undefined ? {} : { text }),
        }),
      ),
    );
  if (split)
    made.push(
      fc
        .tuple(changeOf(split.text), fc.array(someText(4), { minLength: 1, maxLength: 2 }))
        .map(([text, rest]) =>
          proposed({
            ...{ kind: 'split', provisionId: split.id, text },
            rest: rest.map((part, index) => ({ newId: `${code}s${index}`, text: part })),
          }),
        ),
    );
  if (kept && merged)
    made.push(
      fc
        .constantFrom(`${kept.text} ${merged.text}`, kept.text)
        .map((text) => proposed({ kind: 'merge', provisionId: kept.id, otherIds: [merged.id], text })),
    );
  return made;
}

/** An amendment to one of the changes, by a delegation that has no other wish. */
function amendmentOf({ proposals }: ConsolidateInput): fc.Arbitrary<Proposal | null> {
  const changes = proposals.flatMap(({ id, wish }) => (wish.kind === 'change' ? [{ id, wish }] : []));
  if (changes.length === 0) return fc.constant(null);
  return fc
    .constantFrom(...changes)
    .chain(({ id, wish }) =>
      changeOf(wish.text).map((text) => ({ id: 'amendment', by: ['JUN'], wish: { ...wish, text }, on: id })),
    );
}
