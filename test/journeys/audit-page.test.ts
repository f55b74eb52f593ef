/** The audit as those read it who lead the forum, and nobody else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealAudit } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let secretariat: Visitor;

const page = '/desk/audit';

beforeAll(async () => {
  stage = await forumStage();
  stage.house.setClock('2026-11-25T02:30:00Z');
  await stage.appointed('co-chair-of-ministers', { role: 'coChair', participant: 'AUS', body: 'bpmc' });
  secretariat = await stage.signedIn('secretariat');
  const arvana = await stage.api('focal-point-arvana');
  expect((await arvana.post(`/texts/${stage.draft}/no-comments`)).status).toBe(200);
  expect((await arvana.post('/bodies', {})).status).toBe(404);
});
afterAll(() => stage.close());

/** The lines of the list, without its head. */
function lines(view: { html: string }): string[] {
  return [...view.html.matchAll(/<tr id="entry-\d+">.*?<\/tr>/gs)].map(([row]) =>
    row.replace(/<[^>]+>/g, ' '),
  );
}

test('the last act stands first, with who did it, for whom, about what, and how it ended', async () => {
  const view = await secretariat.open(page);
  const [refused, done] = lines(view);
  expect(refused).toMatch(/groups\.establish-body.*Focal point, Arvana.*delegation:ARV.*Refused: not-found/s);
  expect(done).toMatch(/texts\.say-no-comments.*delegation:ARV.*text:.*Done.*Not sealed yet/s);
  expect(view.text).toContain('UTC');
});

test('both co-chairs’ ministries see what the coordinating ministry sees; nobody else finds the page', async () => {
  const chair = await stage.signedIn('co-chair-of-ministers');
  await chair.open('/');
  const own = await chair.follow(/^Audit/);
  // Names of people follow the register: those of the exercise are not a ministry's to see.
  const without = (line: string) => line.replace(/Co-Chair, Galveth|A person whose name you may not see/, '');
  expect(lines(own).slice(-20).map(without)).toEqual(
    lines(await secretariat.open(page))
      .slice(-20)
      .map(without),
  );
  expect((await (await stage.signedIn('co-chair-galveth')).open('/')).text).not.toContain('Audit');
  for (const key of ['co-chair-galveth', 'focal-point-arvana', 'observer-mavreth']) {
    const visitor = await stage.signedIn(key);
    expect((await visitor.request(page)).status).toBe(404);
    expect((await visitor.request(`${page}.csv`)).status).toBe(404);
    expect((await (await stage.api(key)).get('/audit')).status).toBe(404);
  }
  expect((await stage.stranger().request(page)).status).toBe(404);
});

describe('the list is narrowed', () => {
  const asked = async (query: Record<string, string>) =>
    lines(await secretariat.open(`${page}?${new URLSearchParams(query)}`));

  test('by act, person, capacity, subject and outcome', async () => {
    const arvana = await asked({ person: 'focal point, arvana', act: 'texts.say' });
    expect(arvana).toHaveLength(1);
    expect(await asked({ person: stage.personOf('focal-point-arvana'), act: 'texts.say' })).toEqual(arvana);
    expect(await asked({ hat: 'delegation:ARV', outcome: 'refused' })).toHaveLength(1);
    expect(await asked({ subject: `text:${stage.draft}`, act: 'texts.say' })).toEqual(arvana);
    expect(await asked({ subject: 'text:' })).toEqual([]);
  });

  test('by time, on the clock of the reader', async () => {
    const day = { from: '2026-11-25T00:00', until: '2026-11-26T00:00' };
    expect((await asked(day)).length).toBeGreaterThan(0);
    expect(await asked({ from: '2026-11-26T00:00' })).toEqual([]);
    const view = await secretariat.open(page);
    expect(view.text).toMatch(/By the clock of [A-Z]/);
  });

  test('and a time that is none is said beside its field, with everything else kept', async () => {
    const view = await secretariat.open(`${page}?from=yesterday&act=texts`);
    expect(view.status).toBe(422);
    expect(view.errors.join()).toContain('2026-12-08T17:00');
    expect(view.html).toMatch(/name="act"[^>]*value="texts"|value="texts"[^>]*name="act"/);
  });

  test('to nothing says so, and leads back', async () => {
    const view = await secretariat.open(`${page}?act=no-such`);
    expect(view.text).toContain('Nothing in the audit is like that');
    expect(lines(await secretariat.follow(/^Show everything/)).length).toBeGreaterThan(0);
  });
});

test('one page follows the other by position, without a gap and without a repeat', async () => {
  const positions: number[] = [];
  let view = await secretariat.open(page);
  for (;;) {
    positions.push(...[...view.html.matchAll(/id="entry-(\d+)"/g)].map(([, at]) => Number(at)));
    if (!view.text.includes('Earlier acts')) break;
    view = await secretariat.follow('Earlier acts');
  }
  expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => b - a));
  expect(positions.at(-1)).toBe(1);
});

test('a spreadsheet and the API hold the same, and neither what was sent', async () => {
  await sealAudit(stage.house);
  const csv = await (await secretariat.request(`${page}.csv?act=texts.say`)).text();
  expect(csv).toMatch(/^position,at \(UTC\),act,/);
  expect(csv).toContain('texts.say-no-comments');
  const api = await stage.api('secretariat');
  const found = await api.get('/audit?act=texts.say&from=2026-11-25T00:00:00Z');
  expect(found.body).toEqual({
    entries: [
      {
        ...{ act: 'texts.say-no-comments', hat: 'delegation:ARV', subject: `text:${stage.draft}` },
        ...{ refused: null, isNameSealed: false, at: '2026-11-25T02:30:00Z' },
        person: stage.personOf('focal-point-arvana'),
        position: expect.any(Number),
        batch: expect.any(Number),
      },
    ],
    before: null,
  });
  expect((await api.get('/audit?before=x')).status).toBe(422);
});

test('who negotiated a text is sealed here too once it is adopted, also for who asks by name', async () => {
  const api = await stage.api('secretariat');
  const { body: texts } = await api.get('/texts');
  const subject = `text:${texts.adopted[0].id}`;
  const sealed = await api.get(`/audit?subject=${subject}&act=texts.`);
  expect(sealed.body.entries.length).toBeGreaterThan(0);
  for (const entry of sealed.body.entries) {
    expect(entry).toMatchObject({ person: null, hat: '', isNameSealed: true });
  }
  const byName = await api.get(`/audit?subject=${subject}&act=texts.&hat=secretariat`);
  expect(byName.body.entries).toEqual([]);
  expect((await secretariat.open(`${page}?subject=${subject}&act=texts.`)).text).toContain(
    'Sealed at adoption',
  );
});
