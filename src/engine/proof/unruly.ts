/** Wishes that contradict one another, stand on nothing or run in circles: what a file or a client may send. */
import fc from 'fast-check';
import type { ConsolidateInput, Proposal, Wish } from '../index.ts';

const codes = fc.uniqueArray(fc.constantFrom('ARV', 'BEL', 'CEL', 'DOR'), { maxLength: 3 });
const id = fc.constantFrom('p0', 'p1', 'p2', 'n0', 'n1', 'n2', 'elsewhere');
const text = fc.constantFrom(
  '',
  'States share data.',
  'States will share data.',
  'States share.',
  'Data [x] are shared.',
);

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), provisionId: id, text }),
  fc.record({ kind: fc.constant('delete' as const), provisionId: id }),
  fc.record({ kind: fc.constant('retain' as const), provisionId: id }),
  fc.record({ kind: fc.constant('hold' as const), provisionId: id }),
  fc.record({
    kind: fc.constant('hold' as const),
    provisionId: id,
    range: fc.record({ from: fc.integer({ min: -3, max: 30 }), to: fc.integer({ min: -3, max: 30 }) }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    afterId: fc.option(id),
    newId: id,
    provisionKind: fc.constantFrom('operative' as const, 'preambular' as const),
    text,
  }),
);

const proposal: fc.Arbitrary<Proposal> = fc.record({ id: fc.constant(''), by: codes, wish });

/** Three paragraphs, two of them with the same id, and any wishes at all. */
export const unrulyForum: fc.Arbitrary<ConsolidateInput> = fc
  .array(proposal, { maxLength: 12 })
  .map((proposals) => ({
    base: {
      language: 'en',
      provisions: ['p0', 'p1', 'p1'].map((one) => ({
        id: one,
        kind: 'operative' as const,
        text: 'States share data.',
      })),
    },
    proposals,
  }));
