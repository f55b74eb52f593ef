import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { newId } from '../../src/base/index.ts';
import { createAccount, createSession } from '../../src/identity/index.ts';
import { clockViewer, perform, type Tx, type Viewer, writeAs } from '../../src/platform/index.ts';
import { appoint, endAppointment } from '../../src/registry/index.ts';
import { textOf } from '../support/markup.ts';
import { baliProcess, openRegister, type RegisterHouse } from '../support/worlds.ts';

let register: RegisterHouse;

beforeAll(async () => {
  register = await openRegister({ forum: baliProcess(), exercise: null }, '2026-12-01T02:00:00Z');
});
afterAll(() => register.house.close());

interface Officer {
  readonly label: string;
  readonly personId: string;
  readonly appointment: string;
}

let officers: Officer[] = [];
let count = 0;

/** Each test has its own officers: those of the test before are taken out of office by the owner of the database. */
beforeEach(async () => {
  for (const { appointment } of officers) {
    await write(clockViewer, (tx) =>
      tx
        .updateTable('registry.appointment')
        .set({ untilAt: register.house.clock().toString() })
        .where('id', '=', appointment)
        .execute(),
    );
  }
  officers = [];
});

function write<Value>(viewer: Viewer, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const { database, clock } = register.house;
  return writeAs(database, { viewer, now: clock(), actName: 'test.arrange' }, work);
}

async function officer({ hasPasskey }: { readonly hasPasskey: boolean }): Promise<Officer> {
  count += 1;
  const label = `Officer ${count}`;
  const { database, clock } = register.house;
  const wish = { functionLabel: label, role: 'secretariat' };
  const result = await perform(database, appoint, wish, { viewer: clockViewer, now: clock() });
  if (!result.ok) throw new Error(`no office for ${label}: ${result.why}`);
  const { appointment, person: personId } = result.value;
  await write(clockViewer, (tx) =>
    createAccount(tx, { personId, signInName: `officer-${count}@forum.example` }),
  );
  const one = { label, personId, appointment };
  if (hasPasskey) await write(await viewer(one), (tx) => givePasskey(tx, personId));
  officers.push(one);
  return one;
}

function givePasskey(tx: Tx, personId: string) {
  const kept = {
    publicKey: Buffer.from('key'),
    counter: 0,
    transports: [],
    label: 'Laptop',
    lastUsedAt: null,
  };
  return tx
    .insertInto('identity.passkey')
    .values({ credentialId: newId(), personId, ...kept, createdAt: sql`access.clock()` })
    .execute();
}

function viewer({ personId }: Officer): Promise<Viewer> {
  const { database, clock } = register.house;
  return viewerOf(database, { personId, actingAs: null }, clock());
}

async function end(by: Officer, whose: Officer) {
  const { database, clock } = register.house;
  const how = { viewer: await viewer(by), now: clock() };
  return perform(database, endAppointment, { appointment: whose.appointment }, how);
}

test('the last secretariat officer who can sign in stays, and is told so beside the button', async () => {
  const last = await officer({ hasPasskey: true });
  const invited = await officer({ hasPasskey: false });
  const visitor = register.site.visitorAs(await viewer(last));
  await visitor.open('/desk/people');
  const refused = await visitor.submit('End', {}, { within: `End: ${last.label}` });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('The appointment has not ended');
  expect(refused.text).toContain('the last secretariat officer who can sign in');
  expect(refused.text).not.toContain('This appointment was not made');
  expect(refused.html.split('the last secretariat officer').length - 1).toBe(1);
  expect((await viewer(last)).hat?.key).toBe('secretariat');
  expect(textOf(refused.page)).toContain(invited.label);
});

test('whoever was only invited may go, and so may the one before the last', async () => {
  const [stays, invited, goes] = [
    await officer({ hasPasskey: true }),
    await officer({ hasPasskey: false }),
    await officer({ hasPasskey: true }),
  ];
  expect(await end(stays, invited)).toMatchObject({ ok: true });
  expect(await end(stays, goes)).toMatchObject({ ok: true });
  expect(await end(stays, stays)).toMatchObject({ ok: false, why: 'last-officer' });
});

test('an officer whose own term ends within a day is nobody on whom the forum can count', async () => {
  const [last, leaving] = [await officer({ hasPasskey: true }), await officer({ hasPasskey: true })];
  const setUntil = (hours: number) =>
    write(clockViewer, (tx) =>
      tx
        .updateTable('registry.appointment')
        .set({ untilAt: register.house.clock().add({ hours }).toString() })
        .where('id', '=', leaving.appointment)
        .execute(),
    );
  await setUntil(24);
  expect(await end(last, last)).toMatchObject({ why: 'last-officer' });
  await setUntil(25);
  expect(await end(last, last)).toMatchObject({ ok: true });
});

test('of two officers who end each other at the same instant, one stays', async () => {
  const [one, other] = [await officer({ hasPasskey: true }), await officer({ hasPasskey: true })];
  const { database } = register.house;
  let both: Promise<unknown[]> = Promise.resolve([]);
  // Both acts are held at the lock until each has read that the other is still there.
  await database.queries.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('registry.officers', 0))`.execute(tx);
    both = Promise.all([end(one, other), end(other, one)]);
    await untilWaiting(tx, 2);
  });
  const results = await both;
  expect(results).toHaveLength(2);
  expect(results).toContainEqual(expect.objectContaining({ ok: true }));
  expect(results).toContainEqual(expect.objectContaining({ why: 'last-officer' }));
  const hats = [(await viewer(one)).hat, (await viewer(other)).hat];
  expect(hats.filter((hat) => hat?.key === 'secretariat')).toHaveLength(1);
});

async function untilWaiting(tx: Tx, wanted: number): Promise<void> {
  for (;;) {
    const found = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(tx);
    if ((found.rows[0]?.waiting ?? 0) >= wanted) return;
  }
}

test('whoever ends an appointment is told how many sessions were closed', async () => {
  const [stays, goes] = [await officer({ hasPasskey: true }), await officer({ hasPasskey: true })];
  for (let at = 0; at < 3; at += 1) {
    await write(clockViewer, (tx) => createSession(tx, { personId: goes.personId, way: 'link' }));
  }
  const visitor = register.site.visitorAs(await viewer(stays));
  expect((await visitor.open('/desk/people')).text).not.toContain('has ended');
  const ended = await visitor.submit('End', {}, { within: `End: ${goes.label}` });
  expect(ended.text).toContain('The appointment has ended. 3 sessions were closed.');
  expect(ended.text).not.toContain(goes.label);
  expect((await visitor.open('/desk/people?closed=many')).text).not.toContain('has ended');
});
