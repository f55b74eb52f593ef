/** The capacity in which a person acts stands on every page and in every record (DESIGN §5). */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAs } from '../../src/platform/index.ts';
import { type CanaryStage, canaryStage, type Walker } from '../support/canaries.ts';
import { elements, parsePage, textOf } from '../support/markup.ts';
import { walked } from '../support/walked-paths.ts';

let forum: CanaryStage;
beforeAll(async () => {
  forum = await canaryStage();
}, 120_000);
afterAll(() => forum.stage.close());

/** What stands at the head of every page, and the hat under which the acts of this person are kept. */
const hats: readonly [Walker, string, string][] = [
  ['secretariat', 'Secretariat · Officer', 'secretariat'],
  ['co-chair-galveth', 'Galveth · Co-Chair', 'chairs'],
  ['focal-point-arvana', 'Arvana · Focal point', 'delegation:ARV'],
  ['delegate-arvana', 'Arvana · Delegate', 'delegation:ARV'],
  ['observer-mavreth', 'Mavreth · Observer', 'observer:MAV'],
  ['support-officer', 'Support office · Officer', 'support'],
  ['delegate-eskaven', 'Signed in · no seat at present', ''],
  ['real-focal-point', 'Indonesia · Focal point', 'delegation:IDN'],
];

test.each(hats)('%s reads on every page as whom: %s', async (who, said) => {
  const without: string[] = [];
  let seen = 0;
  for (const { path } of walked(forum)) {
    const response = await forum.at[who].request(path, { headers: { accept: 'text/html' } });
    const type = response.headers.get('content-type') ?? '';
    const html = await response.text();
    // Files, feeds and the frames of the catalogue are no pages.
    if (!type.includes('text/html') || path.startsWith('/catalogue')) continue;
    seen += 1;
    const shown = elements(parsePage(html), 'header').map(textOf).join(' ');
    if (!shown.includes(said)) without.push(`${response.status} ${path}`);
  }
  expect(without).toEqual([]);
  expect(seen).toBeGreaterThan(40);
});

test('a stranger reads no hat on any page', async () => {
  const shown: string[] = [];
  for (const { path } of walked(forum)) {
    const response = await forum.at.stranger.request(path, { headers: { accept: 'text/html' } });
    if (!(response.headers.get('content-type') ?? '').includes('text/html')) continue;
    const html = await response.text();
    if (hats.some(([, said]) => html.includes(said)) && !path.startsWith('/catalogue')) shown.push(path);
  }
  expect(shown).toEqual([]);
});

test('every act of a person stands in the record with the hat that was worn, and no other than was held', async () => {
  const { database, clock } = forum.stage.house;
  const scope = { viewer: forum.secretariat, now: clock() };
  // What the world brought in of earlier days was done before the stage was opened.
  const events = await readAs(database, scope, async (tx) => {
    const found = await sql<{ act: string; person: string; hat: string; hats: string[] }>`
      select event.act, event.person, event.hat, array(select distinct hat from access.grant as held
        where held.person = event.person and held.starts_at <= event.at
          and (held.ends_at is null or held.ends_at > event.at)) as hats
      from audit.event where person is not null and at >= '2026-11-24T02:00:00Z' order by position limit 5000`.execute(
      tx,
    );
    return found.rows;
  });
  expect(events.length).toBeGreaterThan(10);
  // Signing in and choosing a hat come before a hat is worn.
  const wrong = events.filter(
    ({ act, hat, hats: held }) => !act.startsWith('identity.') && !held.includes(hat),
  );
  expect(wrong).toEqual([]);
});
