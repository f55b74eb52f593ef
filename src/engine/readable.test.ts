import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseOf, bracketsOf, consolidate, isBracket } from './index.ts';
import { drawnNumber } from './order.ts';
import { proveLaws } from './proof/prove-laws.ts';

/** Edits of one delegation, by word: at a place so many words go and so many new ones come. */
interface WordEdit {
  readonly at: number;
  readonly struck: number;
  readonly added: number;
}

interface Draft {
  readonly length: number;
  readonly delegations: readonly (readonly WordEdit[])[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  length: fc.integer({ min: 3, max: 60 }),
  delegations: fc.array(
    fc.array(fc.record({ at: fc.nat(59), struck: fc.nat(4), added: fc.nat(4) }), {
      minLength: 1,
      maxLength: 4,
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

test('an untouched run of three words stays outside all brackets, and more words are touched than swallowed', () => {
  fc.assert(
    fc.property(draft, ({ length, delegations }) => {
      const words = Array.from({ length }, (_, index) => `w${index}`);
      const touched = new Set<number>();
      /** Gaps before a word where somebody inserts. */
      const gaps = new Set<number>();
      const proposals = delegations.map((edits, index) => {
        const text = wished(words, edits, `d${index}`, { touched, gaps });
        return {
          id: `${index}`,
          by: [`D${index}`],
          wish: { kind: 'change' as const, provisionId: 'p', text },
        };
      });
      const base = {
        language: 'en',
        provisions: [{ id: 'p', kind: 'operative' as const, text: words.join(' ') }],
      };
      const { segments } = proveLaws({ base, proposals }).provisions[0];
      const outside = new Set(segments.flatMap((one) => (isBracket(one) ? [] : one.text.split(/ +/))));
      for (const run of untouchedRuns(length, touched, gaps)) {
        if (run.length >= 3) expect(run.filter((place) => !outside.has(`w${place}`))).toEqual([]);
      }
      const swallowed = words.filter((word, place) => !touched.has(place) && !outside.has(word));
      expect(swallowed.length).toBeLessThanOrEqual(touched.size);
    }),
    { numRuns: 400 },
  );
}, 20_000);

interface Ledger {
  readonly touched: Set<number>;
  readonly gaps: Set<number>;
}

/** What a delegation writes, with fresh words of its own; what it touches goes into the ledger. */
function wished(words: readonly string[], edits: readonly WordEdit[], name: string, ledger: Ledger): string {
  const made: string[] = [];
  const sorted = [...edits].sort((a, b) => a.at - b.at);
  let at = 0;
  sorted.forEach(({ at: place, struck, added }, index) => {
    if (place < at || place > words.length || (struck === 0 && added === 0)) return;
    made.push(...words.slice(at, place));
    for (let gone = place; gone < Math.min(place + struck, words.length); gone += 1) ledger.touched.add(gone);
    if (added > 0) ledger.gaps.add(place);
    made.push(...Array.from({ length: added }, (_, one) => `${name}x${index}y${one}`));
    at = Math.min(place + struck, words.length);
  });
  return [...made, ...words.slice(at)].join(' ');
}

function untouchedRuns(length: number, touched: ReadonlySet<number>, gaps: ReadonlySet<number>): number[][] {
  const runs: number[][] = [[]];
  for (let place = 0; place < length; place += 1) {
    if (touched.has(place) || gaps.has(place)) runs.push([]);
    if (!touched.has(place)) runs[runs.length - 1].push(place);
  }
  return runs;
}

const sentence = (text: string) => ({
  language: 'en',
  provisions: [{ id: 'p', kind: 'operative' as const, text }],
});
const changed = (text: string, code = 'ARV') => ({
  id: code,
  by: [code],
  wish: { kind: 'change' as const, provisionId: 'p', text },
});

test('two edits far apart are two brackets', () => {
  const base = sentence('Members will strengthen practical cooperation on the management of their borders.');
  const text = 'Members will enhance practical cooperation on the management of all borders.';
  const [provision] = consolidate({ base, proposals: [changed(text)] }).provisions;
  expect(bracketsOf(provision)).toHaveLength(2);
});

test('a rewritten sentence is one bracket, even where an "and" happens to stay', () => {
  const base = sentence(
    'Members share information on smuggling networks and prosecute those who profit from them.',
  );
  const text =
    'Members build a common picture of criminal groups and bring before their courts whoever earns by it.';
  const [provision] = consolidate({ base, proposals: [changed(text)] }).provisions;
  expect(bracketsOf(provision).map((alternatives) => baseOf(alternatives).text)).toEqual([
    'share information on smuggling networks and prosecute those who profit from them',
  ]);
});

test('a paragraph of 2,000 words rewritten stays in few pieces', () => {
  const common = ['the', 'of', 'and', 'to', 'in'];
  const word = (drawn: number) => (drawn % 10 < 4 ? common[drawn % 5] : `word${drawn % 1009}`);
  const make = (lot: string) =>
    Array.from({ length: 2000 }, (_, place) => word(drawnNumber(lot, `${place}`))).join(' ');
  const base = sentence(make('before'));
  const [provision] = proveLaws({ base, proposals: [changed(make('after'))] }).provisions;
  expect(bracketsOf(provision).length).toBeLessThan(100);
});
