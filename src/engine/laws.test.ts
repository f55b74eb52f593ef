import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, diffReadable, diffWords } from './index.ts';
import { changeOf, forum, someText } from './proof/arbitraries.ts';
import { proveLaws } from './proof/prove-laws.ts';

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
  'the edits between two texts make the one out of the other',
  () => {
    const pair = someText(20).chain((base) => fc.tuple(fc.constant(base), changeOf(base)));
    fc.assert(
      fc.property(pair, ([base, other]) => {
        expect(applyEdits(base, diffWords(base, other))).toBe(other);
        expect(applyEdits(base, diffReadable(base, other))).toBe(other);
      }),
      { numRuns: runs * 5 },
    );
  },
  patience,
);
