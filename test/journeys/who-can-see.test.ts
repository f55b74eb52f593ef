/** Who can see this, and why: the list is what the pages open to, person by person (issue 5; DESIGN §5). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readersOf } from '../../src/access/index.ts';
import { clockViewer, readAs, stranger } from '../../src/platform/index.ts';
import { type CanaryStage, canaryStage } from '../support/canaries.ts';

vi.setConfig({ testTimeout: 240_000 });

let forum: CanaryStage;
let guest: { appointment: string };
let things: Readonly<Record<string, string>>;

const asks = { secretariat: 'secretariat' };

beforeAll(async () => {
  forum = await canaryStage();
  const { stage, text, file, meeting, unreleased } = forum;
  guest = await stage.appointed('adviser-arvana', {
    ...{ functionLabel: 'Adviser, Arvana', role: 'delegate', participant: 'ARV' },
  });
  await stage.appointed('co-chair-for-a-day', {
    ...{ role: 'coChair', participant: 'GAL', body: 'exercise-drafting-group' },
    until: stage.house.clock().toString().slice(0, 10),
  });
  await stage.appointed('real-delegate', { role: 'delegate', participant: 'NZL' });
  // Not everybody of the exercise signs in on a demonstration; here everybody does.
  const { house } = stage;
  const known = await readAs(house.database, { viewer: clockViewer, now: house.clock() }, (tx) =>
    tx.selectFrom('registry.person').select('id').orderBy('id').execute(),
  );
  for (const { id } of known)
    if (!stage.people.some(({ personId }) => personId === id)) await stage.known(id, id);
  things = {
    'a text under negotiation': `/texts/${text}`,
    'a file that was received': `/texts/${text}/received/${file}`,
    'a meeting of the body': `/meetings/${meeting}`,
    'the body': '/bodies/exercise-drafting-group',
    'a decision that is not released': `/decisions/${unreleased.decision}`,
    'its text': `/texts/${unreleased.text}`,
  };
}, 240_000);
afterAll(() => forum.stage.close());

/** Persons on the list, as the API gives it to one who may read the thing. */
async function listed(path: string, who = asks.secretariat): Promise<string[]> {
  const { status, body } = await (await forum.stage.api(who)).get(`${path}/access`);
  expect(status, path).toBe(200);
  return [...new Set<string>(body.readers.map(({ person }: { person: string }) => person))].sort();
}

/** Persons for whom the page of the thing opens. */
async function admitted(path: string): Promise<string[]> {
  const { stage } = forum;
  const open: string[] = [];
  for (const { key, personId } of stage.people) {
    const visitor = await stage.signedIn(key);
    if ((await visitor.request(path)).status === 200) open.push(personId);
  }
  return open.sort();
}

const names = [
  'a text under negotiation',
  'a file that was received',
  'a meeting of the body',
  'the body',
  'a decision that is not released',
  'its text',
];

describe('the list of who can see', () => {
  test.each(names)('%s is exactly those for whom it opens', async (name) => {
    const path = things[name] ?? '';
    const people = await listed(path);
    expect(people).toEqual(await admitted(path));
    expect(people.length).toBeGreaterThan(2);
    expect(people.length).toBeLessThan(forum.stage.people.length);
  });

  test('is the same for each who may read, and exists for nobody else', async () => {
    const path = `${things['a text under negotiation']}`;
    expect(await listed(path, 'observer-mavreth')).toEqual(await listed(path));
    for (const who of ['real-delegate', 'support-officer']) {
      const { stage } = forum;
      expect((await (await stage.api(who)).get(`${path}/access`)).status, who).toBe(404);
      expect((await (await stage.signedIn(who)).request(`${path}/access`)).status, who).toBe(404);
    }
    expect((await forum.stage.stranger().request(`${path}/access`)).status).toBe(404);
  });

  test('is told by the database of an audience that is one’s own, and of no other', async () => {
    const { database, clock } = forum.stage.house;
    const read = (viewer: typeof stranger, audience: string) =>
      readAs(database, { viewer, now: clock() }, (tx) => readersOf(tx, audience));
    const observer = { ...stranger, audiences: ['public', 'body:exercise-drafting-group:observers'] };
    expect(await read(stranger, 'body:exercise-drafting-group')).toEqual([]);
    expect(await read(observer, 'body:exercise-drafting-group')).toEqual([]);
    expect(await read(observer, 'body:exercise-drafting-group:observers')).not.toEqual([]);
    expect(await read(clockViewer, 'chairs:exercise-drafting-group')).not.toEqual([]);
    expect(await read(stranger, 'public')).toBe('everybody');
  });

  test('says for each the office or seat that opens it, and its dates, by delegation', async () => {
    const desk = await forum.stage.signedIn(asks.secretariat);
    const shown = await desk.open(`${things['a text under negotiation']}/access`);
    expect(shown.text).toContain('Adviser, Arvana');
    expect(shown.text).toMatch(/Delegate, .*– until ended; seat in .*– until ended/);
    const captions = [...shown.html.matchAll(/<caption[^>]*>([^<]+)/g)].map(([, name = '']) => name);
    const delegations = captions.slice(0, captions.indexOf('Secretariat'));
    expect(captions.at(-1)).toBe('Secretariat');
    expect(delegations).toEqual([...delegations].sort((one, other) => one.localeCompare(other, 'en')));
    expect(shown.text).toContain('without the names of delegations');
    expect(shown.html).not.toContain('example.invalid');
  });

  test('is one click from the thing', async () => {
    const desk = await forum.stage.signedIn(asks.secretariat);
    for (const name of names) {
      const path = things[name] ?? '';
      expect((await desk.open(path)).html, name).toContain(`href="${path}/access"`);
    }
  });

  test('says of a public thing that everybody may read it', async () => {
    const desk = await forum.stage.signedIn(asks.secretariat);
    const shown = await desk.open(`/texts/${forum.adopted.text}/access`);
    expect(shown.text).toContain('Everybody may read this.');
  });
});

describe('when an office ends', () => {
  test('the person leaves the page and the list at the same instant', async () => {
    const { stage } = forum;
    const path = things['a text under negotiation'] ?? '';
    const before = await listed(path);
    expect(before).toContain(stage.personOf('adviser-arvana'));
    const { status } = await (await stage.api(asks.secretariat)).post(
      `/appointments/${guest.appointment}/end`,
    );
    expect(status).toBe(200);
    const after = await listed(path);
    expect(after).toEqual(before.filter((person) => person !== stage.personOf('adviser-arvana')));
    expect(await admitted(path)).toEqual(after);
  });

  test('by itself, nothing needs to run', async () => {
    const { stage } = forum;
    const path = things['a file that was received'] ?? '';
    expect(await listed(path)).toContain(stage.personOf('co-chair-for-a-day'));
    stage.house.setClock(stage.house.clock().add({ hours: 48 }));
    const after = await listed(path);
    expect(after).not.toContain(stage.personOf('co-chair-for-a-day'));
    expect(await admitted(path)).toEqual(after);
  });
});
