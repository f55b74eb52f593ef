import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { readAs } from '../../src/platform/index.ts';
import { appointmentFor, hatAt } from '../support/appointments.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

const begin = '2026-12-01T02:00:00Z';
let stage: ForumStage;
let officer: ApiClient;
let focal: ApiClient;
let count = 0;

beforeAll(async () => {
  stage = await forumStage({ now: begin });
  officer = await stage.api('secretariat');
  focal = await stage.api('focal-point-arvana');
});
afterAll(() => stage.close());
beforeEach(() => stage.house.setClock(begin));

/** The appointment of one of the exercise's people. */
function appointmentOf(key: string): Promise<string> {
  return appointmentFor(officer, stage.personOf(key));
}

/** Another person of Arvana, in the register alone. */
async function adviser(wish: object = {}): Promise<{ appointment: string; person: string }> {
  count += 1;
  const { body } = await focal.post('/appointments', {
    ...{ functionLabel: `Adviser ${count}, Arvana`, role: 'delegate', participant: 'ARV', ...wish },
  });
  return body;
}

const draft = () => `/texts/${stage.draft}`;

async function statusOf(visitor: Visitor, path: string): Promise<number> {
  return (await visitor.request(path, { headers: { accept: 'text/html' } })).status;
}

test('a focal point suspends a delegate: the pages are gone, the sessions closed, and all of it comes back', async () => {
  const delegates = [];
  for (let at = 0; at < 3; at += 1) delegates.push(await stage.signedIn('delegate-arvana'));
  const [delegate] = delegates as [Visitor, Visitor, Visitor];
  const program = await stage.api('delegate-arvana');
  expect(await statusOf(delegate, draft())).toBe(200);
  const visitor = await stage.signedIn('focal-point-arvana');
  await visitor.open('/desk/people');
  const page = await visitor.follow('Delegate, Arvana');
  expect(page.text).toContain('Holds');
  const empty = await visitor.submit('Suspend', {});
  expect(empty.status).toBe(422);
  expect(empty.errors).toEqual(['Fill this in.']);
  const done = await visitor.submit('Suspend', { Reason: 'The laptop was stolen on the way home.' });
  expect(done.text).toContain('The rights are suspended. 3 sessions were closed.');
  expect(done.text).toContain('Suspended since');
  expect(done.text).toContain('The laptop was stolen on the way home.');
  for (const one of delegates) expect(await statusOf(one, draft())).toBe(404);
  expect((await program.get(draft())).status).toBe(404);
  const back = await stage.signedIn('delegate-arvana');
  expect(await statusOf(back, draft())).toBe(404);
  expect(await statusOf(back, '/me')).toBe(200);
  expect((await visitor.open('/desk/people')).text).toContain('Delegate, Arvana · Exercise · Suspended');
  stage.house.setClock('2026-12-01T02:40:00Z');
  await visitor.open(done.url.split('?')[0] ?? '');
  const resumed = await visitor.submit('Resume');
  expect(resumed.text).toContain('the rights hold again as far as');
  expect(await statusOf(back, draft())).toBe(200);
  expect((await program.get(draft())).status).toBe(200);
  const { body } = await focal.get(`/appointments/${await appointmentOf('delegate-arvana')}`);
  expect(body.suspensions).toMatchObject([
    {
      ...{ from: '2026-12-01T02:00:00Z', until: '2026-12-01T02:40:00Z' },
      reason: 'The laptop was stolen on the way home.',
      ...{
        suspendedBy: stage.personOf('focal-point-arvana'),
        resumedBy: stage.personOf('focal-point-arvana'),
      },
    },
  ]);
  expect(body.suspendedAt).toBeNull();
});

test('what rests is not suspended again, what does not is not resumed, and each time is kept', async () => {
  const { appointment } = await adviser();
  const path = `/appointments/${appointment}/suspension`;
  expect((await focal.delete(path)).body).toMatchObject({ type: '/problems/not-suspended' });
  expect((await focal.post(path, { reason: 'Leave' })).body).toMatchObject({ sessions: 0 });
  expect((await focal.post(path, { reason: 'Leave' })).body).toMatchObject({
    type: '/problems/already-suspended',
  });
  expect((await focal.delete(path)).status).toBe(200);
  expect((await focal.post(path, { reason: 'Leave again' })).status).toBe(200);
  expect((await focal.get(`/appointments/${appointment}`)).body.suspensions).toHaveLength(2);
});

