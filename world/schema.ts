/**
 * The one file format of any forum: what a folder like `world/bali-process/` holds.
 *
 * Nothing here knows the Bali Process: chairs may be permanent, rotate or pass as a presidency pro tempore,
 * organisations may be members, observers may or may not speak, and any number of participants takes part.
 */
import { z } from 'zod';

/**
 * A civil date as far as it is known: `2002`, `2018-08` or `2013-04-01`.
 *
 * As a start it counts from the last day that it covers, as an end until the first day that it covers: what is
 * known only to the year is never shown as true on a day on which it may not have been.
 */
export const partialDateSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export const civilDateSchema = z.iso.date();

/** Three letters as the forum uses them for a state or an area; the acronym for an organisation. */
export const participantCodeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{1,11}$/);
export const bodyIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

/** Where a fact was read; `invented` in forums that exist only for tests and exercises. */
export const sourceSchema = z.union([z.url({ protocol: /^https?$/ }), z.literal('invented')]);
export const sourcesSchema = z.array(sourceSchema).min(1);

const shortText = z.string().trim().min(1).max(300);
const longText = z.string().trim().min(1).max(2000);

/**
 * How sure the register is. Only what is `listed` is public; the rest waits for the secretariat's
 * confirmation and is shown to it alone (DESIGN §5, the default world).
 *
 * `seenInRecords`: in records of several meetings, but on no list that was read. `earlyRecordOnly`: in the
 * record of the first conference, and no later list was found.
 */
export const confidenceSchema = z.enum(['listed', 'seenInRecords', 'earlyRecordOnly']);

export const statusPeriodSchema = z.strictObject({
  status: z.enum(['member', 'observer']),
  /** `null`: not known. Such a period is never counted as present on an earlier day. */
  from: partialDateSchema.nullable(),
  /** The first day on which it no longer holds; `null`: it holds. */
  until: partialDateSchema.nullable(),
  basis: shortText,
  source: sourceSchema,
  confidence: confidenceSchema,
});

export const participantSchema = z.strictObject({
  /** Permanent. Where the records use two codes for one participant, the other stands in `otherCodes`. */
  code: participantCodeSchema,
  otherCodes: z.array(participantCodeSchema).default([]),
  nature: z.enum(['state', 'entity', 'organisation']),
  /** Exactly as the forum lists it; never from a code table (standards.md §7). */
  name: shortText,
  /** By this lists and seats are ordered, in English, never by code (JOURNEYS, second part). */
  sortName: shortText,
  acronym: z.string().min(2).max(20).nullable(),
  statusPeriods: z.array(statusPeriodSchema).min(1),
  confidence: confidenceSchema,
  note: longText.nullable(),
  sources: sourcesSchema,
});

export const participantsSchema = z.array(participantSchema);

/** What observers may do (procedure.md §3.4). That they take no part in decisions is not a setting. */
export const observerRulesSchema = z.strictObject({
  attendOpenMeetings: z.boolean(),
  attendClosedMeetings: z.boolean(),
  speak: z.enum(['never', 'atChairsInvitation', 'inOpenDiscussion']),
  submitPapers: z.boolean(),
  proposeText: z.enum(['never', 'ifMemberSponsors']),
  /** Read texts under negotiation, then always without attribution (DESIGN §7). */
  readTexts: z.boolean(),
});

/** Off until the body has adopted the procedure in its rules (JOURNEYS, second part). */
export const silenceRulesSchema = z.strictObject({
  adopted: z.boolean(),
  defaultWorkingDays: z.number().int().positive().max(90),
  minimumHours: z.number().int().min(72).max(2160),
  consentToUse: z.boolean(),
  discloseObjector: z.enum(['never', 'membersOnly', 'public']),
});

