import type { ColumnType, Generated } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../base/index.ts';
import { bodyId, bodyRules, partialDate, participantCode } from '../registry/index.ts';

export { type Holding, holdingOn, type Participant, type Period, statusOn } from '../registry/index.ts';

export const bodyKinds = [
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
] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const participations = ['allMembers', 'membersAndObservers', 'listed', 'varies'] as const;
export type Participation = (typeof participations)[number];

const lineOf = (lengthMax: number) =>
  z.string('required').trim().min(1, 'required').max(lengthMax, `too-long:${lengthMax}`);
const shortText = lineOf(300);
const longText = lineOf(2000);
const dates = { from: partialDate.nullable(), until: partialDate.nullable() };

/** A body as it is established. Rules that it leaves out are the forum's defaults. */
export const bodyInput = z.object({
  id: bodyId,
  name: shortText,
  acronym: z.string().trim().min(2).max(20).nullable(),
  formerNames: z.array(shortText).max(20).default([]),
  kind: z.enum(bodyKinds, 'required'),
  status: z.enum(['active', 'historic']).default('active'),
  exercise: z.boolean().default(false),
  symbol: z.string().max(40).nullable().default(null),
  parent: bodyId.nullable(),
  reportsTo: z
    .object({ body: bodyId, rhythm: shortText.nullable(), basis: z.enum(['found', 'inferred']) })
    .nullable(),
  mandate: longText,
  chairs: z
    .array(
      z.object({
        participant: participantCode.nullable(),
        office: shortText,
        ...dates,
        current: z.boolean(),
        rotating: z.boolean(),
      }),
    )
    .max(200),
  participation: z.enum(participations, 'required'),
  participationNote: longText.nullable().default(null),
  follows: bodyId.nullable().default(null),
  members: z.array(participantCode).max(500).default([]),
  observers: z.array(participantCode).max(500).default([]),
  meets: longText.nullable().default(null),
  produces: z.array(z.string().min(1).max(60)).max(30).default([]),
  established: partialDate.nullable(),
  dissolved: partialDate.nullable().default(null),
  confidential: z.boolean().default(false),
  rules: bodyRules.partial().default({}),
  officialZone: z
    .object({ zone: z.string().min(1).max(60), city: shortText })
    .nullable()
    .default(null),
  note: longText.nullable().default(null),
  sources: z.array(z.string().min(1).max(1000)).max(30),
});
export type NewBody = z.output<typeof bodyInput>;

interface BodyTable {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly formerNames: string[];
  readonly kind: BodyKind;
  readonly status: 'active' | 'historic';
  readonly exercise: boolean;
  readonly symbol: string | null;
  readonly parent: string | null;
  readonly reportsTo: string | null;
  readonly reportsRhythm: string | null;
  readonly reportsBasis: 'found' | 'inferred' | null;
  readonly mandate: string;
  readonly participation: Participation;
  readonly participationNote: string | null;
  readonly follows: string | null;
  readonly meets: string | null;
  readonly produces: string[];
  readonly established: string | null;
  readonly dissolved: string | null;
  readonly confidential: boolean;
  readonly observersRead: boolean;
  readonly observersSpeak: 'never' | 'atChairsInvitation' | 'inOpenDiscussion';
  readonly observersPropose: 'never' | 'ifMemberSponsors';
  readonly silenceAdopted: boolean;
  readonly silenceDefaultWorkingDays: number;
  readonly silenceMinimumHours: number;
  readonly organisationsMayBlock: boolean | null;
  readonly coChairRule: 'both' | 'either';
  readonly quorumShare: number | null;
  readonly officialZone: string;
  readonly officialCity: string;
  readonly note: string | null;
  readonly sources: string[];
  readonly audience: string;
}

interface BodyMemberTable {
  readonly id: string;
  readonly body: string;
  readonly participant: string;
  readonly seat: 'member' | 'observer';
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly audience: string;
}

interface BodyChairTable {
  readonly id: string;
  readonly body: string;
  readonly position: number;
  readonly participant: string | null;
  readonly office: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  readonly inOffice: boolean;
  readonly rotating: boolean;
  readonly audience: string;
}

interface KeyRequestTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly act: string;
  readonly subject: string;
  readonly body: string;
  /** As JSON when written. */
  readonly wish: ColumnType<KeyWish, string, never>;
  readonly person: string;
  readonly hat: string;
  readonly at: Instant;
  readonly reason: string;
  readonly audience: string;
}

/** What exactly is asked for, as lines that the chairs read: short names with a value each. */
export type KeyWish = Readonly<Record<string, string | number | boolean>>;

interface KeyTurnTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly request: string;
  readonly what: 'signed' | 'declined';
  readonly participant: string;
  readonly person: string;
  readonly at: Instant;
  readonly reason: string;
  readonly audience: string;
}

interface KeyUseTable {
  readonly request: string;
  readonly person: string;
  readonly hat: string;
  readonly at: Instant;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'groups.body': BodyTable;
    'groups.body_member': BodyMemberTable;
    'groups.body_chair': BodyChairTable;
    'groups.key_request': KeyRequestTable;
    'groups.key_turn': KeyTurnTable;
    'groups.key_use': KeyUseTable;
  }
}
