/** The laws for emphasis, notes and links in random provisions that are moved, split and merged. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BaseText, Mark, Provision, StructuralWish } from './index.ts';
import { normalMarks, shiftMarks } from './marks.ts';
import { changeOf, someText } from './proof/arbitraries.ts';
import { markedRestructuredForum, marksOn } from './proof/marked.ts';
import { proveLaws } from './proof/prove-laws.ts';
import { stated } from './proof/three-paragraphs.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 300);
const timeout = 20_000 + runs * 60;
const ids = ['one', 'two', 'three'];

/** The provisions when the chair states what a wish asks for. */
function stand(base: BaseText, wish: StructuralWish): readonly Provision[] {
  return stated(wish, base).newBase.provisions;
}

const markedText = someText().chain((text) =>
  marksOn(text.length).map((marks) => ({ text, marks: normalMarks(marks) })),
);

function provisionsOf(wordings: readonly { text: string; marks: readonly Mark[] }[]): BaseText {
  const provisions = wordings.map((one, index) => ({
    ...one,
    id: ids[index] ?? '',
    kind: 'operative' as const,
  }));
  return { language: 'en', provisions };
}

const notesIn = (provisions: readonly Provision[]) =>
  provisions.flatMap(({ marks = [] }) => marks.filter(({ kind }) => kind === 'note'));

describe('of any marked text', () => {
  test(
    'cut anywhere, every mark stands where its words stand, and every note once',
    () => {
      fc.assert(
        fc.property(markedText, fc.nat(), (one, seed) => {
          const at = seed % (one.text.length + 1);
          const rest = [{ newId: 'new', text: one.text.slice(at) }];
          const wish = { kind: 'split', provisionId: 'one', text: one.text.slice(0, at), rest } as const;
          const [first, second] = stand(provisionsOf([one]), wish);
          const together = [...(first?.marks ?? []), ...shiftMarks(second?.marks, at)];
          expect(normalMarks(together)).toEqual(one.marks);
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );

  test(
    'joined as they are, every mark of all of them arrives at its words',
    () => {
      fc.assert(
        fc.property(fc.array(markedText, { minLength: 2, maxLength: 3 }), (all) => {
          const text = all.map((one) => one.text).join(' ');
          const otherIds = ids.slice(1, all.length);
          const [merged] = stand(provisionsOf(all), { kind: 'merge', provisionId: 'one', otherIds, text });
          let at = 0;
          const expected = all.flatMap(({ text: words, marks }) => {
            const here = shiftMarks(marks, at);
            at += words.length + 1;
            return here;
          });
          expect(normalMarks(merged?.marks ?? [])).toEqual(normalMarks(expected));
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );

  test(
    'with other words as well, no note is lost or doubled and no mark is invented',
    () => {
      const split = markedText.chain((one) =>
        fc.tuple(fc.constant(one), fc.array(changeOf(one.text), { minLength: 2, maxLength: 3 })),
      );
      const prove = (base: BaseText, wish: StructuralWish) => {
        const made = stand(base, wish);
        expect(notesIn(made)).toHaveLength(notesIn(base.provisions).length);
        const known = new Set(
          base.provisions.flatMap(({ marks = [] }) => marks.map(({ kind, href }) => `${kind} ${href}`)),
        );
        for (const { text, marks = [] } of made)
          for (const { from, to, kind, href } of marks) {
            expect(known).toContain(`${kind} ${href}`);
            expect(from >= 0 && from <= to && to <= text.length).toBe(true);
          }
      };
      fc.assert(
        fc.property(split, markedText, ([one, parts], other) => {
          const [text = '', ...others] = parts;
          const rest = others.map((words, index) => ({ newId: `new${index}`, text: words }));
          prove(provisionsOf([one]), { kind: 'split', provisionId: 'one', text, rest });
          prove(provisionsOf([one, other]), { kind: 'merge', provisionId: 'one', otherIds: ['two'], text });
        }),
        { numRuns: runs },
      );
    },
    timeout,
  );
});

test(
  'every random forum that moves, splits and merges marked texts keeps every law',
  () => {
    fc.assert(
      fc.property(markedRestructuredForum, (input) => {
        proveLaws(input);
      }),
      { numRuns: runs },
    );
  },
  timeout,
);
