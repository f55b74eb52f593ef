import type { Instant } from '../../../base/index.ts';
import type { SilenceChannel, SilenceState } from '../../schema/silence.ts';

/** A stretch in which the forum's own channel could not be reached; `until` is null while it lasts. */
export interface Outage {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A round as the rules see it: everything that a guard asks for, and nothing about who has not spoken. */
export interface Round {
  readonly state: SilenceState;
  /** Members that may object, frozen when the round is proposed. */
  readonly electorate: readonly string[];
  readonly requiresConsent: boolean;
  /** Until when a member may object to the procedure's being used at all; null where consent is not asked. */
  readonly consentUntil: Instant | null;
  /** When notice had been sent to the last member of the electorate; null while one has none. */
  readonly noticedAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly deadline: Instant;
  readonly minimumHours: number;
  readonly outages: readonly Outage[];
  readonly maxOutageMinutes: number;
  readonly graceHours: number;
  /** Receipts of valid objections, by which channel they ever came. */
  readonly objectedAt: readonly Instant[];
  /** Messages received in time whose meaning the chair has not yet ruled upon. */
  readonly awaitingRuling: number;
}

/** What makes a round void. Each must be proven by what is recorded (procedure.md §2.3, `declareVoid`). */
export type Defect =
  | { readonly kind: 'notNotified'; readonly participant: string; readonly wasReached: boolean }
  | { readonly kind: 'textChanged'; readonly isUnchanged: boolean }
  | { readonly kind: 'outage' };

/** What may happen to a round, each with the instant at which it happens. */
export type SilenceEvent =
  | {
      readonly type: 'propose';
      readonly now: Instant;
      readonly isAllowed: boolean;
      readonly hasEveryKey: boolean;
      readonly isClean: boolean;
      readonly electorate: readonly string[];
      readonly deadlineFault: DeadlineFault | null;
    }
  | {
      readonly type: 'objectToUse';
      readonly now: Instant;
      readonly participant: string;
      readonly hasAuthority: boolean;
    }
  | {
      readonly type: 'start';
      readonly now: Instant;
      /** Given aloud in a meeting of the body; else the window must have passed. */
      readonly isConsentGiven: boolean;
    }
  | {
      readonly type: 'extend';
      readonly now: Instant;
      readonly isChair: boolean;
      readonly to: Instant;
      readonly reason: string;
      readonly deadlineFault: DeadlineFault | null;
    }
  | {
      readonly type: 'object';
      readonly now: Instant;
      readonly participant: string;
      readonly hasAuthority: boolean;
      readonly channel: SilenceChannel;
      readonly receivedAt: Instant;
      readonly evidence: string;
      readonly words: string;
      /** Whether every paragraph named is one of the text. */
      readonly isScopeKnown: boolean;
    }
  | { readonly type: 'withdraw'; readonly now: Instant; readonly isChair: boolean }
  | { readonly type: 'declareVoid'; readonly now: Instant; readonly defect: Defect }
  | { readonly type: 'expire'; readonly now: Instant; readonly isUnchanged: boolean }
  | { readonly type: 'notify'; readonly now: Instant; readonly isChair: boolean }
  | {
      readonly type: 'record';
      readonly now: Instant;
      readonly isChair: boolean;
      /** A meeting of the body that began after the deadline and is sitting. */
      readonly isAtNextMeeting: boolean;
    };

/** What can be wrong with a deadline (procedure.md §2.3, `propose`). */
export type DeadlineFault =
  | 'too-short'
  | 'weekend'
  | 'holiday'
  | 'outside-working-hours'
  | 'too-few-regions'
  | 'no-such-hour'
  | 'hour-comes-twice';
