import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { linkOf } from '../../src/identity/index.ts';
import { clockViewer, readAs, stranger, type Tx, writeAs } from '../../src/platform/index.ts';
import { appointmentFor, hatAt } from '../support/appointments.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

const begin = '2026-12-01T02:00:00Z';
let stage: ForumStage;
let officer: ApiClient;
let focal: ApiClient;

/** Each test has a forum of its own: a focal point who handed over does not come back. */
beforeEach(async () => {
  await stage?.close();
  stage = await forumStage({ now: begin });
  officer = await stage.api('secretariat');
  focal = await stage.api('focal-point-arvana');
});
afterAll(() => stage.close());

const successor = { functionLabel: 'New focal point, Arvana', email: 'new-focal-point@arvana.example' };

function appointmentOf(key: string): Promise<string> {
  return appointmentFor(officer, stage.personOf(key));
}

async function handOver(by: ApiClient, wish: object = successor, key = 'focal-point-arvana') {
  return by.post(`/appointments/${await appointmentOf(key)}/handover`, wish);
}

function asClock<Value>(read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return readAs(stage.house.database, { viewer: clockViewer, now: stage.house.clock() }, read);
}

/** Where each invitation of a person went, and its token, oldest first. */
async function invitations(person: string): Promise<{ address: string; token: string }[]> {
  await stage.runJobs();
  const found = await asClock((tx) =>
    sql<{ address: string; text: string }>`select m.address, c.text from mail.message m
      join mail.content c on c.message = m.id where m.person = ${person} and m.kind = 'registry.invitation'
      order by m.created_at, m.id`.execute(tx),
  );
  return found.rows.map(({ address, text }) => ({
    address,
    token: /sign-in\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '',
  }));
}

function leadsIn(token: string): Promise<boolean> {
  const { database, clock } = stage.house;
  const now = clock();
  return readAs(database, { viewer: stranger, now }, async (tx) => {
    return (await linkOf(tx, { purpose: 'invitation', token }, now)) !== null;
  });
}

/** The person sets up a passkey: from now on she has a way to sign in. */
function givePasskey(personId: string): Promise<unknown> {
  const own = { ...stranger, kind: 'person', personId } as const;
  const scope = { viewer: own, now: stage.house.clock(), actName: 'test.arrange' };
  return writeAs(stage.house.database, scope, (tx) =>
    tx
      .insertInto('identity.passkey')
      .values({
        ...{ credentialId: newId(), personId, publicKey: Buffer.from('key'), counter: 0 },
        ...{ transports: [], label: 'Laptop', createdAt: sql`access.clock()`, lastUsedAt: null },
      })
      .execute(),
  );
}

test('a leaving focal point hands over by one act: she is out at that moment, and the successor is invited', async () => {
  const draft = `/texts/${stage.draft}`;
  const tabled = await focal.post(`${draft}/no-comments`);
  expect(tabled.status).toBe(200);
  const leaving = stage.personOf('focal-point-arvana');
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open('/desk/people');
  await visitor.follow('Focal point, Arvana');
  const empty = await visitor.submit('Hand over');
  expect(empty.errors).toEqual([
    'Choose somebody of the delegation, or give the address to which the invitation goes.',
  ]);
  const done = await visitor.submit('Hand over', {
    'Function of the new person': successor.functionLabel,
    'E-mail of the new person': successor.email,
  });
  expect(done.status).toBe(200);
  expect(done.text).toContain('The office has passed to your successor');
  expect(done.text).toContain('1 session was closed.');
  expect((await visitor.request('/desk/people')).status).toBe(404);
  expect((await visitor.request(draft)).status).toBe(404);
  expect((await focal.get(draft)).status).toBe(404);
  const { body } = await officer.get('/appointments');
  const taken = body.appointments.find(
    (one: { function: string }) => one.function === successor.functionLabel,
  );
  expect(taken).toMatchObject({ role: 'focalPoint', participant: 'ARV', from: begin, until: null });
  const [letter, ...more] = await invitations(taken.person);
  expect(more).toEqual([]);
  expect(letter?.address).toBe(successor.email);
  const invited = stage.stranger();
  await invited.open(`/sign-in/invitation/${letter?.token}`);
  await invited.submit(/./);
  expect(await hatAt(stage, taken.person, begin)).toBe('delegation:ARV');
  expect(await hatAt(stage, leaving, begin)).toBeNull();
  const people = await invited.open('/desk/people');
  expect(people.text).toContain('People of Arvana');
  const receipt = await invited.request(`${draft}/receipts/${tabled.body.receipt}`);
  expect(receipt.status).toBe(200);
});