test('ending an appointment closes its sessions, also of one that was suspended, and it is resumed no more', async () => {
  const { appointment, person } = await adviser();
  await focal.post(`/appointments/${appointment}/suspension`, { reason: 'Leave' });
  stage.house.setClock('2026-12-02T02:00:00Z');
  expect((await focal.post(`/appointments/${appointment}/end`)).body).toMatchObject({ sessions: 0 });
  expect((await focal.delete(`/appointments/${appointment}/suspension`)).body).toMatchObject({
    type: '/problems/already-ended',
  });
  const { body } = await officer.get(`/appointments/${appointment}`);
  expect(body.suspensions).toMatchObject([{ until: '2026-12-02T02:00:00Z', resumedBy: null }]);
  const grants = await readAs(
    stage.house.database,
    { viewer: await viewerOfOfficer(), now: stage.house.clock() },
    (tx) => tx.selectFrom('access.grant').select('endsAt').where('person', '=', person).execute(),
  );
  expect(grants.map(({ endsAt }) => String(endsAt))).toEqual(['2026-12-01T02:00:00Z']);
});

async function viewerOfOfficer() {
  const personId = stage.personOf('secretariat');
  return viewerOf(stage.house.database, { personId, actingAs: null }, stage.house.clock());
}

test('what has not begun can be suspended, and begins after it is resumed, not before its day', async () => {
  const { appointment, person } = await adviser({ from: '2026-12-10' });
  await focal.post(`/appointments/${appointment}/suspension`, { reason: 'Not yet cleared' });
  stage.house.setClock('2026-12-02T02:00:00Z');
  await focal.delete(`/appointments/${appointment}/suspension`);
  expect(await hatAt(stage, person, '2026-12-09T12:00:00Z')).toBeNull();
  expect(await hatAt(stage, person, '2026-12-10T12:00:00Z')).toBe('delegation:ARV');
});

test('what the secretariat suspended, the delegation does not end in order to appoint anew', async () => {
  const { appointment, person } = await adviser();
  const path = `/appointments/${appointment}`;
  await officer.post(`${path}/suspension`, { reason: 'An account that was broken into' });
  expect((await focal.post(`${path}/end`)).body).toMatchObject({
    type: '/problems/suspended-by-secretariat',
  });
  const wish = { person, role: 'adviser', participant: 'ARV' };
  expect((await focal.post('/appointments', wish)).body).toMatchObject({
    type: '/problems/suspended-by-secretariat',
  });
  expect(await hatAt(stage, person, begin)).toBeNull();
  expect((await officer.post(`${path}/end`)).status).toBe(200);
});

test('what the secretariat suspended, the delegation neither resumes nor gets round', async () => {
  const { appointment, person } = await adviser();
  const path = `/appointments/${appointment}/suspension`;
  expect((await officer.post(path, { reason: 'An account that was broken into' })).status).toBe(200);
  expect((await focal.delete(path)).body).toMatchObject({ type: '/problems/suspended-by-secretariat' });
  const again = await focal.post('/appointments', { person, role: 'delegate', participant: 'ARV' });
  expect(again.body).toMatchObject({ type: '/problems/suspended-by-secretariat' });
  const visitor = await stage.signedIn('focal-point-arvana');
  const { text } = await visitor.open(`/desk/people/${appointment}`);
  expect(text).toContain('The secretariat suspended them, and it alone resumes them.');
  expect((await officer.delete(path)).status).toBe(200);
});

test('a suspension that outlasts its appointment is lifted without any right, and the person is appointed anew', async () => {
  const { appointment, person } = await adviser({ until: '2026-12-20' });
  const path = `/appointments/${appointment}/suspension`;
  const wish = { person, role: 'adviser', participant: 'ARV' };
  expect((await officer.post(path, { reason: 'An account that was broken into' })).status).toBe(200);
  const before = stage.house.clock();
  stage.house.setClock('2026-12-21T02:00:00Z');
  expect((await focal.post('/appointments', wish)).status).toBe(409);
  expect((await focal.delete(path)).body).toMatchObject({ type: '/problems/suspended-by-secretariat' });
  const desk = await stage.signedIn('secretariat');
  expect((await desk.open(`/desk/people/${appointment}`)).text).toContain('no right comes back');
  await desk.submit('Resume');
  expect(await hatAt(stage, person, '2026-12-21T03:00:00Z')).toBeNull();
  expect((await officer.delete(path)).body).toMatchObject({ type: '/problems/already-ended' });
  expect((await focal.post('/appointments', wish)).status).toBe(200);
  stage.house.setClock(before.toString());
});

