import type { Tx } from '../../platform/index.ts';
import type { OtherReport, Verb, VerbHolder } from '../schema.ts';

export interface Conference {
  readonly ordinal: number;
  readonly body: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly city: string;
  readonly host: string;
  readonly attendance: string | null;
  readonly note: string | null;
  readonly sources: readonly string[];
  readonly outcomes: readonly Outcome[];
}

export interface Outcome {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Whose text it is: negotiated by the body, or the chairs' own. */
  readonly authority: 'body' | 'chairs';
  /** The word with which it was decided; null: not found. */
  readonly verb: Verb | null;
  readonly verbOf: VerbHolder | null;
  readonly alsoReported: readonly OtherReport[];
  readonly attachedTo: string | null;
  readonly sources: readonly string[];
}

/** All conferences with their outcome documents, latest first. */
export async function conferencesOf(tx: Tx): Promise<Conference[]> {
  const rows = await selectConferences(tx).orderBy('ordinal', 'desc').limit(200).execute();
  const outcomes = await outcomesOf(
    tx,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, ...row }) => ({ ...row, outcomes: outcomes.get(id) ?? [] }));
}

/** The conference of that number; null when there is none that the viewer may see. */
export async function conferenceOf(tx: Tx, ordinal: number): Promise<Conference | null> {
  const row = await selectConferences(tx).where('ordinal', '=', ordinal).executeTakeFirst();
  if (!row) return null;
  const { id, ...conference } = row;
  return { ...conference, outcomes: (await outcomesOf(tx, [id])).get(id) ?? [] };
}

function selectConferences(tx: Tx) {
  return tx
    .selectFrom('meetings.conference')
    .select(['id', 'ordinal', 'body', 'startsOn', 'endsOn', 'city', 'host', 'attendance', 'note', 'sources']);
}

async function outcomesOf(tx: Tx, conferences: readonly string[]): Promise<Map<string, Outcome[]>> {
  const byConference = new Map<string, Outcome[]>();
  if (conferences.length === 0) return byConference;
  const rows = await tx
    .selectFrom('meetings.outcome_document')
    .selectAll()
    .where('conference', 'in', conferences)
    .orderBy('conference')
    .orderBy('position')
    .limit(5000)
    .execute();
  for (const { conference, position: _, audience: __, ...outcome } of rows) {
    byConference.set(conference, [...(byConference.get(conference) ?? []), outcome]);
  }
  return byConference;
}
