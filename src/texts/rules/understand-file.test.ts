import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import type { Provision } from '../../engine/index.ts';
import type { WordText } from '../../engine/word/index.ts';
import { instantInSnapshotId, pieceMax, snapshotIdOf, understandFile } from './understand-file.ts';

const at = instant('2026-11-24T02:00:00.5Z');

test('a file of ours says from which text and when it was made', () => {
  expect(instantInSnapshotId(snapshotIdOf('ex-dg.1-l.1', at), 'ex-dg.1-l.1')?.toString()).toBe(at.toString());
});

test.each([
  undefined,
  '',
  'ex-dg.1-l.1',
  'ex-dg.1-l.1@',
  'ex-dg.1-l.1@yesterday',
  'other@2026-11-24T02:00:00Z',
])('a mark that says %s is no hint', (mark) => {
  expect(instantInSnapshotId(mark, 'ex-dg.1-l.1')).toBeNull();
});

test('a very long remark is kept in pieces, and none of its words is lost', () => {
  const long = Array.from({ length: 9_000 }, (_, at) => `word${at}`).join(' ');
  const read: WordText = { ...fileOf([]), comments: [{ text: long }] };
  const { items } = understandFile({ language: 'en', provisions: [] }, [], read, () => 'new');
  expect(items.length).toBeGreaterThan(3);
  expect(items.every(({ unplaced }) => (unplaced ?? '').length <= pieceMax)).toBe(true);
  expect(items.map(({ unplaced }) => unplaced).join(' ')).toBe(long);
});

/** A returned file that says these paragraphs, with the bookmarks that it was sent with. */
function fileOf(provisions: readonly Provision[]): WordText {
  return {
    language: 'en',
    isOurs: true,
    provisions: provisions.map((one) => ({ ...one, known: true, label: '' })),
    original: [],
    isTracked: false,
    comments: [],
    warnings: [],
  };
}

/** What is understood of a file in which these paragraphs stand, in this order. */
function understood(paragraphs: readonly Provision[]) {
  const states = text.map(({ id, kind, text: words, level = null }) => {
    return { id, kind, level, position: 0, words, version: 3, wordedAt: at };
  });
  let made = 0;
  const { items } = understandFile({ language: 'en', provisions: text }, states, fileOf(paragraphs), () => {
    made += 1;
    return `new${made}`;
  });
  return items.map(({ wish }) => wish);
}

const text: readonly Provision[] = [
  { id: 'op1', kind: 'operative', text: 'Members will exchange good practice on rescue:' },
  { id: 'a', kind: 'subparagraph', level: 1, text: 'at sea and on land.' },
  { id: 'op2', kind: 'operative', text: 'Members will register arrivals.' },
  { id: 'op3', kind: 'operative', text: 'Members will train officers of the first line.' },
  { id: 'op4', kind: 'operative', text: 'Members will report every year.' },
];
const [op1, a, op2, op3, op4] = text as readonly [Provision, Provision, Provision, Provision, Provision];

test('a paragraph that stands elsewhere in a file was moved', () => {
  expect(understood([op1, a, op3, op4, op2])).toEqual([
    { kind: 'move', provisionId: 'op2', afterId: 'op4', newId: 'new1' },
  ]);
});

test('a paragraph that went elsewhere with its sub-paragraphs is struck here and new there, with them', () => {
  expect(understood([op2, op3, op4, op1, a])).toMatchObject([
    { kind: 'delete', provisionId: 'op1' },
    { kind: 'insert', afterId: 'op4', newId: 'new1', text: op1.text },
    { kind: 'delete', provisionId: 'a' },
    { kind: 'insert', afterId: 'new1', provisionKind: 'subparagraph', level: 1, text: a.text },
  ]);
});

test('so is a paragraph below which a new one stands', () => {
  const added: Provision = { id: 'at9', kind: 'operative', text: 'Members will meet.' };
  expect(understood([op1, a, op3, op4, op2, added])).toMatchObject([
    { kind: 'delete', provisionId: 'op2' },
    { kind: 'insert', afterId: 'op4', text: op2.text },
    { kind: 'insert', afterId: 'new1', text: added.text },
  ]);
});
