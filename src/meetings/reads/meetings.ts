import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { sortOrder } from '../../registry/index.ts';
import type { Mode } from '../schema.ts';

export interface Meeting {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  /** Instants and zone of a meeting that was convened here; null for one that is known from records. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly zone: string | null;
  /** Civil dates as far as they are known. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly mode: Mode | null;
  readonly ordinal: number | null;
  readonly ordinalBasis: 'found' | 'inferred' | null;
  readonly exercise: boolean;
  readonly note: string | null;
  readonly sources: readonly string[];
}

/** One meeting; null when there is none that the viewer may see. */
export async function meetingOf(tx: Tx, id: string): Promise<Meeting | null> {
  const row = await selectMeetings(tx).where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Meetings that the viewer may see, latest first; of one body when it is given. */
export async function meetingsOf(tx: Tx, bodyId?: string): Promise<Meeting[]> {
  return selectMeetings(tx)
    .$if(bodyId !== undefined, (query) => query.where('body', '=', bodyId ?? ''))
    .orderBy('startsOn', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();
}

/** Codes of the delegations recorded as present, by English sort name. */
export async function presentAt(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('meetings.presence')
    .select('participant')
    .where('meeting', '=', meetingId)
    .where('withdrawnAt', 'is', null)
    .orderBy('participant')
    .limit(1000)
    .execute();
  const present = new Set(rows.map((row) => row.participant));
  return (await sortOrder(tx)).filter((code) => present.has(code));
}

function selectMeetings(tx: Tx) {
  return tx
    .selectFrom('meetings.meeting')
    .select([
      'id',
      'body',
      'title',
      'startsAt',
      'endsAt',
      'zone',
      'startsOn',
      'endsOn',
      'place',
      'host',
      'mode',
      'ordinal',
      'ordinalBasis',
      'exercise',
      'note',
      'sources',
    ]);
}
