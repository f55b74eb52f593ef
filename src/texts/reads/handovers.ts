import type { Instant } from '../../base/index.ts';
import type { Role, Tx } from '../../platform/index.ts';

export interface ChairHandover {
  readonly person: string;
  readonly role: Role;
  /** For which participant the chair is held; null where it is for none. */
  readonly participant: string | null;
  readonly at: Instant;
  /** Null: it stands. */
  readonly takenBackAt: Instant | null;
}

/** Who handed the chair over for a text, and who took it back, from the first. */
export function handoversOf(tx: Tx, text: string): Promise<ChairHandover[]> {
  return tx
    .selectFrom('texts.chair_handover')
    .select(['person', 'role', 'participant', 'at', 'takenBackAt'])
    .where('text', '=', text)
    .orderBy('at')
    .orderBy('id')
    .limit(1000)
    .execute();
}

/** Whether this person has handed the chair over for the text and not taken it back. */
export async function hasHandedOver(tx: Tx, text: string, person: string | null): Promise<boolean> {
  if (person === null) return false;
  const row = await tx
    .selectFrom('texts.chair_handover')
    .select('id')
    .where('text', '=', text)
    .where('person', '=', person)
    .where('takenBackAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
