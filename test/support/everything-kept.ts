/** Where words lie in a whole database, whoever may read them: what must be nowhere is looked for everywhere. */
import { asOwner, pastRowSecurity } from './owner.ts';

/** Tables with a row that holds `words`, which are looked for in every column as PostgreSQL writes it out. */
export async function tablesWith(ownerUrl: string, words: string): Promise<string[]> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$)' order by 1`,
    ),
  );
  const tables = rows.map(({ name }) => name);
  return pastRowSecurity(ownerUrl, tables, async (client) => {
    const found: string[] = [];
    for (const name of tables) {
      const has = await client.query<{ has: boolean }>(
        `select exists (select from ${name} as one where strpos(one::text, $1) > 0) as has`,
        [words],
      );
      if (has.rows[0]?.has) found.push(name);
    }
    return found;
  });
}
