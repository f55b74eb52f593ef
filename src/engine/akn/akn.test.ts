import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { againstSchema, schemaErrors } from '../../../test/support/akn-schema.ts';
import { cleanText } from '../../base/index.ts';
import type { ProvisionKind } from '../model.ts';
import { numberProvisions } from '../number.ts';
import { someProvisions } from '../proof/arbitraries.ts';
import { type AknProvision, type AknText, writeAkn } from './index.ts';
import { proveAkn } from './prove-akn.ts';
import { everyNode, readTree, theOnly, wordsOf } from './read-tree.ts';

const base: AknText = {
  kind: 'declaration',
  symbol: 'EX/DG.1/1',
  title: 'Shared Principles',
  language: 'en',
  adoptedOn: '2026-12-08',
  adoptedAt: '2026-12-08T03:00:00Z',
  body: { id: 'drafting-group', name: 'Drafting Group' },
  jurisdiction: 'xf',
  exercise: null,
  address: 'https://forum.example/texts/ex-dg.1-l.1',
  sha256: '0'.repeat(64),
  provisions: [],
};

type Line = readonly [kind: ProvisionKind, text: string, number?: string, level?: number];

function adopted(lines: readonly Line[], more: Partial<AknText> = {}): AknText {
  const provisions = lines.map(([kind, text, number = '', level], index) => ({
    ...{ id: `0192f0a1-7c11-7000-8000-${String(index).padStart(12, '0')}`, kind, number, text },
    ...(level === undefined ? {} : { level }),
  }));
  return { ...base, provisions, ...more };
}

const idsIn = (xml: string) =>
  everyNode(readTree(xml)).flatMap(({ attributes }) => (attributes['GUID'] ? attributes['eId'] : []));

const declaration = adopted([
  ['title', 'Shared Principles'],
  ['chapeau', 'We, the Ministers,'],
  ['heading', 'Why'],
  ['preambular', 'Recalling the Declaration of 2016,'],
  ['preambular', 'Recognising that:'],
  ['subparagraph', 'people move;', '(a)', 1],
  ['subparagraph', 'data move:', '(b)', 1],
  ['subparagraph', 'quickly,', '(i)', 2],
  ['chapeau', 'Have agreed as follows:'],
  ['operative', 'Reaffirm our commitment;', '1'],
  ['heading', 'Border management'],
  ['paragraph', 'This section has an introduction.'],
  ['operative', 'Decide to:', '2'],
  ['subparagraph', 'establish a group;', '(a)', 1],
  ['subparagraph', 'review:', '(b)', 1],
  ['subparagraph', 'the report;', '(i)', 2],
  ['operative', 'Decide further.', '2 bis'],
  ['preambular', 'Mindful of what came late,'],
  ['annex', 'Annex: Strategy'],
  ['title', 'Strategy'],
  ['preambular', 'Recalling the above,'],
  ['operative', 'Members will meet.', '1'],
  ['annex', 'Annex 2'],
]);

describe('an adopted text as Akoma Ntoso', () => {
  test('has each provision once, in order, to the letter, under ids that its structure makes', () => {
    expect(idsIn(proveAkn(declaration))).toEqual([
      ...['preface__container_2', 'preamble__formula_1', 'preamble__container_1', 'preamble__container_2'],
      ...['preamble__container_3', 'preamble__container_3__list_1__item_a'],
      ...['preamble__container_3__list_1__item_b', 'preamble__container_3__list_1__item_b__list_1__item_i'],
      ...['preamble__formula_2', 'para_1', 'sec_nn_1', 'sec_nn_1__para_nn_1', 'sec_nn_1__para_2'],
      ...['sec_nn_1__para_2__list_1__point_a', 'sec_nn_1__para_2__list_1__point_b'],
      ...['sec_nn_1__para_2__list_1__point_b__list_1__point_i', 'sec_nn_1__para_2-bis'],
      ...['sec_nn_1__crossHeading_1', 'att_1__preface__container_1', 'att_1__preface__container_2'],
      ...['att_1__preamble__container_1', 'att_1__para_1', 'att_2__preface__container_1'],
    ]);
  });

  test('says in its addresses who adopted what and when, with the symbol as it is printed beside', () => {
    const root = readTree(proveAkn(declaration));
    const values = everyNode(root).flatMap(({ name, attributes }) =>
      name === 'FRBRthis' ? [attributes['value']] : [],
    );
    const work = '/akn/xf/statement/deliberation/drafting-group/2026-12-08/EX-DG.1-1';
    expect(values.slice(0, 3)).toEqual([
      `${work}/!main`,
      `${work}/eng@2026-12-08/!main`,
      `${work}/eng@2026-12-08/!main.xml`,
    ]);
    expect(values[3]).toBe(`${work}/!annex_1`);
    const number = everyNode(root).find(({ name }) => name === 'FRBRnumber');
    expect(number?.attributes).toEqual({ value: 'EX-DG.1-1', showAs: 'EX/DG.1/1' });
  });

  test('is deliberation of a body, binds nobody by its form and was adopted by consensus', () => {
    const root = readTree(proveAkn(adopted([['operative', 'Members will meet.', '1']])));
    expect(theOnly(root, 'statement').attributes).toMatchObject({ name: 'declaration' });
    expect(theOnly(root, 'FRBRsubtype').attributes['value']).toBe('deliberation');
    expect(theOnly(root, 'FRBRprescriptive').attributes['value']).toBe('false');
    expect(theOnly(root, 'step').attributes['outcome']).toBe('#adoptedByConsensus');
  });

  test('names its title once where no provision is the title, and no other words than the text', () => {
    const root = readTree(proveAkn(adopted([['operative', 'Members will meet.', '1']])));
    expect(wordsOf(theOnly(root, 'docTitle'))).toBe('Shared Principles');
    expect(wordsOf(theOnly(root, 'mainBody')).trim()).toMatch(/^1\s+Members will meet\.$/);
  });

  test('of an exercise says so in words and in its metadata; a real one does not', () => {
    const exercise = { words: 'Exercise', language: 'en' };
    const root = readTree(proveAkn(adopted([['operative', 'Members will meet.', '1']], { exercise })));
    expect(wordsOf(theOnly(root, 'preface'))).toContain('Exercise');
    expect(theOnly(root, 'mufakat:adopted').attributes['exercise']).toBe('true');
    expect(writeAkn(declaration)).not.toContain('Exercise');
  });
});

