import type { Result } from '../../../base/index.ts';
import { type Guard, passes } from '../guard.ts';
import type { DeadlineFault } from './round.ts';

export interface DraftFacts {
  readonly isAllowed: boolean;
  readonly isAdopted: boolean;
  /** The body is being asked about the text in a meeting. */
  readonly isAsked: boolean;
  /** Another round about the text is not over. */
  readonly isInProgress: boolean;
  readonly isClean: boolean;
  readonly isExercise: boolean;
  readonly symbol: string;
  readonly isSymbolTaken: boolean;
  readonly deadlineFault: DeadlineFault | null;
}

export type DraftRefusal =
  | DeadlineFault
  | 'silence-not-allowed'
  | 'already-decided'
  | 'already-asked'
  | 'round-in-progress'
  | 'not-clean'
  | 'symbol-malformed'
  | 'symbol-not-of-exercise'
  | 'symbol-of-exercise'
  | 'symbol-taken';

/** What must hold before a chair may prepare a round: all of it is asked again when the last key is turned. */
export const draftGuards = [
  {
    why: 'silence-not-allowed',
    holds: ({ isAllowed }) => isAllowed,
    source: 'JOURNEYS, second part: off until the body has adopted it in its rules.',
  },
  {
    why: 'already-decided',
    holds: ({ isAdopted }) => !isAdopted,
    source: 'procedure.md §1.1: an adopted text is immutable.',
  },
  {
    why: 'already-asked',
    holds: ({ isAsked }) => !isAsked,
    source: 'procedure.md §1.8: one question, one answer.',
  },
  {
    why: 'round-in-progress',
    holds: ({ isInProgress }) => !isInProgress,
    source: 'procedure.md §2.3: new text => new round; one runs at a time.',
  },
  {
    why: 'not-clean',
    holds: ({ isClean }) => isClean,
    source: 'procedure.md §2.3: the snapshot is clean.',
  },
  {
    why: 'symbol-malformed',
    at: 'symbol',
    holds: ({ symbol }) => /^[A-Z][A-Za-z0-9.]*(\/[A-Za-z0-9.-]+)+$/.test(symbol),
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
] as const satisfies readonly Guard<DraftFacts, DraftRefusal>[];

export function mayDraft(facts: DraftFacts): Result<null, DraftRefusal> {
  const may = passes<DraftFacts, DraftRefusal>(draftGuards, facts);
  if (!may.ok || facts.deadlineFault === null) return may;
  return { ok: false, why: facts.deadlineFault, at: 'deadline' };
}
