/** A forum that has been running for long is brought to the present schema with everything that it holds. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../../src/platform/index.ts';
import { emptyDatabase, type FreshDatabase } from '../support/database.ts';
import { migrateAsFarAs } from '../support/earlier-database.ts';
import { pastRowSecurity } from '../support/owner.ts';

let database: FreshDatabase;
let client: pg.Client;

const hash = 'a'.repeat(64);

beforeAll(async () => {
  database = await emptyDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

const past = (tables: readonly string[], work: (client: pg.Client) => Promise<void>) =>
  pastRowSecurity(database.ownerUrl, tables, work);

/** A title, a paragraph, what is only proposed behind it, and a sub-paragraph, as an issue froze them. */
const issued = {
  title: 'A text',
  consolidation: {
    provisions: [
      { id: 'a', number: '', inserted: false },
      { id: 'b', number: 'OP1', inserted: false, retainedBy: ['ARV', 'BLS'] },
      { id: 'c', number: 'OP1 bis', inserted: true },
      { id: 'd', number: '(a)', inserted: false },
    ],
  },
};

test('a text adopted before its body was kept with it has its own body and kind afterwards, its words and its numbers', async () => {
  await migrateAsFarAs(client, database.ownerUrl, '0096_late-proposals.sql');
  const texts = [
    ['one', 'wg-tip', 'strategy'],
    ['two', 'som', 'declaration'],
  ] as const;
  await past(['texts.text', 'texts.adopted', 'texts.revision'], async (client) => {
    for (const [id, body, kind] of texts) {
      await client.query(
        `insert into texts.text (id, body, kind, title, symbol, language, marking, exercise, closes_at, closes_zone,
           lot, version, receipts, created_at, audience, attribution_audience)
         values ($1, $2, $3, 'A text', $1, 'en', 'CLEAR', false, '2026-01-01T00:00:00Z', 'Asia/Bangkok',
           'lot', 1, 0, '2026-01-01T00:00:00Z', 'public', 'members')`,
        [id, body, kind],
      );
      await client.query(
        `insert into texts.adopted (text, symbol, title, exercise, language, adopted_at, adopted_zone, canonical,
           sha256, audience)
         values ($1, $1, 'A text', false, 'en', '2026-02-01T00:00:00Z', 'Asia/Bangkok', $2, $3, 'public')`,
        [id, `{"words":"${id}"}`, hash],
      );
      await client.query(
        `insert into texts.revision (text, number, symbol, issued_at, sha256, snapshot, audience)
         values ($1, 0, $1, '2026-01-01T00:00:00Z', $2, $3, 'public')`,
        [id, hash, JSON.stringify(issued)],
      );
    }
  });

  await migrate(database.ownerUrl);

  await past(['texts.text', 'texts.revision'], async (client) => {
    const { rows } = await client.query(
      `select id, profile, numbers, renumbered from texts.text join texts.revision on revision.text = id order by id`,
    );
    const kept = { numbers: { b: 'OP1', d: '(a)' }, renumbered: [] };
    expect(rows).toEqual([
      { id: 'one', profile: 'strategy', ...kept },
      { id: 'two', profile: 'unResolution', ...kept },
    ]);
  });
  // The open snapshot of a revision says that somebody asked to retain a wording, not who.
  await past(['texts.revision'], async (client) => {
    const { rows } = await client.query<{ snapshot: typeof issued }>('select snapshot from texts.revision');
    const { provisions } = issued.consolidation;
    const open = provisions.map((one) => (one.id === 'b' ? { ...one, retainedBy: ['·'] } : one));
    expect(rows.map(({ snapshot }) => snapshot.consolidation.provisions)).toEqual([open, open]);
  });
  await past(['texts.adopted'], async (client) => {
    const { rows } = await client.query(
      'select text, body, kind, canonical, sha256 from texts.adopted order by text',
    );
    expect(rows).toEqual(
      texts.map(([text, body, kind]) => ({
        text,
        body,
        kind,
        canonical: `{"words":"${text}"}`,
        sha256: hash,
      })),
    );
  });
  const { rows: forced } = await client.query(
    `select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname = 'texts' and relkind = 'r' and not relforcerowsecurity`,
  );
  expect(forced).toEqual([]);
}, 60_000);
