import { describe, expect, test } from 'vitest';
import { consolidate, type Proposal, readBack } from './index.ts';
import { negotiate } from './proof/negotiate.ts';
import { proveLaws } from './proof/prove-laws.ts';

const base = 'Members will strengthen practical cooperation on border management.';
const worded = (from: string, to: string) => base.replace(from, to);

describe('one delegation', () => {
  test('changes a word', () => {
    expect(negotiate(base, { ARV: worded('strengthen', 'enhance') })).toBe(
      'Members will [strengthen|enhance (ARV)] practical cooperation on border management.',
    );
  });

  test('strikes a word', () => {
    expect(negotiate(base, { ARV: worded('practical ', '') })).toBe(
      'Members will strengthen [practical|— (ARV)] cooperation on border management.',
    );
  });

  test('inserts words', () => {
    const law = ', in accordance with national law,';
    expect(negotiate(base, { ARV: worded('cooperation', `cooperation${law}`) })).toBe(
      `Members will strengthen practical cooperation[${law} (ARV)] on border management.`,
    );
  });

  test('strikes every word without deleting the paragraph', () => {
    expect(negotiate(base, { ARV: '' })).toBe(`[${base}|— (ARV)]`);
  });

  test('words an empty paragraph', () => {
    expect(negotiate('', { ARV: 'New words.' })).toBe('[New words. (ARV)]');
  });

  test('strikes one of several equal words, and another delegation two of them', () => {
    expect(negotiate('very very very good', { ARV: 'very very good', BEL: 'very good' })).toBe(
      'very [very very|— (BEL)|very (ARV)] good',
    );
  });

  test('wishes what the base already says, which is to retain it', () => {
    expect(negotiate(base, { ARV: base, BEL: worded('border', 'coastal') })).toBe(
      'Members will strengthen practical cooperation on [border (retain: ARV)|coastal (BEL)] management.',
    );
  });
});

describe('several delegations', () => {
  test('who wish the same are one alternative, also where they differ elsewhere', () => {
    const enhance = worded('strengthen', 'enhance');
    expect(
      negotiate(base, { BEL: enhance.replace('border', 'coastal'), ARV: enhance, 'CEL, DOR': enhance }),
    ).toBe(
      'Members will [strengthen|enhance (ARV, BEL, CEL, DOR)] practical cooperation on [border|coastal (BEL)] management.',
    );
  });

  test('who change different words get brackets of their own', () => {
    const ARV = worded('strengthen', 'enhance').replace('border', 'coastal');
    expect(negotiate(base, { ARV, BEL: worded('practical ', '') })).toBe(
      'Members will [strengthen|enhance (ARV)] [practical|— (BEL)] cooperation on [border|coastal (ARV)] management.',
    );
  });

  test('who insert at the same spot compete in one bracket', () => {
    const wishes = {
      ARV: worded('practical', 'urgent practical'),
      BEL: worded('practical', 'effective practical'),
    };
    expect(negotiate(base, wishes)).toBe(
      'Members will strengthen [effective (BEL)|urgent (ARV)] practical cooperation on border management.',
    );
  });

  test('who insert beside a word that another changes compete with it', () => {
    const wishes = {
      ARV: worded('strengthen', 'enhance'),
      BEL: worded('strengthen', 'strengthen and deepen'),
    };
    expect(negotiate(base, wishes)).toBe(
      'Members will [strengthen|enhance (ARV)|strengthen and deepen (BEL)] practical cooperation on border management.',
    );
  });

  test('who add different sentences at the end compete in one bracket', () => {
    const wishes = {
      ARV: `${base} They will report every year.`,
      BEL: `${base} They will meet twice a year.`,
    };
    expect(negotiate(base, wishes)).toBe(
      `${base} [They will meet twice a year. (BEL)|They will report every year. (ARV)]`,
    );
  });

  test('one of whom strikes a sentence in which another changes a word', () => {
    const long = `${base} They will report every year.`;
    expect(negotiate(long, { ARV: base, BEL: long.replace('every year', 'each month') })).toBe(
      `${base} [They will report [every year|each month (BEL)].|— (ARV)]`,
    );
  });

  test('one of whom deletes the paragraph, one holds it and one changes a word', () => {
    expect(negotiate(base, { ARV: 'delete', CEL: 'hold', BEL: worded('practical ', '') })).toBe(
      '[Members will strengthen [practical|— (BEL)] cooperation on border management.] (delete: ARV; held by: CEL)',
    );
  });

  test('one of whom retains the base and holds it besides', () => {
    expect(
      negotiate(base, { CEL: 'retain', 'CEL*': 'hold: practical', ARV: worded('practical', 'close') }),
    ).toBe(
      'Members will strengthen [practical (retain: CEL; held by: CEL)|close (ARV)] cooperation on border management.',
    );
  });

  test('one of whom holds words around another one’s change', () => {
    expect(negotiate(base, { CEL: 'hold: practical cooperation', ARV: worded('practical', 'close') })).toBe(
      'Members will strengthen [practical cooperation (held by: CEL)|close cooperation (ARV)] on border management.',
    );
  });

  test('the last of whom builds bridges as CHAIR', () => {
    const wishes = {
      ARV: worded('strengthen', 'enhance'),
      CHAIR: worded('strengthen', 'further strengthen'),
    };
    expect(negotiate(base, wishes)).toBe(
      'Members will [strengthen|enhance (ARV)|further strengthen (CHAIR)] practical cooperation on border management.',
    );
  });
});

