/**
 * The drafting exercise as files (DESIGN §5): invented participants who negotiate an invented text.
 *
 * Instants are hours before or after the moment of seeding, so that the exercise is never out of date.
 */
import { z } from 'zod';
import type { Proposal, Provision, Wish } from '../src/engine/index.ts';
import { bodyIdSchema, bodyRulesSchema, participantCodeSchema, zoneSchema } from './schema.ts';

const shortText = z.string().trim().min(1).max(300);
const provisionText = z.string().trim().min(1).max(5000);
const hoursBefore = z
  .number()
  .nonnegative()
  .max(24 * 366);
const dueInHours = z
  .number()
  .positive()
  .max(24 * 366);

export const exerciseParticipantSchema = z.strictObject({
  /** Never a code of the forum's register, nor of any real state or area. */
  code: participantCodeSchema,
  name: shortText,
  sortName: shortText,
  nature: z.enum(['state', 'entity', 'organisation']),
  status: z.enum(['member', 'observer']),
});

export const exercisePersonSchema = z.strictObject({
  id: z.uuid(),
  /** A readable handle for tests and sign-in links. */
  key: bodyIdSchema,
  /** People of the exercise have functions, not names. */
  function: shortText,
  /** `null`: serves the exercise as a whole. */
  participant: participantCodeSchema.nullable(),
  office: z.enum(['secretariat', 'coChair', 'focalPoint', 'delegate', 'observer', 'supportOfficer']),
  /** Under `.invalid`, where no mail can ever arrive (RFC 2606). */
  email: z.email().endsWith('.invalid'),
  /** Whether a start in demonstration mode prints a sign-in link for this person. */
  demonstration: z.boolean(),
});

/** Who held an office of a participant before the exercise began: by function, as its people are. */
export const exercisePastOfficeSchema = z.strictObject({
  participant: participantCodeSchema,
  role: z.enum(['focalPoint', 'headOfDelegation']),
  holder: shortText,
  first: z.iso.date(),
  last: z.iso.date(),
});

export const exerciseBodySchema = z.strictObject({
  id: bodyIdSchema,
  name: shortText,
  kind: z.literal('draftingGroup'),
  exercise: z.literal(true),
  symbol: shortText,
  mandate: z.string().trim().min(1).max(2000),
  chairs: z.array(participantCodeSchema).min(1),
  members: z.array(participantCodeSchema).min(2),
  observers: z.array(participantCodeSchema),
  officialZone: zoneSchema,
  rules: bodyRulesSchema,
});

export const provisionKindSchema = z.enum([
  'title',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'subparagraph',
  'paragraph',
  'annex',
]);

export const provisionSchema = z.strictObject({
  id: z.uuid(),
  kind: provisionKindSchema,
  text: provisionText,
  level: z.union([z.literal(1), z.literal(2)]).optional(),
}) satisfies z.ZodType<Provision>;

/**
 * What was done on a paragraph. One that is not listed follows from its proposals: proposed, or not
 * discussed when there are none.
 */
export const provisionStateSchema = z.discriminatedUnion('state', [
  z.strictObject({ provisionId: z.uuid(), state: z.literal('notDiscussed') }),
  z.strictObject({ provisionId: z.uuid(), state: z.literal('agreed'), hoursBefore }),
  z.strictObject({
    provisionId: z.uuid(),
    state: z.literal('agreedAdRef'),
    hoursBefore,
    /** Only a positive answer confirms; an unanswered one lapses to the chair (procedure.md §1.6). */
    adRefFor: z.array(z.strictObject({ participant: participantCodeSchema, dueInHours })).min(1),
  }),
  z.strictObject({
    provisionId: z.uuid(),
    state: z.literal('reopened'),
    hoursBefore,
    agreedHoursBefore: hoursBefore,
    reopenedBy: participantCodeSchema,
    reason: z.string().trim().min(1).max(2000),
  }),
]);

const textHead = {
  id: z.uuid(),
  title: shortText,
  kind: z.enum(['strategy', 'declaration']),
  profile: z.enum(['strategy', 'weDeclaration']),
  symbol: shortText,
  /** BCP 47. */
  language: z.string().min(2).max(35),
  provisions: z.array(provisionSchema).min(1),
};

export const exerciseTextSchema = z.strictObject({
  ...textHead,
  reading: z.number().int().positive(),
  timeline: z.strictObject({ issuedHoursBefore: hoursBefore, proposalsCloseInHours: dueInHours }),
  states: z.array(provisionStateSchema),
});

export const adoptedTextSchema = z.strictObject({
  ...textHead,
  /** No yes-list: the delegations present, and nobody's consent by name (procedure.md §1.8). */
  adoption: z.strictObject({
    verb: z.literal('adopts'),
    mode: z.enum(['consensus', 'acclamation', 'withoutVote']),
    meeting: shortText,
    presiding: participantCodeSchema,
    present: z.array(participantCodeSchema).min(1),
    adoptedHoursBefore: hoursBefore,
    releasedHoursBefore: hoursBefore,
  }),
});

const rangeSchema = z.strictObject({
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
});

export const wishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), provisionId: z.uuid(), text: provisionText }),
  z.strictObject({ kind: z.literal('delete'), provisionId: z.uuid() }),
  z.strictObject({
    kind: z.literal('insert'),
    afterId: z.uuid().nullable(),
    newId: z.uuid(),
    provisionKind: provisionKindSchema,
    text: provisionText,
  }),
  z.strictObject({ kind: z.literal('retain'), provisionId: z.uuid() }),
  z.strictObject({ kind: z.literal('hold'), provisionId: z.uuid(), range: rangeSchema.optional() }),
]) satisfies z.ZodType<Wish>;

export const exerciseProposalSchema = z.strictObject({
  id: z.uuid(),
  /** The proposer first, then those who joined. */
  sponsors: z.array(participantCodeSchema).min(1),
  wish: wishSchema,
  /** For members alone. */
  rationale: z.string().trim().min(1).max(2000).nullable(),
  hoursBefore,
});

export type ExerciseParticipant = z.infer<typeof exerciseParticipantSchema>;
export type ExercisePerson = z.infer<typeof exercisePersonSchema>;
export type ExercisePastOffice = z.infer<typeof exercisePastOfficeSchema>;
export type ExerciseBody = z.infer<typeof exerciseBodySchema>;
export type ExerciseText = z.infer<typeof exerciseTextSchema>;
export type AdoptedText = z.infer<typeof adoptedTextSchema>;
export type ProvisionState = z.infer<typeof provisionStateSchema>;
export type ExerciseProposal = z.infer<typeof exerciseProposalSchema>;

/** The proposal as the engine reads it. */
export function toEngineProposal(proposal: ExerciseProposal): Proposal {
  return { id: proposal.id, by: proposal.sponsors, wish: proposal.wish };
}
