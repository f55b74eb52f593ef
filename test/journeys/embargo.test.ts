/** What is decided is final, and public only from an instant (procedure.md §6.2; issue 5). */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { type DecidedText, decideWithoutRelease, unreleasedWord } from '../support/canary-decision.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

const until = '2026-11-30T02:00:00Z';
const embargo = {
  untilWall: '2026-11-30T09:00',
  untilZone: 'Asia/Bangkok',
  reason: 'canary-ministers-first',
};
const [galveth, ilvaris] = ['co-chair-galveth', 'co-chair-ilvaris'];

/** Where strangers would find it: lists, feeds, files, the record and the API. */
const lists = [
  '/',
  '/texts',
  '/decisions',
  '/decisions.json',
  '/decisions.csv',
  '/feed.xml',
  '/sitemap.xml',
  '/record',
  '/record/entries.json',
  '/api/v1/texts',
  '/api/v1/decisions',
  '/api/v1/record/entries',
];
const own = [
  '/texts/TEXT',
  '/texts/TEXT.docx',
  '/texts/TEXT.pdf',
  '/texts/TEXT.akn.xml',
  '/texts/TEXT/statements',
  '/decisions/NUMBER',
  '/record/texts/TEXT.json',
  '/record/decisions/NUMBER.json',
  '/api/v1/texts/TEXT/adopted',
  '/api/v1/decisions/NUMBER',
];
const traces = (decided: DecidedText) =>
  new RegExp(`${unreleasedWord}|EX/DG\\.1/8\\b|${decided.text}|${decided.decision}|canary-ministers`);

async function decided(): Promise<{ stage: ForumStage; found: DecidedText }> {
  const stage = await forumStage({ withTexts: 'adopted' });
  return { stage, found: await decideWithoutRelease(stage) };
}

const filled = (path: string, { text, decision }: DecidedText) =>
  path.replace('TEXT', text).replace('NUMBER', decision);

describe('a decision under embargo', () => {
  let stage: ForumStage;
  let found: DecidedText;
  beforeAll(async () => {
    ({ stage, found } = await decided());
  }, 120_000);
  afterAll(() => stage.close());

  const address = () => `/decisions/${found.decision}/embargo`;
  const set = async (who: string, more = {}) =>
    (await stage.api(who)).post(address(), { ...embargo, ...more });
  const sign = async (who: string) => (await stage.api(who)).post(`/decisions/${found.decision}/release`);
  const read = async (path: string) => {
    const response = await stage.stranger().request(filled(path, found));
    return { status: response.status, body: await response.text() };
  };

  test('is put there by chairs and secretariat, and by nobody else', async () => {
    for (const who of ['focal-point-arvana', 'observer-mavreth', 'delegate-arvana']) {
      expect((await set(who)).status, who).toBe(404);
      expect((await (await stage.signedIn(who)).request(address())).status, who).toBe(404);
    }
    expect((await stage.stranger().request(address())).status).toBe(404);
    expect((await set('secretariat')).body).toMatchObject({ until });
  });

  test.each([
    ['an instant that has passed', { untilWall: '2026-11-20T09:00' }, 'This instant has passed.'],
    [
      'an hour that is left out in spring',
      { untilWall: '2027-03-28T02:30', untilZone: 'Europe/Berlin' },
      'The clocks go forward over this hour',
    ],
    ['a zone that does not exist', { untilZone: 'Atlantis' }, 'Write a zone'],
    ['no time at all', { untilWall: '' }, 'Write day and hour, for example'],
    ['more than a year', { untilWall: '2029-11-30T09:00' }, 'within 366 days'],
    ['no reason', { reason: ' ' }, 'Fill this in.'],
  ])('is refused %s beside the field, and what was typed stays', async (_, more, message) => {
    const chair = await stage.signedIn(galveth);
    await chair.open(address());
    const typed = { ...embargo, reason: 'canary-typed-reason', ...more };
    const refused = await chair.submit('Set embargo', typed);
    expect(refused.status).toBe(422);
    expect(refused.errors.join(' ')).toContain(message);
    if (typed.reason.trim() !== '') expect(refused.html).toContain('canary-typed-reason');
  });

  test('is known to those who may read it before, with the instant in its zone', async () => {
    for (const who of ['observer-mavreth', 'focal-point-arvana', galveth]) {
      const reader = await stage.signedIn(who);
      const shown = await reader.open(`/decisions/${found.decision}`);
      expect(shown.text, who).toContain('Under embargo until Monday 30 November 2026, 09:00 Bangkok (UTC+7)');
      expect(shown.text, who).toContain('canary-ministers-first');
    }
  });

  test('stays as the chairs signed it: once one has, nobody sets another', async () => {
    expect((await sign(galveth)).body).toMatchObject({ state: 'waiting' });
    expect((await set('secretariat', { untilWall: '2026-12-30T09:00' })).body).toMatchObject({
      type: '/problems/release-signed',
    });
    expect((await sign(ilvaris)).body).toMatchObject({ state: 'ready' });
    expect((await (await stage.api(galveth)).get(`/decisions/${found.decision}/release`)).body).toMatchObject(
      {
        ...{ state: 'ready', embargo: { until, zone: 'Asia/Bangkok', lifted: null } },
      },
    );
  });

  test('does not leave with a job that runs before its instant', async () => {
    await stage.runJobs();
    stage.house.setClock('2026-11-30T01:59:59Z');
    await stage.runJobs();
    const chair = await stage.signedIn(galveth);
    expect((await chair.open(`/decisions/${found.decision}/release`)).text).toContain(
      'It is published by itself when the embargo ends.',
    );
  });

  test.each([...lists, ...own])('is not at %s', async (path) => {
    const { status, body } = await read(path);
    if (own.includes(path)) expect(status).toBe(404);
    // The way to sign in repeats the address that the stranger typed.
    const asked = filled(path, found);
    const said = body.replaceAll(asked, '').replaceAll(encodeURIComponent(asked), '');
    expect(said).not.toMatch(traces(found));
  });

  test('is public from its instant, however late the job runs', async () => {
    stage.house.setClock('2026-11-30T07:00:00Z');
    await stage.runJobs();
    const { body } = await read('/api/v1/decisions/NUMBER');
    expect(JSON.parse(body)).toMatchObject({ releasedAt: until });
    expect((await read('/decisions/NUMBER')).body).not.toContain('canary-ministers');
  });

  test.each(lists.filter((path) => path !== '/sitemap.xml'))('stands at %s afterwards', async (path) => {
    expect((await read(path)).body).toMatch(traces(found));
  });

  test.each(own)('opens at %s afterwards', async (path) => {
    expect((await read(path)).status).toBe(200);
  });

  test('is not lifted when it is over', async () => {
    const lifted = await (await stage.api(galveth)).post(`${address()}/lifting`, { reason: 'Late.' });
    expect(lifted.body).toMatchObject({ type: '/problems/no-embargo' });
  });
});

