import { sql } from 'kysely';
import type { Instant } from '../base/index.ts';
import type { Role, Tx } from '../platform/index.ts';
import { audienceOf } from './audiences.ts';

/** One right that opens an audience to a person: the office held, and the seat that brings it where one does. */
export interface Reader {
  readonly person: string;
  readonly hat: string;
  /** Role in which it is read: an observer's focal point is an observer in the body. */
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  /** The office or seat of the person's own from which it follows, UTC. */
  readonly office: Role;
  readonly officeStartsAt: Instant;
  readonly officeEndsAt: Instant | null;
  /** What the seat of the hat follows from, like `body:som`; null where the office opens it by itself. */
  readonly seat: string | null;
  readonly seatStartsAt: Instant | null;
  readonly seatEndsAt: Instant | null;
}

/**
 * Who holds an audience at the transaction's instant, and why: from the rights of which the viewers' audiences are made.
 *
 * @returns one row for each right, at most 5,000; `everybody` for the public; none for an audience that the viewer does
 * not hold.
 * @source DESIGN §5: who can see this, and why.
 */
export async function readersOf(tx: Tx, audience: string): Promise<readonly Reader[] | 'everybody'> {
  if (audience === audienceOf.public) return 'everybody';
  const found = await sql<Reader>`select person, hat, role, participant, body, office,
      office_starts_at as "officeStartsAt", office_ends_at as "officeEndsAt", seat,
      seat_starts_at as "seatStartsAt", seat_ends_at as "seatEndsAt"
    from access.readers_of(${audience})`.execute(tx);
  return found.rows;
}