test('a hand-over on a day leaves no moment without a focal point and none with two', async () => {
  const leaving = stage.personOf('focal-point-arvana');
  const { body } = await handOver(focal, { ...successor, on: '2026-12-08' });
  const at = body.at;
  expect(body).toMatchObject({ at: '2026-12-07T17:00:00Z', sessions: 0 });
  expect((await focal.get('/appointments')).status).toBe(200);
  expect([
    await hatAt(stage, leaving, '2026-12-07T16:59:59Z'),
    await hatAt(stage, body.person, '2026-12-07T16:59:59Z'),
  ]).toEqual(['delegation:ARV', null]);
  expect([await hatAt(stage, leaving, at), await hatAt(stage, body.person, at)]).toEqual([
    null,
    'delegation:ARV',
  ]);
  for (const [day, holder] of [
    ['2026-12-07', 'Focal point, Arvana'],
    ['2026-12-08', successor.functionLabel],
  ]) {
    const { body: offices } = await officer.get(`/participants/ARV/offices?on=${day}`);
    const held = offices.held.filter((one: { role: string }) => one.role === 'focalPoint');
    expect(held.map((one: { holder: string }) => one.holder)).toEqual([holder]);
  }
});

test('an office is handed over once; whoever was named can be ended by the secretariat, and another is named', async () => {
  const first = await handOver(focal, { ...successor, on: '2026-12-08' });
  expect((await handOver(focal)).body).toMatchObject({ type: '/problems/already-handed-over' });
  const visitor = await stage.signedIn('focal-point-arvana');
  const { text } = await visitor.open(`/desk/people/${await appointmentOf('focal-point-arvana')}`);
  expect(text).toContain(`Takes over: ${successor.functionLabel}`);
  expect((await officer.post(`/appointments/${first.body.appointment}/end`)).status).toBe(200);
  const late = { ...successor, email: 'another@arvana.example', on: '2026-12-20' };
  expect((await handOver(focal, late)).body).toMatchObject({ type: '/problems/leaves-before' });
  expect((await handOver(focal, { ...late, on: '2026-12-08' })).status).toBe(200);
});

test('somebody of the delegation takes over and keeps the other seat', async () => {
  const person = stage.personOf('delegate-arvana');
  const { body } = await handOver(focal, { person });
  expect(body).toMatchObject({ person });
  expect(await invitations(person)).toEqual([]);
  const visitor = await stage.signedIn('delegate-arvana');
  expect((await visitor.open('/desk/people')).status).toBe(200);
});

test('a suspended focal point hands over nothing; the secretariat does, and no right comes back', async () => {
  const leaving = stage.personOf('focal-point-arvana');
  const id = await appointmentOf('focal-point-arvana');
  await officer.post(`/appointments/${id}/suspension`, { reason: 'The account was broken into' });
  expect((await handOver(focal)).status).toBe(404);
  const { body } = await handOver(officer, { ...successor, on: '2026-12-08' });
  expect(await hatAt(stage, leaving, '2026-12-05T00:00:00Z')).toBeNull();
  expect(await hatAt(stage, body.person, '2026-12-08T00:00:00Z')).toBe('delegation:ARV');
});

test('nobody hands over another’s office, and no other office is handed over', async () => {
  const wished = { functionLabel: 'Second focal point, Arvana', role: 'focalPoint', participant: 'ARV' };
  const second = await officer.post('/appointments', wished);
  const path = `/appointments/${second.body.appointment}/handover`;
  expect((await focal.post(path, successor)).body).toMatchObject({
    type: '/problems/not-yours-to-hand-over',
  });
  for (const who of ['focal-point-belisar', 'delegate-arvana', 'observer-mavreth', 'co-chair-galveth']) {
    expect((await (await stage.api(who)).post(path, successor)).status, who).toBe(404);
    const visitor = await stage.signedIn(who);
    const sent = await visitor.request(`/desk/people/${second.body.appointment}/handover`, {
      method: 'POST',
    });
    expect(sent.status, who).toBe(404);
  }
  expect((await handOver(focal, successor, 'delegate-arvana')).body).toMatchObject({
    type: '/problems/not-a-focal-point',
  });
  const [foreign, own] = [stage.personOf('delegate-belisar'), stage.personOf('focal-point-arvana')];
  expect((await handOver(focal, { person: foreign })).body).toMatchObject({
    type: '/problems/no-such-person',
  });
  expect((await handOver(focal, { person: own })).body).toMatchObject({ type: '/problems/same-person' });
  const taken = { ...successor, email: 'focal-point-belisar@example.invalid' };
  expect((await handOver(focal, taken)).body).toMatchObject({ type: '/problems/email-taken' });
});

