import canonicalize from 'canonicalize';
import { type Instant, invariant } from '../../base/index.ts';

/** A decision as the body publishes it. */
export interface PublishedDecision {
  readonly number: string;
  readonly symbol: string;
  readonly title: string;
  readonly language: string;
  readonly exercise: boolean;
  readonly bodyName: string;
  readonly meetingTitle: string;
  readonly verb: string;
  readonly mode: string;
  readonly statement: string;
  readonly decidedAt: Instant;
  readonly decidedZone: string;
  /** Of the adopted text. */
  readonly sha256: string;
  /** Names of the delegations that were present, where they are public; null where they are not. */
  readonly present: readonly string[] | null;
}

/**
 * The bytes of a decision that are hashed and signed: RFC 8785 JSON. They hold what the register shows to everybody,
 * no office-holder, and nobody's position.
 *
 * @source standards.md §10.1; procedure.md §1.8.
 */
export function decisionBytes(decision: PublishedDecision): Uint8Array {
  const { number, symbol, title, language, exercise, bodyName, meetingTitle } = decision;
  const { verb, mode, statement, decidedAt, decidedZone, sha256, present } = decision;
  const text = canonicalize({
    type: 'decision',
    version: 1,
    ...{ number, symbol, title, language, exercise, verb, mode, statement, decidedZone, present },
    body: bodyName,
    meeting: meetingTitle,
    decidedAt: decidedAt.toString(),
    textSha256: sha256,
  });
  invariant(text !== undefined, 'a decision is always JSON');
  return new TextEncoder().encode(text);
}
