import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Consolidation,
  consolidate,
  type Proposal,
  readBack,
  renderHtml,
  renderProvision,
  type Wish,
} from './index.ts';
import { proveLaws, proveOrderFree, proveSerialisable } from './proof/prove-laws.ts';
import { restructuredForum } from './proof/structures.ts';
import { threeParagraphs as base, move, split } from './proof/three-paragraphs.ts';
import { anchorBefore } from './structure.ts';
import { bracketLines, ENGLISH_EXPORT_WORDS } from './word/index.ts';

const runs = Number(process.env.MUFAKAT_PROOF_RUNS ?? 300);

const merge: Wish = {
  kind: 'merge',
  provisionId: 'one',
  otherIds: ['three'],
  text: 'We will share information and protect victims.',
};

function tabled(...wishes: readonly (readonly [by: string, wish: Wish])[]): Consolidation {
  return proveLaws({ base, proposals: wishes.map(([by, wish], index) => proposal(`${index}`, by, wish)) });
}

function proposal(id: string, by: string, wish: Wish): Proposal {
  return { id, by: by.split(', '), wish };
}

const lines = ({ provisions }: Consolidation) => provisions.map((one) => renderProvision(one));

describe('a paragraph that a delegation wishes to move', () => {
  test('is proposed for deletion where it stands and for insertion where it should stand, bound by one link', () => {
    const made = tabled(['ARV', move]);
    expect(lines(made)).toEqual([
      'OP1 [We will share information.] (moved to OP3 bis: ARV)',
      'OP2 We will train officials. We will review progress.',
      'OP3 We will protect victims.',
      'OP3 bis [We will share information. (ARV)] (moved from OP1: ARV)',
    ]);
    const from = [{ id: 'one', number: 'OP1' }];
    const into = [{ id: 'm', number: 'OP3 bis' }];
    const told = { link: 'one', restructured: [{ kind: 'move', by: ['ARV'], from, into }] };
    expect(made.provisions[0]).toMatchObject(told);
    expect(made.provisions[3]).toMatchObject(told);
    expect(made.provisions[1]).not.toHaveProperty('link');
  });

  test('keeps the wish of another who edits it where it stands', () => {
    const made = tabled(
      ['ARV', move],
      ['BEL', { kind: 'change', provisionId: 'one', text: 'We will share more information.' }],
    );
    expect(lines(made)[0]).toBe('OP1 [We will share [more (BEL)] information.] (moved to OP3 bis: ARV)');
    expect(lines(made)[3]).toBe('OP3 bis [We will share information. (ARV)] (moved from OP1: ARV)');
  });

  test('may be reworded at the same time, and others may amend it in its new place', () => {
    const made = tabled(
      ['ARV', { ...move, text: 'We will share data.' }],
      ['BEL', { kind: 'change', provisionId: 'm', text: 'We will share timely data.' }],
    );
    expect(lines(made)[3]).toBe(
      'OP3 bis [We will share data. (ARV)|We will share timely data. (BEL)] (moved from OP1: ARV)',
    );
  });

  test('is one proposal when two delegations move it to the same place, though each named it for itself', () => {
    const made = tabled(['BEL', { ...move, newId: 'other' }], ['ARV', move]);
    expect(lines(made)[3]).toBe('OP3 bis [We will share information. (ARV, BEL)] (moved from OP1: ARV, BEL)');
    expect(made.provisions[3]?.restructured).toEqual([
      {
        kind: 'move',
        by: ['ARV', 'BEL'],
        from: [{ id: 'one', number: 'OP1' }],
        into: [{ id: made.provisions[3]?.id, number: 'OP3 bis' }],
      },
    ]);
  });

  test('stands in two places when two delegations move it to different ones', () => {
    const made = tabled(['ARV', move], ['BEL', { ...move, newId: 'other', afterId: 'two' }]);
    expect(lines(made)).toHaveLength(5);
    expect(made.provisions.filter(({ link }) => link === 'one')).toHaveLength(3);
  });
});

