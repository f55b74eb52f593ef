import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  bracketsOf,
  type Consolidation,
  consolidate,
  diffPrepared,
  diffReadable,
  diffWords,
  type Proposal,
  readBase,
} from './index.ts';
import { prepare } from './prepared.ts';
import { changeOf, forum, someText } from './proof/arbitraries.ts';
import { proveBalance, proveLaws, proveOrderFree, proveSerialisable } from './proof/prove-laws.ts';
import { proveReadable } from './proof/prove-readable.ts';
import { forumIn, type ScriptName, scripts } from './proof/scripts.ts';
import { unrulyForum } from './proof/unruly.ts';

/** More for a deeper search: `MUFAKAT_PROOF_RUNS=20000 npx vitest run src/engine/laws.test.ts`. */
const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 300);
const patience = 20_000 + runs * 40;

test(
  'every random forum is consolidated without loss, in any order, balanced and serialisable',
  () => {
    fc.assert(
      fc.property(forum(), (input) => {
        proveLaws(input);
      }),
      { numRuns: runs },
    );
  },
  patience,
);

test(
  'wishes that contradict one another are placed or listed, in any order, and none is lost',
  () => {
    fc.assert(
      fc.property(unrulyForum, (input) => {
        const consolidation = consolidate(input);
        proveOrderFree(input, consolidation);
        proveSerialisable(input, consolidation);
        proveBalance(consolidation);
        expect(readBase(consolidation)).toEqual(input.base.provisions);
        for (const proposal of input.proposals)
          for (const code of proposal.by) proveKept(consolidation, proposal, code);
      }),
      { numRuns: runs * 5 },
    );
  },
  patience,
);

/** The wish can be found: in a bracket, among those who delete, hold or retain, or among the unplaced. */
function proveKept({ provisions, unplaced }: Consolidation, { wish }: Proposal, code: string): void {
  const text = wish.kind === 'change' || wish.kind === 'insert' ? wish.text : undefined;
  const isListed = unplaced.some((one) => one.by === code && (text === undefined || one.text === text));
  const isPlaced = provisions.some((provision) => {
    const { deletion, heldBy = [], retainedBy = [] } = provision;
    const inBrackets = bracketsOf(provision)
      .flat()
      .flatMap((one) => [...one.by, ...(one.heldBy ?? [])]);
    return [...deletion, ...heldBy, ...retainedBy, ...inBrackets].includes(code);
  });
  expect(isListed || isPlaced, JSON.stringify([wish, code])).toBe(true);
}

test(
  'the edits between two texts make the one out of the other',
  () => {
    const pair = someText(20).chain((base) => fc.tuple(fc.constant(base), changeOf(base)));
    fc.assert(
      fc.property(pair, ([base, other]) => {
        const edits = diffWords(base, other);
        expect(applyEdits(base, edits)).toBe(other);
        expect(diffPrepared(prepare(base), other)).toEqual(edits);
        expect(applyEdits(base, diffReadable(base, other))).toBe(other);
      }),
      { numRuns: runs * 5 },
    );
  },
  patience,
);

test('the edits are the same, whether the whole text was prepared or only what differs', () => {
  // Words that go and words that come slide towards one another until they touch.
  const base = 'will don\u2019t States peoplepeople will the ';
  const other = 'will don\u2019t States peoplepeople the  protthe ';
  expect(diffWords(base, other)).toEqual(diffPrepared(prepare(base), other));
});

test.each(Object.keys(scripts) as ScriptName[])(
  'random forums in %s keep every law, and what nobody touches stays readable',
  (name) => {
    fc.assert(
      fc.property(forumIn(name), (input) => {
        const [made] = proveLaws(input).provisions;
        const wordings = input.proposals.flatMap(({ wish }) => (wish.kind === 'change' ? [wish.text] : []));
        proveReadable(made, { base: input.base.provisions[0].text, wordings, held: [] });
      }),
      { numRuns: runs },
    );
  },
  patience,
);
