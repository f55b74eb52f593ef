/** Who opened what is kept, sealed, and opened by both co-chairs together, with a reason, once. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { newId } from '../../src/base/index.ts';
import {
  clockViewer,
  readAs,
  sealAudit,
  unsealedOpenings,
  verifyAudit,
  writeAs,
} from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let owner: pg.Client;
let subject: string;

const [officer, galveth, ilvaris, arvana] = [
  'secretariat',
  'co-chair-galveth',
  'co-chair-ilvaris',
  'focal-point-arvana',
];

beforeAll(async () => {
  stage = await forumStage();
  subject = `text:${stage.draft}`;
  owner = new pg.Client({ connectionString: stage.house.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await stage.close();
});

interface Line {
  readonly person: string;
  readonly hat: string;
  readonly subject: string;
  readonly what: string;
}

/** What is kept of this, as whoever owns the database could read it. */
async function keptOf(work: () => Promise<unknown>): Promise<Line[]> {
  const count = async () => (await lines()).length;
  const before = await count();
  await work();
  return (await lines()).slice(before);
}

async function lines(): Promise<Line[]> {
  const { rows } = await owner.query(
    'select person, hat, subject, what from audit.opening order by position',
  );
  return rows;
}

describe('whoever opens', () => {
  test('a restricted text, its files, or the same through the API leaves a line each', async () => {
    const page = await stage.signedIn(arvana);
    const api = await stage.api(arvana);
    const kept = await keptOf(async () => {
      await page.open(`/texts/${stage.draft}`);
      expect((await page.request(`/texts/${stage.draft}.docx`)).status).toBe(200);
      expect((await page.request(`/texts/${stage.draft}/history`)).status).toBe(200);
      expect((await api.get(`/texts/${stage.draft}`)).status).toBe(200);
    });
    const line = { person: stage.personOf(arvana), hat: 'delegation:ARV', subject };
    expect(kept).toEqual([
      { ...line, what: `/texts/${stage.draft}` },
      { ...line, what: `/texts/${stage.draft}.docx` },
      { ...line, what: `/texts/${stage.draft}/history` },
      { ...line, what: `/api/v1/texts/${stage.draft}` },
    ]);
  });

  test('what is public, a list, or who may see a thing, leaves none', async () => {
    const page = await stage.signedIn(arvana);
    const adopted = (await (await stage.api(arvana)).get('/texts')).body.adopted[0].id;
    const kept = await keptOf(async () => {
      for (const path of ['/texts', `/texts/${adopted}`, `/texts/${adopted}.pdf`, '/decisions']) {
        expect((await page.request(path)).status, path).toBe(200);
      }
      expect((await page.request(`/texts/${stage.draft}/access`)).status).toBe(200);
    });
    expect(kept).toEqual([]);
  });

  test('what is not found, as a stranger or as somebody else, leaves none', async () => {
    const outsider = await stage.signedIn('support-officer');
    const kept = await keptOf(async () => {
      expect((await stage.stranger().request(`/texts/${stage.draft}`)).status).toBe(404);
      expect((await outsider.request(`/texts/${stage.draft}`)).status).toBe(404);
      expect((await (await stage.api('support-officer')).get(`/texts/${stage.draft}`)).status).toBe(404);
    });
    expect(kept).toEqual([]);
  });
});

describe('the lines are sealed', () => {
  test('nobody reads them through the forum, neither the secretariat nor the clock', async () => {
    const { database, clock } = stage.house;
    const now = clock();
    const viewer = await viewerOf(database, { personId: stage.personOf(officer), actingAs: null }, now);
    for (const who of [viewer, clockViewer]) {
      const read = readAs(database, { viewer: who, now }, (tx) =>
        sql`select * from audit.opening`.execute(tx),
      );
      await expect(read).rejects.toThrow('permission denied');
    }
  });

  test('and no act opens them without the keys of two chairs', async () => {
    const { database, clock } = stage.house;
    const scope = { viewer: clockViewer, now: clock(), actName: 'desk.unseal-openings' };
    await expect(
      writeAs(database, scope, (tx) => unsealedOpenings(tx, { request: newId(), subject })),
    ).rejects.toThrow('two keys');
    const alone = await (await stage.api(galveth)).post('/openings/unsealing', { subject });
    expect(alone.body.type).toBe('/problems/keys-missing');
  });

  test('the audit does not show them', async () => {
    const audit = await (await stage.api(officer)).get('/audit?act=texts.text');
    expect(audit.body.entries).toEqual([]);
  });
});

