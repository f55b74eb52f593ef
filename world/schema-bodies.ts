/** The bodies of a forum, its conferences and other meetings, its strategies and its support office. */
import { z } from 'zod';
import type { ForumFile, Participant } from './schema.ts';
import {
  bodyIdSchema,
  bodyRulesSchema,
  civilDateSchema,
  partialDateSchema,
  participantCodeSchema,
  sourcesSchema,
} from './schema.ts';

const shortText = z.string().trim().min(1).max(300);
const longText = z.string().trim().min(1).max(2000);

export const bodyKindSchema = z.enum([
  'ministerial',
  'seniorOfficials',
  'steeringGroup',
  'adHocGroup',
  'consultationMechanism',
  'taskForce',
  'technicalExpertsGroup',
  'workingGroup',
  'draftingGroup',
  'expertsGroup',
  'businessForum',
  'supportOffice',
  'network',
]);

/** An office, never a person. `current: false` with `until: null`: it has ended, when is not known. */
export const bodyChairSchema = z.strictObject({
  /** `null` where the office is not held for a participant (a business co-chair). */
  participant: participantCodeSchema.nullable(),
  office: shortText,
  from: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  current: z.boolean(),
  rotating: z.boolean(),
});

export const participationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('allMembers'), note: longText.nullable() }),
  z.strictObject({ kind: z.literal('membersAndObservers'), note: longText.nullable() }),
  z.strictObject({
    kind: z.literal('listed'),
    participants: z.array(participantCodeSchema).min(1),
    /** Observers of this body who are listed by name; empty where they come by invitation only. */
    observers: z.array(participantCodeSchema).default([]),
    /** The body whose list this one follows, when it has none of its own. */
    following: bodyIdSchema.nullable(),
    note: longText.nullable(),
  }),
  /** Not a list: depends on the occasion, and the note says on what. */
  z.strictObject({ kind: z.literal('varies'), note: longText }),
]);

export const bodySchema = z.strictObject({
  id: bodyIdSchema,
  name: shortText,
  acronym: z.string().min(2).max(20).nullable(),
  /** Names it had before; never used to derive its identity. */
  formerNames: z.array(shortText).default([]),
  kind: bodyKindSchema,
  status: z.enum(['active', 'historic']),
  /** Place in the tree. */
  parent: bodyIdSchema.nullable(),
  /** `inferred`: no page says so; it follows from what was found. */
  reportsTo: z
    .strictObject({ body: bodyIdSchema, rhythm: shortText.nullable(), basis: z.enum(['found', 'inferred']) })
    .nullable(),
  mandate: longText,
  chairs: z.array(bodyChairSchema),
  participation: participationSchema,
  meets: longText.nullable(),
  produces: z.array(z.string().regex(/^[a-z][A-Za-z]{1,40}$/)),
  established: partialDateSchema.nullable(),
  /** With `status: 'historic'`, `null` says that the end is not known. */
  dissolved: partialDateSchema.nullable(),
  /** Confidential by agreement: inherited by its meetings and papers (procedure.md §0). */
  confidential: z.boolean().default(false),
  /** Only what this body has settled otherwise than the forum's defaults. */
  rules: bodyRulesSchema.partial().default({}),
  note: longText.nullable(),
  sources: sourcesSchema,
});

export const bodiesSchema = z.array(bodySchema);

/** The word that the body used; never mapped to one "approved" (glossary, rule 2). */
export const decisionVerbSchema = z.enum([
  'issuedBy',
  'adopts',
  'agrees',
  'endorses',
  'approves',
  'welcomes',
  'takesNote',
]);

export const outcomeDocumentSchema = z.strictObject({
  /** A strategy carries the id that it has in `strategies.json`. */
  id: bodyIdSchema,
  kind: z.enum(['chairsStatement', 'declaration', 'strategy', 'framework', 'report']),
  title: shortText,
  /** Whose text it is: negotiated by the body, or the chairs' own (procedure.md §0). */
  authority: z.enum(['body', 'chairs']),
  /** `null`: not found. */
  verb: decisionVerbSchema.nullable(),
  verbOf: z.enum(['coChairs', 'ministers', 'members']).nullable(),
  /** Other words that other sources use for the same act. */
  alsoReported: z.array(z.strictObject({ verb: decisionVerbSchema, sources: sourcesSchema })).default([]),
  /** The document to which it was attached: one publication, two texts of different authority. */
  attachedTo: bodyIdSchema.nullable(),
  sources: sourcesSchema,
});

