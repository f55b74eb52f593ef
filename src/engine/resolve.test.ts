import { expect, test } from 'vitest';
import { bracketRange, bracketsOf, consolidate, resolveBracket } from './index.ts';

const text = 'Members will strengthen practical cooperation on borders.';
const change = (code: string, wished: string) => ({
  id: code,
  by: [code],
  wish: { kind: 'change' as const, provisionId: 'p', text: wished },
});
const [provision] = consolidate({
  base: { language: 'en', provisions: [{ id: 'p', kind: 'operative', text }] },
  proposals: [
    change('ARV', text.replace('strengthen', 'enhance').replace('borders', 'coasts')),
    change('BEL', text.replace('practical ', '')),
  ],
}).provisions;

test('an alternative chosen in one bracket leaves the base wording in the others', () => {
  expect(resolveBracket(provision, { kind: 'alternative', bracket: 0, alternative: 1 })).toEqual({
    ok: true,
    value: 'Members will enhance practical cooperation on borders.',
  });
});

test('the base wording may be chosen, and then nothing changes', () => {
  expect(resolveBracket(provision, { kind: 'alternative', bracket: 2, alternative: 0 })).toEqual({
    ok: true,
    value: text,
  });
});

test('the chair may build bridges with words that nobody has proposed', () => {
  for (const words of ['close', 'close ', ' close']) {
    expect(resolveBracket(provision, { kind: 'bridging', bracket: 1, words })).toEqual({
      ok: true,
      value: 'Members will strengthen close cooperation on borders.',
    });
  }
  expect(resolveBracket(provision, { kind: 'bridging', bracket: 1, words: '' })).toMatchObject({
    value: 'Members will strengthen cooperation on borders.',
  });
});

test('bridging words that begin with a comma stand at the word before, others apart from it', () => {
  const law = text.replace('.', ', in accordance with national law.');
  const [added] = consolidate({
    base: { language: 'en', provisions: [{ id: 'p', kind: 'operative', text }] },
    proposals: [change('ARV', law), change('BEL', text.replace('.', ' and at sea.'))],
  }).provisions;
  const stated = (words: string) => resolveBracket(added, { kind: 'bridging', bracket: 0, words });
  expect(stated(', as appropriate')).toMatchObject({ value: text.replace('.', ', as appropriate.') });
  expect(stated('and coasts')).toMatchObject({ value: text.replace('.', ' and coasts.') });
});

test('a bracket or an alternative that is not there is refused', () => {
  const refusal = (bracket: number, alternative: number) => {
    const result = resolveBracket(provision, { kind: 'alternative', bracket, alternative });
    return result.ok ? 'accepted' : result.why;
  };
  expect(refusal(3, 0)).toBe('no-such-bracket');
  expect(refusal(-1, 0)).toBe('no-such-bracket');
  expect(refusal(0, 2)).toBe('no-such-alternative');
});

test('a bracket knows which words of the base it encloses', () => {
  const words = bracketsOf(provision).map((_, bracket) => {
    const range = bracketRange(provision, bracket);
    return text.slice(range?.from, range?.to);
  });
  expect(words).toEqual(['strengthen', ' practical', 'borders']);
  expect(bracketRange(provision, 3)).toBeUndefined();
});

test('an inserted paragraph is chosen with its words, or left out', () => {
  const wish = {
    kind: 'insert' as const,
    afterId: null,
    newId: 'n',
    provisionKind: 'operative' as const,
    text: 'New.',
  };
  const [inserted] = consolidate({
    base: { language: 'en', provisions: [] },
    proposals: [{ id: '1', by: ['ARV'], wish }],
  }).provisions;
  expect(resolveBracket(inserted, { kind: 'alternative', bracket: 0, alternative: 1 })).toEqual({
    ok: true,
    value: 'New.',
  });
  expect(resolveBracket(inserted, { kind: 'alternative', bracket: 0, alternative: 0 })).toEqual({
    ok: true,
    value: '',
  });
});
