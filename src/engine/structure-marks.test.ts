/** Emphasis, notes and links in provisions that are moved, split and merged. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type BaseText, consolidate, type Mark, readBack, renderHtml, type StructuralWish } from './index.ts';
import { href, marked, notated } from './proof/marked-notation.ts';
import { proveLaws } from './proof/prove-laws.ts';
import { stated } from './proof/three-paragraphs.ts';
import { writeWord } from './word/index.ts';

const ids = ['one', 'two', 'three'];

function textOf(...notations: readonly string[]): BaseText {
  const provisions = notations.map((notation, index) => ({
    ...{ id: ids[index] ?? '', kind: 'operative' as const },
    ...marked(notation),
  }));
  return { language: 'en', provisions };
}

/** The words of a wish; its marks only where it says that they are exactly these: `=` before the words. */
function said(notation: string): { text: string; marks?: readonly Mark[] } {
  const { text, marks } = marked(notation.replace(/^=/, ''));
  return notation.startsWith('=') ? { text, marks } : { text };
}

function splitInto(first: string, ...rest: readonly string[]): StructuralWish {
  const parts = rest.map((part, index) => ({ newId: `new${index}`, ...said(part) }));
  return { kind: 'split', provisionId: 'one', ...said(first), rest: parts };
}

function mergeInto(words: string, ...otherIds: readonly string[]): StructuralWish {
  return {
    kind: 'merge',
    provisionId: 'one',
    otherIds: otherIds.length === 0 ? ['two'] : otherIds,
    ...said(words),
  };
}

function moveTo(afterId: string, words?: string): StructuralWish {
  const kind = 'move' as const;
  return { kind, provisionId: 'one', afterId, newId: 'm', ...(words === undefined ? {} : said(words)) };
}

/** Both ways to the text that a delegation wishes for: read back from its proposal, and stated by the chair. */
function wished(base: BaseText, wish: StructuralWish): string[] {
  const made = proveLaws({ base, proposals: [{ id: '1', by: ['ARV'], wish }] });
  expect(made.unplaced).toEqual([]);
  const read = readBack(made, 'ARV').map(notated);
  expect(stated(wish, base).newBase.provisions.map(notated)).toEqual(read);
  return read;
}

