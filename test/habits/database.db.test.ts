import pg from 'pg';
import { afterAll, beforeAll, test } from 'vitest';
import { floors } from '../../src/floors.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { expectReviewed } from './reviewed.ts';
import { expectNone } from './sources.ts';

/** Schemas of platform beside those of the capabilities; the worker's own is exempt (DESIGN §3). */
const ofPlatform = ['acts', 'audit', 'events', 'files', 'jobs', 'mail', 'record', 'search'];
const known = [...floors, ...ofPlatform];
const exempt = ['graphile_worker', 'migration', 'public', 'information_schema'];

let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function ask(sql: string): Promise<string[]> {
  const { rows } = await client.query<{ found: string }>(sql);
  return rows.map(({ found }) => found);
}

const ours = `n.nspname !~ '^pg_' and n.nspname not in (${exempt.map((name) => `'${name}'`).join(', ')})`;
const tables = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours}`;

async function countOf(things: string): Promise<number> {
  return Number((await ask(`select count(*)::text as found ${things}`))[0]);
}

test('every schema belongs to a floor', async () => {
  const schemas = await ask(`select n.nspname as found from pg_namespace n where ${ours} order by 1`);
  expectNone(
    schemas.filter((schema) => !known.includes(schema)),
    {
      instead: 'name the schema like the folder of the capability',
      seen: schemas.length,
      atLeast: 8,
      of: 'schemas',
    },
  );
});

test('row security is enabled and forced on every table, and each has a policy for the application', async () => {
  const open = await ask(`select format('%s.%s', n.nspname, c.relname) as found ${tables}
    and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
  const bare = await ask(`select format('%s.%s has no policy', n.nspname, c.relname) as found ${tables}
    and not exists (select from pg_policy p where p.polrelid = c.oid) order by 1`);
  expectNone([...open, ...bare], {
    instead:
      'alter table … enable row level security; … force row level security; create policy … in the same file (STYLE 27)',
    seen: await countOf(tables),
    atLeast: 20,
    of: 'tables',
  });
});

test('views read as the one who asks', async () => {
  const views = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}`;
  const asOwner = await ask(`select format('%s.%s', n.nspname, c.relname) as found ${views}
    and not coalesce(c.reloptions @> array['security_invoker=true'], false) order by 1`);
  expectNone(asOwner, {
    instead: 'create view … with (security_invoker = true)',
    seen: await countOf(views),
    atLeast: 0,
    of: 'views',
  });
});

test('the application owns nothing, cannot sign in and passes no policy', async () => {
  const owned = await ask(`select format('%s.%s', n.nspname, c.relname) as found from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner where r.rolname = 'mufakat_app'
    union all select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner where r.rolname = 'mufakat_app'
    union all select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where r.rolname = 'mufakat_app'`);
  const powers = await ask(`select 'mufakat_app may do more than it needs' as found from pg_roles
    where rolname = 'mufakat_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)`);
  expectNone([...owned, ...powers], {
    instead: 'let the owner of the database own it',
    seen: 1,
    atLeast: 1,
    of: 'roles',
  });
});

test('what the application may do with each table is under review', async () => {
  const grants = await ask(
    `select format('%s.%s: %s', n.nspname, c.relname, string_agg(distinct g.privilege, ', ' order by g.privilege)) as found
    from (
      select c.oid, lower(a.privilege_type) as privilege from pg_class c, aclexplode(c.relacl) a, pg_roles r
      where r.oid = a.grantee and r.rolname = 'mufakat_app'
      union all
      select t.attrelid, format('%s (%s)', lower(a.privilege_type), string_agg(t.attname, ', ' order by t.attnum))
      from pg_attribute t, aclexplode(t.attacl) a, pg_roles r
      where r.oid = a.grantee and r.rolname = 'mufakat_app' group by t.attrelid, a.privilege_type
    ) g join pg_class c on c.oid = g.oid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} group by 1, n.nspname, c.relname order by 1`.replace('group by 1, n', 'group by n'),
  );
  expectReviewed('test/habits/grants.txt', grants);
});

test('nothing is granted to the public', async () => {
  const open = await ask(`select format('%s.%s: %s', n.nspname, c.relname, a.privilege_type) as found
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where a.grantee = 0 and ${ours}`);
  expectNone(open, { instead: 'grant to mufakat_app', seen: 1, atLeast: 1, of: 'databases' });
});

const definers = `from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${ours}`;

test('the functions that run as the owner are those under review', async () => {
  const found =
    await ask(`select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as found
    ${definers} order by 1`);
  expectReviewed('test/habits/definer-functions.txt', found);
});

test('a function that runs as the owner has a fixed search path and is for the application alone', async () => {
  const loose =
    await ask(`select format('%s.%s has no search_path of its own', n.nspname, p.proname) as found ${definers}
    and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=') order by 1`);
  const open =
    await ask(`select format('%s.%s may be called by everybody', n.nspname, p.proname) as found ${definers}
    and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)) order by 1`);
  expectNone([...loose, ...open], {
    instead:
      'security definer set search_path = pg_catalog; revoke all on function … from public; grant execute … to mufakat_app',
    seen: await countOf(definers),
    atLeast: 3,
    of: 'functions',
  });
});

const columns = `from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_type y on y.oid = t.atttypid where t.attnum > 0 and not t.attisdropped and c.relkind in ('r', 'p') and ${ours}`;

/** What an act takes and returns is limited by its own schema and by the longest body of its route. */
const limitedElsewhere = ['acts.done.outcome jsonb', 'audit.event.payload jsonb'];

test('every text has a limit', async () => {
  const endless =
    await ask(`select format('%s.%s.%s %s', n.nspname, c.relname, t.attname, y.typname) as found ${columns}
    and y.typname in ('text', '_text', 'varchar', 'bytea', 'jsonb', 'json', '_uuid')
    and not exists (
      select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and t.attnum = any (k.conkey)
      and pg_get_constraintdef(k.oid) ~ '(length|cardinality|octet_length|pg_column_size| = ANY| IN |= ''|~|IS NULL)')
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and t.attnum = any (k.conkey))
    order by 1`);
  expectNone(
    endless.filter((column) => !limitedElsewhere.includes(column)),
    {
      instead:
        'check (length(title) <= 300), check (cardinality(codes) <= 50), check (state in (…)) (STYLE 28)',
      seen: await countOf(columns),
      atLeast: 100,
      of: 'columns',
    },
  );
});

test('every time is an instant with its zone', async () => {
  const local =
    await ask(`select format('%s.%s.%s %s', n.nspname, c.relname, t.attname, y.typname) as found ${columns}
    and y.typname in ('timestamp', 'time', 'timetz') order by 1`);
  const asking = await ask(
    `select format('%s.%s.%s', n.nspname, c.relname, t.attname) as found ${columns.replace(
      'where',
      'join pg_attrdef d on d.adrelid = t.attrelid and d.adnum = t.attnum where',
    )} and pg_get_expr(d.adbin, d.adrelid) ~* '(now\\(\\)|current_|localtime|clock_timestamp)' order by 1`,
  );
  expectNone([...local, ...asking], {
    instead: 'timestamptz, written by the act from its own instant; a date where only the day is known',
    seen: await countOf(columns),
    atLeast: 100,
    of: 'columns',
  });
});