describe('an embargo that is lifted early', () => {
  let stage: ForumStage;
  let found: DecidedText;
  beforeAll(async () => {
    ({ stage, found } = await decided());
    const at = async (who: string) => stage.api(who);
    await (await at(galveth)).post(`/decisions/${found.decision}/embargo`, embargo);
    for (const who of [galveth, ilvaris]) await (await at(who)).post(`/decisions/${found.decision}/release`);
    await stage.runJobs();
  }, 120_000);
  afterAll(() => stage.close());

  test('is lifted by a chair alone, with a reason', async () => {
    const address = `/decisions/${found.decision}/embargo/lifting`;
    for (const who of ['secretariat', 'focal-point-arvana'])
      expect((await (await stage.api(who)).post(address, { reason: 'Now.' })).status, who).toBe(404);
    const chair = await stage.signedIn(ilvaris);
    await chair.open(`/decisions/${found.decision}/embargo`);
    expect((await chair.submit('Lift embargo', { reason: ' ' })).errors).toContain('Fill this in.');
    const lifted = await chair.submit('Lift embargo', { reason: 'canary-they-spoke' });
    expect(lifted.text).toContain('The embargo was lifted');
    expect(lifted.text).toContain('canary-they-spoke');
  });

  test('is public from then on, and why it was lifted stays with the body', async () => {
    const now = stage.house.clock().toString();
    await stage.runJobs();
    const { body } = await (await stage.api('focal-point-arvana')).get(`/decisions/${found.decision}`);
    expect(body).toMatchObject({ releasedAt: now });
    const page = await stage.stranger().open(`/decisions/${found.decision}`);
    expect(page.text).not.toMatch(/canary-they-spoke|canary-ministers/);
  });

  test('is in the ledger of acts, without the reason', async () => {
    const { database, clock } = stage.house;
    const { rows } = await readAs(database, { viewer: clockViewer, now: clock() }, (tx) =>
      sql`select * from audit.event where act = 'decisions.lift-embargo'`.execute(tx),
    );
    expect(rows).not.toEqual([]);
    expect(JSON.stringify(rows)).not.toContain('canary-they-spoke');
  });
});
