import type { ColumnType } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../base/index.ts';
import { zoneInput } from '../platform/index.ts';

export type { Role } from '../platform/index.ts';

/** A civil date as far as it is known: `2002`, `2018-08` or `2013-04-01`. */
export const partialDate = z
  .string('required')
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'not-a-date');
export const participantCode = z.string('required').regex(/^[A-Z][A-Z0-9-]{1,11}$/, 'not-a-code');
export const bodyId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'not-a-key')
  .max(60);

export const natures = ['state', 'entity', 'organisation'] as const;
export const statuses = ['member', 'observer'] as const;
export const confidences = ['listed', 'seenInRecords', 'earlyRecordOnly'] as const;

export type Nature = (typeof natures)[number];
export type Status = (typeof statuses)[number];
/** How sure the register is; only what is `listed` or confirmed by the secretariat is public (DESIGN §5). */
export type Confidence = (typeof confidences)[number];

const lineOf = (lengthMax: number) =>
  z.string('required').trim().min(1, 'required').max(lengthMax, `too-long:${lengthMax}`);
const shortText = lineOf(300);
const longText = lineOf(2000);
const source = lineOf(1000);
const sources = z.array(source).max(30);
const count = z.number('required').int('not-a-count').min(0, 'not-a-count').max(1000, 'not-a-count');

export const bodyRules = z.object({
  silence: z.object({
    adopted: z.boolean(),
    defaultWorkingDays: z.number().int().min(1).max(90),
    minimumHours: z.number().int().min(72).max(2160),
  }),
  observers: z.object({
    speak: z.enum(['never', 'atChairsInvitation', 'inOpenDiscussion'], 'required'),
    proposeText: z.enum(['never', 'ifMemberSponsors']),
    readTexts: z.boolean(),
  }),
  memberOrganisationsMayBlockConsensus: z.boolean().nullable(),
  /** Acts that need every chair; all others need any one of them. */
  everyChairActsFor: z.array(z.string().max(60)).max(20),
  quorum: z.object({ presentShare: z.number().min(0).max(1) }).nullable(),
});

const leadership = z.object({
  arrangement: z.enum(['permanentCoChairs', 'rotatingChair', 'presidencyProTempore'], 'required'),
  title: shortText,
  holders: z
    .array(
      z.object({
        participant: participantCode,
        from: partialDate.nullable(),
        until: partialDate.nullable(),
      }),
    )
    .max(50),
  rotation: z
    .object({ order: z.array(participantCode).max(200), termMonths: z.number().int().min(1).max(120) })
    .optional(),
  termMonths: z.number().int().min(1).max(120).nullable().optional(),
});

const coordinator = z.object({
  participant: participantCode,
  agency: shortText,
  acronym: z.string().max(20).nullable(),
  seniorOfficial: shortText.nullable(),
});

/** What a forum says of itself. */
export const forumInput = z.object({
  name: shortText,
  shortName: shortText,
  invented: z.boolean(),
  established: partialDate,
  legalNature: shortText,
  description: longText,
  officialCounts: z.object({
    memberStates: count,
    memberOrganisations: count,
    observerStates: count,
    observerOrganisations: count,
    source,
    note: longText.nullable(),
  }),
  leadership,
  coordination: z.array(coordinator).max(20),
  /** The first is the zone of deadlines. */
  officialZones: z
    .array(z.object({ zone: zoneInput, city: shortText }))
    .min(1)
    .max(20),
  languages: z.object({
    original: z.string().max(35),
    working: z.array(z.string().max(35)).max(20),
    authentic: z.array(z.string().max(35)).max(20),
  }),
  drafting: z.object({ profiles: z.array(z.string().max(60)).max(10), spelling: z.enum(['-ise', '-ize']) }),
  bodyDefaults: bodyRules,
  sources,
});

export const statusPeriodInput = z.object({
  status: z.enum(statuses, 'required'),
  from: partialDate.nullable(),
  until: partialDate.nullable(),
  basis: shortText,
  source,
  confidence: z.enum(confidences, 'required'),
});

export const participantInput = z.object({
  code: participantCode,
  otherCodes: z.array(participantCode).max(10).default([]),
  nature: z.enum(natures, 'required'),
  name: shortText,
  sortName: shortText,
  acronym: z.string().trim().min(2).max(20).nullable(),
  note: longText.nullable(),
  confidence: z.enum(confidences, 'required'),
  /** The exercise body to which an invented participant belongs; absent for everybody real. */
  exerciseBody: bodyId.nullable().default(null),
  statusPeriods: z.array(statusPeriodInput).min(1).max(50),
  sources,
});

