import type { Result } from '../../base/index.ts';
import { type Guard, passes } from './guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from './meeting.ts';
import { type SymbolFacts, type SymbolRefusal, symbolGuards } from './symbol.ts';

export interface AskFacts extends RoomFacts, SymbolFacts {
  readonly isDecided: boolean;
  readonly isAsked: boolean;
  /** Its members are asked between meetings: under silence, or in a written procedure. */
  readonly isAskedElsewhere: boolean;
  readonly isClean: boolean;
  /** The drafting checks find what must not be in a text. */
  readonly hasMustFindings: boolean;
}

export type AskRefusal =
  | RoomRefusal
  | 'already-decided'
  | 'already-asked'
  | 'under-another-procedure'
  | 'not-clean'
  | 'must-findings'
  | SymbolRefusal;

/** What must hold before the presiding officer may ask whether there is any objection. */
export const askGuards = [
  {
    why: 'already-decided',
    holds: ({ isDecided }) => !isDecided,
    source: 'procedure.md §1.1: an adopted text is immutable.',
  },
  {
    why: 'already-asked',
    holds: ({ isAsked }) => !isAsked,
    source: 'procedure.md §1.8: one question, one answer.',
  },
  {
    why: 'under-another-procedure',
    holds: ({ isAskedElsewhere }) => !isAskedElsewhere,
    source:
      'procedure.md §1.8, §2.2: one question, one answer; a round is withdrawn before a meeting decides.',
  },
  {
    why: 'not-clean',
    holds: ({ isClean }) => isClean,
    source: 'procedure.md §1.1 (clean text: precondition for adoption), §1.6.',
  },
  {
    why: 'must-findings',
    holds: ({ hasMustFindings }) => !hasMustFindings,
    source: 'wording.md §5: E blocks clean; procedure.md §1.6: lint has no error.',
  },
  ...roomGuards,
  ...symbolGuards,
] as const satisfies readonly Guard<AskFacts, AskRefusal>[];

export function mayAsk(facts: AskFacts): Result<null, AskRefusal> {
  return passes<AskFacts, AskRefusal>(askGuards, facts);
}
