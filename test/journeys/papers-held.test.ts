/** A legal hold keeps papers whatever else would take them away, for a reason that is shown (JOURNEYS c6). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { plainWord } from '../support/word-file.ts';

let stage: ForumStage;
let secretariat: Visitor;
let api: ApiClient;
let chair: ApiClient;
let file = '';
const text = 'ex-dg.1-l.1';
const body = 'exercise-drafting-group';
const reason = 'An inquiry has asked for all papers.';
const why = 'It is a cable.';
const paper = () => `/papers/received-file/${file}`;

beforeAll(async () => {
  stage = await forumStage();
  secretariat = await stage.signedIn('secretariat');
  api = await stage.api('secretariat');
  chair = await stage.api('co-chair-galveth');
  stage.house.setClock('2026-11-24T07:00:00Z');
  const taken = await api.post(`/texts/${text}/received-files`, {
    ...{ channel: 'mail', receivedAtWall: '2026-11-24T13:02', receivedZone: 'Asia/Bangkok' },
    files: [{ name: 'cable.docx', content: Buffer.from(plainWord(['A cable.'])).toString('base64') }],
  });
  file = taken.body.received[0].id;
  await api.post(`${paper()}/report`, { reason: why });
});
afterAll(() => stage.close());

const turn = async (who: string, request: string) =>
  (await stage.api(who)).post(`/keys/${request}`, { what: 'signed', reason: 'It must go.' });

describe('a legal hold', () => {
  test('is set by the secretariat alone, with a reason', async () => {
    for (const who of ['co-chair-galveth', 'focal-point-arvana', 'observer-mavreth'])
      expect((await (await stage.api(who)).post('/papers/holds', { body, reason })).status, who).toBe(404);
    await secretariat.open('/papers');
    expect(secretariat.view.text).toContain('No hold stands.');
    await secretariat.submit('Set a hold', { 'Why its papers must be kept': reason });
    expect(secretariat.view.status).toBe(422);
    expect(secretariat.view.errors).toEqual(['Fill this in.']);
    expect(secretariat.view.html).toContain(reason);
    expect((await api.post('/papers/holds', { body: 'no-such-body', reason })).status).toBe(404);
  });

  test('that stands refuses the purge even to two keys, and shows its reason', async () => {
    const asked = await api.post(`${paper()}/purge-request`, { reason: why });
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
      expect((await turn(who, asked.body.request)).status, who).toBe(200);
    await secretariat.open('/papers');
    await secretariat.submit('Set a hold', {
      Body: 'Exercise Drafting Group',
      'Why its papers must be kept': reason,
    });
    expect(secretariat.view.url).toBe('/papers');
    expect(secretariat.view.text).toContain(reason);
    for (const client of [api, chair]) {
      expect(await client.post(`${paper()}/purge`)).toMatchObject({
        status: 409,
        body: { type: '/problems/under-hold' },
      });
    }
    const shown = await stage.signedIn('co-chair-galveth');
    await shown.open(paper());
    expect(shown.view.text).toContain(
      'Under a legal hold since Tuesday 24 November 2026, 14:00 Bangkok (UTC+7)',
    );
    expect(shown.view.text).toContain(`A legal hold keeps it: “${reason}”`);
    await expect(shown.submit('Purge for good')).rejects.toThrow('is disabled');
  });

  test('refuses to erase what was published, too', async () => {
    const { body: listed } = await chair.get('/papers');
    expect(listed.holds).toMatchObject([{ body, text: null, reason, endedAt: null }]);
    const removal = await chair.post('/decisions/EX-D-2026-1/removal', { reason: why });
    expect(removal).toMatchObject({ status: 409, body: { type: '/problems/under-hold' } });
  });

  test('is known to the guards of the body and to nobody else', async () => {
    for (const who of ['focal-point-arvana', 'observer-mavreth', 'support-officer'])
      expect((await (await stage.api(who)).get('/papers')).status, who).toBe(404);
  });

  test('ends with a reason, and what it kept may then go', async () => {
    const { body: listed } = await api.get('/papers');
    const hold = listed.holds[0].id;
    expect((await chair.post(`/papers/holds/${hold}/ending`, { reason: why })).status).toBe(404);
    await secretariat.open('/papers');
    await secretariat.submit('End the hold');
    expect(secretariat.view.errors).toEqual(['Fill this in.']);
    await secretariat.submit('End the hold', { 'Why it ends': 'The inquiry is closed.' });
    expect(secretariat.view.text).toContain('The inquiry is closed.');
    expect((await api.post(`/papers/holds/${hold}/ending`, { reason: why })).status).toBe(404);
    expect((await chair.post(`${paper()}/purge`)).status).toBe(200);
  });

  test('on one text keeps the papers of that text alone', async () => {
    const other = await api.post('/papers/holds', { body, text: 'ex-dg.1-l.9', reason });
    expect(other.status).toBe(200);
    const taken = await api.post(`/texts/${text}/received-files`, {
      ...{ channel: 'mail', receivedAtWall: '2026-11-24T13:02', receivedZone: 'Asia/Bangkok' },
      files: [{ name: 'note.docx', content: Buffer.from(plainWord(['A note.'])).toString('base64') }],
    });
    const own = `/papers/received-file/${taken.body.received[0].id}`;
    await api.post(`${own}/report`, { reason: why });
    expect((await api.post(`${own}/purge-request`, { reason: why })).status).toBe(200);
    await api.post('/papers/holds', { body, text, reason });
    expect((await api.post(`${own}/purge-request`, { reason: why })).status).toBe(409);
  });
});
