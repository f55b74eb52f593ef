import type { Result } from '../../base/index.ts';
import { type Guard, passes } from './guard.ts';
import { type RoomFacts, type RoomRefusal, roomGuards } from './meeting.ts';

export interface AskFacts extends RoomFacts {
  readonly isDecided: boolean;
  readonly isAsked: boolean;
  readonly isClean: boolean;
  readonly isExercise: boolean;
  readonly symbol: string;
  readonly isSymbolTaken: boolean;
}

export type AskRefusal =
  | RoomRefusal
  | 'already-decided'
  | 'already-asked'
  | 'not-clean'
  | 'symbol-malformed'
  | 'symbol-not-of-exercise'
  | 'symbol-of-exercise'
  | 'symbol-taken';

/** Organ, body and series, parts divided by `/` (procedure.md §1.2). */
const symbolForm = /^[A-Z][A-Za-z0-9.]*(\/[A-Za-z0-9.-]+)+$/;

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
    why: 'not-clean',
    holds: ({ isClean }) => isClean,
    source: 'procedure.md §1.1 (clean text: precondition for adoption), §1.6.',
  },
  ...roomGuards,
  {
    why: 'symbol-malformed',
    at: 'symbol',
    holds: ({ symbol }) => symbolForm.test(symbol),
    source: 'procedure.md §1.2.',
  },
  {
    why: 'symbol-not-of-exercise',
    at: 'symbol',
    holds: ({ isExercise, symbol }) => !isExercise || symbol.startsWith('EX/'),
    source: 'DESIGN §5: an exercise is marked wherever it appears.',
  },
  {
    why: 'symbol-of-exercise',
    at: 'symbol',
    holds: ({ isExercise, symbol }) => isExercise || !symbol.startsWith('EX/'),
    source: 'DESIGN §5: nothing real is marked as an exercise.',
  },
  {
    why: 'symbol-taken',
    at: 'symbol',
    holds: ({ isSymbolTaken }) => !isSymbolTaken,
    source: 'procedure.md §1.2: a symbol is the unique id of a document.',
  },
] as const satisfies readonly Guard<AskFacts, AskRefusal>[];

export function mayAsk(facts: AskFacts): Result<null, AskRefusal> {
  return passes<AskFacts, AskRefusal>(askGuards, facts);
}
