import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding, Severity } from '../../engine/drafting/index.ts';
import { keyOf, mayWaive, placeOf } from './waiving.ts';

const finding = (provisionId: string | null): Finding => ({
  ...{ rule: 'N02', severity: 'should', provisionId, from: 0, to: 3, found: 'one' },
});
const draftOf = (texts: readonly string[]) => ({
  provisions: texts.map((text, index) => ({ id: `${index}`, kind: 'operative' as const, text, number: '' })),
});

const someTexts = fc.array(fc.string({ maxLength: 20 }), { minLength: 2, maxLength: 4 });

test('a waiver holds while the words of its paragraph are the same, whatever the others become', () => {
  fc.assert(
    fc.property(someTexts, fc.string(), fc.string(), (texts, other, more) => {
      const before = keyOf(placeOf(finding('0'), draftOf(texts)));
      const others = texts.map((text, index) => (index === 0 ? text : other));
      expect(keyOf(placeOf(finding('0'), draftOf(others)))).toBe(before);
      const changed = texts.map((text, index) => (index === 0 ? `${text}${more}` : text));
      expect(keyOf(placeOf(finding('0'), draftOf(changed))) === before).toBe(more === '');
    }),
  );
});

test('a waiver about the document falls with any change of its words', () => {
  fc.assert(
    fc.property(someTexts, fc.nat(), fc.string({ minLength: 1 }), (texts, place, more) => {
      const at = place % texts.length;
      const changed = texts.map((text, index) => (index === at ? text + more : text));
      const key = (of: readonly string[]) => keyOf(placeOf(finding(null), draftOf(of)));
      expect(key(texts)).toBe(key([...texts]));
      expect(key(changed)).not.toBe(key(texts));
    }),
  );
});

const severity = (one: Severity) => ({ severity: one });

test.each([
  [severity('should'), false, null],
  [severity('should'), true, 'already-waived'],
  [severity('must'), false, 'must-be-mended'],
  [severity('info'), false, 'nothing-to-waive'],
  [undefined, false, 'moved-on'],
])('of %j, waived: %j, it is said: %j', (one, isWaived, why) => {
  expect(mayWaive(one, { isWaived })).toEqual(why === null ? { ok: true, value: null } : { ok: false, why });
});
