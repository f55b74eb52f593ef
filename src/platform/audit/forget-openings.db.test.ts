/** Who opened what is erased when its time is over, and the audit verifies as before. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { newId } from '../../base/index.ts';
import { perform } from '../acts/index.ts';
import { clockViewer, stranger, type Viewer } from '../viewer.ts';
import { forgetOpenings, recordOpening, sealAudit, verifyAudit } from './index.ts';

let house: TestHouse;
let owner: pg.Client;
const person: Viewer = { ...stranger, kind: 'person', personId: newId() };

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-01-01T00:00:00Z' });
  owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  for (const [now, what] of [
    ['2026-01-01T00:00:00Z', '/texts/old'],
    ['2026-12-01T00:00:00Z', '/texts/new'],
  ] as const) {
    house.setClock(now);
    const opened = async () => ({ subject: 'text:one', audience: 'body:som' });
    await recordOpening(house.database, { viewer: person, now: house.clock(), what }, opened);
  }
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const forget = (viewer: Viewer = clockViewer) =>
  perform(house.database, forgetOpenings, {}, { viewer, now: house.clock() });
const verify = () => verifyAudit(house.database, { now: house.clock(), told: () => {} });

async function kept(): Promise<unknown[]> {
  const { rows } = await owner.query(
    'select person, hat, subject, what, salt is null as is_erased from audit.opening order by position',
  );
  return rows;
}

test('an opening is erased after its time, not before it, and not before it is sealed', async () => {
  expect(await forget()).toMatchObject({ ok: false, why: 'nothing-due' });
  house.setClock('2027-02-06T00:00:00Z');
  expect(await forget()).toMatchObject({ ok: false, why: 'nothing-due' });
  await sealAudit(house);
  expect(await forget()).toEqual({ ok: true, value: { erased: 1 } });
  const gone = { person: null, hat: null, subject: null, what: null, is_erased: true };
  const left = { person: person.personId, subject: 'text:one', what: '/texts/new', is_erased: false };
  expect(await kept()).toMatchObject([gone, left]);
});

test('the audit verifies as before, and says that something is known by its hash alone', async () => {
  await sealAudit(house);
  expect(await verify()).toMatchObject({ sealed: 3, waiting: 0, purged: 1, fault: null });
});

test('a hash that was changed after the erasure is found', async () => {
  await owner.query(`update audit.opening set sha256 = repeat('a', 64) where salt is null`);
  expect(await verify()).toMatchObject({ fault: { log: 'opening', why: 'batch-changed' } });
});

test('nobody but the clock erases', async () => {
  expect(await forget(person)).toMatchObject({ ok: false, why: 'not-found' });
});