export const conferenceSchema = z.strictObject({
  ordinal: z.number().int().positive(),
  startsOn: civilDateSchema,
  endsOn: civilDateSchema,
  city: shortText,
  host: participantCodeSchema,
  outcomes: z.array(outcomeDocumentSchema),
  attendance: longText.nullable(),
  note: longText.nullable(),
  sources: sourcesSchema,
});

export const conferencesSchema = z.array(conferenceSchema);

export const pastMeetingSchema = z.strictObject({
  body: bodyIdSchema,
  /** Can be corrected: numbers in the records contradict each other. */
  ordinal: z.number().int().positive().nullable(),
  ordinalBasis: z.enum(['found', 'inferred']),
  startsOn: partialDateSchema,
  endsOn: partialDateSchema.nullable(),
  city: shortText.nullable(),
  host: participantCodeSchema.nullable(),
  mode: z.enum(['inPerson', 'hybrid', 'virtual']).nullable(),
  note: longText.nullable(),
  sources: sourcesSchema,
});

export const pastMeetingsSchema = z.array(pastMeetingSchema);

export const strategySchema = z.strictObject({
  id: bodyIdSchema,
  title: shortText,
  /** Never derived from the calendar: in force until replaced. */
  current: z.boolean(),
  replaces: bodyIdSchema.nullable(),
  verb: decisionVerbSchema.nullable(),
  decidedBy: z.strictObject({ body: bodyIdSchema, ordinal: z.number().int().positive() }).nullable(),
  decidedOn: partialDateSchema.nullable(),
  /** Empty: not found, which does not mean that it has none. */
  areas: z.array(z.strictObject({ id: bodyIdSchema, number: z.number().int().positive(), name: shortText })),
  note: longText.nullable(),
  sources: sourcesSchema,
});

export const strategiesSchema = z.array(strategySchema);

export const supportOfficeSchema = z.strictObject({
  body: bodyIdSchema,
  name: shortText,
  acronym: z.string().min(2).max(20),
  city: shortText,
  host: participantCodeSchema,
  established: partialDateSchema,
  description: longText,
  managers: z.array(z.strictObject({ participant: participantCodeSchema, office: shortText })).min(1),
  guidance: longText,
  purposes: z.array(shortText),
  reports: z.array(
    z.strictObject({
      kind: shortText,
      name: shortText,
      everyMonths: z.number().int().positive().nullable(),
      note: longText.nullable(),
    }),
  ),
  annualEvents: z.array(shortText),
  secondments: longText.nullable(),
  proposals: longText.nullable(),
  resources: z.array(
    z.strictObject({
      kind: shortText,
      title: shortText,
      endorsedBy: z.strictObject({ body: bodyIdSchema, ordinal: z.number().int().positive() }).nullable(),
      sources: sourcesSchema,
    }),
  ),
  sources: sourcesSchema,
});

export type Body = z.infer<typeof bodySchema>;
export type BodyKind = z.infer<typeof bodyKindSchema>;
export type Participation = z.infer<typeof participationSchema>;
export type DecisionVerb = z.infer<typeof decisionVerbSchema>;
export type OutcomeDocument = z.infer<typeof outcomeDocumentSchema>;
export type Conference = z.infer<typeof conferenceSchema>;
export type PastMeeting = z.infer<typeof pastMeetingSchema>;
export type Strategy = z.infer<typeof strategySchema>;
export type SupportOffice = z.infer<typeof supportOfficeSchema>;

/** One forum whole, as `loadForum` returns it. */
export interface ForumWorld {
  readonly forum: ForumFile;
  readonly participants: readonly Participant[];
  readonly bodies: readonly Body[];
  readonly conferences: readonly Conference[];
  readonly meetings: readonly PastMeeting[];
  readonly strategies: readonly Strategy[];
  readonly supportOffice: SupportOffice | null;
}
