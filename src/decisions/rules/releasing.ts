import { type Instant, isBefore, type Result } from '../../base/index.ts';
import { type Guard, passes } from './guard.ts';

/** Key of a chair that is held for no participant. */
export const chairOfNobody = 'CHAIR';

/** One thing that a chair did about the release. */
export interface KeyRow {
  readonly participant: string;
  readonly what: 'signed' | 'declined';
  readonly person: string;
  readonly at: Instant;
  readonly reason: string | null;
}

export interface ReleaseRule {
  /** Participants in the chair now; empty where the chair is held for none. */
  readonly chairs: readonly string[];
  readonly coChairRule: 'both' | 'either';
}

export interface ReleaseKeys {
  /** The last word of each chair, in the body's order of chairs. */
  readonly signed: readonly KeyRow[];
  readonly declined: readonly KeyRow[];
  /** Chairs whose signature is still needed. */
  readonly waitingFor: readonly string[];
  /** Since when: the first signature, or the decision when nobody has signed. */
  readonly since: Instant;
  readonly isComplete: boolean;
  /** Whether every chair must sign, or any one of them. */
  readonly isEveryNeeded: boolean;
}

/**
 * How the keys of a release stand. The last word of each chair counts: who declined may sign later.
 *
 * @source issue 2 (both co-chairs release); glossary B (co-chairs' rule: either or both must act).
 */
export function releaseKeys(
  { chairs, coChairRule }: ReleaseRule,
  rows: readonly KeyRow[],
  decidedAt: Instant,
): ReleaseKeys {
  const keys = chairs.length === 0 ? [chairOfNobody] : chairs;
  const last = keys.map((key) => rows.findLast((row) => row.participant === key));
  const signed = last.flatMap((row) => (row?.what === 'signed' ? [row] : []));
  const declined = last.flatMap((row) => (row?.what === 'declined' ? [row] : []));
  const isComplete = coChairRule === 'both' ? signed.length === keys.length : signed.length > 0;
  const hasSigned = new Set(signed.map((row) => row.participant));
  return {
    signed,
    declined,
    waitingFor: isComplete ? [] : keys.filter((key) => !hasSigned.has(key)),
    since: signed.reduce((first, { at }) => (isBefore(at, first) ? at : first), signed[0]?.at ?? decidedAt),
    isComplete,
    isEveryNeeded: coChairRule === 'both',
  };
}

export interface KeyFacts {
  readonly rule: ReleaseRule;
  readonly keys: ReleaseKeys;
  readonly isReady: boolean;
  /** The chair for whom the person signs, and the person. */
  readonly participant: string;
  readonly person: string;
}

export type KeyRefusal =
  | 'not-in-the-chair'
  | 'already-signed-by-all'
  | 'already-signed'
  | 'signed-for-the-other'
  | 'already-declined';

const common = [
  {
    why: 'not-in-the-chair',
    holds: ({ rule, participant }) =>
      rule.chairs.length === 0 ? participant === chairOfNobody : rule.chairs.includes(participant),
    source: 'issue 2: the co-chairs of the body release its text, nobody else.',
  },
  {
    why: 'already-signed-by-all',
    holds: ({ isReady, keys }) => !isReady && !keys.isComplete,
    source: 'DESIGN §4: an act under two keys is done once.',
  },
] as const satisfies readonly Guard<KeyFacts, KeyRefusal>[];

export const signGuards = [
  ...common,
  {
    why: 'already-signed',
    holds: ({ keys, participant }) => !keys.signed.some((row) => row.participant === participant),
    source: 'DESIGN §4: an act under two keys is done once.',
  },
  {
    why: 'signed-for-the-other',
    holds: ({ keys, person }) => !keys.signed.some((row) => row.person === person),
    source: 'JOURNEYS (second part): two keys are two people.',
  },
] as const satisfies readonly Guard<KeyFacts, KeyRefusal>[];

/** A key can be taken back until the last one is turned. */
export const declineGuards = [
  ...common,
  {
    why: 'already-declined',
    holds: ({ keys, participant }) => !keys.declined.some((row) => row.participant === participant),
    source: 'DESIGN §4: said once, with its reason.',
  },
] as const satisfies readonly Guard<KeyFacts, KeyRefusal>[];

export function maySign(facts: KeyFacts): Result<null, KeyRefusal> {
  return passes<KeyFacts, KeyRefusal>(signGuards, facts);
}

export function mayDecline(facts: KeyFacts): Result<null, KeyRefusal> {
  return passes<KeyFacts, KeyRefusal>(declineGuards, facts);
}
