import { expect, test } from 'vitest';
import { isBracket, type Proposal } from './index.ts';
import { proveLaws } from './proof/prove-laws.ts';

/** `ARV: A after 1 as n1`: a delegation, the words, the anchor, the new id. */
function insert(notation: string): Proposal {
  const parts = /^(.+): (.+) after (.+) as (.+)$/.exec(notation);
  const [, by = '', text = '', after = '', newId = ''] = parts ?? [];
  const afterId = after === 'nothing' ? null : after;
  return {
    id: newId,
    by: by.split(', '),
    wish: { kind: 'insert', afterId, newId, provisionKind: 'operative', text },
  };
}

const base = {
  language: 'en',
  provisions: ['1', '2'].map((id) => ({ id, kind: 'operative' as const, text: `Base ${id}` })),
};

/** The whole text as lines: number, words, who inserts them. */
function lines(proposals: readonly Proposal[]): string[] {
  return proveLaws({ base, proposals }).provisions.map(({ number, segments }) => {
    const words = segments.map((one) =>
      isBracket(one)
        ? one.alternatives.map(({ text, by }) => (text === '' ? '' : `${text} (${by.join(', ')})`)).join('|')
        : one.text,
    );
    return `${number} ${words.join('')}`;
  });
}

test('insertions after the same paragraph stand one after the other with bis and ter', () => {
  expect(lines([insert('BEL: B after 1 as n2'), insert('ARV: A after 1 as n1')])).toEqual([
    'OP1 Base 1',
    'OP1 bis |A (ARV)',
    'OP1 ter |B (BEL)',
    'OP2 Base 2',
  ]);
});

test('equal insertions at the same place are one paragraph by all', () => {
  expect(
    lines([
      insert('BEL: A after 1 as n2'),
      insert('ARV: A after 1 as n1'),
      insert('CEL, DOR: A after 1 as n3'),
    ]),
  ).toEqual(['OP1 Base 1', 'OP1 bis |A (ARV, BEL, CEL, DOR)', 'OP2 Base 2']);
});

test('equal insertions at different places stay where they were wished', () => {
  expect(lines([insert('ARV: A after 1 as n1'), insert('BEL: A after 2 as n2')])).toEqual([
    'OP1 Base 1',
    'OP1 bis |A (ARV)',
    'OP2 Base 2',
    'OP2 bis |A (BEL)',
  ]);
});

test('what is inserted after an insertion follows it, also for a delegation that does not want the first', () => {
  expect(
    lines([insert('BEL: B after n1 as n2'), insert('ARV: A after 1 as n1'), insert('CEL: C after 1 as n3')]),
  ).toEqual(['OP1 Base 1', 'OP1 bis |A (ARV)', 'OP1 ter |B (BEL)', 'OP1 quater |C (CEL)', 'OP2 Base 2']);
});

test('one paragraph that two delegations have in common is one, although only one of them has another before it', () => {
  expect(
    lines([insert('ARV: A after 1 as a1'), insert('ARV: B after a1 as a2'), insert('BEL: B after 1 as b1')]),
  ).toEqual(['OP1 Base 1', 'OP1 bis |A (ARV)', 'OP1 ter |B (ARV, BEL)', 'OP2 Base 2']);
});

test('two paragraphs inserted in opposite order are never turned round: one of them stands twice', () => {
  const proposals = [
    'ARV: A after 1 as a1',
    'ARV: B after a1 as a2',
    'BEL: B after 1 as b1',
    'BEL: A after b1 as b2',
  ];
  expect(lines(proposals.map(insert))).toEqual([
    'OP1 Base 1',
    'OP1 bis |A (ARV)',
    'OP1 ter |B (ARV, BEL)',
    'OP1 quater |A (BEL)',
    'OP2 Base 2',
  ]);
});

test('the same paragraph inserted twice by one delegation stands twice', () => {
  expect(
    lines([insert('ARV: A after 1 as n1'), insert('ARV: A after n1 as n2'), insert('BEL: A after 1 as n3')]),
  ).toEqual(['OP1 Base 1', 'OP1 bis |A (ARV, BEL)', 'OP1 ter |A (ARV)', 'OP2 Base 2']);
});

test('before the first paragraph an insertion is numbered ante', () => {
  expect(lines([insert('ARV: A after nothing as n1'), insert('BEL: B after nothing as n2')])).toEqual([
    'OP1 ante |A (ARV)',
    'OP1 ante bis |B (BEL)',
    'OP1 Base 1',
    'OP2 Base 2',
  ]);
});

test('another delegation may word an insertion differently, support it, strike it or hold it', () => {
  const on = (by: string, wish: Proposal['wish']): Proposal => ({ id: by, by: [by], wish });
  const { provisions, unplaced } = proveLaws({
    base,
    proposals: [
      insert('ARV: A after 1 as n1'),
      on('BEL', { kind: 'change', provisionId: 'n1', text: 'A, where possible' }),
      on('CEL', { kind: 'change', provisionId: 'n1', text: 'A' }),
      on('DOR', { kind: 'delete', provisionId: 'n1' }),
      on('ESK', { kind: 'hold', provisionId: 'n1' }),
      on('FEN', { kind: 'retain', provisionId: 'n1' }),
    ],
  });
  expect(unplaced).toEqual([]);
  expect(provisions[1]).toMatchObject({
    inserted: true,
    deletion: ['DOR'],
    heldBy: ['ESK'],
    segments: [
      {
        alternatives: [
          { text: '', base: true, by: ['FEN'] },
          { text: 'A', base: false, by: ['ARV', 'CEL'] },
          { text: 'A, where possible', base: false, by: ['BEL'] },
        ],
      },
    ],
  });
});

test('an amendment to one of two equal insertions is an amendment to both', () => {
  const amended = {
    id: 'x',
    by: ['CEL'],
    wish: { kind: 'change' as const, provisionId: 'n2', text: 'A, gladly' },
  };
  expect(lines([insert('ARV: A after 1 as n1'), insert('BEL: A after 1 as n2'), amended])[1]).toBe(
    'OP1 bis |A (ARV, BEL)|A, gladly (CEL)',
  );
});

test.each([
  ['after a paragraph that is not there', ['ARV: A after 9 as n1'], 'anchor-unknown'],
  [
    'after an insertion that has no place itself',
    ['ARV: A after 9 as n1', 'ARV: B after n1 as n2'],
    'anchor-unknown',
  ],
  ['after itself', ['ARV: A after n1 as n1'], 'anchor-circular'],
  ['after one another', ['ARV: A after n2 as n1', 'ARV: B after n1 as n2'], 'anchor-circular'],
  ['under the id of a paragraph of the base', ['ARV: A after 1 as 2'], 'id-taken'],
  [
    'under the id of another insertion elsewhere',
    ['BEL: B after 1 as n1', 'ARV: A after 2 as n1'],
    'id-taken',
  ],
  ['twice under the same id', ['ARV: A after 1 as n1', 'ARV: B after 1 as n1'], 'second-wish'],
])('an insertion %s is listed', (_where, notations, why) => {
  const { unplaced } = proveLaws({ base, proposals: notations.map(insert) });
  expect(unplaced.length).toBeGreaterThan(0);
  expect(new Set(unplaced.map((one) => one.why))).toEqual(new Set([why]));
});
