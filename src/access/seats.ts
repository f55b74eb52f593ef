import { type Instant, newId } from '../base/index.ts';
import type { Role, Tx } from '../platform/index.ts';

export interface NewSeat {
  /** What the seat follows from, like `body-member:…`: ending the source ends the seat. */
  readonly source: string;
  /** Key of a hat (`delegation:ARV`, `secretariat`), or an audience that a hat's seat gives (`members`). */
  readonly holder: string;
  /** Role in that body, where it is another than the person's own: an observer's focal point is an observer there. */
  readonly role: Role | null;
  readonly body: string | null;
  readonly audiences: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
}

/** Write what a hat may read because of where it sits. Only acts of upper floors call this. */
export async function addSeats(tx: Tx, seats: readonly NewSeat[]): Promise<void> {
  if (seats.length === 0) return;
  await tx
    .insertInto('access.seat')
    .values(
      seats.map((seat) => ({
        ...seat,
        id: newId(),
        audiences: [...seat.audiences],
      })),
    )
    .execute();
}

export interface Holder {
  readonly person: string;
  readonly hat: string;
  readonly role: Role;
  readonly participant: string | null;
}

/**
 * Persons with a seat or office in `body` at the transaction's instant, each hat and role once, and the
 * secretariat's. Complete only for the clock, the secretariat and inside an act: others see no foreign grants.
 */
export async function holdersOf(tx: Tx, body: string): Promise<Holder[]> {
  const rows = await tx
    .selectFrom('access.right_at_clock')
    .select(['person', 'hat', 'role', 'participant'])
    .distinct()
    .where('body', '=', body)
    .orderBy('hat')
    .orderBy('role')
    .orderBy('person')
    .limit(2000)
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role })); // grants and seats are written with a Role
}

/** Whether anybody sits in `body`, now or later: a body that was established has its secretariat. */
export async function isBodySeated(tx: Tx, body: string): Promise<boolean> {
  const found = await tx
    .selectFrom('access.seat')
    .select('id')
    .where('body', '=', body)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