describe('a wish that says nothing of marks keeps them on the words that it keeps', () => {
  test.each<[string, readonly string[], StructuralWish, readonly string[]]>([
    [
      'each in the part of a split where its words stand',
      ['We will _train_ officials. We will review *progress*.'],
      splitInto('We will train officials.', 'We will review progress.'),
      ['We will _train_ officials.', 'We will review *progress*.'],
    ],
    [
      'a note in one part alone',
      ['We will train officials. We will review progress^ each year.'],
      splitInto('We will train officials.', 'We will review progress each year.'),
      ['We will train officials.', 'We will review progress^ each year.'],
    ],
    [
      'a note at the border behind the words before it',
      ['We will train officials.^ We will review progress.'],
      splitInto('We will train officials.', 'We will review progress.'),
      ['We will train officials.^', 'We will review progress.'],
    ],
    [
      'a link over the border in both parts',
      ['See <the Declaration. It binds> us.'],
      splitInto('See the Declaration.', 'It binds us.'),
      ['See <the Declaration.>', '<It binds> us.'],
    ],
    [
      'in three parts, with words that are new between',
      ['We _train_. We *review*. We <report>.^'],
      splitInto('We train.', 'We also review.', 'We report.'),
      ['We _train_.', 'We also *review*.', 'We <report>.^'],
    ],
    [
      'also where the parts change places',
      ['We will train _young officials_. We will review their progress^ each year.'],
      splitInto('We will review their progress each year.', 'We will train young officials.'),
      ['We will review their progress^ each year.', 'We will train _young officials_.'],
    ],
    [
      'of all provisions that are merged',
      ['We share _information_.^', 'We protect <victims>.'],
      mergeInto('We share information. We protect victims.'),
      ['We share _information_.^ We protect <victims>.'],
    ],
    [
      'also where the second of them comes first',
      ['We will share _information with members_.', 'We will protect <all victims of trafficking>^.'],
      mergeInto('We will protect all victims of trafficking and share information with members.'),
      ['We will protect <all victims of trafficking>^ and share _information with members_.'],
    ],
    [
      'and not on those that a merge leaves out',
      ['We share _information_ and *intelligence*.', 'We protect _victims_.'],
      mergeInto('We share information and protect victims.'),
      ['We share _information_ and protect _victims_.'],
    ],
    [
      'of three that are merged, one of them from behind another',
      ['We share _data_.', 'We act.', 'We meet in *Bali*.'],
      mergeInto('We share data and meet in Bali.', 'three'),
      ['We share _data_ and meet in *Bali*.', 'We act.'],
    ],
    [
      'when a provision is moved with other words',
      ['Recalling the _Bali Declaration_, we act.^', 'We meet.'],
      moveTo('two', 'Recalling the Bali Declaration, we all act.'),
      ['We meet.', 'Recalling the _Bali Declaration_, we all act.^'],
    ],
    [
      'in Arabic, from right to left',
      ['تحمي الدول _حقوق المهاجرين_. تتعاون الدول في <البحر>.^'],
      splitInto('تحمي الدول حقوق المهاجرين.', 'تتعاون الدول في البحر.'),
      ['تحمي الدول _حقوق المهاجرين_.', 'تتعاون الدول في <البحر>.^'],
    ],
    [
      'in Thai, which has no spaces between words',
      ['รัฐสมาชิกจะ_ป้องกัน_การค้ามนุษย์^และคุ้มครอง*ผู้เสียหาย*'],
      splitInto('รัฐสมาชิกจะป้องกันการค้ามนุษย์', 'และคุ้มครองผู้เสียหาย'),
      ['รัฐสมาชิกจะ_ป้องกัน_การค้ามนุษย์^', 'และคุ้มครอง*ผู้เสียหาย*'],
    ],
    [
      'in Khmer, merged without a space',
      ['រដ្ឋ_ការពារ_ជនរងគ្រោះ។', 'រដ្ឋសហការនៅ<ព្រំដែន>។'],
      mergeInto('រដ្ឋការពារជនរងគ្រោះ។រដ្ឋសហការនៅព្រំដែន។'),
      ['រដ្ឋ_ការពារ_ជនរងគ្រោះ។រដ្ឋសហការនៅ<ព្រំដែន>។'],
    ],
    [
      'in Burmese, with words that are new',
      ['နိုင်ငံများ _ကာကွယ်_ရမည်။ နယ်စပ်^ ပူးပေါင်း*ရမည်*။'],
      splitInto('နိုင်ငံများ ကာကွယ်ရမည်။', 'နယ်စပ် ပူးပေါင်းရမည်။'),
      ['နိုင်ငံများ _ကာကွယ်_ရမည်။', 'နယ်စပ်^ ပူးပေါင်း*ရမည်*။'],
    ],
    [
      'in Chinese, merged with a comma',
      ['各国应_保护移民_。', '各国应加强*合作*。^'],
      mergeInto('各国应保护移民，加强合作。'),
      ['各国应_保护移民_，加强*合作*。^'],
    ],
  ])('%s', (_, base, wish, reads) => {
    expect(wished(textOf(...base), wish)).toEqual(reads);
  });
});

