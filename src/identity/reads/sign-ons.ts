import { sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';

const listMax = 200;

/** Providers that the secretariat entered and nobody has ended, by name. */
export function standingProviders(tx: Tx) {
  return tx
    .selectFrom('identity.provider')
    .select(['id', 'name', 'issuer', 'clientId', 'participants', 'enteredAt'])
    .where('endedAt', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(listMax)
    .execute();
}

/** What the provider knows the forum by. Only acts can read it. */
export async function clientSecretOf(tx: Tx, provider: string): Promise<string | null> {
  const found = await tx
    .selectFrom('identity.providerSecret')
    .select('clientSecret')
    .where('provider', '=', provider)
    .executeTakeFirst();
  return found?.clientSecret ?? null;
}

/** The person to whom a ministry's subject was linked; null when to nobody whose account stands. */
export async function personBySignOn(
  tx: Tx,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<string | null> {
  const found = await sql<{
    personId: string;
  }>`select * from identity.person_by_sign_on(${issuer}, ${subject})`.execute(tx);
  return found.rows[0]?.personId ?? null;
}

/** The viewer's own links, one for each ministry. */
export function signOnsOf(tx: Tx, personId: string) {
  return tx
    .selectFrom('identity.signOn')
    .select(['issuer', 'subject', 'linkedAt', 'lastUsedAt'])
    .where('personId', '=', personId)
    .orderBy('linkedAt')
    .orderBy('issuer')
    .limit(listMax)
    .execute();
}
