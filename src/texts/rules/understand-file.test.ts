import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { instantInSnapshotId, snapshotIdOf } from './understand-file.ts';

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
