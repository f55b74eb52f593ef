import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { type ReadPolicy, type TableIndex, unanswered } from './policy-arms.ts';
import { expectNone } from './sources.ts';

/** Tables of which a forum has hundreds of rows at most: reading all of them costs nothing. */
const small: readonly string[] = [
  'registry.forum', // one
  'library.paper_report', // a paper that should not be here is rare
  'library.paper_restoration',
  'library.paper_purge',
  'library.paper_hold',
  'registry.participant',
  'registry.confirmation',
  'registry.status_period',
  'groups.body',
  'groups.body_member',
  'groups.body_chair',
  'groups.key_request', // grave acts are few
  'groups.key_turn',
  'groups.key_use',
  'identity.provider', // one for a participant, and those before
  'identity.provider_secret',
  'meetings.conference',
  'meetings.outcome_document',
  'commitments.strategy',
  'commitments.area',
  'support.office',
  'decisions.silence_rule',
  'decisions.written_rule',
  'decisions.embargo',
  'decisions.embargo_lifting',
  'decisions.holiday',
  'decisions.outage',
  'decisions.heartbeat', // one for each node
  'decisions.verifying_key',
  'decisions.series',
  'mail.letter_series',
  'texts.chair_handover', // one for a text that loses its chair
];

/**
 * Tables whose rows are asked for by an indexed key of what they belong to, so that the policy looks at a handful: what
 * else opens them (an act at work, the secretariat, a companion row) no index can answer.
 */
const byKey: Readonly<Record<string, string>> = {
  'access.grant': 'by the person, or by what the grant follows from',
  'access.seat': 'by the holder, the body, or what the seat follows from',
  'acts.done': 'by the person, the act and its key',
  'audit.batch': 'by its number; one reads all of them or none',
  'audit.event': 'by its position; the secretariat, and who leads, read all of it or nothing',
  'decisions.silence_evidence': 'by the message',
  'decisions.silence_joint': 'by the message',
  'decisions.silence_message': 'by the round',
  'decisions.silence_notice': 'by the round',
  'decisions.written_reply': 'by the round',
  'identity.account': 'by the person, or by the name at sign-in',
  'identity.api_token': 'by its hash',
  'identity.attempt': 'by what was tried',
  'identity.one_time_secret': 'by its hash',
  'identity.recovery': 'by the person',
  'identity.recovery_check': 'by the request',
  'identity.recovery_confirmation': 'by the request',
  'identity.session': 'by its hash',
  'mail.calendar_entry': 'by the meeting and the person',
  'registry.appointment': 'by the person or the participant',
  'registry.contact': 'by the person or the address',
  'registry.listing': 'by the person',
  'registry.past_appointment': 'by the person or the participant',
  'registry.person': 'by the person or the participant',
  'registry.suspension': 'by the appointment',
  'registry.suspension_ground': 'by the suspension',
  'texts.authority': 'by the text',
};

let database: FreshDatabase;
let client: pg.Client;
let policies: ReadPolicy[];
let indexes: TableIndex[];

const ours = `n.nspname !~ '^(pg_|graphile_)'`;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  policies = await asked(`select format('%s.%s', n.nspname, c.relname) as table,
      pg_get_expr(p.polqual, p.polrelid) as condition
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
    where p.polcmd in ('r', '*') and ${ours}
      and exists (select from pg_roles r where r.oid = any (p.polroles) and r.rolname = 'mufakat_app')
    order by 1, 2`);
  indexes = await asked(`select format('%s.%s', n.nspname, c.relname) as table,
      pg_get_indexdef(i.indexrelid, 1, false) as leads
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where i.indpred is null and ${ours}`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function asked<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await client.query<Row>(sql)).rows;
}

const excused = (table: string) => small.includes(table) || table in byKey;

test('what decides who reads a row is answered by an index, wherever there may be many rows', () => {
  expectNone(
    unanswered(
      policies.filter(({ table }) => !excused(table)),
      indexes,
    ),
    {
      instead:
        'using (audience = any ((select access.audiences())::text[]) or audience >= (select access.from_audience())), ' +
        'and create index … on … (audience) in the same migration; or name the table here as small, with its reason',
      seen: policies.length,
      atLeast: 100,
      of: 'policies',
    },
  );
});

test('a table that is excused from it is there, and needs the excuse', () => {
  const needless = [...small, ...Object.keys(byKey)].filter(
    (one) =>
      unanswered(
        policies.filter(({ table }) => table === one),
        indexes,
      ).length === 0,
  );
  expect(needless).toEqual([]);
});

test('a list of what a member may read is found by the index and not by reading every row', async () => {
  await client.query('begin');
  await client.query('set local enable_seqscan = off');
  await client.query('set local role mufakat_app');
  await client.query(
    `select set_config('app.kind', 'person', true), set_config('app.audiences', '["body:a"]', true)`,
  );
  const found = await asked<{ 'QUERY PLAN': string }>('explain (costs off) select id from texts.text');
  await client.query('rollback');
  const plan = found.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Cond: (audience = ANY');
  expect(plan).not.toContain('Seq Scan');
});
