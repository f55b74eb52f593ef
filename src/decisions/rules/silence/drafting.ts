import type { Result } from '../../../base/index.ts';
import { type Guard, passes } from '../guard.ts';
import { type SymbolFacts, type SymbolRefusal, symbolGuards } from '../symbol.ts';
import type { DeadlineFault } from './round.ts';

export interface DraftFacts extends SymbolFacts {
  readonly isAllowed: boolean;
  readonly isAdopted: boolean;
  /** The body is being asked about the text in a meeting. */
  readonly isAsked: boolean;
  /** The members are asked about it in a written procedure. */
  readonly isAskedInWriting: boolean;
  /** Another round about the text is not over. */
  readonly isInProgress: boolean;
  readonly isClean: boolean;
  /** The drafting checks find what must not be in a text. */
  readonly hasMustFindings: boolean;
  readonly deadlineFault: DeadlineFault | null;
}

export type DraftRefusal =
  | DeadlineFault
  | 'silence-not-allowed'
  | 'already-decided'
  | 'already-asked'
  | 'under-another-procedure'
  | 'round-in-progress'
  | 'not-clean'
  | 'must-findings'
  | SymbolRefusal;

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
    why: 'under-another-procedure',
    holds: ({ isAskedInWriting }) => !isAskedInWriting,
    source: 'procedure.md §2.2: neighbours that are not mixed; one runs at a time.',
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
    why: 'must-findings',
    holds: ({ hasMustFindings }) => !hasMustFindings,
    source: 'wording.md §5: E blocks clean; procedure.md §1.6: lint has no error.',
  },
  ...symbolGuards,
] as const satisfies readonly Guard<DraftFacts, DraftRefusal>[];

export function mayDraft(facts: DraftFacts): Result<null, DraftRefusal> {
  const may = passes<DraftFacts, DraftRefusal>(draftGuards, facts);
  if (!may.ok || facts.deadlineFault === null) return may;
  return { ok: false, why: facts.deadlineFault, at: 'deadline' };
}
