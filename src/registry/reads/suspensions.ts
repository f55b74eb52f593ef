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
    readonly resumedBy: string | null;
  } | null;
  /**
   * What the secretariat suspended, the secretariat alone resumes. True also where the viewer may not read the ground:
   * one that a focal point may not read is not one of hers.
   */
  readonly bySecretariat: boolean;
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

/** The suspension of an appointment that lasts; null when its rights hold. */
export async function lastingSuspensionOf(tx: Tx, appointment: string): Promise<Suspension | null> {
  const row = await selectSuspensions(tx)
    .where('suspension.appointment', '=', appointment)
    .where('suspension.untilAt', 'is', null)
    .executeTakeFirst();
  return row ? suspensionFrom(row) : null;
}

/** Whether the secretariat suspended rights of the person, of whatever appointment, and has not resumed them. */
export async function isSuspendedBySecretariat(tx: Tx, person: string): Promise<boolean> {
  const rows = await selectSuspensions(tx)
    .where('suspension.person', '=', person)
    .where('suspension.untilAt', 'is', null)
    .orderBy('suspension.id')
    .limit(500)
    .execute();
  return rows.map(suspensionFrom).some(({ bySecretariat }) => bySecretariat);
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
  const ground = reason === null ? null : { reason, suspendedBy, resumedBy };
  return { ...row, ground, bySecretariat: bySecretariat ?? true };
}