describe('a paragraph that a delegation wishes to split', () => {
  test('shows the words struck and the new paragraph behind it', () => {
    const made = tabled(['ARV', split]);
    expect(lines(made).slice(1, 3)).toEqual([
      'OP2 We will train officials. [We will review progress.|— (ARV)] (split into OP2 and OP2 bis: ARV)',
      'OP2 bis [We will review progress. (ARV)] (split from OP2: ARV)',
    ]);
    expect(made.provisions[2]).toMatchObject({
      link: 'two',
      restructured: [
        {
          kind: 'split',
          by: ['ARV'],
          from: [{ id: 'two', number: 'OP2' }],
          into: [
            { id: 'two', number: 'OP2' },
            { id: 's', number: 'OP2 bis' },
          ],
        },
      ],
    });
  });
});

describe('paragraphs that a delegation wishes to merge', () => {
  test('show the joined wording in the first, the others proposed for deletion', () => {
    const made = tabled(['ARV', merge]);
    expect(readBack(made, 'ARV').map(({ text }) => text)).toEqual([
      'We will share information and protect victims.',
      'We will train officials. We will review progress.',
    ]);
    expect(lines(made)[2]).toBe('OP3 [We will protect victims.] (merged into OP1: ARV)');
    expect(made.provisions.map(({ link }) => link)).toEqual(['one', undefined, 'one']);
  });
});

test('paper says what is moved, and by whom where that may be known', () => {
  const made = tabled(['ARV', move], ['BEL', { kind: 'delete', provisionId: 'one' }]);
  const notes = (attribution: boolean) =>
    bracketLines(made, { attribution, words: ENGLISH_EXPORT_WORDS }).map((line) => line.notes);
  expect(notes(true)[0]).toEqual(['ARV: moved to OP3 bis.', 'BEL proposes to delete the paragraph.']);
  expect(notes(true)[3]).toEqual(['ARV: moved from OP1.']);
  expect(notes(false)[0]).toEqual(['Moved to OP3 bis.', 'Proposal to delete the paragraph.']);
  const html = renderHtml(made);
  expect(html).toContain('moved to OP3 bis');
  expect(renderHtml(made, { attribution: false })).not.toContain('ARV');
});

describe('a structural wish is placed whole or not at all', () => {
  const delegation = (...wishes: Wish[]) =>
    consolidate({ base, proposals: wishes.map((wish, index) => proposal(`${index}`, 'ARV', wish)) });

  test.each<[string, Wish[], string]>([
    ['a provision that is not there', [{ ...move, provisionId: 'gone' }], 'provision-unknown'],
    ['a place that is not there', [{ ...move, afterId: 'gone' }], 'anchor-unknown'],
    ['a place after itself', [{ ...move, afterId: 'm' }], 'anchor-circular'],
    ['a split into one', [{ ...split, rest: [] }], 'incomplete'],
    ['a merge of one', [{ ...merge, otherIds: [] }], 'incomplete'],
    ['a merge with itself', [{ ...merge, otherIds: ['one'] }], 'incomplete'],
    ['an id that another provision has', [{ ...move, newId: 'two' }], 'id-taken'],
    [
      'a provision for which it has another wish',
      [move, { kind: 'delete', provisionId: 'one' }],
      'second-wish',
    ],
    ['a provision that it already merges', [merge, move], 'second-wish'],
  ])('%s', (_, wishes, why) => {
    const made = delegation(...wishes);
    expect(made.unplaced).toHaveLength(1);
    expect(made.unplaced[0]).toMatchObject({ by: 'ARV', why });
  });

  test('what should stand after a paragraph whose move fell has no place either', () => {
    const made = delegation({ kind: 'delete', provisionId: 'one' }, move, {
      ...move,
      provisionId: 'two',
      afterId: 'm',
      newId: 'n',
    });
    expect(made.unplaced.map(({ why }) => why).sort()).toEqual(['anchor-unknown', 'second-wish']);
    expect(lines(made)).toHaveLength(3);
  });
});

test('who wishes to insert before a paragraph inserts after the one before it', () => {
  expect(anchorBefore(base, 'two')).toBe('one');
  expect(anchorBefore(base, 'one')).toBeNull();
});

