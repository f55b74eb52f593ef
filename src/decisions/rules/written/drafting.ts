import type { Result } from '../../../base/index.ts';
import { type Guard, passes } from '../guard.ts';
import { type SymbolFacts, type SymbolRefusal, symbolGuards } from '../symbol.ts';

export interface DraftWrittenFacts extends SymbolFacts {
  readonly isAllowed: boolean;
  readonly isAdopted: boolean;
  /** The body is being asked about the text in a meeting. */
  readonly isAsked: boolean;
  /** The text is under silence. */
  readonly isUnderSilence: boolean;
  /** Another written procedure about the text is not over. */
  readonly isInProgress: boolean;
  readonly isClean: boolean;
  /** The drafting checks find what must not be in a text. */
  readonly hasMustFindings: boolean;
}

export type DraftWrittenRefusal =
  | 'written-not-allowed'
  | 'already-decided'
  | 'already-asked'
  | 'under-another-procedure'
  | 'written-in-progress'
  | 'not-clean'
  | 'must-findings'
  | SymbolRefusal;

/** What must hold before a chair may prepare a written procedure: all of it is asked again at the last key. */
export const draftWrittenGuards = [
  {
    why: 'written-not-allowed',
    holds: ({ isAllowed }) => isAllowed,
    source: 'procedure.md §2.2: a procedure of its own, off until the body has adopted it in its rules.',
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
    holds: ({ isUnderSilence }) => !isUnderSilence,
    source: 'procedure.md §2.2: neighbours that are not mixed; one runs at a time.',
  },
  {
    why: 'written-in-progress',
    holds: ({ isInProgress }) => !isInProgress,
    source: 'procedure.md §2.3: new text => new round; one runs at a time.',
  },
  {
    why: 'not-clean',
    holds: ({ isClean }) => isClean,
    source: 'procedure.md §1.1: what is adopted is a clean text.',
  },
  {
    why: 'must-findings',
    holds: ({ hasMustFindings }) => !hasMustFindings,
    source: 'wording.md §5: E blocks clean; procedure.md §1.6: lint has no error.',
  },
  ...symbolGuards,
] as const satisfies readonly Guard<DraftWrittenFacts, DraftWrittenRefusal>[];

export function mayDraftWritten(facts: DraftWrittenFacts): Result<null, DraftWrittenRefusal> {
  return passes<DraftWrittenFacts, DraftWrittenRefusal>(draftWrittenGuards, facts);
}
