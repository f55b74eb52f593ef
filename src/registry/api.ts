import { z } from 'zod';
import { defineRead } from '../platform/index.ts';
import { appointmentReads } from './api/appointments.ts';
import { askedDayInput } from './api/asked-day.ts';
import { directoryReads } from './api/directory.ts';
import { officesRead } from './api/offices.ts';
import { forumOf, todayOf } from './reads/forum.ts';
import { forumParticipantsOf, type Participant, participantOf } from './reads/participants.ts';
import { forumOfDay } from './rules/standing.ts';
import { confidences, natures, partialDate, participantCode, statuses } from './schema.ts';

const participantShape = z.object({
  code: participantCode,
  name: z.string().describe('Exactly as the forum lists it'),
  nature: z.enum(natures),
  acronym: z.string().nullable(),
  note: z.string().nullable(),
  exercise: z.boolean(),
  confidence: z.enum(confidences),
  periods: z.array(
    z.object({
      status: z.enum(statuses),
      from: partialDate.nullable().describe('null: not known'),
      until: partialDate.nullable().describe('The first day on which it no longer holds; null: it holds'),
      basis: z.string(),
      source: z.string(),
    }),
  ),
  sources: z.array(z.string()),
});

const listShape = z.array(participantShape);

const participantsRead = defineRead({
  name: 'registry.participants',
  who: ['anyone'],
  path: '/participants',
  summary: 'Who takes part in the forum, today or on a day, in order of English names',
  input: z.object({
    on: askedDayInput,
  }),
  output: z.object({
    on: z.iso.date(),
    officialCounts: z
      .object({
        memberStates: z.number(),
        memberOrganisations: z.number(),
        observerStates: z.number(),
        observerOrganisations: z.number(),
        source: z.string(),
        note: z.string().nullable(),
      })
      .nullable()
      .describe('The forum’s own statement, which may name more than the register knows'),
    memberStates: listShape,
    memberOrganisations: listShape,
    observerStates: listShape,
    observerOrganisations: listShape,
    startNotKnown: listShape.describe('May have taken part on that day; in no other list and no count'),
    unconfirmed: listShape.describe('Waits for confirmation; empty for all but the secretariat'),
  }),
  async run(tx, _, { on }) {
    const today = await todayOf(tx);
    const day = on ?? today;
    const forum = await forumOf(tx);
    const { unknown, unconfirmed, ...lists } = forumOfDay(await forumParticipantsOf(tx), day, today);
    return {
      on: day,
      officialCounts: forum?.officialCounts ?? null,
      memberStates: lists.memberStates.map(shapeOf),
      memberOrganisations: lists.memberOrganisations.map(shapeOf),
      observerStates: lists.observerStates.map(shapeOf),
      observerOrganisations: lists.observerOrganisations.map(shapeOf),
      startNotKnown: unknown.map(({ one }) => shapeOf(one)),
      unconfirmed: unconfirmed.map(shapeOf),
    };
  },
});

const participantRead = defineRead({
  name: 'registry.participant',
  who: ['anyone'],
  path: '/participants/{code}',
  summary: 'One participant with its standing over time',
  input: z.object({ code: participantCode }),
  output: participantShape,
  async run(tx, _, { code }) {
    const participant = await participantOf(tx, code);
    return participant ? shapeOf(participant) : null;
  },
});

function shapeOf(one: Participant): z.output<typeof participantShape> {
  const { code, name, nature, acronym, note, confidence, exerciseBody } = one;
  return {
    ...{ code, name, nature, acronym, note, confidence },
    exercise: exerciseBody !== null,
    periods: one.periods.map(({ status, from, until, basis, source }) => ({
      status,
      from,
      until,
      basis,
      source,
    })),
    sources: [...one.sources],
  };
}

export const registryReads = [
  participantsRead,
  participantRead,
  officesRead,
  ...appointmentReads,
  ...directoryReads,
] as const;
