import type { Word } from '../../../platform/index.ts';
import { writtenRefusalWords as words } from '../../words/written-chair.ts';

/** Refusals that the written procedure alone knows; what it shares with others is said in their words. */
export const writtenSayings = {
  'written-not-allowed': words.writtenNotAllowed,
  'not-in-this-state': words.notInThisState,
  'under-another-procedure': words.underAnotherProcedure,
  'written-in-progress': words.writtenInProgress,
  'nobody-is-asked': words.nobodyIsAsked,
  'deadline-unsound': words.deadlineUnsound,
  'received-after-completion': words.receivedAfterCompletion,
  'reply-missing': words.replyMissing,
} as const satisfies Record<string, Word>;
