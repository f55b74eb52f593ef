import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { clockViewer, readAs, type Tx, writeAs } from '../../src/platform/index.ts';
import { directoryOf } from '../../src/registry/index.ts';
import { appointmentFor } from '../support/appointments.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;

beforeAll(async () => {
  stage = await forumStage({ now: '2026-12-01T02:00:00Z', withTexts: false });
});
afterAll(() => stage.close());

interface Entry {
  readonly person: string;
  readonly function: string;
  readonly seats: readonly { role: string; participant: string | null }[];
  readonly name: string | null;
  readonly email: string | null;
  readonly telephone: string | null;
}

async function peopleFor(who: string, query = ''): Promise<Entry[]> {
  const { status, body } = await (await stage.api(who)).get(`/directory${query}`);
  if (status !== 200) throw new Error(`no directory for ${who}: ${status}`);
  return body.people;
}

async function entryFor(who: string, of: string): Promise<Entry | undefined> {
  return (await peopleFor(who)).find(({ person }) => person === stage.personOf(of));
}

const nothing = { nameFor: 'nobody', emailFor: 'nobody', telephoneFor: 'nobody' };

async function show(who: string, wish: object) {
  return (await stage.api(who)).put('/me/directory', { ...nothing, ...wish });
}

test('each person stands in the directory by function, and nothing else of anybody who has not chosen', async () => {
  const people = await peopleFor('delegate-arvana');
  expect(people.map((one) => one.function)).toContain('Focal point, Belisar');
  for (const { name, email, telephone } of people)
    expect([name, email, telephone]).toEqual([null, null, null]);
  const visitor = await stage.signedIn('delegate-arvana');
  const { text } = await visitor.open('/directory');
  expect(text).toContain('Focal point, Belisar');
  expect(text).toContain('not shown');
  expect(text).not.toContain('@');
});

test('a person chooses on the own page, field by field, and each circle sees what is for it', async () => {
  const visitor = await stage.signedIn('delegate-arvana');
  await visitor.open('/me');
  await visitor.follow('What you show in the directory');
  expect(visitor.view.text).toContain('Nobody else can choose for you.');
  const saved = await visitor.submit('Save', {
    Name: 'Ada Quillon',
    'Who sees it: Name': 'Everybody who takes part in the exercise',
    'E-mail': 'ada@arvana.example',
    'Who sees it: E-mail': 'My own delegation and the secretariat',
    Telephone: '+62 21 5550 0199',
    'Who sees it: Telephone': 'The secretariat',
  });
  expect(saved.text).toContain('Saved. The directory shows what you chose.');
  const seen = async (who: string) => {
    const entry = await entryFor(who, 'delegate-arvana');
    return [entry?.name, entry?.email, entry?.telephone];
  };
  expect(await seen('focal-point-belisar')).toEqual(['Ada Quillon', null, null]);
  expect(await seen('observer-mavreth')).toEqual(['Ada Quillon', null, null]);
  expect(await seen('focal-point-arvana')).toEqual(['Ada Quillon', 'ada@arvana.example', null]);
  expect(await seen('secretariat')).toEqual(['Ada Quillon', 'ada@arvana.example', '+62 21 5550 0199']);
  expect(await seen('delegate-arvana')).toEqual(['Ada Quillon', 'ada@arvana.example', '+62 21 5550 0199']);
  const back = await visitor.submit('Show nothing of me');
  expect(back.text).toContain('The directory shows your function and nothing else.');
  for (const who of ['focal-point-belisar', 'focal-point-arvana', 'secretariat', 'delegate-arvana'])
    expect(await seen(who), who).toEqual([null, null, null]);
  expect(await kept('Ada Quillon')).toBe(0);
});

/** How many rows of the whole database, audit and outcomes of acts included, still have these words. */
async function kept(words: string): Promise<number> {
  const { database, clock } = stage.house;
  return readAs(database, { viewer: clockViewer, now: clock() }, async (tx) => {
    const found = await sql<{ n: number }>`select (
      (select count(*) from registry.listing l where l::text like ${`%${words}%`}) +
      (select count(*) from audit.event e where e::text like ${`%${words}%`}))::int as n`.execute(tx);
    return found.rows[0]?.n ?? -1;
  });
}

