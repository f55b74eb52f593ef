/** New paragraphs by several delegations at one place that differ little: one paragraph with brackets inside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bracketsOf,
  type ConsolidateInput,
  consolidate,
  displayed,
  type Proposal,
  readBack,
  rebase,
  renderProvision,
  resolveBracket,
  type Wish,
} from './index.ts';
import { proveLaws } from './proof/prove-laws.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 300);

const base: ConsolidateInput['base'] = {
  language: 'en',
  provisions: ['1', '2'].map((id) => ({ id, kind: 'operative', text: `Base ${id}.` })),
};

type Insert = Extract<Wish, { kind: 'insert' }>;

function insert(by: string, newId: string, text: string, as: Partial<Insert> = {}): Proposal {
  const wish: Insert = { kind: 'insert', afterId: '1', newId, provisionKind: 'operative', text, ...as };
  return { id: newId, by: [by], wish };
}

/** What stands behind the first paragraph, all laws proved. */
function lines(...proposals: readonly Proposal[]): string[] {
  const made = proveLaws({ base, proposals, nearInsertions: 'together' });
  expect(made.unplaced).toEqual([]);
  return made.provisions.filter(({ inserted }) => inserted).map((one) => renderProvision(one));
}

const seminars = (how: string, year = '2027') =>
  `The Office will hold ${how} regional seminars on maritime law in ${year}.`;
const reports = (how: string) => `Members will report on what they did every${how} year.`;

describe('near-identical new paragraphs at one place', () => {
  const three = [
    insert('ARV', 'a', seminars('two')),
    insert('BEL', 'b', seminars('three')),
    insert('CEL', 'c', seminars('two', '2028')),
  ];

  test('are one paragraph with brackets inside', () => {
    expect(lines(...three)).toEqual([
      'OP1 bis [The Office will hold [three (BEL)|two (ARV, CEL)] regional seminars on maritime law in [2027 (ARV, BEL)|2028 (CEL)]. (ARV, BEL, CEL)]',
    ]);
  });

  test('have each their full wording there, for who knows nothing of brackets inside', () => {
    const { provisions } = consolidate({ base, proposals: three, nearInsertions: 'together' });
    expect(provisions[1]).toMatchObject({ id: 'a', inserted: true, deletion: [] });
    const [alternatives = []] = bracketsOf(provisions[1] ?? expect.fail());
    expect(alternatives.map(({ text, by }) => [text, ...by])).toEqual([
      [''],
      [seminars('three'), 'BEL'],
      [seminars('two'), 'ARV'],
      [seminars('two', '2028'), 'CEL'],
    ]);
  });

  test('stand apart unless they are asked for together', () => {
    const { provisions } = consolidate({ base, proposals: three });
    expect(provisions.map(({ number }) => number)).toEqual([
      ...['OP1', 'OP1 bis', 'OP1 ter', 'OP1 quater', 'OP2'],
    ]);
  });

  test('of two subjects are two paragraphs, in the order of each delegation', () => {
    expect(
      lines(
        insert('ARV', 'a1', seminars('two')),
        insert('ARV', 'a2', reports(''), { afterId: 'a1' }),
        insert('BEL', 'b1', seminars('three')),
        insert('BEL', 'b2', reports(' second'), { afterId: 'b1' }),
      ),
    ).toEqual([
      'OP1 bis [The Office will hold [three (BEL)|two (ARV)] regional seminars on maritime law in 2027. (ARV, BEL)]',
      'OP1 ter [Members will report on what they did every [— (ARV)|second (BEL)] year. (ARV, BEL)]',
    ]);
  });

  test('in opposite order are never turned round: one of them stands apart', () => {
    expect(
      lines(
        insert('ARV', 'a1', seminars('two')),
        insert('ARV', 'a2', reports(''), { afterId: 'a1' }),
        insert('BEL', 'b1', reports(' second')),
        insert('BEL', 'b2', seminars('three'), { afterId: 'b1' }),
      ),
    ).toHaveLength(3);
  });

  test.each([
    [
      'Arabic',
      'تعقد الأمانة ندوتين إقليميتين عن قانون البحار كل سنة',
      'تعقد الأمانة ندوتين إقليميتين عن قانون البحار كل سنتين',
    ],
    ['Thai', 'รัฐสมาชิกจะป้องกันการค้ามนุษย์และคุ้มครองผู้เสียหายร่วมกัน', 'รัฐสมาชิกจะป้องกันการค้ามนุษย์และคุ้มครองผู้เสียหาย'],
    ['Khmer', 'រដ្ឋសមាជិកនឹងការពារជនរងគ្រោះនៅព្រំដែននិងសមុទ្រ', 'រដ្ឋសមាជិកនឹងការពារជនរងគ្រោះនៅព្រំដែន'],
    [
      'Chinese',
      '各国应加强在边境管理方面的合作，保护移民和受害者，并每年向部长会议报告',
      '各国应加强在边境管理方面的合作，保护移民和受害者，并每两年向部长会议报告',
    ],
  ])('in %s are one as well', (_, one, other) => {
    const [line, ...rest] = lines(insert('ARV', 'a', one), insert('BEL', 'b', other));
    expect(rest).toEqual([]);
    expect(line).toMatch(/^OP1 bis \[.+\[.*\].* \(ARV, BEL\)\]$/);
  });
});

