import { correctionRefusalWords as words } from '../words/corrections.ts';
import { removalWords } from '../words/removal.ts';

/** Refusals of corrections and removals in words. */
export const correctionSayings = {
  'not-published': words.notPublished,
  'words-removed': words.wordsRemoved,
  'correction-in-hand': words.inHand,
  'no-such-paragraph': words.noSuchParagraph,
  'named-twice': words.namedTwice,
  'reads-otherwise': words.readsOtherwise,
  'nothing-to-decline': removalWords.nothingToDecline,
  'nothing-changes': words.nothingChanges,
} as const;
