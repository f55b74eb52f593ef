import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import { type Database, readKept, type Tx } from '../db/index.ts';
import type { Viewer } from '../viewer.ts';

/** A thing that not everybody may open, as far as its opening is kept. */
export interface Opened {
  /** As in the audit of acts: `text:…`. */
  readonly subject: string;
  /** Who may open it, as its row says; what is public leaves no line. */
  readonly audience: string;
}

export interface Opening {
  readonly viewer: Viewer;
  readonly now: Instant;
  /** The address that was opened. */
  readonly what: string;
}

/**
 * Keep that a person opened something restricted: who, in which capacity, what, when. The lines are sealed, and nobody
 * reads them through the forum but both co-chairs together (JOURNEYS, second part).
 *
 * Not an act, so that no reader waits: one statement without a lock, sealed later with the acts. A line that cannot be
 * kept is an error, and the thing is not shown.
 *
 * @param find what is opened, read as the viewer; null when it is nothing that is kept.
 */
export async function recordOpening(
  database: Database,
  { viewer, now, what }: Opening,
  find: (tx: Tx) => Promise<Opened | null>,
): Promise<void> {
  if (viewer.kind !== 'person') return;
  const key = `opening ${viewer.audiences.join(' ')} ${what}`;
  const opened = await readKept(database, { viewer, now }, key, find);
  if (!opened || opened.audience === 'public') return;
  await sql`select audit.append_opening(${now.toString()}::timestamptz, ${viewer.personId}::uuid,
    ${viewer.hat?.key ?? ''}, ${opened.subject}, ${what.slice(0, 300)})`.execute(database.queries);
}

/** One line, once both co-chairs opened it. */
export interface UnsealedOpening {
  readonly at: Instant;
  readonly person: string | null;
  readonly hat: string;
  readonly what: string;
}

/** Note about which thing the keys of a request are asked for; called by the act that asks. */
export async function askUnsealing(
  tx: Tx,
  { request, subject }: { readonly request: string; readonly subject: string },
): Promise<void> {
  await sql`select audit.ask_unsealing(${request}::uuid, ${subject})`.execute(tx);
}

/**
 * Who opened a thing, the last first. The database gives it once, after two people turned a key on the request.
 *
 * @throws when they did not, or it was given already.
 */
export async function unsealedOpenings(
  tx: Tx,
  { request, subject }: { readonly request: string; readonly subject: string },
): Promise<readonly UnsealedOpening[]> {
  const { rows } = await sql<UnsealedOpening>`select at, person, hat, what
    from audit.unseal_openings(${request}::uuid, ${subject})`.execute(tx);
  return rows;
}
