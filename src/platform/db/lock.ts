import pg from 'pg';

/** What one node of an installation does while the others wait: numbers of advisory locks of the database. */
const locks = { migrate: 7281001, seed: 7281003 } as const;

/**
 * Do `work` while no other node does the same: they wait for their turn. The lock ends with the connection, so that a
 * node that was killed holds nobody up.
 *
 * @param work is given the connection that holds the lock, as the owner.
 */
export async function whileLocked<Value>(
  ownerUrl: string,
  lock: keyof typeof locks,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {}); // a database that goes away is met by the next query
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [locks[lock]]);
    return await work(client);
  } finally {
    await client.end();
  }
}