describe('a wish that gives marks wishes for exactly these', () => {
  test.each<[string, readonly string[], StructuralWish, readonly string[]]>([
    [
      'on one part of a split; the other keeps its own',
      ['We _train_. We *review*.'],
      splitInto('=We train<.>', 'We review.'),
      ['We train<.>', 'We *review*.'],
    ],
    [
      'and none at all',
      ['We _train_. We *review*.'],
      splitInto('=We train.', '=We review.'),
      ['We train.', 'We review.'],
    ],
    [
      'on the words of a merge',
      ['We share _data_.', 'We act.^'],
      mergeInto('=We <share data> and act.'),
      ['We <share data> and act.'],
    ],
    [
      'on words that move as they are',
      ['We _train_.', 'We act.'],
      moveTo('two', '=We *train*.'),
      ['We act.', 'We *train*.'],
    ],
  ])('%s', (_, base, wish, reads) => {
    expect(wished(textOf(...base), wish)).toEqual(reads);
  });

  test('also on a provision that it moves without giving words', () => {
    const wish: StructuralWish = {
      ...{ kind: 'move', provisionId: 'one', afterId: 'two', newId: 'm' },
      marks: [],
    };
    expect(wished(textOf('We _train_.', 'We act.'), wish)).toEqual(['We act.', 'We train.']);
  });

  test('and what they say of places outside its words is left out', () => {
    const marks: Mark[] = [
      { from: -4, to: 2, kind: 'emphasis' },
      { from: 3, to: 900, kind: 'strong' },
      { from: 700, to: 900, kind: 'link', href },
      { from: 5, to: 5, kind: 'link', href },
      { from: 9, to: 4, kind: 'emphasis' },
    ];
    const rest = [{ newId: 'new0', text: 'We act.', marks }];
    const wish: StructuralWish = { kind: 'split', provisionId: 'one', text: 'We train.', marks, rest };
    expect(wished(textOf('We train. We act.'), wish)).toEqual(['_We_ *train.*', '_We_ *act.*']);
  });
});

describe('several delegations', () => {
  const base = textOf('We _train_. We *review*.', 'We act.');
  const tabled = (...wishes: StructuralWish[]) =>
    proveLaws({
      base,
      proposals: wishes.map((wish, index) => ({ id: `${index}`, by: [`D${index}`], wish })),
    });

  test('are one when one gives the marks that the other keeps', () => {
    const made = tabled(splitInto('We train.', 'We review.'), splitInto('=We _train_.', '=We *review*.'));
    expect(made.provisions[1]?.segments).toEqual([
      {
        alternatives: [
          { text: '', base: true, by: [] },
          { ...marked('We *review*.'), base: false, by: ['D0', 'D1'] },
        ],
      },
    ]);
  });

  test('stand apart when they wish for other marks', () => {
    const made = tabled(moveTo('two'), {
      ...moveTo('two', '=We train. We review.'),
      newId: 'm',
    } as StructuralWish);
    expect(readBack(made, 'D0').map(notated)).toEqual(['We act.', 'We _train_. We *review*.']);
    expect(readBack(made, 'D1').map(notated)).toEqual(['We act.', 'We train. We review.']);
  });

  test('a move under an id that its delegation gives to equal words with other marks is listed whole', () => {
    const wish = {
      kind: 'insert',
      afterId: 'two',
      newId: 'm',
      provisionKind: 'operative',
      text: base.provisions[0]?.text ?? '',
    } as const;
    const proposals = [
      { id: '1', by: ['ARV'], wish: moveTo('two') },
      { id: '2', by: ['ARV'], wish },
    ];
    const made = consolidate({ base, proposals });
    expect(made.unplaced.map(({ why }) => why)).toEqual(['second-wish']);
    expect(made.provisions[0]?.deletion).toEqual([]);
  });
});

test('HTML and Word show the marks of a part that is split off', () => {
  const base = textOf('We train. We _review_ <progress>.^');
  const wish = splitInto('We train.', 'We review progress.');
  const made = consolidate({ base, proposals: [{ id: '1', by: ['ARV'], wish }] });
  expect(renderHtml(made)).toContain(
    `We <em>review</em> <a href="${href}">progress</a>.<sup>*</sup><span class="bracket">]</span>`,
  );
  for (const style of ['brackets', 'tracked'] as const) {
    const file = writeWord(made, { style, title: '', attribution: true, date: '2026-12-08T20:00:00Z' });
    const words = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array());
    expect(words.match(/<w:i\/><w:iCs\/><\/w:rPr><w:t [^>]*>review</g)).toHaveLength(1);
  }
});
