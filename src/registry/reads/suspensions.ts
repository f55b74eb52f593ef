import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

export interface Suspension {
  readonly id: string;
  readonly appointment: string;
  readonly fromAt: Instant;
  /** When it was resumed or ended; null: it lasts. */
  readonly untilAt: Instant | null;
  /** Null to whoever may know that it rests and not why. */
  readonly ground: {
    readonly reason: string;
    readonly suspendedBy: string | null;
    /** What the secretariat suspended, the secretariat alone resumes. */
    readonly bySecretariat: boolean;
    readonly resumedBy: string | null;
  } | null;
}

/** Every time that an appointment's rights rested, oldest first, as far as the viewer may know. */
export async function suspensionsOf(tx: Tx, appointment: string): Promise<Suspension[]> {
  const rows = await selectSuspensions(tx)
    .where('suspension.appointment', '=', appointment)
    .orderBy('suspension.fromAt')
    .orderBy('suspension.id')
    .limit(500)
    .execute();
  return rows.map(suspensionFrom);
}

/** What lasts of the person's suspensions, of whatever appointment. */
export async function standingSuspensionsOf(tx: Tx, person: string): Promise<Suspension[]> {
  const rows = await selectSuspensions(tx)
    .where('suspension.person', '=', person)
    .where('suspension.untilAt', 'is', null)
    .orderBy('suspension.fromAt')
    .orderBy('suspension.id')
    .limit(500)
    .execute();
  return rows.map(suspensionFrom);
}

function selectSuspensions(tx: Tx) {
  return tx
    .selectFrom('registry.suspension as suspension')
    .leftJoin('registry.suspension_ground as ground', 'ground.suspension', 'suspension.id')
    .select([
      'suspension.id',
      'suspension.appointment',
      'suspension.fromAt',
      'suspension.untilAt',
      'ground.reason',
      'ground.suspendedBy',
      'ground.bySecretariat',
      'ground.resumedBy',
    ]);
}

interface Row {
  readonly id: string;
  readonly appointment: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
  readonly reason: string | null;
  readonly suspendedBy: string | null;
  readonly bySecretariat: boolean | null;
  readonly resumedBy: string | null;
}

function suspensionFrom({ reason, suspendedBy, bySecretariat, resumedBy, ...row }: Row): Suspension {
  const ground =
    reason === null ? null : { reason, suspendedBy, bySecretariat: bySecretariat ?? true, resumedBy };
  return { ...row, ground };
}
