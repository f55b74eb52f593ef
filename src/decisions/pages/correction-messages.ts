import { correctionRefusalWords as words } from '../words/corrections.ts';

/** Refusals of corrections in words. */
export const correctionSayings = {
  'not-published': words.notPublished,
  'words-removed': words.wordsRemoved,
  'correction-in-hand': words.inHand,
  'no-such-paragraph': words.noSuchParagraph,
  'named-twice': words.namedTwice,
  'reads-otherwise': words.readsOtherwise,
  'nothing-changes': words.nothingChanges,
} as const;
