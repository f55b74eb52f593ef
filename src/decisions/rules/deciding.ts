import type { Result } from '../../base/index.ts';
import type { EndWhy } from '../schema.ts';
import { type Guard, passes } from './guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from './meeting.ts';

/** Whose chair it is: the participant that holds it, and as what. */
export interface Chair {
  readonly participant: string | null;
  readonly role: string;
}

export interface DecideFacts extends RoomFacts {
  readonly isDecided: boolean;
  /** The question that the presiding officer had before them; null: there is none. */
  readonly question: {
    readonly endedWhy: EndWhy | null;
    readonly sha256: string;
    readonly presiding: Chair;
  } | null;
  /** Objections recorded to that question. One is enough, and more are not weighed. */
  readonly isObjectedTo: boolean;
  readonly presiding: Chair;
  readonly isClean: boolean;
  /** Hash of the text as it stands now. */
  readonly sha256: string;
}

export type DecideRefusal =
  | RoomRefusal
  | 'already-decided'
  | 'not-asked'
  | 'objection-made'
  | 'question-withdrawn'
  | 'not-presiding'
  | 'text-changed'
  | 'not-clean';

/**
 * What must hold before "it is so decided" can be recorded. No row of this table lets a text be adopted over an
 * objection, and none counts anybody in favour.
 */
export const decideGuards = [
  {
    why: 'already-decided',
    holds: ({ isDecided }) => !isDecided,
    source: 'procedure.md §1.1: an adopted text is immutable.',
  },
  {
    why: 'not-asked',
    holds: ({ question }) => question !== null,
    source: 'procedure.md §1.8: "Is there any objection? … It is so decided".',
  },
  {
    why: 'objection-made',
    holds: ({ isObjectedTo, question }) => !isObjectedTo && question?.endedWhy !== 'objection',
    source: 'procedure.md §1.8: software must not offer "adopt over objection".',
  },
  {
    why: 'question-withdrawn',
    holds: ({ question }) => question?.endedWhy === null,
    source: 'procedure.md §1.8: a decision answers a question that stands.',
  },
  {
    why: 'not-presiding',
    holds: ({ question, presiding }) =>
      question?.presiding.participant === presiding.participant &&
      question?.presiding.role === presiding.role,
    source: 'procedure.md §1.8: the presiding officer asks and states the decision.',
  },
  {
    why: 'text-changed',
    holds: ({ question, sha256 }) => question?.sha256 === sha256,
    source: 'procedure.md §1.8: the record holds the hash of the text that was before the body.',
  },
  {
    why: 'not-clean',
    holds: ({ isClean }) => isClean,
    source: 'procedure.md §1.1, §1.6: a paragraph may be reopened until adoption.',
  },
  ...roomGuards,
] as const satisfies readonly Guard<DecideFacts, DecideRefusal>[];

export function mayDecide(facts: DecideFacts): Result<null, DecideRefusal> {
  return passes<DecideFacts, DecideRefusal>(decideGuards, facts);
}
