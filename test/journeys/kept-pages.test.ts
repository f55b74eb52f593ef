/** One page for every stranger, made anew as soon as anything is written (`keepPages`). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctOrdinal } from '../../src/meetings/index.ts';
import { type Database, openDatabase, openLive, perform } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { attribute, elements } from '../support/markup.ts';
import { pastRowSecurity } from '../support/owner.ts';
import { walkPublicPages } from '../support/public-walk.ts';
import { secretary } from '../support/viewers.ts';
import { newVisitor, type View } from '../support/visitor.ts';

let stage: ForumStage;
beforeAll(async () => {
  stage = await forumStage({ withTexts: 'adopted' });
});
afterAll(() => stage.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  stage.web.request(`http://localhost:3000${path}`, { headers });

/** The tag says which rendering it was: two of the same tag are one page to the byte. */
async function tagOf(path: string, headers: Record<string, string> = {}) {
  return (await get(path, headers)).headers.get('etag');
}

/** A change that strangers see: the eighth conference is called another one. */
async function renumber(from: number, to: number, database: Database = stage.house.database) {
  const done = await perform(
    database,
    correctOrdinal,
    { ordinal: from, corrected: to },
    { viewer: secretary(), now: stage.house.clock() },
  );
  if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
}

describe('a page for strangers', () => {
  test('is asked for again and is still the one: nothing is sent', async () => {
    const tag = await tagOf('/conferences');
    const again = await get('/conferences', { 'if-none-match': tag ?? '' });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('/conferences', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is another one the moment something is written, here or at another node', async () => {
    expect(await (await get('/conferences/8')).text()).toContain('<h1');
    await renumber(8, 18);
    expect((await get('/conferences/8')).status).toBe(404);
    expect((await get('/conferences/18')).status).toBe(200);

    const other = openDatabase(stage.house.database.ownerUrl);
    const heard = new Promise((resolve) => stage.house.live.onHappening('conference:8', resolve));
    await renumber(18, 8, other);
    await heard;
    expect((await get('/conferences/18')).status).toBe(404);
    expect((await get('/conferences/8')).status).toBe(200);
    await other.close();
  });

  test('is kept for a second at most, whatever was missed', async () => {
    const before = await tagOf('/about');
    await ownerChanges("update registry.forum set short_name = short_name || ' X'");
    expect(await tagOf('/about')).toBe(before);
    stage.house.setClock(stage.house.clock().add({ milliseconds: 999 }));
    expect(await tagOf('/about')).toBe(before);
    stage.house.setClock(stage.house.clock().add({ milliseconds: 1 }));
    expect(await tagOf('/about')).not.toBe(before);
    await ownerChanges("update registry.forum set short_name = replace(short_name, ' X', '')");
    stage.house.database.changes.heard();
  });

  test('is not kept at all by a node that may miss what others write', async () => {
    const database = openDatabase(stage.house.database.ownerUrl);
    expect(database.changes.count()).toBeNull();
    const live = await openLive(database);
    expect(database.changes.count()).not.toBeNull();
    await live.close();
    expect(database.changes.count()).toBeNull();
    await database.close();
  });

  test('is another one in another language, and is neither given to nor taken from a person signed in', async () => {
    const tag = await tagOf('/bodies');
    expect(await tagOf('/bodies', { 'accept-language': 'id' })).not.toBe(tag);
    expect(await tagOf('/bodies')).toBe(tag);
    const person = await stage.signedIn('focal-point-arvana');
    const own = await person.request('/bodies', { headers: { 'if-none-match': tag ?? '' } });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('no-store');
    expect(own.headers.get('etag')).toBeNull();
    expect(await own.text()).toContain('Arvana');
    expect(await tagOf('/bodies')).toBe(tag);
    expect((await person.request('/bodies?day')).headers.get('etag')).toBeNull();
    expect(await (await get('/bodies?day')).text()).not.toContain('Arvana');
  });

  test('keeps nothing that sets a cookie, and nothing that is not there', async () => {
    expect(await tagOf('/about?lang=id')).toBeNull();
    expect((await get('/about?lang=id')).headers.get('set-cookie')).toContain('id');
    expect(await tagOf('/nothing-here')).toBeNull();
    expect(await tagOf('/sign-in')).toBeNull();
  });

  test('says the same to every stranger, and no key of a form stands on it', async () => {
    const walk = () => walkPublicPages(newVisitor(stage.web), ['/'], () => {});
    const kept = (views: readonly View[]) => views.filter((view) => view.headers.has('etag'));
    const first = kept(await walk());
    stage.house.database.changes.heard();
    const second = kept(await walk());
    expect(first.length).toBeGreaterThan(100);
    expect(second.map(({ url, html }) => ({ url, html }))).toEqual(
      first.map(({ url, html }) => ({ url, html })),
    );
    const withKeys = first.filter(({ page }) =>
      elements(page, 'input').some((one) => attribute(one, 'name') === 'key'),
    );
    expect(withKeys.map(({ url }) => url)).toEqual([]);
  });
});

/** As somebody with the database in hand might, past every act; no notice goes out. */
async function ownerChanges(statement: string): Promise<void> {
  const { ownerUrl } = stage.house.database;
  await pastRowSecurity(ownerUrl, ['registry.forum'], (client) => client.query(statement));
}
