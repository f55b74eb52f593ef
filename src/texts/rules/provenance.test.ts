import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { agreedWordings, type ProposalRecord, type ProvisionRecord, splitOff } from './provenance.ts';

const at = (minute: number) => instant(`2026-11-24T03:${String(minute).padStart(2, '0')}:00Z`);
const draft = { version: 0, words: 'one two', at: at(0), resolution: null };
const stated = (version: number, words: string, resolution: string | null) => ({
  ...{ version, words, resolution },
  at: at(version * 10),
});

/** A change by Arvana against the draft, tabled at minute 5. */
const proposal = (more: Partial<ProposalRecord> = {}): ProposalRecord => ({
  id: 'of Arvana',
  op: 'change',
  admittedAt: null,
  wordings: [{ words: 'one three', againstVersion: 0 }],
  sponsors: [{ participant: 'ARV', since: at(5), until: null }],
  ends: [],
  ...more,
});

const record = (more: Partial<ProvisionRecord> = {}): ProvisionRecord => ({
  wordings: [draft, stated(1, 'one three', 'r1')],
  proposals: [proposal()],
  standing: new Set(['r1']),
  revisions: [],
  ...more,
});

const sponsorsOf = (one: ProvisionRecord) =>
  agreedWordings(one).map(({ proposals }) => proposals.flatMap(({ by }) => by));

test('the draft is of no reading, and a decision is of the issue that was in force', () => {
  const revisions = [1, 2, 3].map((number) => ({ number, issuedAt: at(number * 5) }));
  const history = agreedWordings(record({ revisions }));
  expect(history.map(({ round }) => round)).toEqual([null, { revision: 2, statedAt: at(10) }]);
});

test.each([
  ['who stood behind it when it was agreed', {}, ['ARV']],
  ['nobody who joined later', { sponsors: [{ participant: 'BLS', since: at(11), until: null }] }, []],
  ['nobody who had left before', { sponsors: [{ participant: 'BLS', since: at(1), until: at(9) }] }, []],
  ['nobody when it had been withdrawn', { ends: [{ at: at(9), why: 'withdrawn', resolution: null }] }, []],
  [
    'those whom the decision itself satisfied',
    { ends: [{ at: at(10), why: 'satisfied', resolution: 'r1' }] },
    ['ARV'],
  ],
  [
    'those whom only a mis-click had ended',
    { ends: [{ at: at(9), why: 'overtaken', resolution: 'undone' }] },
    ['ARV'],
  ],
  ['nobody when it was late and not admitted', { admittedAt: 'never' }, []],
  ['nobody when it was late and admitted afterwards', { admittedAt: at(11) }, []],
  ['who stood behind it when it was late and had been admitted', { admittedAt: at(9) }, ['ARV']],
  ['nobody when it was a hold', { op: 'hold' }, []],
] as const satisfies readonly [string, Partial<ProposalRecord>, readonly string[]][])(
  'agreed words name %s',
  (_who, more, named) => {
    expect(sponsorsOf(record({ proposals: [proposal(more)] }))).toEqual([[], named]);
  },
);

test('a decision that was undone, and its undoing, are no part of the way', () => {
  const wordings = [
    draft,
    stated(1, 'one four', 'undone'),
    stated(2, 'one two', null),
    stated(3, 'one three', 'r1'),
  ];
  const history = agreedWordings(record({ wordings }));
  expect(history.map(({ text }) => text)).toEqual(['one two', 'one three']);
  expect(history[1]?.proposals).toEqual([{ id: 'of Arvana', by: ['ARV'], text: 'one three' }]);
});

test('a new paragraph is of those who inserted it', () => {
  const wordings = [{ ...draft, words: 'one three', resolution: 'r1', at: at(10) }];
  expect(sponsorsOf(record({ wordings, proposals: [proposal({ op: 'insert' })] }))).toEqual([['ARV']]);
});

test('a paragraph that a split made has the history of the one from which its words came', () => {
  const split = proposal({
    ...{ id: 'split', wordings: [{ words: 'three', againstVersion: 1 }] },
    ends: [{ at: at(20), why: 'taken-up', resolution: 'r2' }],
  });
  const later = proposal({ ...{ id: 'later', wordings: [{ words: 'four', againstVersion: 1 }] } });
  const source = {
    wordings: [draft, stated(1, 'one three', 'r1'), stated(2, 'one', 'r2')],
    proposals: [split],
  };
  const own = {
    wordings: [
      { ...stated(0, 'three', 'undone'), at: at(15) },
      { ...stated(1, 'three', 'r2'), at: at(20) },
      { ...stated(2, 'four', 'r3'), at: at(30) },
    ],
    proposals: [split, later],
  };
  const history = agreedWordings({
    ...splitOff(source, own, 'r2'),
    standing: new Set(['r1', 'r2', 'r3']),
    revisions: [],
  });
  expect(history.map(({ text, proposals }) => [text, proposals.map(({ id }) => id)])).toEqual([
    ['one two', []],
    ['one three', []],
    ['three', ['split']],
    ['four', ['later']],
  ]);
});
