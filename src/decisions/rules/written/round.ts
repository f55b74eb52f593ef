import { type Instant, isBefore } from '../../../base/index.ts';
import type { Answer, WrittenChannel, WrittenState } from '../../schema/written.ts';

/** One answer, with the instant at which it was received, by whichever official channel. */
export interface Reply {
  readonly participant: string;
  readonly answer: Answer;
  readonly receivedAt: Instant;
}

/**
 * A written procedure as the rules see it. `completed`: every member agreed; it is adopted when a chair announces it.
 * `lapsed`: the deadline passed with a reply missing, and the text is the chair's again; `closed` when the chair has told
 * the members so.
 */
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
      /** Nothing else is under way about the text: no silence, no question in a meeting. */
      readonly isFree: boolean;
      readonly electorate: readonly string[];
      readonly isDeadlineSound: boolean;
    }
  | (Reply & {
      readonly type: 'reply';
      readonly now: Instant;
      readonly hasAuthority: boolean;
      readonly channel: WrittenChannel;
      readonly evidence: string;
      readonly reason: string;
      /** Whether every paragraph named is one of the text. */
      readonly isScopeKnown: boolean;
    })
  | (BySomebody & {
      readonly type: 'extend';
      readonly to: Instant;
      readonly reason: string;
      readonly isDeadlineSound: boolean;
    })
  | (BySomebody & { readonly type: 'withdraw' })
  | { readonly type: 'complete'; readonly now: Instant; readonly isUnchanged: boolean }
  | { readonly type: 'lapse'; readonly now: Instant }
  | (BySomebody & { readonly type: 'close' })
  | (BySomebody & { readonly type: 'announce'; readonly isUnchanged: boolean })
  | (BySomebody & {
      readonly type: 'record';
      /** The meeting began after the last agreement. */
      readonly isAtNextMeeting: boolean;
    });

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
