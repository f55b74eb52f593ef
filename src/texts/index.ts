import './schema.ts';

export { createText } from './acts/create-text.ts';
export { enterProposal } from './acts/enter-proposal.ts';
export { markParagraph } from './acts/mark-paragraph.ts';
export { receiveFiles } from './acts/receive-files.ts';
export { receivedFileKind } from './acts/received-paper.ts';
export { reopenParagraph } from './acts/reopen-paragraph.ts';
export { resolveBracket } from './acts/resolve-bracket.ts';
export { submitProposal } from './acts/submit-proposal.ts';
export { defineTextAct } from './acts/text-act.ts';
export { textActs, textReads } from './api.ts';
export { textJobs } from './jobs/announce.ts';
export { ChangeList, CorrectionList, paragraphLabel } from './pages/correction-list.tsx';
export { FindingsInTheWay } from './pages/findings-in-the-way.tsx';
export { hatSayings } from './pages/hat-sayings.ts';
export { textRoutes } from './pages/routes.ts';
export { withTextOpenings, withTextReadOpenings } from './pages/text-openings.ts';
export { textPaths } from './paths.ts';
export {
  type Adopted,
  type AdoptedHead,
  adoptedOf,
  canonicalOf,
  releasedTexts,
  sealedSubjects,
} from './reads/adopted.ts';
export { type AdoptionChecks, adoptionChecks, type NamedFinding } from './reads/checks.ts';
export {
  type Correction,
  correctionInHand,
  correctionsOf,
  type PreparedCorrection,
  textsWithCorrectionInHand,
  textsWithCorrectionToPublish,
} from './reads/corrections.ts';
export { type ChairHandover, handoversOf, hasHandedOver } from './reads/handovers.ts';
export { markedBySource, markingOf } from './reads/marking.ts';
export { type NegotiatedText, negotiatedTexts } from './reads/negotiated.ts';
export { bodyOfText } from './reads/opened.ts';
export { needsSomebody, receivedFiles } from './reads/received.ts';
export { type SharedText, sharedText } from './reads/shared-text.ts';
export { textState } from './reads/text-state.ts';
export { type AdoptedText, parseCanonicalText } from './rules/canonical-text.ts';
export {
  type CleanProvision,
  cleanProvisions,
  isClean,
  type Unclean,
  whatIsUnclean,
} from './rules/clean-text.ts';
export { consolidatedText } from './rules/consolidated.ts';
export { correctionSymbol, withCorrections } from './rules/correction.ts';
export { seenMark } from './rules/seen.ts';
export { chairRoles, chairsOn, delegationOn, delegationRoles, readsNames } from './rules/standing.ts';
export type { Text, TextState } from './rules/text-state.ts';
export type { CorrectedParagraph } from './schema/corrections.ts';
export { releaseAdopted, removeAdopted, type Sealed, sealAdopted } from './writes/adopted.ts';
export {
  insertCorrection,
  insertCorrectionWithdrawal,
  issueCorrection,
  lockCorrections,
  releaseCorrection,
  removeCorrections,
} from './writes/corrections.ts';
export { freezeText, thawText } from './writes/freeze.ts';
export { insertHandover, takeBackHandover } from './writes/handovers.ts';
export { openText, touchText } from './writes/open-text.ts';
