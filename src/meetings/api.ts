import { z } from 'zod';
import { readersRead } from '../groups/index.ts';
import { defineRead, keyInput } from '../platform/index.ts';
import { bodyId, partialDate, participantCode } from '../registry/index.ts';
import { cancellationOf, movesOf } from './reads/changes.ts';
import { type Conference, conferenceOf, conferencesOf } from './reads/conferences.ts';
import { type FormerTime, type Meeting, meetingOf, meetingsOf, presentAt } from './reads/meetings.ts';
import { readableMeeting } from './reads/readable.ts';
import { modes, verbHolders, verbs } from './schema.ts';

const sources = z.array(z.string());

const formerTimeShape = z.object({
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  zone: z.string(),
  place: z.string().nullable(),
});

const reasonShape = z.string().nullable().describe('For the body and its observers; null for others');

const meetingShape = z.object({
  id: z.string(),
  body: bodyId,
  title: z.string(),
  ordinal: z.number().nullable(),
  startsAt: z.iso.datetime().nullable().describe('UTC; null for a meeting known from records'),
  endsAt: z.iso.datetime().nullable(),
  zone: z.string().nullable(),
  startsOn: partialDate.describe('As far as it is known'),
  endsOn: partialDate.nullable(),
  place: z.string().nullable(),
  host: participantCode.nullable(),
  mode: z.enum(modes).nullable(),
  exercise: z.boolean(),
  sources,
  moves: z.number().describe('How often it was moved; the version for If-Match'),
  movedFrom: formerTimeShape.nullable().describe('What it had before the last move'),
  cancelledAt: z.iso.datetime().nullable().describe('Cancelled for good; null for one that stands'),
});

const meetingsRead = defineRead({
  name: 'meetings.meetings',
  who: ['anyone'],
  path: '/meetings',
  summary: 'Meetings, latest first',
  input: z.object({ body: bodyId.optional() }),
  output: z.object({ meetings: z.array(meetingShape) }),
  async run(tx, _, { body }) {
    return { meetings: (await meetingsOf(tx, body)).map(shapeOfMeeting) };
  },
});

const meetingRead = defineRead({
  name: 'meetings.meeting',
  who: ['anyone'],
  path: '/meetings/{id}',
  summary: 'One meeting, and to its body who is recorded as present',
  input: z.object({ id: keyInput }),
  output: meetingShape.extend({
    present: z.array(participantCode),
    moveHistory: z.array(
      formerTimeShape.extend({ movedAt: z.iso.datetime(), reason: reasonShape }).describe('Before each move'),
    ),
    cancellation: z.object({ at: z.iso.datetime(), reason: reasonShape }).nullable(),
  }),
  async run(tx, _, { id }) {
    const meeting = await meetingOf(tx, id);
    if (!meeting) return null;
    const cancellation = await cancellationOf(tx, id);
    return {
      ...shapeOfMeeting(meeting),
      present: await presentAt(tx, id),
      moveHistory: (await movesOf(tx, id)).map(({ movedAt, reason, ...former }) => ({
        ...shapeOfFormer(former),
        movedAt: movedAt.toString(),
        reason,
      })),
      cancellation: cancellation && { ...cancellation, at: cancellation.at.toString() },
    };
  },
});

function shapeOfMeeting(meeting: Meeting): z.output<typeof meetingShape> {
  const { note: _, ordinalBasis: __, ...facts } = meeting;
  return {
    ...facts,
    startsAt: meeting.startsAt?.toString() ?? null,
    endsAt: meeting.endsAt?.toString() ?? null,
    sources: [...meeting.sources],
    movedFrom: meeting.movedFrom && shapeOfFormer(meeting.movedFrom),
    cancelledAt: meeting.cancelledAt?.toString() ?? null,
  };
}

function shapeOfFormer({ startsAt, endsAt, zone, place }: FormerTime): z.output<typeof formerTimeShape> {
  return { startsAt: startsAt.toString(), endsAt: endsAt?.toString() ?? null, zone, place };
}

const conferenceShape = z.object({
  ordinal: z.number(),
  body: bodyId,
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  city: z.string(),
  host: participantCode,
  attendance: z.string().nullable(),
  note: z.string().nullable(),
  outcomes: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      authority: z.enum(['body', 'chairs']).describe('Negotiated by the body, or the chairs’ own'),
      verb: z.enum(verbs).nullable().describe('The word that was used; null: not found'),
      verbOf: z.enum(verbHolders).nullable(),
      alsoReported: z.array(z.object({ verb: z.enum(verbs), sources })),
      attachedTo: z.string().nullable(),
      sources,
    }),
  ),
  sources,
});

const conferencesRead = defineRead({
  name: 'meetings.conferences',
  who: ['anyone'],
  path: '/conferences',
  summary: 'Conferences with their outcome documents, latest first',
  input: z.object({}),
  output: z.object({ conferences: z.array(conferenceShape) }),
  async run(tx) {
    return { conferences: (await conferencesOf(tx)).map(shapeOfConference) };
  },
});

const conferenceRead = defineRead({
  name: 'meetings.conference',
  who: ['anyone'],
  path: '/conferences/{ordinal}',
  summary: 'One conference with its outcome documents',
  input: z.object({ ordinal: z.coerce.number().int().min(1).max(1000) }),
  output: conferenceShape,
  async run(tx, _, { ordinal }) {
    const conference = await conferenceOf(tx, ordinal);
    return conference ? shapeOfConference(conference) : null;
  },
});

function shapeOfConference(conference: Conference): z.output<typeof conferenceShape> {
  return {
    ...conference,
    outcomes: conference.outcomes.map((outcome) => ({
      ...outcome,
      alsoReported: outcome.alsoReported.map(({ verb, sources: from }) => ({ verb, sources: [...from] })),
      sources: [...outcome.sources],
    })),
    sources: [...conference.sources],
  };
}

const meetingReadersRead = readersRead({
  name: 'meetings.meeting-readers',
  path: '/meetings/{id}/access',
  summary: 'Who can see a meeting, and the office or seat that opens it to each',
  input: z.object({ id: keyInput }),
  find: (tx, _scope, { id }) => readableMeeting(tx, id),
});

export const meetingsReads = [
  meetingsRead,
  meetingRead,
  meetingReadersRead,
  conferencesRead,
  conferenceRead,
] as const;
