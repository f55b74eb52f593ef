import { createHash } from 'node:crypto';
import { newId } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';
import { type CalendarEntry, type CalendarMethod, calendarText } from '../calendar/index.ts';
import { english, formatDay, type Say, speaker, spokenLanguage } from '../i18n/index.ts';
import { markedMail, queueMail } from '../mail/index.ts';
import { letterPdf } from './letter-pdf.ts';
import { type LetterNumber, nextLetterNumber } from './number.ts';
import type { LetterKind } from './schema.ts';
import { letterWords } from './words.ts';

/** What a template says, in one language: its subject, and paragraphs with a blank line between them. */
export interface LetterWords {
  readonly subject: string;
  readonly text: string;
}

export interface Addressee {
  readonly person: string;
  /** Code of the participant; null for an office of the forum. */
  readonly participant: string | null;
  /** The office as it is called now: "Focal point, Arvana". */
  readonly name: string;
  /** Null: the letter goes there by another channel. */
  readonly email: string | null;
  readonly language: string | null;
  readonly zone: string | null;
}

export interface NewLetter {
  readonly kind: LetterKind;
  /** What the mail is called in the outbox: `decisions.released`. */
  readonly mailKind: string;
  /** The thing it is about, as in happenings: `text:…`. */
  readonly subjectKey: string;
  readonly isExercise: boolean;
  /** Label of what it is about, as printed (`TLP:AMBER`); absent or null: nothing in it is restricted. */
  readonly marking?: string | null;
  /** Official zone of the body whose letter it is. */
  readonly zone: string;
  /** Who sees the letter and its dispatch: the chairs of the body and the secretariat. */
  readonly audience: string;
  readonly addressees: readonly Addressee[];
  /** The template: pure. `zone` is the addressee's own; null for the letter as it is kept. */
  write(say: Say, to: { readonly language: string; readonly zone: string | null }): LetterWords;
  /** What it brings into calendars, or takes out of them. */
  readonly calendar?: {
    /** In the addressee's language. */
    entry(say: Say): CalendarEntry;
    readonly method: CalendarMethod;
    /** In whose name, and the address that stands in the entry. */
    readonly organizer: { readonly name: string; readonly email: string };
  };
}

export interface SentLetter {
  readonly number: string;
  /** Copies that wait in the outbox. */
  readonly mailed: number;
  /** Copies that must go by another channel. */
  readonly byOtherChannel: number;
  /** The message of each person's copy; null by another channel. */
  readonly copies: ReadonlyMap<string, string | null>;
}

/**
 * Write a letter, inside the act that it follows from: it is numbered, kept in each language with its PDF, and its
 * copies are put into the outbox. A refused act gives the number back and sends nothing. Each person gets one copy.
 *
 * @source procedure.md §2.3 invariant 6 (per member and channel: queued, handed over, bounced, never opened), §3.
 */
export async function sendLetter(context: ActContext, letter: NewLetter): Promise<SentLetter> {
  const number = await nextLetterNumber(context, letter);
  await insertLetter(context, letter, number);
  const persons = [...new Map(letter.addressees.map((one) => [one.person, one])).values()];
  const languages = new Set([english, ...persons.map((one) => spokenLanguage(one.language))]);
  for (const language of languages) await insertVersion(context, letter, { ...number, language });
  const copies = new Map<string, string | null>();
  for (const addressee of persons) {
    copies.set(addressee.person, await sendCopy(context, letter, addressee, number.number));
  }
  const mailed = [...copies.values()].filter((message) => message !== null).length;
  return { number: number.number, mailed, byOtherChannel: persons.length - mailed, copies };
}

async function insertLetter({ tx, now }: ActContext, letter: NewLetter, number: LetterNumber): Promise<void> {
  const { kind, subjectKey, isExercise, zone, audience } = letter;
  await tx
    .insertInto('mail.letter')
    .values({ ...number, kind, subjectKey, isExercise, zone, audience, writtenAt: now })
    .execute();
}

async function insertVersion(
  { tx, now }: ActContext,
  letter: NewLetter,
  { number, language }: { number: string; language: string },
): Promise<void> {
  const { isExercise, audience } = letter;
  const words = wordsOf(letter, { language, zone: null, number, now });
  const { marking = null } = letter;
  const pdf = letterPdf({ ...words, marking, number, language, isExercise, date: now.toString() });
  const sha256 = pdf && createHash('sha256').update(pdf).digest('hex');
  await tx
    .insertInto('mail.letter_version')
    .values({ ...words, letter: number, language, pdf, sha256, audience })
    .execute();
}

/** The template's words under the number and the day of the letter. */
function wordsOf(
  letter: NewLetter,
  to: { language: string; zone: string | null; number: string; now: ActContext['now'] },
): LetterWords {
  const say = speaker(to.language);
  const { subject, text } = letter.write(say, to);
  const day = formatDay(to.now.toZonedDateTimeISO(letter.zone).toPlainDate().toString(), to.language);
  return markedMail(
    {
      subject: subject.slice(0, 300),
      text: `${say(letterWords.reference, { number: to.number, day })}\n\n${text}`,
    },
    letter.marking ?? null,
  );
}

/** The copy carries the PDF of its version with it when it is sent. @returns the message, or null without a mail address. */
async function sendCopy(
  context: ActContext,
  letter: NewLetter,
  addressee: Addressee,
  number: string,
): Promise<string | null> {
  const { person, participant, name, email, zone } = addressee;
  const language = spokenLanguage(addressee.language);
  const { audience, isExercise, subjectKey, mailKind: kind } = letter;
  const message =
    email === null
      ? null
      : await queueMail(context, {
          ...wordsOf(letter, { language, zone, number, now: context.now }),
          ...{ address: email, person, language, kind, subjectKey, isExercise, audience },
          ...calendarFor(context, letter, { name, email, language }),
        });
  await context.tx
    .insertInto('mail.letter_copy')
    .values({
      ...{ id: newId(), letter: number, language, participant, person, name, message, audience },
      channel: message === null ? 'other' : 'mail',
    })
    .execute();
  return message;
}

function calendarFor(
  { now }: ActContext,
  { calendar }: NewLetter,
  attendee: { name: string; email: string; language: string },
): { calendar?: string } {
  if (!calendar) return {};
  const { entry, method, organizer } = calendar;
  return {
    calendar: calendarText(entry(speaker(attendee.language)), { method, written: now, organizer, attendee }),
  };
}
