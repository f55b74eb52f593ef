import { accepted, type Instant, isBefore, type Result, refused } from '../../base/index.ts';

/** How long a key waits for the other one, and both for what they allow, in days. */
export const keyDays = 7;

/** How many chairs must turn a key, whatever the body's rule for acts that bind. */
export const keysNeeded = 2;

/** What one chair did about a request. */
export interface KeyTurn {
  readonly what: 'signed' | 'declined';
  /** For whom the chair is held. */
  readonly participant: string;
  readonly person: string;
  readonly at: Instant;
  readonly reason: string;
}

export interface KeyRows {
  readonly askedAt: Instant;
  /** In the order in which they happened. */
  readonly turns: readonly KeyTurn[];
  readonly usedAt: Instant | null;
  /** Participants in the chair of the body now. */
  readonly chairs: readonly string[];
}

/** `ready`: both keys are turned, and what they allow may be done, once. */
export type KeyState = 'waiting' | 'ready' | 'used' | 'declined' | 'lapsed';

/**
 * How a request stands at `now`. Nothing needs to run for it to lapse; a key counts as long as its participant is in
 * the chair.
 *
 * @returns the state, and the instant at which a request that waits or is ready lapses: seven days after it was asked
 * or, when both keys are turned, after the second one.
 * @source JOURNEYS, second part: opened only by both co-chairs together; DESIGN §4: an act under two keys.
 */
export function keysAt(rows: KeyRows, now: Instant): { state: KeyState; until: Instant } {
  const signed = rows.turns.filter(
    ({ what, participant }) => what === 'signed' && rows.chairs.includes(participant),
  );
  const second = signed[keysNeeded - 1];
  const until = (second?.at ?? rows.askedAt).add({ hours: 24 * keyDays });
  if (rows.usedAt) return { state: 'used', until };
  if (rows.turns.some(({ what }) => what === 'declined')) return { state: 'declined', until };
  if (!isBefore(now, until)) return { state: 'lapsed', until };
  return { state: second ? 'ready' : 'waiting', until };
}

export type TurnRefusal = 'not-in-the-chair' | 'no-longer-asked' | 'already-signed' | 'signed-for-the-other';

/**
 * Whether a chair may turn or decline a key. A chair that has signed may still decline until the other key is turned.
 */
export function mayTurn(
  turn: Pick<KeyTurn, 'what' | 'participant' | 'person'>,
  { state, turns, chairs }: Pick<KeyRows, 'turns' | 'chairs'> & { state: KeyState },
): Result<null, TurnRefusal> {
  if (!chairs.includes(turn.participant)) return refused('not-in-the-chair');
  if (state !== 'waiting') return refused('no-longer-asked');
  if (turn.what === 'declined') return accepted(null);
  if (turns.some(({ participant }) => participant === turn.participant)) return refused('already-signed');
  if (turns.some(({ person }) => person === turn.person)) return refused('signed-for-the-other');
  return accepted(null);
}
