import { defineWords } from '../../platform/index.ts';

/** The page of a text's corrections. */
export const correctionWords = defineWords('decisions.corrections', {
  title: 'Corrections of {title}',
  correctedBy: 'Corrected by',
  toCorrections: 'Correct an editorial error in the text',
  explained:
    'An adopted text never changes. An editorial error in it is corrected beside it, under a symbol of its own, and the text as adopted stays to be read and checked.',
  none: 'No corrections',
  noneSentence: 'This text reads as it was adopted.',
  published: 'Published corrections',
  readText: 'Read the text',
  reason: 'Reason',
  prepare: 'Prepare a correction',
  prepareExplained:
    'For errors of spelling, numbering, cross-references, titles and names. What touches the substance is for the body to decide, not for a correction.',
  choose: 'Paragraphs to be corrected',
  chooseHint: 'Choose one or more; the next page shows each in full.',
  next: 'Write the correction',
  writeTitle: 'What is read instead',
  to: '{paragraph}: read instead',
  toHint: 'The whole paragraph as it should read.',
  why: '{paragraph}: why',
  whyHint: 'Published with the correction, for example “spelling”.',
  draft: 'Put before the chairs',
  notDrafted: 'The correction was not put before the chairs',
  chosenNone: 'Choose a paragraph.',
  chooseOthers: 'Choose other paragraphs',
  inHand: 'Before the chairs',
  inHandExplained:
    'This is exactly what will be published, as {symbol}, when every chair has signed. Until then it is read by the chairs and the secretariat alone.',
  inHandExplainedEither:
    'This is exactly what will be published, as {symbol}, when a chair has signed. Until then it is read by the chairs and the secretariat alone.',
  beingPublished: 'Every chair has signed. The correction is being signed by the forum and published.',
  lapsed:
    'Keys were turned more than a week ago, without the last one. They count no longer; a chair may sign anew.',
  lapses: 'What is signed counts until {time}.',
  signTitle: 'Sign',
  sign: 'Sign the correction',
  signRefused: 'The correction was not signed',
  declineTitle: 'Not now',
  declineExplained: 'The other chairs and the secretariat read your reason; you can sign later.',
  decline: 'Do not sign for now',
  declineRefused: 'This was not recorded',
  withdrawTitle: 'Take it back',
  withdrawExplained: 'For instance because it must be written differently. It leaves nothing in public.',
  withdraw: 'Take the correction back',
  withdrawRefused: 'The correction was not taken back',
  onlyChairsSign: 'The chairs of the body sign; you can take the correction back.',
});

export const correctionRefusalWords = defineWords('decisions.corrections.refusal', {
  notPublished: 'Only a published text is corrected or removed; before, the body itself still acts.',
  wordsRemoved: 'The words of this text were removed from the public record. It is corrected no more.',
  inHand: 'Another correction of this text is before the chairs. Take it back, or wait for it.',
  noSuchParagraph: 'The text has no such paragraph.',
  namedTwice: 'Each paragraph is corrected once.',
  readsOtherwise: 'The paragraph reads otherwise by now. Look at it again before you correct it.',
  nothingChanges: 'Write what is read instead; it differs from what is read now.',
});

export const correctionLetterWords = defineWords('decisions.corrections.letter', {
  subject: '{exercise}Corrected: {title} ({symbol})',
  opening: '{symbol} corrects the text {corrects}, which {body} has adopted. It was signed by the chair.',
  issued: 'Issued:\n{times}',
  change: 'Read until now:\n{from}\n\nRead instead:\n{instead}\n\nWhy: {reason}',
  stays: 'The text as adopted stays at its address and can be checked as before.',
  address: 'Text: {textUrl}\nCorrections: {correctionsUrl}\nBytes of the correction: {bytesUrl}',
  check: 'SHA-256 of the correction: {sha256}\nHow anybody can check it: {recordUrl}',
});
