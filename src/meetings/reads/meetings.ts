import { sql } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { sortOrder } from '../../registry/index.ts';
import type { Mode } from '../schema.ts';

/** When and where a meeting was to be before it was moved. */
export interface FormerTime {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly zone: string;
  readonly place: string | null;
}

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
  /** How often it was moved: the version against which the next change is made. */
  readonly moves: number;
  /** What it had before the last move; null for one that was never moved. */
  readonly movedFrom: FormerTime | null;
  /** When it was cancelled, which is for good; null for one that stands. */
  readonly cancelledAt: Instant | null;
}

/** One meeting; null when there is none that the viewer may see. */
export async function meetingOf(tx: Tx, id: string): Promise<Meeting | null> {
  const row = await selectMeetings(tx).where('meeting.id', '=', id).executeTakeFirst();
  return row ? meetingFrom(row) : null;
}

/** Meetings that the viewer may see, latest first; of one body when it is given. */
export async function meetingsOf(tx: Tx, bodyId?: string): Promise<Meeting[]> {
  const rows = await selectMeetings(tx)
    .$if(bodyId !== undefined, (query) => query.where('meeting.body', '=', bodyId ?? ''))
    .orderBy('meeting.startsOn', 'desc')
    .orderBy('meeting.id', 'desc')
    .limit(1000)
    .execute();
  return rows.map(meetingFrom);
}

const aheadMax = 5;

/** The next meetings that the viewer may see, soonest first, cancelled ones among them; of one body when it is given. */
export async function meetingsAhead(tx: Tx, now: Instant, bodyId?: string): Promise<Meeting[]> {
  const rows = await selectMeetings(tx)
    .where(sql<Instant>`coalesce(meeting.ends_at, meeting.starts_at)`, '>', now)
    .$if(bodyId !== undefined, (query) => query.where('meeting.body', '=', bodyId ?? ''))
    .orderBy('meeting.startsAt')
    .orderBy('meeting.id')
    .limit(aheadMax)
    .execute();
  return rows.map(meetingFrom);
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
    .selectFrom('meetings.meeting as meeting')
    .leftJoin('meetings.cancellation as cancellation', 'cancellation.meeting', 'meeting.id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('meetings.move as move')
          .select(['move.number', 'move.wasStartsAt', 'move.wasEndsAt', 'move.wasZone', 'move.wasPlace'])
          .whereRef('move.meeting', '=', 'meeting.id')
          .orderBy('move.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['meeting.id', 'meeting.body', 'meeting.title', 'meeting.startsAt', 'meeting.endsAt'])
    .select(['meeting.zone', 'meeting.startsOn', 'meeting.endsOn', 'meeting.place', 'meeting.host'])
    .select(['meeting.mode', 'meeting.ordinal', 'meeting.ordinalBasis', 'meeting.exercise'])
    .select(['meeting.note', 'meeting.sources', 'cancellation.at as cancelledAt'])
    .select(['last.number', 'last.wasStartsAt', 'last.wasEndsAt', 'last.wasZone', 'last.wasPlace']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['executeTakeFirstOrThrow']>>;

function meetingFrom({ number, wasStartsAt, wasEndsAt, wasZone, wasPlace, ...meeting }: Row): Meeting {
  const movedFrom =
    wasStartsAt === null || wasZone === null
      ? null
      : { startsAt: wasStartsAt, endsAt: wasEndsAt, zone: wasZone, place: wasPlace };
  return { ...meeting, moves: number ?? 0, movedFrom };
}