describe('both co-chairs together', () => {
  test('open who opened one thing, once, with a reason, and the audit keeps that they did', async () => {
    const desk = await stage.signedIn(officer);
    await desk.open('/desk/openings');
    await desk.submit('Ask', { About: subject, Reason: 'A copy was in a newspaper.' });
    expect(desk.view.text).toContain('waits for the keys of the chairs');
    const { requests } = (await (await stage.api(galveth)).get('/keys')).body;
    const request = requests.find((one: { subject: string }) => one.subject === subject);
    expect(request).toMatchObject({ state: 'waiting', reason: 'A copy was in a newspaper.' });
    for (const who of [galveth, ilvaris]) {
      const turned = await (await stage.api(who)).post(`/keys/${request.id}`, {
        what: 'signed',
        reason: 'It has to be known.',
      });
      expect(turned.status).toBe(200);
    }
    expect((await (await stage.api(officer)).post('/openings/unsealing', { subject })).status).toBe(404);
    const chair = await stage.signedIn(ilvaris);
    await chair.open('/desk/openings');
    await chair.submit('Open once');
    expect(chair.view.text).toContain('Focal point, Arvana');
    expect(chair.view.text).toContain(`/texts/${stage.draft}.docx`);
    expect(chair.view.text).toContain('This is shown once');
    await chair.open('/desk/openings');
    expect(chair.view.html).not.toContain('Open once');
    const again = await (await stage.api(ilvaris)).post('/openings/unsealing', { subject });
    expect(again.body.type).toBe('/problems/keys-missing');
    const audit = await (await stage.api(officer)).get(`/audit?act=desk.unseal&outcome=done`);
    expect(audit.body.entries).toMatchObject([{ subject, person: stage.personOf(ilvaris) }]);
    const { rows } = await owner.query(`select count(*)::int as count from audit.event
      where act = 'desk.unseal-openings' and payload::text like '%docx%'`);
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('what came out is kept nowhere, also for a repeat with the same key', async () => {
    const api = await stage.api(officer);
    const asked = await api.post('/openings/requests', { subject, reason: 'Once more.' });
    for (const who of [galveth, ilvaris]) {
      const key = { what: 'signed', reason: 'Yes.' };
      expect((await (await stage.api(who)).post(`/keys/${asked.body.request}`, key)).status).toBe(200);
    }
    const chair = await stage.api(galveth);
    const key = { 'idempotency-key': 'once' };
    const opened = await chair.post('/openings/unsealing', { subject }, key);
    expect(opened.body.lines.length).toBeGreaterThan(3);
    expect((await chair.post('/openings/unsealing', { subject }, key)).status).toBe(409);
  });

  test('a thing that is not there, or a reason that is missing, is said beside the field', async () => {
    const desk = await stage.signedIn(officer);
    await desk.open('/desk/openings?subject=text:no-such-text');
    await desk.submit('Ask', { Reason: 'To know.' });
    expect(desk.view.errors.join()).toContain('no such text');
    expect(desk.view.html).toContain('To know.');
    await desk.submit('Ask', { About: subject, Reason: '' });
    expect(desk.view.errors.join()).toContain('Fill this in.');
  });

  test('the page is the secretariat’s and the chairs’, and nobody else’s', async () => {
    for (const key of [arvana, 'observer-mavreth']) {
      expect((await (await stage.signedIn(key)).request('/desk/openings')).status).toBe(404);
      const asked = await (await stage.api(key)).post('/openings/requests', { subject, reason: 'Curious.' });
      expect(asked.status).toBe(404);
    }
  });
});

test('openings are sealed in batches with the acts; a changed or missing one is found', async () => {
  const { database, clock } = stage.house;
  const verify = () => verifyAudit(database, { now: clock(), told: () => {} });
  const count = (await lines()).length;
  await sealAudit(stage.house);
  expect(await verify()).toMatchObject({ waiting: 0, fault: null });
  const changed = `update audit.opening set hat = 'x' where position = 2`;
  const undone = `update audit.opening set hat = 'delegation:ARV' where position = 2`;
  await owner.query(changed);
  expect(await verify()).toMatchObject({ fault: { log: 'opening', position: 2, why: 'entry-changed' } });
  await owner.query(undone);
  expect(await verify()).toMatchObject({ fault: null });
  await owner.query(`delete from audit.opening where position = ${count}`);
  expect(await verify()).toMatchObject({ fault: { log: 'opening', why: 'missing' } });
});
