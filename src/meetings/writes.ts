import type { z } from 'zod';
import { type Instant, newId } from '../base/index.ts';
import type { ActContext, Tx } from '../platform/index.ts';
import type { FormerTime, Meeting } from './reads/meetings.ts';
import type { conferenceInput, Mode, pastMeetingInput } from './schema.ts';

export interface NewMeeting {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly zone: string;
  readonly place: string | null;
  readonly mode: Mode;
  readonly exercise: boolean;
  readonly convenedAt: Instant;
  readonly convenedBy: string | null;
  readonly audience: string;
}

/** A meeting that is convened here. Its civil dates are those of its zone. */
export async function insertMeeting(tx: Tx, meeting: NewMeeting): Promise<void> {
  await tx
    .insertInto('meetings.meeting')
    .values({
      ...meeting,
      startsAt: meeting.startsAt.toString(),
      endsAt: meeting.endsAt?.toString() ?? null,
      ...civilDates(meeting),
      convenedAt: meeting.convenedAt.toString(),
      ordinal: null,
      ordinalBasis: null,
      host: null,
      note: null,
      sources: [],
    })
    .execute();
}

function civilDates({ startsAt, endsAt, zone }: Pick<NewMeeting, 'startsAt' | 'endsAt' | 'zone'>) {
  const day = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate().toString();
  return { startsOn: day(startsAt), endsOn: endsAt ? day(endsAt) : null };
}

/** A change of a meeting: by whom, why, and who may know why. */
export interface MeetingChange {
  readonly person: string;
  readonly reason: string;
  readonly reasonAudience: string;
}

/** Move a meeting; what it had before stays in the record. */
export async function insertMove(
  { tx, now }: ActContext,
  meeting: Meeting & { readonly audience: string },
  change: MeetingChange & { readonly was: FormerTime; readonly to: FormerTime },
): Promise<void> {
  const { was, to, person } = change;
  const id = newId();
  await tx
    .insertInto('meetings.move')
    .values({
      ...{ id, meeting: meeting.id, number: meeting.moves + 1 },
      ...{ wasStartsAt: was.startsAt, wasEndsAt: was.endsAt, wasZone: was.zone, wasPlace: was.place },
      ...{ at: now, person, audience: meeting.audience },
    })
    .execute();
  await insertReason(tx, id, change);
  await tx
    .updateTable('meetings.meeting')
    .set({ ...to, ...civilDates(to) })
    .where('id', '=', meeting.id)
    .execute();
}

/** Cancel a meeting; its row stays. */
export async function insertCancellation(
  { tx, now }: ActContext,
  meeting: { readonly id: string; readonly audience: string },
  change: MeetingChange,
): Promise<void> {
  const id = newId();
  await tx
    .insertInto('meetings.cancellation')
    .values({ meeting: meeting.id, id, at: now, person: change.person, audience: meeting.audience })
    .execute();
  await insertReason(tx, id, change);
}

async function insertReason(
  tx: Tx,
  change: string,
  { reason, reasonAudience: audience }: MeetingChange,
): Promise<void> {
  await tx.insertInto('meetings.change_reason').values({ change, reason, audience }).execute();
}

/** A meeting that is known from records. */
export async function insertPastMeeting(
  tx: Tx,
  meeting: z.output<typeof pastMeetingInput>,
  audience: string,
): Promise<void> {
  const unconvened = { startsAt: null, endsAt: null, zone: null, convenedAt: null, convenedBy: null };
  await tx
    .insertInto('meetings.meeting')
    .values({ ...meeting, ...unconvened, exercise: false, audience })
    .execute();
}

export interface PresenceChange {
  readonly arrived: readonly string[];
  readonly withdrawn: readonly string[];
  readonly at: Instant;
  readonly by: string | null;
  readonly audience: string;
}

export async function changePresence(tx: Tx, meeting: string, change: PresenceChange): Promise<void> {
  const at = change.at.toString();
  if (change.withdrawn.length > 0) {
    await tx
      .updateTable('meetings.presence')
      .set({ withdrawnAt: at })
      .where('meeting', '=', meeting)
      .where('withdrawnAt', 'is', null)
      .where('participant', 'in', change.withdrawn)
      .execute();
  }
  if (change.arrived.length === 0) return;
  await tx
    .insertInto('meetings.presence')
    .values(
      change.arrived.map((participant) => ({
        id: newId(),
        meeting,
        participant,
        recordedAt: at,
        recordedBy: change.by,
        withdrawnAt: null,
        audience: change.audience,
      })),
    )
    .execute();
}

/** A conference with what came out of it. */
export async function insertConference(tx: Tx, input: z.output<typeof conferenceInput>): Promise<void> {
  const { outcomes, ...conference } = input;
  const id = newId();
  await tx
    .insertInto('meetings.conference')
    .values({ ...conference, id, audience: 'public' })
    .execute();
  if (outcomes.length === 0) return;
  await tx
    .insertInto('meetings.outcome_document')
    .values(
      outcomes.map(({ alsoReported, ...outcome }, position) => ({
        ...outcome,
        conference: id,
        position,
        alsoReported: JSON.stringify(alsoReported),
        audience: 'public',
      })),
    )
    .execute();
}

export async function setOrdinal(tx: Tx, before: number, corrected: number): Promise<void> {
  await tx
    .updateTable('meetings.conference')
    .set({ ordinal: corrected })
    .where('ordinal', '=', before)
    .execute();
}