test('two focal points neither suspend nor end each other', async () => {
  const second = await officer.post('/appointments', {
    ...{ functionLabel: 'Second focal point, Arvana', role: 'focalPoint', participant: 'ARV' },
  });
  const id = second.body.appointment;
  expect((await focal.post(`/appointments/${id}/suspension`, { reason: 'Mine' })).body).toMatchObject({
    type: '/problems/not-yours-to-suspend',
  });
  expect((await focal.post(`/appointments/${id}/end`)).body).toMatchObject({
    type: '/problems/not-yours-to-end',
  });
  const visitor = await stage.signedIn('focal-point-arvana');
  expect((await visitor.open(`/desk/people/${id}`)).text).toContain('Appointed and ended by the secretariat');
  const sent = await visitor.request(`/desk/people/${id}/suspension`, {
    method: 'POST',
    body: new URLSearchParams({ reason: 'Mine' }),
  });
  expect(sent.status).toBe(422);
  expect(await sent.text()).toContain('given by the secretariat, which also suspends and resumes it');
  expect((await officer.post(`/appointments/${id}/suspension`, { reason: 'On leave' })).status).toBe(200);
  expect((await officer.post(`/appointments/${id}/end`)).status).toBe(200);
});

test('nobody suspends the people of another delegation, and delegates, observers and strangers suspend nobody', async () => {
  const id = await appointmentOf('delegate-arvana');
  for (const who of ['focal-point-belisar', 'delegate-arvana', 'observer-mavreth', 'co-chair-galveth']) {
    const [visitor, program] = [await stage.signedIn(who), await stage.api(who)];
    expect(await statusOf(visitor, `/desk/people/${id}`)).toBe(404);
    const form = { method: 'POST', body: new URLSearchParams({ reason: 'Mine' }) };
    expect((await visitor.request(`/desk/people/${id}/suspension`, form)).status).toBe(404);
    expect((await visitor.request(`/desk/people/${id}/resumption`, { method: 'POST' })).status).toBe(404);
    expect((await program.post(`/appointments/${id}/suspension`, { reason: 'Mine' })).status).toBe(404);
    expect((await program.get(`/appointments/${id}`)).status).toBe(404);
  }
  expect(await statusOf(stage.stranger(), `/desk/people/${id}`)).toBe(404);
  const { body } = await (await stage.api('focal-point-belisar')).get('/appointments');
  const participants = body.appointments.map((one: { participant: string }) => one.participant);
  expect(new Set(participants)).toEqual(new Set(['BLS']));
});

test('the secretariat does not suspend its last officer', async () => {
  const id = await appointmentOf('secretariat');
  expect((await officer.post(`/appointments/${id}/suspension`, { reason: 'Tired' })).body).toMatchObject({
    type: '/problems/last-officer',
  });
});

test('of two hats only the one that is suspended comes off, and its sessions alone are closed', async () => {
  const person = stage.personOf('delegate-celmora');
  const second = await officer.post('/appointments', {
    ...{ person, role: 'facilitator', participant: 'CEL', body: 'exercise-drafting-group' },
  });
  const [asDelegate, asFacilitator] = [
    await stage.signedIn('delegate-celmora'),
    await stage.signedIn('delegate-celmora'),
  ];
  await wear(asDelegate, 'delegation:CEL');
  await wear(asFacilitator, 'chairs');
  // Made for the first of the two hats, the facilitator's.
  const program = await stage.api('delegate-celmora');
  expect((await program.get(draft())).status).toBe(200);
  const done = await officer.post(`/appointments/${second.body.appointment}/suspension`, {
    reason: 'Two hats',
  });
  expect(done.body).toMatchObject({ sessions: 1 });
  expect((await asDelegate.open('/me')).text).toContain('Celmora');
  expect(asDelegate.view.status).toBe(200);
  expect(await statusOf(asFacilitator, '/me')).not.toBe(200);
  expect((await program.get(draft())).status).toBe(404);
  expect(await statusOf(asDelegate, draft())).toBe(200);
});

async function wear(visitor: Visitor, hat: string): Promise<void> {
  const form = { method: 'POST', body: new URLSearchParams({ actingAs: hat }) };
  const worn = await visitor.request('/me/hat', form);
  if (worn.status !== 303) throw new Error(`${hat} is not worn: ${worn.status}`);
}

test('the audit keeps that an appointment was suspended, and not why', async () => {
  const { appointment } = await adviser();
  await focal.post(`/appointments/${appointment}/suspension`, { reason: 'quokka reason' });
  const rows = await readAs(
    stage.house.database,
    { viewer: await viewerOfOfficer(), now: stage.house.clock() },
    async (tx) => {
      const found = await sql<{ line: string }>`select (act || ' ' || payload::text) as line from audit.event
        where subject = ${`appointment:${appointment}`}`.execute(tx);
      return found.rows.map(({ line }) => line);
    },
  );
  expect(rows.some((line) => line.startsWith('registry.suspend-appointment'))).toBe(true);
  expect(rows.join('\n')).not.toContain('quokka');
});