describe('unruly words', () => {
  test.each([
    ['brackets of XML', 'a < b && c > d ]]> <p> &amp; &#0; "quoted" \'so\''],
    ['line breaks and spaces', '  two  spaces\n\nand\ttabs \n'],
    ['directions', '\u202eright\u202c to left \u2066isolated\u2069 \u200f'],
    ['other planes', '👩‍👩‍👧 𝒳 e\u0301 \u0085 \u2028'],
    ['nothing', ''],
  ])('%s stand to the letter', async (_name, words) => {
    const kinds = ['title', 'preambular', 'operative', 'heading', 'preambular', 'annex'] as const;
    const text = adopted(
      kinds.map((kind): Line => [kind, words]),
      { symbol: words.trim() || 'x', title: words },
    );
    proveAkn(text);
  });

  test('that no XML can hold are a broken promise, since texts are kept without them', () => {
    for (const words of ['\u0000', '\u001b', '\ud800', '\uffff'])
      expect(() => writeAkn(adopted([['operative', words]]))).toThrow('no file can hold');
  });

  test.each([
    ['ar', 'ara', 'تعيد الدول تأكيد التزامها؛'],
    ['fa', 'fas', 'دولت‌ها همکاری می‌کنند.'],
    ['th', 'tha', 'สมาชิกจะประชุมทุกปี'],
    ['zh-Hant', 'zho', '成員將每年開會。'],
    ['mn-Mong', 'mon', 'ᠮᠣᠩᠭᠣᠯ'],
    ['id', 'ind', 'Para anggota akan bertemu.'],
    ['tet', 'tet', 'Membru sira sei hasoru malu.'],
  ])('in %s stand to the letter and the language is said twice', (language, three, words) => {
    const root = readTree(
      proveAkn(
        adopted(
          [
            ['preambular', words],
            ['operative', words, '1'],
          ],
          { language },
        ),
      ),
    );
    expect(theOnly(root, 'FRBRlanguage').attributes['language']).toBe(three);
    expect(theOnly(root, 'mainBody').attributes['xml:lang']).toBe(language);
  });
});

describe('whatever a text looks like', () => {
  const anyText = fc
    .record({
      provisions: someProvisions(14),
      kind: fc.constantFrom(...(['declaration', 'strategy', 'other', 'report', 'termsOfReference'] as const)),
    })
    .map(({ provisions, kind }): AknText => ({ ...base, kind, provisions: numbered(provisions) }));

  function numbered(provisions: readonly Omit<AknProvision, 'number'>[]): AknProvision[] {
    const plain = provisions.map((one) => ({
      ...one,
      inserted: false,
      number: '',
      text: cleanText(one.text),
    }));
    return numberProvisions(plain).map(({ inserted, ...one }) => ({
      ...one,
      number: one.kind === 'preambular' ? '' : one.number.replace(/^OP/, ''),
    }));
  }

  test('it is written whole, once and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => void proveAkn(text)),
      { numRuns: 200 },
    );
  }, 60_000);

  test(`it is valid ${againstSchema}`, async () => {
    const rightToLeft = adopted([['operative', 'تعيد الدول تأكيد التزامها؛', '1']], { language: 'ar' });
    const texts = [declaration, rightToLeft, adopted([]), ...fc.sample(anyText, { numRuns: 60, seed: 5 })];
    expect(await schemaErrors(texts.map(proveAkn))).toEqual([]);
  }, 60_000);

  test(`a document that is not valid is found ${againstSchema}`, async () => {
    const broken = writeAkn(declaration).replaceAll('mainBody', 'body');
    expect((await schemaErrors([broken])).length > 0).toBe(process.env['AKN_SCHEMA'] !== undefined);
  }, 60_000);
});
