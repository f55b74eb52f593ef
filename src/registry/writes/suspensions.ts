import { sql } from 'kysely';
import { type Instant, newId } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

export interface NewSuspension {
  readonly appointment: string;
  readonly person: string;
  readonly at: Instant;
  /** Who may know that the appointment rests. */
  readonly audience: string;
  readonly ground: {
    readonly reason: string;
    readonly suspendedBy: string | null;
    readonly bySecretariat: boolean;
    /** Who may know why, and by whom. */
    readonly audience: string;
  };
}

export async function insertSuspension(tx: Tx, { ground, at, ...suspension }: NewSuspension): Promise<void> {
  const id = newId();
  await tx
    .insertInto('registry.suspension')
    .values({ ...suspension, id, fromAt: at.toString(), untilAt: null })
    .execute();
  await tx
    .insertInto('registry.suspension_ground')
    .values({ ...ground, suspension: id, resumedBy: null })
    .execute();
}

/** The suspension is over at this instant; nothing happens where it has ended before. */
export async function endSuspension(
  tx: Tx,
  id: string,
  end: { readonly at: Instant; readonly by: string | null },
): Promise<void> {
  await tx
    .updateTable('registry.suspension')
    .set({ untilAt: end.at.toString() })
    .where('id', '=', id)
    .where('untilAt', 'is', null)
    .execute();
  await tx
    .updateTable('registry.suspension_ground')
    .set({ resumedBy: end.by })
    .where('suspension', '=', id)
    .execute();
}

/** What becomes of an appointment is decided by one act after the other, until the transaction ends. */
export async function lockAppointment(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`registry.appointment ${id}`}, 0))`.execute(tx);
}
