import type { Tx } from '../../../platform/index.ts';

/** The rules under which a body uses the written procedure. */
export interface WrittenRules {
  readonly isAllowed: boolean;
  readonly defaultWorkingDays: number;
  /** Shortest time to reply. */
  readonly minimumHours: number;
}

/** Off until a body adopts it; the periods are those offered when it does, as for silence (JOURNEYS, second part). */
const off: WrittenRules = { isAllowed: false, defaultWorkingDays: 10, minimumHours: 72 };

/** What the body adopted last; off when it has adopted nothing. */
export async function writtenRulesOf(tx: Tx, body: string): Promise<WrittenRules> {
  const adopted = await tx
    .selectFrom('decisions.written_rule')
    .select(['isAllowed', 'defaultWorkingDays', 'minimumHours'])
    .where('body', '=', body)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return adopted ?? off;
}
