import { sql } from 'kysely';
import type { Instant } from '../base/index.ts';
import type { Role, Tx } from '../platform/index.ts';

export interface HeldOffice {
  readonly person: string;
  /** Key of the hat under which it is held. */
  readonly hat: string;
  readonly roles: readonly Role[];
  /** A body in which the office reaches: one that is held for no body of its own reaches each of the delegation. */
  readonly body: string;
}

/**
 * Whether a person holds one of these offices at the transaction's instant, by a grant of their own. Complete only for
 * the clock, the secretariat and inside an act: others see no foreign grants.
 */
export async function holdsOffice(tx: Tx, { person, hat, roles, body }: HeldOffice): Promise<boolean> {
  const found = await tx
    .selectFrom('access.grant')
    .select('id')
    .where('person', '=', person)
    .where('hat', '=', hat)
    .where('role', 'in', roles)
    .where((eb) => eb.or([eb('body', 'is', null), eb('body', '=', body)]))
    .where('startsAt', '<=', sql<Instant>`access.clock()`)
    .where((eb) => eb.or([eb('endsAt', 'is', null), eb('endsAt', '>', sql<Instant>`access.clock()`)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
