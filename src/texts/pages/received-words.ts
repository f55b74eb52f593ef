import type { Instant } from '../../base/index.ts';
import type { Say, Visit, Word } from '../../platform/index.ts';
import type { ReceivedFile } from '../reads/received.ts';
import { words } from '../words/received.ts';

const whys: Readonly<Record<string, Word>> = {
  'not-found': words.whyNotFound,
  comment: words.whyComment,
  footnote: words.whyFootnote,
  endnote: words.whyEndnote,
  'hidden-text': words.whyHiddenText,
  'text-box': words.whyTextBox,
  header: words.whyHeader,
  footer: words.whyFooter,
  formula: words.whyFormula,
  'reading-aid': words.whyReadingAid,
  symbol: words.whySymbol,
  picture: words.whyPicture,
  object: words.whyObject,
  diagram: words.whyDiagram,
  'embedded-document': words.whyEmbeddedDocument,
  'unreadable-part': words.whyUnreadablePart,
  'typed-beside': words.whyTypedBeside,
  'struck-words': words.whyStruckWords,
  'added-and-struck': words.whyAddedAndStruck,
  'table-head': words.whyTableHead,
  'table-remark': words.whyTableRemark,
  'edited-inside-brackets': words.whyEditedInsideBrackets,
  'brackets-undecided': words.whyBracketsUndecided,
  'macros-ignored': words.whyMacrosIgnored,
  'wording-changed': words.whyWordingChanged,
  'paragraph-agreed': words.whyParagraphAgreed,
  'paragraph-gone': words.whyParagraphGone,
  'later-wish-stands': words.whyLaterWishStands,
  'nothing-changed': words.whyNothingChanged,
  'no-such-place': words.whyNoSuchPlace,
  'own-place': words.whyOwnPlace,
  'subparagraphs-stay': words.whySubparagraphsStay,
};

/** Why something that a file says was not placed, or could not be entered. */
export function whyWords(say: Say, why: string): string {
  return say(whys[why] ?? words.whyOther);
}

/** Whose file it is, as the forum lists the participant. */
export function senderName(
  say: Say,
  names: Readonly<Record<string, string>>,
  { participant }: Pick<ReceivedFile, 'participant'>,
): string {
  return participant === null ? say(words.fromUnknown) : (names[participant] ?? participant);
}

export function channelWords(say: Say, channel: ReceivedFile['channel']): string {
  return say(
    { mail: words.channelMail, letter: words.channelLetter, meeting: words.channelMeeting }[channel],
  );
}

/** A wall-clock time as a form takes it, in the official zone. */
export function wallTime(at: Instant, { officialZone }: Pick<Visit, 'officialZone'>): string {
  return at.toZonedDateTimeISO(officialZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
