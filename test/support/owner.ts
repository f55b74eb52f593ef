/** The database as whoever owns its tables has it in hand: beside every act, and where it is said past every policy. */
import pg from 'pg';

/** At a connection of its own. The owner is under row-level security like everybody: of most tables no row is found. */
export async function asOwner<Value>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Every row of these tables, to be read or changed, as no act does it. In one transaction: nobody else ever finds them
 * without row-level security. No notice goes out; a forum that keeps pages is told by `database.changes.heard()`.
 */
export async function pastRowSecurity<Value>(
  ownerUrl: string,
  tables: readonly string[],
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  return asOwner(ownerUrl, async (client) => {
    await client.query('begin');
    const { rows: forced } = await client.query<{ name: string }>(
      'select oid::regclass::text as name from pg_class where relforcerowsecurity and oid = any ($1::regclass[])',
      [tables],
    );
    for (const { name } of forced) await client.query(`alter table ${name} no force row level security`);
    const value = await work(client);
    for (const { name } of forced) await client.query(`alter table ${name} force row level security`);
    await client.query('commit'); // a connection that ends before it takes all back
    return value;
  });
}
