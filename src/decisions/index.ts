/** The door of decisions. */
import './schema.ts';

export { announceRelease } from './acts/announce-release.ts';
export { type Asked, askForObjections } from './acts/ask-for-objections.ts';
export { type AskedOf, askedOf } from './acts/asked-of.ts';
export { declineRelease } from './acts/decline-release.ts';
export { declineRemoval } from './acts/decline-removal.ts';
export { embargoActs } from './acts/embargo.ts';
export { handOverChair, takeBackChair } from './acts/hand-over-chair.ts';
export { linkDecisions } from './acts/link-decisions.ts';
export { makeStatement } from './acts/make-statement.ts';
export { type SignedRelease, signedRelease } from './acts/publications.ts';
export { publishRelease } from './acts/publish-release.ts';
export { recordMandate } from './acts/record-mandate.ts';
export { recordObjection } from './acts/record-objection.ts';
export { type Signing, signRelease } from './acts/sign-release.ts';
export { type Removal, signRemoval } from './acts/sign-removal.ts';
export {
  type SilenceBefore,
  type SilenceWait,
  silenceBefore,
  silenceWaiting,
  type WaitingRound,
} from './acts/silence/asked-of-silence.ts';
export { evidenceKind } from './acts/silence/evidence-paper.ts';
export { noteRunning } from './acts/silence/note-running.ts';
export { type Decided, stateDecision } from './acts/state-decision.ts';
export { withdrawQuestion } from './acts/withdraw-question.ts';
export { withdrawStatement } from './acts/withdraw-statement.ts';
export { type WrittenBefore, writtenBefore } from './acts/written/asked-of-written.ts';
export { correctionActs } from './api/corrections.ts';
export { silenceActs } from './api/silence.ts';
export { writtenActs } from './api/written.ts';
export { decisionReads } from './api.ts';
export { decisionJobs } from './jobs/index.ts';
export { updatedAt } from './pages/register-files.ts';
export { decisionRoutes } from './pages/routes.ts';
export { decisionPaths } from './paths.ts';
export {
  type Decision,
  decisionOf,
  decisionOnText,
  decisionsOf,
  presentWhenDecided,
} from './reads/decisions.ts';
export {
  lastQuestion,
  type Objection,
  objectionsTo,
  openQuestion,
  type Question,
} from './reads/questions.ts';
export { type Link, linksOf, type Mandate, mandatesOf } from './reads/register.ts';
export { keyRowsOf, type VerifyingKey, verifyingKeys } from './reads/releases.ts';
export { type Statement, statementsOn } from './reads/statements.ts';
export { signedBytes } from './rules/asked-hash.ts';
export { writtenStateWords } from './words/written.ts';
export { verbWords as decisionVerbWords } from './words.ts';
