import type { Insertable } from 'kysely';
import type { ActContext, Tables } from '../../platform/index.ts';
import { numberOf, type Series } from '../rules/numbers.ts';

export type NewDecision = Omit<Insertable<Tables['decisions.decision']>, 'number' | 'year' | 'ordinal'>;

/**
 * Record a decision under the next number of its series. Numbers run without gaps: a refused act gives its number
 * back, and two acts at once wait for each other.
 *
 * @returns the number; null when another adopted text has the symbol.
 */
export async function insertDecision(
  { tx }: ActContext,
  series: Series,
  decision: NewDecision,
): Promise<string | null> {
  const { last: ordinal } = await tx
    .insertInto('decisions.series')
    .values({ name: series.name, last: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((set) => ({ last: set('decisions.series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const number = numberOf(series, ordinal);
  const row = await tx
    .insertInto('decisions.decision')
    .values({ ...decision, number, year: series.year, ordinal })
    .onConflict((conflict) => conflict.column('symbol').doNothing())
    .returning('number')
    .executeTakeFirst();
  return row?.number ?? null;
}

/** Who was in the room when it was decided, in the order given. Nothing says how anybody stood. */
export async function insertPresence(
  { tx }: ActContext,
  decision: string,
  present: { delegations: readonly { participant: string; name: string }[]; audience: string },
): Promise<void> {
  const { delegations, audience } = present;
  if (delegations.length === 0) return;
  await tx
    .insertInto('decisions.presence')
    .values(delegations.map((one, position) => ({ ...one, decision, position, audience })))
    .execute();
}