export const bodyRulesSchema = z.strictObject({
  silence: silenceRulesSchema,
  observers: observerRulesSchema,
  /** Whether a member organisation may withhold consensus; `null`: the forum has not said (procedure.md §0). */
  memberOrganisationsMayBlockConsensus: z.boolean().nullable(),
  /** Acts that need every chair; all others need any one of them. */
  everyChairActsFor: z.array(z.enum(['release', 'startSilence', 'clearDispatch', 'bulkExport'])),
  quorum: z.strictObject({ presentShare: z.number().min(0).max(1) }).nullable(),
});

const holderSchema = z.strictObject({
  participant: participantCodeSchema,
  from: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
});

const termMonths = z.number().int().positive().max(120);

/** Who leads the forum as a whole, and how that passes on. */
export const leadershipSchema = z.discriminatedUnion('arrangement', [
  z.strictObject({
    arrangement: z.literal('permanentCoChairs'),
    title: shortText,
    holders: z.array(holderSchema).min(2),
  }),
  z.strictObject({
    arrangement: z.literal('rotatingChair'),
    title: shortText,
    holders: z.array(holderSchema).min(1),
    rotation: z.strictObject({ order: z.array(participantCodeSchema).min(2), termMonths }),
  }),
  z.strictObject({
    arrangement: z.literal('presidencyProTempore'),
    title: shortText,
    holders: z.array(holderSchema).min(1),
    termMonths: termMonths.nullable(),
  }),
]);

export const zoneSchema = z.strictObject({
  /** IANA name. */
  zone: z.string().regex(/^[A-Za-z]+\/[A-Za-z_]+(\/[A-Za-z_]+)?$/),
  /** As printed beside a time: a zone's name is not always the city one means. */
  city: shortText,
});

export const forumSchema = z.strictObject({
  name: shortText,
  shortName: shortText,
  /** An invented forum says so wherever it is shown. */
  invented: z.boolean(),
  established: partialDateSchema,
  legalNature: shortText,
  description: longText,
  /** As the forum itself states them, public also where the register knows fewer by name. */
  officialCounts: z.strictObject({
    memberStates: z.number().int().nonnegative(),
    memberOrganisations: z.number().int().nonnegative(),
    observerStates: z.number().int().nonnegative(),
    observerOrganisations: z.number().int().nonnegative(),
    source: sourceSchema,
    note: longText.nullable(),
  }),
  leadership: leadershipSchema,
  /** Who does the secretariat's work; an agency of a member, an organisation, or nobody standing. */
  coordination: z.array(
    z.strictObject({
      participant: participantCodeSchema,
      agency: shortText,
      acronym: z.string().min(2).max(20).nullable(),
      /** Officials who lead for the chairs between conferences; offices, never persons. */
      seniorOfficial: shortText.nullable(),
      sources: sourcesSchema,
    }),
  ),
  /** A setting of the installation: the first is the zone of deadlines, the rest are shown beside it. */
  officialZones: z.array(zoneSchema).min(1),
  languages: z.strictObject({
    original: z.string().min(2).max(35),
    working: z.array(z.string().min(2).max(35)).min(1),
    authentic: z.array(z.string().min(2).max(35)).min(1),
  }),
  drafting: z.strictObject({
    /** wording.md §1. */
    profiles: z
      .array(z.enum(['unResolution', 'weDeclaration', 'capsDeclaration', 'chairsStatement', 'strategy']))
      .min(1),
    spelling: z.enum(['-ise', '-ize']),
  }),
  /** What holds in every body that has not settled a point for itself. */
  bodyDefaults: bodyRulesSchema,
  sources: sourcesSchema,
});

export type Participant = z.infer<typeof participantSchema>;
export type StatusPeriod = z.infer<typeof statusPeriodSchema>;
export type Confidence = z.infer<typeof confidenceSchema>;
export type BodyRules = z.infer<typeof bodyRulesSchema>;
export type Leadership = z.infer<typeof leadershipSchema>;
export type ForumFile = z.infer<typeof forumSchema>;
