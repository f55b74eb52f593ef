import type { Guard } from './guard.ts';

export interface SymbolFacts {
  readonly symbol: string;
  readonly isExercise: boolean;
  readonly isSymbolTaken: boolean;
}

export type SymbolRefusal =
  | 'symbol-malformed'
  | 'symbol-not-of-exercise'
  | 'symbol-of-exercise'
  | 'symbol-taken';

/** Organ, body and series, parts divided by `/` (procedure.md §1.2). */
const symbolForm = /^[A-Z][A-Za-z0-9.]*(\/[A-Za-z0-9.-]+)+$/;

/** What the symbol of an adopted text must be, in whichever way the body adopts it. */
export const symbolGuards = [
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
] as const satisfies readonly Guard<SymbolFacts, SymbolRefusal>[];
