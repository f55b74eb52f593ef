/** What was tried and refused stands in the audit: who, what and why, and never what was sent. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { clockViewer, readAs, sealAudit, verifyAudit } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;

beforeAll(async () => {
  stage = await forumStage();
});
afterAll(() => stage.close());

interface Kept {
  readonly act: string;
  readonly person: string | null;
  readonly hat: string;
  readonly subject: string;
  readonly refused: string;
  readonly payload: unknown;
}

async function keptBy(work: () => Promise<unknown>): Promise<Kept[]> {
  const before = (await refusals()).length;
  await work();
  return (await refusals()).slice(before);
}

/** A form as a page of the forum sends it. */
function sent(visitor: Visitor, path: string, fields: Readonly<Record<string, string>> = {}) {
  return visitor.request(path, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });
}

async function refusals(): Promise<Kept[]> {
  const { database, clock } = stage.house;
  return readAs(database, { viewer: clockViewer, now: clock() }, async (tx) => {
    const { rows } = await sql<Kept>`select act, person, hat, subject, refused, payload from audit.event
      where refused is not null order by position`.execute(tx);
    return rows;
  });
}

test('an act that is refused leaves its reason and no word of what was sent', async () => {
  const arvana = await stage.api('focal-point-arvana');
  const kept = await keptBy(() =>
    arvana.post(`/texts/${stage.draft}/proposals`, {
      ...{ op: 'change', provision: newId(), words: 'Canary words.', against: 0, rationale: '' },
    }),
  );
  expect(kept).toEqual([
    {
      act: 'texts.submit-proposal',
      person: stage.personOf('focal-point-arvana'),
      hat: 'delegation:ARV',
      subject: `text:${stage.draft}`,
      refused: expect.stringMatching(/^[a-z-]+$/),
      payload: {},
    },
  ]);
  expect(JSON.stringify(await refusals())).not.toContain('Canary');
});

test('what one may not do does not exist, and that one tried is kept', async () => {
  const arvana = await stage.api('focal-point-arvana');
  const kept = await keptBy(async () => {
    expect((await arvana.post('/bodies', {})).status).toBe(404);
    const page = await stage.signedIn('focal-point-arvana');
    expect((await sent(page, '/desk/forum')).status).toBe(404);
  });
  expect(kept).toMatchObject([
    { act: 'groups.establish-body', hat: 'delegation:ARV', subject: '', refused: 'not-found' },
    { act: 'POST /desk/forum', hat: 'delegation:ARV', subject: '', refused: 'not-found' },
  ]);
});

test('neither a stranger nor a page that is not there fills the audit', async () => {
  const kept = await keptBy(async () => {
    await sent(stage.stranger(), '/desk/forum');
    const page = await stage.signedIn('focal-point-arvana');
    expect((await page.request('/desk')).status).toBe(404);
  });
  expect(kept).toEqual([]);
});

describe('a sign-in that fails', () => {
  test('is kept with its reason; tries at one name and from one address can be told to belong together', async () => {
    const attempt = (name: string) =>
      sent(stage.stranger(), '/sign-in', { name, password: 'a wrong canary password' });
    const kept = await keptBy(async () => {
      await attempt('focal-point-arvana@example.invalid');
      await attempt('nobody@example.invalid');
      await attempt('nobody@example.invalid');
    });
    expect(kept.map(({ act, refused, payload }) => ({ act, refused, payload }))).toEqual(
      Array(3).fill({ act: 'identity.check-password', refused: 'wrong', payload: {} }),
    );
    expect(kept[0]?.person).toBe(stage.personOf('focal-point-arvana'));
    const [known, first, second] = kept.map(({ subject }) => subject);
    expect(known).toMatch(/^sign-in:[0-9a-f]{16}:/);
    expect(first).toBe(second);
    expect(first).not.toBe(known);
    expect(JSON.stringify(kept)).not.toMatch(/canary|nobody@/);
  });
});

test('refusals are sealed with what was done, and verify', async () => {
  const { database, clock } = stage.house;
  await sealAudit(stage.house);
  expect(await verifyAudit(database, { now: clock(), told: () => {} })).toMatchObject({
    waiting: 0,
    fault: null,
  });
});