export type ForumFacts = z.infer<typeof forumInput>;
export type BodyRules = z.infer<typeof bodyRules>;

type At = ColumnType<Instant, string, never>;
type Json<Shape> = ColumnType<Shape, string, string>;

interface ForumTable {
  readonly name: string;
  readonly shortName: string;
  readonly invented: boolean;
  readonly established: string;
  readonly legalNature: string;
  readonly description: string;
  readonly memberStates: number;
  readonly memberOrganisations: number;
  readonly observerStates: number;
  readonly observerOrganisations: number;
  readonly countsSource: string;
  readonly countsNote: string | null;
  readonly leadership: Json<ForumFacts['leadership']>;
  readonly coordination: Json<ForumFacts['coordination']>;
  readonly officialZones: Json<ForumFacts['officialZones']>;
  readonly languages: Json<ForumFacts['languages']>;
  readonly drafting: Json<ForumFacts['drafting']>;
  readonly bodyDefaults: Json<BodyRules>;
  readonly sources: string[];
  readonly audience: string;
}

interface ParticipantTable {
  readonly code: string;
  readonly otherCodes: string[];
  readonly nature: Nature;
  readonly listedName: string;
  readonly sortName: string;
  readonly acronym: string | null;
  readonly note: string | null;
  readonly exerciseBody: string | null;
  readonly confidence: Confidence;
  readonly confirmed: boolean;
  readonly enteredAt: At;
  readonly sources: string[];
  readonly audience: string;
}

interface ConfirmationTable {
  readonly participant: string;
  readonly confirmedAt: At;
  readonly confirmedBy: string | null;
  readonly ground: string;
  readonly audience: string;
}

interface StatusPeriodTable {
  readonly id: string;
  readonly participant: string;
  readonly status: Status;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly basis: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly audience: string;
}

interface PersonTable {
  readonly id: string;
  readonly functionLabel: string;
  readonly participant: string | null;
  readonly zone: string | null;
  readonly language: string | null;
  readonly enteredAt: At;
  readonly audience: string;
}

interface ContactTable {
  readonly person: string;
  readonly email: string;
  readonly audience: string;
}

interface AppointmentTable {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly participant: string | null;
  readonly body: string | null;
  readonly fromAt: At;
  readonly untilAt: ColumnType<Instant | null, string | null, string>;
  readonly appointedBy: string | null;
  readonly endedBy: string | null;
  readonly succeeds: string | null;
  readonly audience: string;
}

interface SuspensionTable {
  readonly id: string;
  readonly appointment: string;
  readonly person: string;
  readonly fromAt: At;
  readonly untilAt: ColumnType<Instant | null, string | null, string>;
  readonly audience: string;
}

interface SuspensionGroundTable {
  readonly suspension: string;
  readonly reason: string;
  readonly suspendedBy: string | null;
  readonly bySecretariat: boolean;
  readonly resumedBy: string | null;
  readonly audience: string;
}

interface PastAppointmentTable {
  readonly id: string;
  readonly participant: string;
  readonly role: string;
  readonly body: string | null;
  readonly person: string | null;
  readonly holder: string | null;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly source: string;
  readonly enteredAt: At;
  readonly enteredBy: string | null;
  readonly withdrawnAt: ColumnType<Instant | null, null, string>;
  readonly withdrawnBy: ColumnType<string | null, null, string | null>;
  readonly withdrawnWhy: ColumnType<string | null, null, string>;
  readonly audience: string;
}

interface ListingTable {
  readonly person: string;
  readonly field: string;
  readonly value: string;
  readonly consentedAt: ColumnType<Instant, string, string>;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'registry.forum': ForumTable;
    'registry.participant': ParticipantTable;
    'registry.confirmation': ConfirmationTable;
    'registry.status_period': StatusPeriodTable;
    'registry.person': PersonTable;
    'registry.contact': ContactTable;
    'registry.appointment': AppointmentTable;
    'registry.past_appointment': PastAppointmentTable;
    'registry.listing': ListingTable;
    'registry.suspension': SuspensionTable;
    'registry.suspension_ground': SuspensionGroundTable;
  }
}
