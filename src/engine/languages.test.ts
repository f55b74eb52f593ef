import { describe, expect, test } from 'vitest';
import { type BaseText, bracketsOf, isBracket, type Proposal, tokenise } from './index.ts';
import { declaration, type Language, languages } from './proof/declarations.ts';
import { proveLaws } from './proof/prove-laws.ts';

describe.each(Object.keys(languages) as Language[])('the declaration in %s', (language) => {
  const base = declaration(language);

  test('many wishes are consolidated without loss', () => {
    const { provisions, unplaced } = proveLaws({ base, proposals: wishes(base) });
    expect(unplaced).toEqual([]);
    expect(provisions.length).toBeGreaterThan(base.provisions.length);
  });

  test('one word changed is one small bracket', () => {
    const provision = longest(base);
    const words = wordsOf(provision.text);
    const [from, to] = words[words.length >> 1];
    const text = `${provision.text.slice(0, from)}Mufakat${provision.text.slice(to)}`;
    const proposals = [change('ARV', provision.id, text)];
    const consolidated = proveLaws({ base, proposals }).provisions.find(({ id }) => id === provision.id);
    const brackets = bracketsOf(consolidated ?? never());
    expect(brackets).toHaveLength(1);
    // Where no space parts words, the new word may draw a neighbour into its own segment.
    expect(brackets[0][0].text.length).toBeLessThan(to - from + 24);
    expect(consolidated?.segments.filter((one) => !isBracket(one))).toHaveLength(2);
  });
});

function never(): never {
  throw new Error('the provision is not in its own consolidation');
}

function longest({ provisions }: BaseText) {
  return provisions.reduce((one, other) => (other.text.length > one.text.length ? other : one));
}

function wordsOf(text: string): [number, number][] {
  const { starts, kinds } = tokenise(text);
  return kinds.flatMap((kind, index): [number, number][] =>
    kind === 'word' ? [[starts[index], starts[index + 1]]] : [],
  );
}

function change(code: string, provisionId: string, text: string): Proposal {
  return { id: `${code} ${provisionId}`, by: [code], wish: { kind: 'change', provisionId, text } };
}

/** Strike, double, exchange and insert words; delete, retain and hold; rewrite whole; insert paragraphs. */
function wishes({ provisions }: BaseText): Proposal[] {
  const some = provisions.filter((_, index) => index % 4 === 0);
  const on = some.flatMap(({ id, text }, index): Proposal[] => {
    const words = wordsOf(text);
    if (words.length < 4) return [];
    const [from, to] = words[words.length >> 1];
    const [first] = words[words.length >> 2];
    const before = text.slice(0, from);
    return [
      change('ARV', id, before + text.slice(to)),
      change('BEL', id, `${before}${text.slice(from, to)} ${text.slice(from)}`),
      change('CEL', id, `${text.slice(0, first)}${text.slice(from, to)} ${text.slice(first)}`),
      change('DOR', id, before + text.slice(to)),
      change('ESK', id, provisions[(index * 7 + 3) % provisions.length].text),
      { id: `retain ${id}`, by: ['FEN'], wish: { kind: 'retain', provisionId: id } },
      { id: `hold ${id}`, by: ['FEN'], wish: { kind: 'hold', provisionId: id, range: { from: first, to } } },
    ];
  });
  const [anchor, other] = some;
  const insert = (code: string, newId: string, afterId: string): Proposal => ({
    id: newId,
    by: [code],
    wish: { kind: 'insert', afterId, newId, provisionKind: 'operative', text: other.text },
  });
  return [...on, insert('ARV', 'n1', anchor.id), insert('BEL', 'n2', anchor.id), insert('ARV', 'n3', 'n1')];
}
