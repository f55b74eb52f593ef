import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';
import type { Verb } from '../schema.ts';

/** How a round of silence stands (procedure.md §2.3). */
export const silenceStates = [
  'draft',
  'proposed',
  'refused',
  'running',
  'broken',
  'withdrawn',
  'void',
  'expiredUnbroken',
  'notified',
  'recorded',
] as const;
export type SilenceState = (typeof silenceStates)[number];

/** By what an objection came: its delegation's own hand here, or another official written channel. */
export type SilenceChannel = 'here' | 'mail' | 'letter';

/** What breaks silence. Support and remarks are no kind of it: they change nothing (invariant 1). */
export const objectionKinds = ['objection', 'amendment'] as const;
export type ObjectionKind = (typeof objectionKinds)[number];

/** Whether the members of the body learn who objected; the public never does (JOURNEYS, second part). */
export const disclosures = ['never', 'members'] as const;
export type Discloses = (typeof disclosures)[number];

export type StepState = Exclude<SilenceState, 'draft'>;

/** What a message is; `unclear` until the chair has ruled (procedure.md §2.3, invariant 1). */
export type MessageKind = 'toUse' | ObjectionKind | 'unclear';

export const rulings = ['objects', 'doesNotObject'] as const;
export type Ruling = (typeof rulings)[number];

export const defects = ['notNotified', 'textChanged', 'outage'] as const;
export type DefectKind = (typeof defects)[number];

interface SilenceRuleTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly body: string;
  readonly isAllowed: boolean;
  readonly meeting: string;
  readonly requiresConsent: boolean;
  readonly consentHours: number;
  readonly defaultWorkingDays: number;
  readonly minimumHours: number;
  readonly discloses: Discloses;
  readonly maxOutageMinutes: number;
  readonly graceHours: number;
  readonly regionZones: Generated<string[]>;
  readonly regionsMinimum: Generated<number>;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

interface HolidayTable {
  readonly id: string;
  readonly day: string;
  readonly name: string;
  readonly at: Instant;
  readonly person: string;
  readonly withdrawnAt: Instant | null;
  readonly audience: string;
}

interface OutageTable {
  readonly id: string;
  readonly fromAt: Instant;
  readonly untilAt: Instant | null;
  readonly reason: string;
  readonly at: Instant;
  /** Null: the clock found the gap itself. */
  readonly person: string | null;
  readonly audience: string;
}

interface HeartbeatTable {
  readonly isOnly: Generated<boolean>;
  readonly at: Instant;
  readonly audience: Generated<string>;
}

interface SilenceRoundTable {
  readonly id: string;
  readonly text: string;
  readonly body: string;
  readonly round: number;
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  readonly verb: Verb;
  readonly sha256: string;
  readonly deadlineAt: Instant;
  readonly deadlineZone: string;
  readonly venueZone: string | null;
  readonly requiresConsent: boolean;
  readonly consentHours: number;
  readonly minimumHours: number;
  readonly discloses: Discloses;
  readonly maxOutageMinutes: number;
  readonly graceHours: number;
  readonly regionZones: Generated<string[]>;
  readonly regionsMinimum: Generated<number>;
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly keysUntil: Instant;
  readonly noticedAt: Instant | null;
  readonly audience: string;
}

interface SilenceKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly audience: string;
}

interface SilenceElectorTable {
  readonly round: string;
  readonly participant: string;
  readonly position: number;
  readonly audience: string;
}

interface SilenceNoticeTable {
  readonly id: string;
  readonly round: string;
  readonly participant: string;
  readonly channel: 'mail' | 'letter';
  readonly message: string | null;
  readonly evidence: string | null;
  readonly at: Instant;
  readonly audience: string;
}

interface SilenceStepTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly state: StepState;
  readonly at: Instant;
  readonly effectiveAt: Instant;
  readonly person: string | null;
  readonly reason: string | null;
  readonly provisions: string[] | null;
  readonly defect: DefectKind | null;
  readonly meeting: string | null;
  readonly audience: string;
}

interface SilenceExtensionTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly at: Instant;
  readonly person: string;
  readonly reason: string;
  readonly audience: string;
}

interface SilenceMessageTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly round: string;
  readonly participant: string;
  readonly kind: MessageKind;
  readonly channel: SilenceChannel;
  readonly receivedAt: Instant;
  readonly enteredAt: Instant;
  readonly person: string;
  readonly words: string;
  readonly evidence: string | null;
  readonly provisions: string[] | null;
  readonly ruling: Ruling | null;
  readonly ruledAt: Instant | null;
  readonly ruledBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly audience: string;
}

interface SilenceEvidenceTable {
  readonly message: string;
  /** Whose message it is. */
  readonly participant: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly name: string;
  readonly sha256: string;
  readonly content: Buffer | null;
  readonly erasedAt: Instant | null;
  /** Since when it is hidden because somebody reported it. */
  readonly withheldAt: Instant | null;
  readonly audience: string;
}

interface EvidenceKeyTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly message: string;
  readonly participant: string;
  readonly person: string;
  readonly at: Instant;
  readonly reason: string;
  readonly audience: string;
}

interface SilenceJointTable {
  readonly message: string;
  readonly lead: string;
  readonly participant: string;
  readonly namedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly person: string | null;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.silence_rule': SilenceRuleTable;
    'decisions.holiday': HolidayTable;
    'decisions.outage': OutageTable;
    'decisions.heartbeat': HeartbeatTable;
    'decisions.silence_round': SilenceRoundTable;
    'decisions.silence_key': SilenceKeyTable;
    'decisions.silence_elector': SilenceElectorTable;
    'decisions.silence_notice': SilenceNoticeTable;
    'decisions.silence_step': SilenceStepTable;
    'decisions.silence_extension': SilenceExtensionTable;
    'decisions.silence_message': SilenceMessageTable;
    'decisions.silence_evidence': SilenceEvidenceTable;
    'decisions.evidence_key': EvidenceKeyTable;
    'decisions.silence_joint': SilenceJointTable;
  }
}
