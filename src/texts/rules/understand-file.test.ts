import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
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
  const read: WordText = {
    language: 'en',
    isOurs: false,
    provisions: [],
    original: [],
    isTracked: false,
    comments: [{ text: long }],
    warnings: [],
  };
  const { items } = understandFile({ language: 'en', provisions: [] }, [], read, () => 'new');
  expect(items.length).toBeGreaterThan(3);
  expect(items.every(({ unplaced }) => (unplaced ?? '').length <= pieceMax)).toBe(true);
  expect(items.map(({ unplaced }) => unplaced).join(' ')).toBe(long);
});
