import { sql } from 'kysely';
import type { Instant } from '../base/index.ts';
import {
  type Database,
  type Hat,
  type Role,
  readAs,
  type Seat,
  stranger,
  type Viewer,
} from '../platform/index.ts';
import { audienceOf } from './audiences.ts';

interface GrantRow {
  readonly hat: string;
  readonly role: Role;
  readonly participant: string | null;
  readonly body: string | null;
  readonly audiences: readonly string[];
}

/**
 * Who this person is at `now`: every hat that a grant gives at that instant, and the audiences of the one worn:
 * those of its grants and those that its seats bring.
 *
 * @param actingAs key of the hat wished for; the first (by key) is worn when it is absent or no longer held.
 * @returns a viewer; a person without any grant sees what a stranger sees and may still manage the own account.
 * @source DESIGN §5: rights are evaluated at the moment of access; two hats are chosen with `actingAs`.
 */
export async function viewerOf(
  database: Database,
  person: { readonly personId: string; readonly actingAs: string | null },
  now: Instant,
): Promise<Viewer> {
  const rows = await readAs(database, { viewer: stranger, now }, async (tx) => {
    const found = await sql<GrantRow>`select hat, role, participant, body, audiences
      from access.rights_of(${person.personId}::uuid)`.execute(tx);
    return found.rows;
  });
  const hats = hatsFrom(rows);
  const hat = hats.find((candidate) => candidate.key === person.actingAs) ?? hats[0] ?? null;
  const worn = rows.filter((row) => row.hat === hat?.key);
  const audiences = new Set<string>([audienceOf.public, ...worn.flatMap((row) => row.audiences)]);
  return { kind: 'person', personId: person.personId, hat, hats, audiences: [...audiences].sort() };
}

/**
 * The next instant after `now` at which a right of this person may begin or end of itself; null when none does. What an
 * act changes is told under `rightsSubjects`.
 */
export async function nextChangeOf(
  database: Database,
  personId: string,
  now: Instant,
): Promise<Instant | null> {
  return readAs(database, { viewer: stranger, now }, async (tx) => {
    const found = await sql<{
      at: Instant | null;
    }>`select access.next_change_of(${personId}::uuid) as at`.execute(tx);
    return found.rows[0]?.at ?? null;
  });
}

/** Under which subjects a node hears that rights of this person, or of somebody, changed (`House.live`). */
export function rightsSubjects(personId: string): { readonly own: string; readonly all: string } {
  return { own: `rights:${personId}`, all: 'rights:all' };
}

function hatsFrom(rows: readonly GrantRow[]): Hat[] {
  const seats = new Map<string, Seat[]>();
  for (const { hat, role, participant, body } of rows) {
    seats.set(hat, [...(seats.get(hat) ?? []), { role, participant, body }]);
  }
  return [...seats].map(([key, held]) => ({ key, participant: held[0]?.participant ?? null, seats: held }));
}