test('what was mistyped is said beside the field, and nothing typed is lost', async () => {
  const visitor = await stage.signedIn('delegate-belisar');
  await visitor.open('/me/directory');
  const page = await visitor.submit('Save', {
    Name: 'Bo Tarrell',
    'Who sees it: Name': 'The secretariat',
    Telephone: 'extension seven',
    'Who sees it: Telephone': 'The secretariat',
  });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['Type a telephone number, for example +999 21 5550 0123.']);
  expect(page.html).toContain('value="Bo Tarrell"');
  expect(page.html).toContain('value="extension seven"');
  expect((await entryFor('secretariat', 'delegate-belisar'))?.name).toBeNull();
  const empty = await show('delegate-belisar', { nameFor: 'participants' });
  expect(empty).toMatchObject({ status: 422 });
});

test('the database lets nobody consent for another, and shows a field to its circle alone', async () => {
  await show('delegate-belisar', { name: 'Bo Tarrell', nameFor: 'delegation' });
  const asArvana = await viewerNamed('focal-point-arvana');
  const { database, clock } = stage.house;
  const how = { viewer: asArvana, now: clock(), actName: 'test.try' };
  const seen = await readAs(database, how, (tx) => tx.selectFrom('registry.listing').selectAll().execute());
  expect(seen).toEqual([]);
  const forAnother = (tx: Tx) =>
    tx
      .insertInto('registry.listing')
      .values({
        ...{ person: stage.personOf('delegate-arvana'), field: 'name', value: 'Somebody' },
        ...{ consentedAt: clock().toString(), audience: 'participants' },
      })
      .execute();
  await expect(writeAs(database, how, forAnother)).rejects.toThrow('row-level security');
  const changed = await writeAs(database, { ...how, viewer: await viewerNamed('secretariat') }, (tx) =>
    tx.updateTable('registry.listing').set({ audience: 'participants' }).executeTakeFirst(),
  );
  expect(changed.numUpdatedRows).toBe(0n);
});

function viewerNamed(key: string) {
  return viewerOfPerson(stage.personOf(key));
}

function viewerOfPerson(personId: string) {
  const { database, clock } = stage.house;
  return viewerOf(database, { personId, actingAs: null }, clock());
}

test('whoever is suspended or has ended is not listed, and finds no directory', async () => {
  const officer = await stage.api('secretariat');
  const appointment = await appointmentFor(officer, stage.personOf('delegate-eskaven'));
  expect(await entryFor('delegate-belisar', 'delegate-eskaven')).toBeDefined();
  await officer.post(`/appointments/${appointment}/suspension`, { reason: 'Leave' });
  expect(await entryFor('delegate-belisar', 'delegate-eskaven')).toBeUndefined();
  const visitor = await stage.signedIn('delegate-eskaven');
  expect((await visitor.open('/directory')).status).toBe(404);
  expect((await visitor.open('/me/directory')).status).toBe(200);
  await officer.delete(`/appointments/${appointment}/suspension`);
  expect(await entryFor('delegate-belisar', 'delegate-eskaven')).toBeDefined();
});

test('the public and people of the forum who have no part in the exercise see none of it', async () => {
  expect((await stage.stranger().open('/directory')).status).toBe(404);
  expect((await stage.stranger().request('/api/v1/directory')).status).toBe(404);
  const real = await (await stage.api('secretariat')).post('/appointments', {
    ...{ functionLabel: 'Focal point, Indonesia', role: 'focalPoint', participant: 'IDN' },
  });
  const scope = { viewer: await viewerOfPerson(real.body.person), now: stage.house.clock() };
  const people = await readAs(stage.house.database, scope, directoryOf);
  const functions = people.map((one) => one.functionLabel);
  expect(functions).toContain('Focal point, Indonesia');
  expect(functions.join()).not.toMatch(/Arvana|Belisar/);
});

test('the directory of one participant has its people alone, in order of office', async () => {
  const people = await peopleFor('delegate-belisar', '?of=ARV');
  expect(people.map((one) => one.function)).toEqual(['Focal point, Arvana', 'Delegate, Arvana']);
  const visitor = await stage.signedIn('delegate-belisar');
  const { text } = await visitor.open('/directory?of=ARV');
  expect(text).toContain('Delegate, Arvana');
  expect(text).not.toContain('Delegate, Belisar');
  expect((await visitor.open('/directory?of=NOWHERE')).status).toBe(404);
});
