/** A reported paper is purged by the keys of both co-chairs, and everything still verifies (JOURNEYS c5). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyCommand } from '../../src/app/cli/verify.ts';
import { accepted } from '../../src/base/index.ts';
import { clockViewer, defineAct, perform, readAs, sealAudit } from '../../src/platform/index.ts';
import { ranCommand } from '../support/commands.ts';
import { tablesWith } from '../support/everything-kept.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { plainWord } from '../support/word-file.ts';

let stage: ForumStage;
let secretariat: Visitor;
let chair: Visitor;
let file = '';
const text = 'ex-dg.1-l.1';
const received = `/texts/${text}/received`;
const paper = () => `/papers/received-file/${file}`;
const fileName = 'canaryname of the cable.docx';
const unplaced = 'The canarysecret of the capital stands in this sentence.';
const entered =
  'Members will conduct public information campaigns that are accurate and reach the enteredcanary audiences.';
const bytes = plainWord([unplaced, entered]);
const why = 'The capital asks for it: a cable of its own.';

beforeAll(async () => {
  stage = await forumStage();
  [secretariat, chair] = await Promise.all([
    stage.signedIn('secretariat'),
    stage.signedIn('co-chair-galveth'),
  ]);
  stage.house.setClock('2026-11-24T07:00:00Z');
  await secretariat.open(received);
  await secretariat.submit('Take in the files', {
    'Word files from delegations': { name: fileName, bytes },
    Received: '2026-11-24T13:02',
  });
  await secretariat.submit('Keep', { participant: 'Belisar' });
  file = secretariat.view.url.split('/').at(-1) ?? '';
  // Something else that somebody did and that names the file, as acts of later versions may.
  const named = defineAct({
    name: 'test.note',
    who: ['clock'],
    input: z.object({ about: z.string() }),
    subject: () => 'word:note',
    run: async () => accepted(null),
  });
  await perform(stage.house.database, named, { about: fileName }, at());
  await sealAudit(stage.house);
  await secretariat.submit(/^Enter 1 wish/);
});
afterAll(() => stage.close());

const at = () => ({ viewer: clockViewer, now: stage.house.clock() });
const kept = (words: string) => tablesWith(stage.house.database.ownerUrl, words);
const hex = Buffer.from(bytes).toString('hex');
const turn = async (who: string, request: string, what = 'signed') =>
  (await stage.api(who)).post(`/keys/${request}`, { what, reason: 'It must go.' });

function verifyAudit() {
  return ranCommand(verifyCommand, ['--audit'], { DATABASE_URL: stage.house.database.ownerUrl });
}

/** A text of the public record, checked from outside as a stranger does. */
async function verifyRecord() {
  const folder = mkdtempSync(join(tmpdir(), 'purge-'));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const opened = serve({ fetch: (request) => stage.web.fetch(request), port: 0 }, () => resolve(opened));
  });
  try {
    const { port } = server.address() as AddressInfo; // it listens on a port
    const published = await stage.stranger().request('/record/texts/ex-dg.1-l.0.json');
    const path = join(folder, 'text.json');
    writeFileSync(path, Buffer.from(await published.arrayBuffer()));
    return await ranCommand(verifyCommand, [path, '--record', `http://localhost:${port}`], {});
  } finally {
    await new Promise((closed) => {
      server.close(closed);
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    rmSync(folder, { recursive: true });
  }
}

let request = '';

describe('the purge of a paper', () => {
  test('is asked for a paper that is reported, and for no other', async () => {
    expect((await kept(hex)).length).toBeGreaterThan(0);
    expect(await kept('canaryname')).toEqual(
      expect.arrayContaining(['acts.done', 'audit.event', 'texts.received_file']),
    );
    const api = await stage.api('secretariat');
    expect((await api.post(`${paper()}/purge-request`, { reason: why })).status).toBe(404);
    expect((await api.post(`${paper()}/purge`)).status).toBe(404);
    expect((await api.post(`${paper()}/report`, { reason: why })).status).toBe(200);
    expect((await api.post(`${paper()}/purge`)).status).toBe(409);
  });

  test('is asked by the secretariat with a reason, which the sender and members never see', async () => {
    for (const who of ['focal-point-belisar', 'focal-point-arvana', 'observer-mavreth']) {
      const api = await stage.api(who);
      expect((await api.post(`${paper()}/purge-request`, { reason: why })).status, who).toBe(404);
      expect((await api.post(`${paper()}/purge`)).status, who).toBe(404);
    }
    await secretariat.open(paper());
    await secretariat.submit('Ask both co-chairs for their keys');
    expect(secretariat.view.errors).toEqual(['Fill this in.']);
    await secretariat.submit('Ask both co-chairs for their keys', { 'Why it is to be purged': why });
    expect(secretariat.view.url).toBe(paper());
    expect(secretariat.view.text).toContain('It waits for the keys of both co-chairs until');
    expect(secretariat.view.html).not.toContain('Purge for good');
    const { body } = await (await stage.api('co-chair-galveth')).get('/keys');
    request = body.requests[0].id;
    expect(JSON.stringify(body)).not.toContain('canaryname');
  });

  test('waits for both keys: after one of them nothing is gone', async () => {
    await chair.open('/desk/keys');
    expect(chair.view.text).toContain('Purge a paper that should not be here');
    expect(chair.view.text).toMatch(/A paper about EX\/DG\.1\/L\.1, [\d,]+ bytes, SHA-256 [0-9a-f]{64}/);
    expect(chair.view.text).toContain(why);
    expect((await turn('co-chair-galveth', request)).body.state).toBe('waiting');
    await chair.open(paper());
    expect(chair.view.text).toContain('One key is turned.');
    expect((await (await stage.api('co-chair-galveth')).post(`${paper()}/purge`)).status).toBe(409);
    expect((await kept(hex)).length).toBeGreaterThan(0);
    expect((await turn('co-chair-ilvaris', request)).body.state).toBe('ready');
  });

  test('is done once by a chair, and leads to the certificate', async () => {
    stage.house.setClock('2026-11-24T08:00:00Z');
    await chair.open(paper());
    expect(chair.view.text).toContain('Both keys are turned.');
    await chair.submit('Purge for good');
    expect(chair.view.url).toBe(`${paper()}/certificate`);
    expect((await (await stage.api('co-chair-galveth')).post(`${paper()}/purge`)).status).toBe(409);
    expect(
      (await (await stage.api('secretariat')).post(`${paper()}/restoration`, { reason: why })).status,
    ).toBe(409);
  });

  test('leaves bytes, words and name nowhere in the database; what was entered from it stays', async () => {
    expect(await kept(hex)).toEqual([]);
    expect(await kept('canarysecret')).toEqual([]);
    expect(await kept('canaryname')).toEqual([]);
    expect(await kept('enteredcanary')).toEqual(expect.arrayContaining(['texts.proposal_wording']));
    await secretariat.open(`/texts/${text}`);
    expect(secretariat.view.text).toContain('enteredcanary');
  });

  test('is certified to both co-chairs and the secretariat, on a page, as PDF and in the API', async () => {
    for (const key of ['secretariat', 'co-chair-galveth', 'co-chair-ilvaris']) {
      const who = await stage.signedIn(key);
      await who.open(`${received}/${file}`);
      expect(who.view.text).toContain('Purged Tuesday 24 November 2026, 15:00 Bangkok (UTC+7)');
      await who.open(paper());
      await who.follow('Certificate of the purge');
      for (const said of [
        /SHA-256[0-9a-f]{64}/,
        /Size[\d,]+ bytes/,
        /FromBelisar/,
        /Received.*13:02 Bangkok \(UTC\+7\) \/ .*06:02 UTC/,
        /Co-Chair, Galveth, .*Co-Chair, Ilvaris, /,
        /Purged.*15:00 Bangkok \(UTC\+7\) \/ .*08:00 UTC, by Co-Chair, Galveth/,
        new RegExp(`Reason${why}`),
        /1 entry repeated its name and lost its content/,
        /1 proposal was entered from it before/,
        /Backups that were made before it was purged still hold it/,
      ])
        expect(who.view.text, key).toMatch(said);
      const pdf = await who.request(`${paper()}/certificate.pdf`);
      expect(pdf.status).toBe(200);
      expect(pdf.headers.get('content-disposition')).toMatch(/purge-[0-9a-f]{8}-TLP-AMBER\.pdf/);
      expect(
        Buffer.from(await pdf.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      const { body } = await (await stage.api(key)).get(paper());
      expect(body.report.purged).toMatchObject({
        reason: why,
        entriesErased: 1,
        keys: [{ label: 'Co-Chair, Galveth' }, { label: 'Co-Chair, Ilvaris' }],
      });
      await who.open('/papers');
      expect(who.view.text).toContain('purged Tuesday 24 November 2026');
    }
    for (const key of ['focal-point-belisar', 'focal-point-arvana', 'observer-mavreth']) {
      const who = await stage.signedIn(key);
      for (const path of [paper(), `${paper()}/certificate`, `${paper()}/certificate.pdf`])
        expect((await who.request(path)).status, `${key} ${path}`).toBe(404);
    }
  });

  test('leaves the audit and the public record verifying', async () => {
    const before = await verifyAudit();
    expect(before).toMatchObject({ code: 0, out: expect.stringContaining('1 of them without') });
    stage.house.setClock('2026-11-24T08:05:00Z');
    await sealAudit(stage.house);
    expect(await verifyAudit()).toMatchObject({ code: 0, out: expect.stringContaining('verified') });
    const record = await verifyRecord();
    expect(record, record.out).toMatchObject({ code: 0, out: expect.stringMatching(/\nverified\n$/) });
  });

  test('keeps the same file from coming back unseen', async () => {
    await secretariat.open(received);
    await secretariat.submit('Take in the files', {
      'Word files from delegations': { name: 'again.docx', bytes },
      Received: '2026-11-24T13:02',
    });
    expect(secretariat.view.status).toBe(422);
    expect(secretariat.view.text).toContain('again.docx');
    expect(await kept(hex)).toEqual([]);
  });
});

describe('keys that were asked for one report', () => {
  test('open nothing when it was answered and the paper is reported anew', async () => {
    const api = await stage.api('secretariat');
    const other = await api.post(`/texts/${text}/received-files`, {
      ...{ channel: 'mail', receivedAtWall: '2026-11-24T13:05', receivedZone: 'Asia/Bangkok' },
      files: [{ name: 'other.docx', content: Buffer.from(plainWord(['A note.'])).toString('base64') }],
    });
    const address = `/papers/received-file/${other.body.received[0].id}`;
    await api.post(`${address}/report`, { reason: why });
    const asked = await api.post(`${address}/purge-request`, { reason: why });
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris']) await turn(who, asked.body.request);
    expect((await api.post(`${address}/restoration`, { reason: 'It may stay.' })).status).toBe(200);
    expect((await api.post(`${address}/report`, { reason: why })).status).toBe(200);
    expect((await api.post(`${address}/purge`)).status).toBe(409);
  });
});

describe('a paper whose name is a word that stands elsewhere, too', () => {
  test('takes no other entry of the audit with it when it is purged', async () => {
    const api = await stage.api('secretariat');
    const named = await api.post(`/texts/${text}/received-files`, {
      ...{ channel: 'mail', receivedAtWall: '2026-11-24T13:06', receivedZone: 'Asia/Bangkok' },
      files: [{ name: 'signed', content: Buffer.from(plainWord(['Another note.'])).toString('base64') }],
    });
    const address = `/papers/received-file/${named.body.received[0].id}`;
    await api.post(`${address}/report`, { reason: why });
    const asked = await api.post(`${address}/purge-request`, { reason: why });
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris']) await turn(who, asked.body.request);
    expect((await (await stage.api('co-chair-galveth')).post(`${address}/purge`)).status).toBe(200);
    const turned = await readAs(stage.house.database, at(), (tx) =>
      sql<{ payload: unknown }>`select payload from audit.event where act = 'groups.turn-key'`.execute(tx),
    );
    expect(turned.rows.length).toBeGreaterThanOrEqual(6);
    expect(turned.rows.filter(({ payload }) => payload === null)).toEqual([]);
  });
});
