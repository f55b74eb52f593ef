import type { Word } from '../../platform/index.ts';
import type { WithdrawRefusal } from '../acts/withdraw-statement.ts';
import type { StateRefusal } from '../rules/stating.ts';
import { statementRefusalWords as words } from '../words/statements.ts';

/** What is refused of statements, in words. */
export const statementSayings = {
  'statement-of-a-member': words.statementOfAMember,
  'not-before-the-body': words.notBeforeTheBody,
  'received-in-the-future': words.receivedInTheFuture,
  'statements-closed': words.statementsClosed,
  'general-after-decision': words.generalAfterDecision,
  'whole-only': words.wholeOnly,
  'names-no-paragraph': words.namesNoParagraph,
  'no-such-paragraph': words.noSuchParagraph,
  'too-many-statements': words.tooManyStatements,
  'already-withdrawn': words.alreadyWithdrawn,
  'withdrawn-before-made': words.withdrawnBeforeMade,
} as const satisfies Record<StateRefusal | WithdrawRefusal, Word>;
