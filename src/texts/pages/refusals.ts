import { type ActResult, type Say, saidErrors, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { authorityWords as authority } from '../words/authority.ts';
import { words as checks } from '../words/checks.ts';
import { markingWords as markings } from '../words/markings.ts';
import { words as received } from '../words/received.ts';
import { structureWords as structure } from '../words/structure.ts';
import { words } from '../words.ts';
import { hatSayings } from './hat-sayings.ts';

/** What each refusal of an act on a text is called to people; everything else has one honest sentence. */
const codeWords: Readonly<Record<string, Word>> = {
  'paragraph-gone': words.refusedParagraphGone,
  'paragraph-agreed': words.refusedParagraphAgreed,
  'wording-changed': words.refusedWordingChanged,
  'own-proposal-changed': words.refusedOwnProposalChanged,
  'nothing-changed': words.refusedNothingChanged,
  'nothing-proposed': words.refusedNothingProposed,
  'text-adopted': words.refusedTextAdopted,
  'text-frozen': words.refusedTextFrozen,
  'moved-on': words.refusedMovedOn,
  'still-open': words.refusedStillOpen,
  'already-agreed': words.refusedAlreadyAgreed,
  'nobody-asked-for-time': words.refusedNobodyAskedForTime,
  'due-in-the-past': words.refusedDueInThePast,
  'not-of-the-body': words.refusedNotOfTheBody,
  'proposal-ended': words.refusedProposalEnded,
  'already-sponsor': words.refusedAlreadySponsor,
  'not-a-sponsor': words.refusedNotASponsor,
  'already-said': words.refusedAlreadySaid,
  'nothing-to-confirm': words.refusedNothingToConfirm,
  'not-agreed': words.refusedNotAgreed,
  'nothing-new': words.refusedNothingNew,
  'not-the-last': words.refusedNotTheLast,
  'already-undone': words.refusedAlreadyUndone,
  'no-such-bracket': words.refusedNoSuchBracket,
  'no-such-alternative': words.refusedNoSuchAlternative,
  'nobody-proposed-it': words.refusedNobodyProposedIt,
  'already-ruled': words.refusedAlreadyRuled,
  'symbol-taken': words.refusedSymbolTaken,
  'no-such-body': words.refusedNoSuchBody,
  'closes-in-the-past': words.refusedClosesInThePast,
  'wider-than-green': markings.widerThanGreen,
  'wider-than-amber': markings.widerThanAmber,
  'wider-than-amber-strict': markings.widerThanAmberStrict,
  'wider-than-red': markings.widerThanRed,
  'draft-empty': words.refusedDraftEmpty,
  'not-a-word-file': words.refusedNotAWordFile,
  'too-large': words.refusedTooLarge,
  'too-much-inside': words.refusedTooMuchInside,
  encrypted: words.refusedEncrypted,
  damaged: words.refusedDamaged,
  'received-in-the-future': received.refusedInTheFuture,
  'already-entered': received.refusedAlreadyEntered,
  'sender-unknown': received.refusedSenderUnknown,
  superseded: received.refusedSuperseded,
  'nothing-to-enter': received.refusedNothingToEnter,
  'too-many-files': received.refusedTooManyFiles,
  withheld: received.refusedWithheld,
  'no-such-place': structure.noSuchPlace,
  'own-place': structure.ownPlace,
  'subparagraphs-stay': structure.subparagraphsStay,
  'one-part': structure.onePart,
  'merge-alone': structure.mergeAlone,
  'merged-paragraph-gone': structure.mergedGone,
  'merged-paragraph-reworded': structure.mergedReworded,
  'kinds-differ': structure.kindsDiffer,
  'decided-whole': structure.decidedWhole,
  'must-be-mended': checks.refusedMustBeMended,
  'nothing-to-waive': checks.refusedNothingToWaive,
  'already-waived': checks.refusedAlreadyWaived,
  'no-such-person': authority.noSuchPerson,
  'speaks-already': authority.speaksAlready,
  'given-already': authority.givenAlready,
  'ends-in-the-past': authority.endsInThePast,
  'ends-too-late': authority.endsTooLate,
  'already-ended': authority.alreadyEnded,
  ...hatSayings,
  required: words.required,
  'too-long': words.tooLong,
  'too-many': words.tooMany,
  'not-a-time': words.notATime,
  'not-a-zone': words.notAZone,
  'not-a-key': words.notAKey,
  // A choice that was left blank is no id of anything.
  'not-an-id': words.required,
  'not-a-language': words.notALanguage,
};

/** What went wrong, each message with the field it belongs to. */
export function formErrors(result: ActResult<unknown, string>, say: Say): FormError[] {
  return saidErrors(result, (code) => {
    // Codes of inputs carry their bound: `too-long:300`.
    const [what = '', max = ''] = code.split(':');
    return say(codeWords[what] ?? words.refusedOther, { max });
  });
}