test('an amendment to an amendment stands directly after what it amends, and on the base when that falls', () => {
  const change = (text: string): Wish => ({ kind: 'change', provisionId: 'three', text });
  const amendment = {
    ...proposal('2', 'CEL', change('We will assist and protect all the victims.')),
    on: '1',
  };
  const others = [
    proposal('1', 'BEL', change('We will protect all the victims.')),
    proposal('3', 'ARV', change('We will guard victims.')),
  ];
  const made = proveLaws({ base, proposals: [amendment, ...others] });
  expect(readBack(made, 'CEL')[2]?.text).toBe('We will assist and protect all the victims.');
  const alone = proveLaws({ base, proposals: [amendment] });
  expect(readBack(alone, 'CEL')[2]?.text).toBe('We will assist and protect all the victims.');
});

test('of rival insertions an amendment follows its parent, whatever the order of the words', () => {
  const insert = (newId: string, text: string): Wish => ({
    ...{ kind: 'insert', afterId: 'three', newId, provisionKind: 'operative', text },
  });
  const amend = (text: string): Wish => ({ kind: 'change', provisionId: 'n', text });
  const made = proveLaws({
    base,
    proposals: [
      proposal('1', 'ARV', insert('n', 'Members cooperate.')),
      proposal('2', 'BEL', amend('Fully, members cooperate.')),
      { ...proposal('3', 'CEL', amend('All members cooperate.')), on: '2' },
    ],
  });
  expect(lines(made)[3]).toBe(
    'OP3 bis [Fully, members cooperate. (BEL)|All members cooperate. (CEL)|Members cooperate. (ARV)]',
  );
});

test(
  'every random forum that moves, splits, merges and amends amendments keeps every law',
  () => {
    fc.assert(
      fc.property(restructuredForum, (input) => {
        proveLaws(input);
      }),
      { numRuns: runs },
    );
  },
  20_000 + runs * 60,
);

test(
  'structural wishes that contradict one another are placed whole or listed, in any order',
  () => {
    const id = fc.constantFrom('one', 'two', 'three', 'm', 'n', 'gone');
    const text = fc.constantFrom('', 'We will share information.', 'We act.');
    const wish: fc.Arbitrary<Wish> = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), provisionId: id, afterId: fc.option(id), newId: id }),
      fc.record({
        kind: fc.constant('split' as const),
        provisionId: id,
        text,
        rest: fc.array(fc.record({ newId: id, text }), { maxLength: 2 }),
      }),
      fc.record({
        kind: fc.constant('merge' as const),
        provisionId: id,
        otherIds: fc.array(id, { maxLength: 2 }),
        text,
      }),
      fc.record({ kind: fc.constant('change' as const), provisionId: id, text }),
      fc.record({
        ...{ kind: fc.constant('insert' as const), afterId: fc.option(id), newId: id, text },
        provisionKind: fc.constant('operative' as const),
      }),
    );
    const by = fc.uniqueArray(fc.constantFrom('ARV', 'BEL'), { maxLength: 2 });
    const proposals = fc.array(fc.record({ by, wish }), { maxLength: 6 });
    fc.assert(
      fc.property(proposals, (list) => {
        const input = { base, proposals: list.map((one, index) => ({ ...one, id: `${index}` })) };
        const made = consolidate(input);
        proveOrderFree(input, made);
        proveSerialisable(input, made);
        const links = made.provisions.filter(({ link }) => link !== undefined);
        for (const { restructured = [] } of links) expect(restructured.length).toBeGreaterThan(0);
        for (const { by, wish } of input.proposals) {
          if (wish.kind !== 'move' && wish.kind !== 'split' && wish.kind !== 'merge') continue;
          for (const code of by) {
            const isTold = made.provisions.some((one) =>
              one.restructured?.some((told) => told.kind === wish.kind && told.by.includes(code)),
            );
            expect(isTold || made.unplaced.some((one) => one.by === code)).toBe(true);
          }
        }
      }),
      { numRuns: runs * 3 },
    );
  },
  20_000 + runs * 60,
);

test('a move behind a new paragraph that is tabled in two places depends on no order', () => {
  const insert = (id: string, afterId: string | null, text: string): Proposal => {
    const wish = { kind: 'insert', newId: 'n', afterId, provisionKind: 'operative', text } as const;
    return { id, by: ['ARV'], wish };
  };
  const move = { kind: 'move', provisionId: 'one', afterId: 'n', newId: 'm' } as const;
  const proposals = [insert('1', 'n', 'A'), { id: '2', by: ['BEL'], wish: move }, insert('3', null, 'B')];
  proveLaws({ base, proposals });
});