describe('new paragraphs stand apart', () => {
  const one = insert('ARV', 'a', seminars('two'));
  const other = insert('BEL', 'b', seminars('three'));
  const by = (code: string, wish: Wish): Proposal => ({ id: code, by: [code], wish });
  const away: Proposal['wish'] = {
    kind: 'move',
    provisionId: '2',
    afterId: '1',
    newId: 'm',
    text: seminars('no'),
  };

  test.each<[string, readonly Proposal[]]>([
    ['of one delegation', [one, insert('ARV', 'b', seminars('three'))]],
    [
      'that share little',
      [one, insert('BEL', 'b', 'The Office will meet experts on maritime law in Jakarta.')],
    ],
    ['that are short', [insert('ARV', 'a', 'Members agree.'), insert('BEL', 'b', 'Members disagree.')]],
    ['at different places', [one, insert('BEL', 'b', seminars('three'), { afterId: '2' })]],
    ['of different kinds', [one, insert('BEL', 'b', seminars('three'), { provisionKind: 'preambular' })]],
    [
      'of which one is emphasised',
      [one, insert('BEL', 'b', seminars('three'), { marks: [{ from: 0, to: 3, kind: 'emphasis' }] })],
    ],
    [
      'of which another delegation amends one',
      [one, other, by('CEL', { kind: 'change', provisionId: 'b', text: seminars('four') })],
    ],
    [
      'of which another delegation strikes one',
      [one, other, by('CEL', { kind: 'delete', provisionId: 'a' })],
    ],
    ['of which another delegation holds one', [one, other, by('CEL', { kind: 'hold', provisionId: 'b' })]],
    ['of which one comes from elsewhere', [one, by('BEL', away)]],
  ])('%s', (_, proposals) => {
    expect(lines(...proposals)).toHaveLength(2);
  });
});

describe('a decision on near-identical new paragraphs', () => {
  const proposals = [
    insert('ARV', 'a', seminars('two')),
    insert('BEL', 'b', seminars('three')),
    insert('CEL', 'c', reports('')),
  ];
  const shown = { base, nearInsertions: 'together' } as const;
  const [, provision = expect.fail()] = consolidate({ ...shown, proposals }).provisions;

  /** What becomes of each proposal when the chair states this alternative of the paragraph. */
  const decided = (code: string, as: Partial<ConsolidateInput> = shown) => {
    const alternatives = bracketsOf(provision)[0] ?? [];
    const alternative = alternatives.findIndex((one) => one.by.includes(code));
    const stated = resolveBracket(provision, { kind: 'alternative', bracket: 0, alternative });
    const text = stated.ok ? stated.value : '';
    const [first, ...rest] = base.provisions;
    const made = { id: provision.id, kind: provision.kind, text };
    const newBase = { ...base, provisions: first ? [first, made, ...rest] : [] };
    const { nearInsertions } = as;
    return rebase({ base, newBase, proposals, ...(nearInsertions ? { nearInsertions } : {}) });
  };

  test('satisfies who wished for its words, and tells the others that it was decided otherwise', () => {
    expect(decided('ARV')).toMatchObject([
      { state: 'satisfied' },
      {
        ...{ state: 'overtaken', why: 'words-decided' },
        overtaken: [{ base: '', wished: seminars('three'), now: seminars('two') }],
      },
      { state: 'open' },
    ]);
    expect(decided('BEL').map(({ state }) => state)).toEqual(['overtaken', 'satisfied', 'open']);
  });

  test('leaves open what was shown apart from it', () => {
    expect(decided('ARV', {}).map(({ state }) => state)).toEqual(['satisfied', 'open', 'open']);
  });
});

const wordings = [
  ...['two', 'three', 'two or three'].flatMap((how) => [seminars(how), seminars(how, '2028')]),
  ...['', ' second', ' other'].map(reports),
  ...['รัฐสมาชิกจะป้องกันการค้ามนุษย์และคุ้มครองผู้เสียหาย', 'รัฐสมาชิกจะป้องกันการค้ามนุษย์และคุ้มครองผู้เสียหายร่วมกัน'],
  ...['各国应加强合作，保护边境地区的移民。', '各国应加强合作，保护边境地区的受害者。'],
  'Members agree.',
];

const forum = fc
  .array(
    fc.record({
      by: fc.uniqueArray(fc.constantFrom('ARV', 'BEL', 'CEL', 'DOR', 'ESK'), { minLength: 1, maxLength: 2 }),
      anchor: fc.nat(12),
      after: fc.constantFrom(null, '1', '1', '2'),
      text: fc.constantFrom(...wordings),
    }),
    { maxLength: 9 },
  )
  .map((list) =>
    list.map(({ by, anchor, after, text }, index): Proposal => {
      const afterId = anchor < index ? `n${anchor}` : after;
      return { ...insert('', `n${index}`, text, { afterId }), by };
    }),
  );

test(
  'in every random forum each delegation has its paragraphs in its order, and nothing is shown as one that is not shorter so',
  () => {
    fc.assert(
      fc.property(forum, fc.option(fc.string({ maxLength: 3 }), { nil: undefined }), (proposals, lot) => {
        const input: ConsolidateInput = { base, proposals, ...(lot === undefined ? {} : { lot }) };
        const together = proveLaws({ ...input, nearInsertions: 'together' });
        const apart = consolidate(input);
        expect(together.unplaced).toEqual(apart.unplaced);
        for (const code of new Set(proposals.flatMap(({ by }) => by))) {
          const words = (text: typeof apart) => readBack(text, code).map(({ text }) => text);
          expect(words(together)).toEqual(words(apart));
        }
        for (const provision of together.provisions)
          for (const alternatives of bracketsOf(provision)) expect(displayed(alternatives)).toHaveLength(2);
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 60,
);
