/** What two keys allow: who reads a body's texts is changed, and everything is exported (JOURNEYS, second part; issue 5). */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: ForumStage;
const officer = 'secretariat';
const chairs = ['co-chair-galveth', 'co-chair-ilvaris'];
const ministers = ['co-chair-australia', 'co-chair-indonesia'];
const body = 'exercise-drafting-group';

beforeAll(async () => {
  stage = await forumStage();
  await stage.appointed('co-chair-australia', { role: 'coChair', participant: 'AUS', body: 'bpmc' });
  await stage.appointed('co-chair-indonesia', { role: 'coChair', participant: 'IDN', body: 'bpmc' });
}, 120_000);
afterAll(() => stage.close());

const turnAll = async (who: readonly string[], act: string) => {
  for (const one of who) {
    const chair = await stage.signedIn(one);
    await chair.open('/desk/keys');
    const { requests } = (await (await stage.api(one)).get('/keys')).body;
    const { id } = requests.find((request: { act: string; state: string }) => request.act === act);
    const turned = await chair.submit(
      'Record',
      { what: 'signed', reason: 'It is needed.' },
      { within: `/desk/keys/${id}` },
    );
    expect(turned.status, turned.errors.join(' ')).toBe(200);
  }
};

describe('who reads what a body negotiates', () => {
  const page = `/bodies/${body}/access/change`;
  const readsTexts = async () =>
    (await (await stage.api(officer)).get(`/bodies/${body}`)).body.observersReadTexts;

  test('is asked to change by the secretariat alone, with a reason', async () => {
    for (const who of [...chairs, 'focal-point-arvana', 'observer-mavreth'])
      expect((await (await stage.signedIn(who)).request(page)).status, who).toBe(404);
    const desk = await stage.signedIn(officer);
    await desk.open(`/bodies/${body}`);
    await desk.follow('Change who reads');
    const same = await desk.submit('Ask for keys', { 'Change to': 'yes', Reason: 'No change.' });
    expect(same.errors).toContain('It is so already.');
    expect(same.html).toContain('No change.');
    const asked = await desk.submit('Ask for keys', { 'Change to': 'no', Reason: 'canary-talks-are-closed' });
    expect(asked.text).toContain('No key is turned yet.');
    expect(await readsTexts()).toBe(true);
  });

  test('is read by the chairs as a sentence before they turn a key', async () => {
    const chair = await stage.signedIn(chairs[0] ?? '');
    const shown = await chair.open('/desk/keys');
    expect(shown.text).toContain(`Observers of ${body} do not read its texts under negotiation.`);
    expect(shown.text).toContain('canary-talks-are-closed');
  });

  test('does not change with one key', async () => {
    await turnAll(chairs.slice(0, 1), 'groups.change-body-access');
    const refused = await (await stage.api(officer)).post(`/bodies/${body}/access`);
    expect(refused.body).toMatchObject({ type: '/problems/keys-missing' });
    expect(await readsTexts()).toBe(true);
  });

  test('changes with both, once, for the texts to come', async () => {
    await turnAll(chairs.slice(1), 'groups.change-body-access');
    const desk = await stage.signedIn(officer);
    await desk.open(page);
    const changed = await desk.submit('Change who reads');
    expect(changed.text).toContain('observers do not read them');
    expect(await readsTexts()).toBe(false);
    expect((await (await stage.api(officer)).post(`/bodies/${body}/access`)).status).toBe(409);
    const observer = await stage.signedIn('observer-mavreth');
    expect((await observer.request(`/texts/${stage.draft}`)).status).toBe(200);
    const { body: made } = await (await stage.api(officer)).post('/texts', {
      ...{ body, kind: 'declaration', title: 'Later words', symbol: 'EX/DG.1/L.7', marking: 'AMBER' },
      ...{ language: 'en', closesAtWall: '2026-12-20T17:00', closesZone: 'Asia/Bangkok' },
      provisions: [{ kind: 'operative', words: 'Members will meet.' }],
    });
    expect((await observer.request(`/texts/${made.id}`)).status).toBe(404);
    expect((await (await stage.signedIn('focal-point-arvana')).request(`/texts/${made.id}`)).status).toBe(
      200,
    );
  });
});

describe('an export of everything', () => {
  const archive = '/desk/export/forum.zip';

  test('is asked of the chairs of the leading body, with a reason', async () => {
    for (const who of [...ministers, ...chairs, 'focal-point-arvana'])
      expect((await (await stage.signedIn(who)).request('/desk/export')).status, who).toBe(404);
    const desk = await stage.signedIn(officer);
    await desk.open('/desk');
    await desk.follow('Export everything');
    expect((await desk.submit('Ask for keys', { Reason: ' ' })).errors).toContain('Fill this in.');
    const asked = await desk.submit('Ask for keys', { Reason: 'The archive of the ministry.' });
    expect(asked.text).toContain('Two co-chairs of');
    expect((await desk.request(archive)).status).toBe(404);
  });

  test('is nothing that other chairs learn of', async () => {
    for (const who of chairs)
      expect((await (await stage.signedIn(who)).open('/desk/keys')).text).not.toContain('ministry');
  });

  test('is fetched with both keys for a day, by the officer who opened it', async () => {
    await turnAll(ministers, 'desk.export-forum');
    const desk = await stage.signedIn(officer);
    await desk.open('/desk/export');
    expect((await desk.request(archive)).status).toBe(404);
    const opened = await desk.submit('Open the export');
    expect(opened.text).toContain('You can fetch it until');
    const response = await desk.request(archive);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'participants.json',
        'participants/IDN.json',
        'bodies.json',
        'bodies/bpmc.json',
        'texts.json',
        `texts/${stage.draft}.json`,
        'decisions.json',
        'decisions/EX-D-2026-1.json',
        'appointments.json',
      ]),
    );
    const api = await stage.api(officer);
    for (const path of ['texts', 'bodies', 'decisions', 'appointments', `texts/${stage.draft}`]) {
      const kept: unknown = JSON.parse(strFromU8(files[`${path}.json`] ?? new Uint8Array()));
      expect(kept, path).toEqual((await api.get(`/${path}`)).body);
    }
    expect(strFromU8(files['participants.json'] ?? new Uint8Array())).toContain('Indonesia');
    await stage.appointed('second-officer', { role: 'secretariat' });
    expect((await (await stage.signedIn('second-officer')).request(archive)).status).toBe(404);
    stage.house.setClock(stage.house.clock().add({ hours: 24 }));
    expect((await (await stage.signedIn(officer)).request(archive)).status).toBe(404);
    expect((await (await stage.api(officer)).post('/export')).body).toMatchObject({
      type: '/problems/keys-missing',
    });
  });
});