describe('any script', () => {
  test.each([
    ['Arabic', 'تتعاون الدول الأعضاء.', 'تتعاون جميع الدول الأعضاء.', 'تتعاون [جميع (ARV)] الدول الأعضاء.'],
    ['Chinese', '各国应加强务实合作。', '各国应深化务实合作。', '各国应[加强|深化 (ARV)]务实合作。'],
    ['Thai', 'สมาชิกจะเสริมสร้างความร่วมมือ', 'สมาชิกจะกระชับความร่วมมือ', 'สมาชิกจะ[เสริมสร้าง|กระชับ (ARV)]ความร่วมมือ'],
    [
      'Vietnamese',
      'Các nước tăng cường hợp tác.',
      'Các nước thúc đẩy hợp tác.',
      'Các nước [tăng cường|thúc đẩy (ARV)] hợp tác.',
    ],
  ])('in %s a word changes as a word', (_language, before, after, line) => {
    expect(negotiate(before, { ARV: after })).toBe(line);
  });

  test('emoji of several code points and combining marks are never split', () => {
    expect(negotiate('👩‍👩‍👧 cafe\u0301', { ARV: '👩‍👩‍👦 cafe' })).toBe(
      '[👩‍👩‍👧 cafe\u0301|👩‍👩‍👦 cafe (ARV)]',
    );
  });

  test('brackets and bars in the text are printed wide; a NUL is printed as unprintable', () => {
    expect(negotiate('See [annex] a\0.', { ARV: 'See [annex|b] a\0.' })).toBe(
      'See ［annex[｜b (ARV)]］ a\ufffd.',
    );
  });
});

describe('what cannot be placed is listed with a reason', () => {
  const provisions = [{ id: 'p', kind: 'operative' as const, text: base }];
  const text = (wished: string): Proposal['wish'] => ({ kind: 'change', provisionId: 'p', text: wished });
  const listed = (...proposals: Omit<Proposal, 'id'>[]) =>
    proveLaws({
      base: { language: 'en', provisions },
      proposals: proposals.map((proposal, index) => ({ id: `${index}`, ...proposal })),
    }).unplaced;

  test('a wish on a provision that is not there', () => {
    expect(listed({ by: ['ARV'], wish: { kind: 'change', provisionId: 'q', text: 'x' } })).toEqual([
      { by: 'ARV', text: 'x', why: 'provision-unknown' },
    ]);
  });

  test('a second change by the same delegation, alone or with others', () => {
    expect(listed({ by: ['ARV'], wish: text('one') }, { by: ['ARV', 'BEL'], wish: text('two') })).toEqual([
      { by: 'ARV', text: 'two', why: 'second-wish' },
    ]);
  });

  test('a hold on words beyond the end', () => {
    const range = { from: 500, to: 510 };
    expect(listed({ by: ['ARV'], wish: { kind: 'hold', provisionId: 'p', range } })).toEqual([
      { by: 'ARV', text: '', why: 'range-outside' },
    ]);
  });

  test('a wish that nobody stands behind', () => {
    expect(listed({ by: [], wish: text('x') })).toEqual([{ by: '', text: 'x', why: 'no-sponsor' }]);
  });
});

test('the recorded lot turns the order of alternatives, never the base from its first place', () => {
  const provisions = [{ id: 'p', kind: 'operative' as const, text: 'a' }];
  const proposals = ['b', 'c', 'd'].map(
    (text): Proposal => ({ id: text, by: [text], wish: { kind: 'change', provisionId: 'p', text } }),
  );
  const orders = ['', '1', '2', '3', '4', '5', '6', '7'].map((lot) => {
    const [segment] = proveLaws({ base: { language: 'en', provisions }, proposals, lot }).provisions[0]
      .segments;
    return 'alternatives' in segment ? segment.alternatives.map(({ text }) => text).join('') : '';
  });
  expect(new Set(orders)).toEqual(new Set(['abcd', 'acdb', 'adbc']));
});

test('emphasis survives around and inside brackets', () => {
  const marks = [
    { from: 0, to: 23, kind: 'emphasis' as const },
    { from: 34, to: 45, kind: 'link' as const, href: '/x' },
  ];
  const provisions = [{ id: 'p', kind: 'operative' as const, text: base, marks }];
  const change = { kind: 'change' as const, provisionId: 'p', text: worded('strengthen', 'enhance') };
  const consolidation = consolidate({
    base: { language: 'en', provisions },
    proposals: [{ id: '1', by: ['ARV'], wish: change }],
  });
  expect(readBack(consolidation, 'BEL')[0].marks).toEqual(marks);
  expect(consolidation.provisions[0].segments[0]).toEqual({
    text: 'Members will ',
    marks: [{ from: 0, to: 13, kind: 'emphasis' }],
  });
});
