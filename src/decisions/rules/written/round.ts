import { type Instant, isBefore } from '../../../base/index.ts';

/**
 * Where a written procedure is. `completed`: every member agreed; it is adopted when a chair announces it. `lapsed`:
 * the deadline passed with a reply missing, and the text is the chair's again.
 */
export type WrittenState =
  | 'drafted'
  | 'running'
  | 'completed'
  | 'announced'
  | 'notAgreed'
  | 'lapsed'
  | 'withdrawn';

/** What a member answers. `needsTime` asks for a later deadline and moves none. */
export type Answer = 'agrees' | 'doesNotAgree' | 'needsTime';

/** One answer, with the instant at which it was received, by whichever official channel. */
export interface Reply {
  readonly participant: string;
  readonly answer: Answer;
  readonly receivedAt: Instant;
}

/** A written procedure as the rules see it. */
export interface WrittenRound {
  readonly state: WrittenState;
  /** Members that are asked, frozen when the last chair signs. */
  readonly electorate: readonly string[];
  readonly startedAt: Instant | null;
  readonly deadline: Instant;
  /** Every reply that was taken, in the order in which it was entered. */
  readonly replies: readonly Reply[];
}

interface BySomebody {
  readonly now: Instant;
  readonly isChair: boolean;
}

export type WrittenEvent =
  | {
      readonly type: 'open';
      readonly now: Instant;
      readonly isAllowed: boolean;
      readonly hasEveryKey: boolean;
      readonly isClean: boolean;
      readonly electorate: readonly string[];
      readonly isDeadlineSound: boolean;
    }
  | (Reply & {
      readonly type: 'reply';
      readonly now: Instant;
      readonly hasAuthority: boolean;
      readonly channel: 'here' | 'mail' | 'letter';
      readonly evidence: string;
      readonly reason: string;
      /** Whether every paragraph named is one of the text. */
      readonly isScopeKnown: boolean;
    })
  | (BySomebody & { readonly type: 'extend'; readonly to: Instant; readonly reason: string })
  | (BySomebody & { readonly type: 'withdraw' })
  | { readonly type: 'complete'; readonly now: Instant; readonly isUnchanged: boolean }
  | { readonly type: 'lapse'; readonly now: Instant }
  | (BySomebody & { readonly type: 'announce'; readonly isUnchanged: boolean });

/** What each member said last, by time of receipt; of two at one instant the one that was entered later. */
export function lastReplies(replies: readonly Reply[]): ReadonlyMap<string, Reply> {
  const last = new Map<string, Reply>();
  for (const reply of replies) {
    const before = last.get(reply.participant);
    if (!before || !isBefore(reply.receivedAt, before.receivedAt)) last.set(reply.participant, reply);
  }
  return last;
}

/**
 * The instant at which the last member agreed; null while one has not replied, or its last word is another.
 *
 * @source procedure.md §2.2: the written procedure asks each member to reply, and silence is not consent. With the
 * last reply nothing is waited for, so this instant, and not the deadline, is that of the adoption.
 */
export function agreedAt({
  electorate,
  replies,
}: Pick<WrittenRound, 'electorate' | 'replies'>): Instant | null {
  const last = lastReplies(replies);
  let at: Instant | null = null;
  for (const member of electorate) {
    const reply = last.get(member);
    if (reply?.answer !== 'agrees') return null;
    if (at === null || isBefore(at, reply.receivedAt)) at = reply.receivedAt;
  }
  return at;
}
