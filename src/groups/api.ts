import { z } from 'zod';
import { defineRead, type Tx } from '../platform/index.ts';
import {
  bodyId,
  parseDay,
  partialDate,
  participantCode,
  participantsOf,
  todayOf,
} from '../registry/index.ts';
import { askForBodyAccess, changeBodyAccess } from './acts/change-body-access.ts';
import { establishBody } from './acts/establish-body.ts';
import { turnKey } from './acts/turn-key.ts';
import { readersRead } from './api/readers.ts';
import { type BodyRecord, bodyRecordOf, bodyRecordsOf } from './reads/bodies.ts';
import { keyRequestsOf } from './reads/keys.ts';
import { readableBody } from './reads/readable-body.ts';
import { workOn } from './rules/bodies-of-day.ts';
import { chairRoles } from './rules/chair-of.ts';
import { chairsOfDay, seatsOfDay } from './rules/seats-of-body.ts';
import { bodyKinds, type Participant, participations } from './schema.ts';

const onInput = z
  .string()
  .refine((typed) => parseDay(typed) !== null, 'not-a-date')
  .optional()
  .describe('A civil date in the official zone; today when absent');

const chairShape = z.object({
  participant: participantCode.nullable(),
  office: z.string(),
  from: partialDate.nullable().describe('null: not known'),
  until: partialDate.nullable(),
  rotating: z.boolean(),
});

const bodyShape = z.object({
  id: bodyId,
  name: z.string(),
  acronym: z.string().nullable(),
  kind: z.enum(bodyKinds),
  status: z.enum(['active', 'historic']),
  exercise: z.boolean(),
  atWork: z.enum(['holds', 'not-yet', 'ended', 'unknown']).describe('On the day that was asked for'),
  parent: bodyId.nullable(),
  reportsTo: z.object({ body: bodyId, rhythm: z.string().nullable() }).nullable(),
  mandate: z.string(),
  chairs: z.array(chairShape).describe('In the chair on that day'),
  participation: z.enum(participations),
  participationNote: z.string().nullable(),
  members: z.array(participantCode),
  observers: z.array(participantCode),
  startNotKnown: z.array(participantCode).describe('May have had a seat on that day; in no other list'),
  observersSpeak: z.enum(['never', 'atChairsInvitation', 'inOpenDiscussion']),
  observersReadTexts: z.boolean(),
  coChairRule: z.enum(['both', 'either']),
  silenceAdopted: z.boolean(),
  officialZone: z.string(),
  established: partialDate.nullable(),
  dissolved: partialDate.nullable(),
  sources: z.array(z.string()),
});

const bodyReadersRead = readersRead({
  name: 'groups.body-readers',
  path: '/bodies/{id}/access',
  summary: 'Who can see a body, and the office or seat that opens it to each',
  input: z.object({ id: bodyId }),
  find: (tx, _scope, { id }) => readableBody(tx, id),
});

const instantText = z.iso.datetime();

const keyRequestShape = z.object({
  id: z.uuid(),
  act: z.string().describe('What the keys allow'),
  subject: z.string(),
  body: bodyId.describe('Its chairs hold the keys'),
  wish: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  reason: z.string(),
  askedAt: instantText,
  state: z.enum(['waiting', 'ready', 'used', 'declined', 'lapsed']),
  until: instantText.describe('When a request that waits or is ready lapses'),
  usedAt: instantText.nullable(),
  turns: z.array(
    z.object({
      what: z.enum(['signed', 'declined']),
      participant: participantCode.describe('For whom the chair is held'),
      at: instantText,
      reason: z.string(),
    }),
  ),
});

const bodiesRead = defineRead({
  name: 'groups.bodies',
  who: ['anyone'],
  path: '/bodies',
  summary: 'The bodies of the forum, as they stand today or stood on a day',
  input: z.object({ on: onInput }),
  output: z.object({ on: z.iso.date(), bodies: z.array(bodyShape) }),
  async run(tx, _, { on }) {
    const { day, today, participants } = await dayAndParticipants(tx, on);
    const bodies = await bodyRecordsOf(tx);
    return { on: day, bodies: bodies.map((body) => shapeOf(body, participants, { day, today })) };
  },
});

const bodyRead = defineRead({
  name: 'groups.body',
  who: ['anyone'],
  path: '/bodies/{id}',
  summary: 'One body with its mandate, chairs, seats and rules',
  input: z.object({ id: bodyId, on: onInput }),
  output: bodyShape,
  async run(tx, _, { id, on }) {
    const body = await bodyRecordOf(tx, id);
    if (!body) return null;
    const { participants, ...days } = await dayAndParticipants(tx, on);
    return shapeOf(body, participants, days);
  },
});

async function dayAndParticipants(tx: Tx, on: string | undefined) {
  const today = await todayOf(tx);
  return { day: on ?? today, today, participants: await participantsOf(tx) };
}

function shapeOf(
  body: BodyRecord,
  participants: readonly Participant[],
  days: { day: string; today: string },
): z.output<typeof bodyShape> {
  const seats = seatsOfDay({ ...body, exercise: body.exercise ? body.id : null }, participants, days);
  const { id, name, acronym, kind, status, exercise, parent, mandate, participation, participationNote } =
    body;
  return {
    ...{ id, name, acronym, kind, status, exercise, parent, mandate, participation, participationNote },
    atWork: workOn(body, days.day, days.today),
    reportsTo: body.reportsTo === null ? null : { body: body.reportsTo, rhythm: body.reportsRhythm },
    chairs: chairsOfDay(body.chairs, days.day, days.today).inOffice.map(
      ({ participant, office, from, until, rotating }) => ({ participant, office, from, until, rotating }),
    ),
    members: [...seats.members],
    observers: [...seats.observers],
    startNotKnown: [...seats.unknown],
    observersSpeak: body.observersSpeak,
    observersReadTexts: body.observersRead,
    coChairRule: body.coChairRule,
    silenceAdopted: body.silenceAdopted,
    officialZone: body.officialZone,
    established: body.established,
    dissolved: body.dissolved,
    sources: [...body.sources],
  };
}

const keysRead = defineRead({
  name: 'groups.keys',
  who: [...chairRoles, 'secretariat'],
  path: '/keys',
  summary: 'What was asked of two co-chairs of your bodies, the last first, and how it stands',
  input: z.object({}),
  output: z.object({ requests: z.array(keyRequestShape) }),
  async run(tx, { now }) {
    const requests = await keyRequestsOf(tx, now);
    return {
      requests: requests.map(({ id, act, subject, body, wish, reason, state, ...request }) => ({
        ...{ id, act, subject, body, wish, reason, state },
        askedAt: request.askedAt.toString(),
        until: request.until.toString(),
        usedAt: request.used?.at.toString() ?? null,
        turns: request.turns.map(({ what, participant, at, reason: why }) => ({
          ...{ what, participant, at: at.toString(), reason: why },
        })),
      })),
    };
  },
});

export const groupsActs = [establishBody, turnKey, askForBodyAccess, changeBodyAccess] as const;

export const groupsReads = [bodiesRead, bodyRead, bodyReadersRead, keysRead] as const;