test('a mistyped address is corrected: the old link is dead, the new one leads in, and the audit keeps neither', async () => {
  const wish = {
    functionLabel: 'Adviser, Arvana',
    role: 'delegate',
    participant: 'ARV',
    email: 'advisor@arvana.exmaple',
  };
  const { body } = await focal.post('/appointments', wish);
  const [wrong] = await invitations(body.person);
  const astray = stage.stranger();
  await astray.open(`/sign-in/invitation/${wrong?.token}`);
  await astray.submit(/./);
  expect((await astray.open('/me')).status).toBe(200);
  stage.house.setClock('2026-12-01T02:01:00Z');
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open(`/desk/people/${body.appointment}`);
  const typed = await visitor.submit('Correct and invite again', { 'New address': 'adviser at arvana' });
  expect(typed.errors).toEqual(['Type an e-mail address, for example name@ministry.example.']);
  expect(typed.html).toContain('value="adviser at arvana"');
  const taken = await visitor.submit('Correct and invite again', {
    'New address': 'delegate-belisar@example.invalid',
  });
  expect(taken.errors).toEqual(['Somebody already signs in with this address.']);
  const done = await visitor.submit('Correct and invite again', { 'New address': 'Adviser@arvana.example' });
  expect(done.text).toContain('The address is corrected');
  expect(done.text).toContain('Adviser@arvana.example');
  const letters = await invitations(body.person);
  expect(letters.map(({ address }) => address)).toEqual(['advisor@arvana.exmaple', 'Adviser@arvana.example']);
  expect(await Promise.all(letters.map(({ token }) => leadsIn(token)))).toEqual([false, true]);
  expect((await astray.request('/me')).status).not.toBe(200);
  const audit = await asClock((tx) =>
    sql<{ line: string }>`select e::text as line from audit.event e`.execute(tx),
  );
  expect(audit.rows.map(({ line }) => line).join('\n')).toContain('registry.correct-address');
  expect(audit.rows.map(({ line }) => line).join('\n')).not.toMatch(/advis[eo]r@arvana/i);
});

test('the address of whoever can sign in, of another delegation and of another focal point stays', async () => {
  const wish = {
    functionLabel: 'Adviser, Arvana',
    role: 'delegate',
    participant: 'ARV',
    email: 'adviser@arvana.example',
  };
  const { body } = await focal.post('/appointments', wish);
  const put = (by: ApiClient, person: string, email = 'thief@arvana.example') =>
    by.put(`/people/${person}/address`, { email });
  expect((await put(focal, body.person, 'Adviser@arvana.example')).body).toMatchObject({
    type: '/problems/same-address',
  });
  for (const who of ['focal-point-belisar', 'delegate-arvana', 'observer-mavreth'])
    expect((await put(await stage.api(who), body.person)).status, who).toBe(404);
  await givePasskey(body.person);
  expect((await put(focal, body.person)).body).toMatchObject({ type: '/problems/can-sign-in' });
  const second = await officer.post('/appointments', {
    ...{ functionLabel: 'Second focal point, Arvana', role: 'focalPoint', participant: 'ARV' },
    email: 'second@arvana.example',
  });
  expect((await put(focal, second.body.person)).body).toMatchObject({
    type: '/problems/not-yours-to-correct',
  });
  expect((await put(officer, second.body.person)).status).toBe(200);
  const own = await handOver(focal, { ...successor, on: '2026-12-08' });
  expect((await put(focal, own.body.person, 'right@arvana.example')).status).toBe(200);
});

test('whoever ends the last focal point is told that the delegation has none', async () => {
  const visitor = await stage.signedIn('secretariat');
  await visitor.open('/desk/people');
  const seat = await visitor.submit('End', {}, { within: 'End: Delegate, Arvana' });
  expect(seat.text).not.toContain('has no focal point now');
  const ended = await visitor.submit('End', {}, { within: 'End: Focal point, Arvana' });
  expect(ended.text).toContain('Arvana has no focal point now.');
});
