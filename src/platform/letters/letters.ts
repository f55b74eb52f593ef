import type { Instant } from '../../base/index.ts';
import type { Opened } from '../audit/openings.ts';
import type { Tx } from '../db/index.ts';
import type { MessageState } from '../mail/index.ts';
import type { LetterKind } from './schema.ts';

export interface Letter {
  readonly number: string;
  readonly kind: LetterKind;
  readonly subjectKey: string;
  readonly isExercise: boolean;
  readonly writtenAt: Instant;
  readonly zone: string;
  /** In English, as the forum keeps it. */
  readonly subject: string;
}

export interface LetterVersion {
  readonly language: string;
  readonly subject: string;
  /** Null where the words had to be removed; their hash stays. */
  readonly text: string | null;
  readonly sha256: string | null;
  readonly hasPdf: boolean;
}

/** How a copy stands: nothing tells of reading. `toHand`: it must go by another channel, and has not yet. */
export type CopyState = MessageState | 'toHand' | 'handed';

export interface LetterCopy {
  readonly id: string;
  readonly participant: string | null;
  readonly name: string;
  readonly language: string;
  readonly channel: 'mail' | 'other';
  /** Message of the outbox; null for another channel. */
  readonly message: string | null;
  readonly address: string | null;
  readonly state: CopyState;
  /** When it came to stand so; null while it waits. */
  readonly at: Instant | null;
  /** The mail server's line, or how it was handed over. */
  readonly response: string | null;
  /** Whether this copy repeats an earlier one. */
  readonly isAgain: boolean;
}

const lettersMax = 500;

/** Letters that the viewer may see, the latest first; about one thing where its key is given. */
export async function lettersOf(tx: Tx, subjectKey?: string): Promise<Letter[]> {
  return selectLetters(tx)
    .$if(subjectKey !== undefined, (query) => query.where('letter.subjectKey', '=', subjectKey ?? ''))
    .orderBy('letter.writtenAt', 'desc')
    .orderBy('letter.ordinal', 'desc')
    .orderBy('letter.number')
    .limit(lettersMax)
    .execute();
}

export async function letterOf(tx: Tx, number: string): Promise<Letter | null> {
  return (await selectLetters(tx).where('letter.number', '=', number).executeTakeFirst()) ?? null;
}

/** A letter whose opening is kept; null when there is none that the viewer may see. */
export async function openedLetter(tx: Tx, number: string): Promise<Opened | null> {
  const audience = await audienceOfLetter(tx, number);
  return audience === null ? null : { subject: `letter:${number}`, audience };
}

/** Who reads a letter, as an audience key; null when there is none that the viewer may see. */
export async function audienceOfLetter(tx: Tx, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('mail.letter')
    .select('audience')
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.audience ?? null;
}

export async function versionsOf(tx: Tx, number: string): Promise<LetterVersion[]> {
  return tx
    .selectFrom('mail.letter_version')
    .select(['language', 'subject', 'text', 'sha256'])
    .select((eb) => eb('pdf', 'is not', null).$castTo<boolean>().as('hasPdf'))
    .where('letter', '=', number)
    .orderBy('language')
    .limit(50)
    .execute();
}

/** The kept PDF in one language, and the subject of that version; null when there is none. */
export async function letterPdfOf(
  tx: Tx,
  number: string,
  language: string,
): Promise<{ readonly pdf: Uint8Array; readonly subject: string } | null> {
  const row = await tx
    .selectFrom('mail.letter_version')
    .select(['pdf', 'subject'])
    .where('letter', '=', number)
    .where('language', '=', language)
    .executeTakeFirst();
  return row?.pdf ? { pdf: row.pdf, subject: row.subject } : null;
}

/** Every copy of a letter with what became of it, in the order in which they were written. */
export async function copiesOf(tx: Tx, number: string): Promise<LetterCopy[]> {
  const rows = await tx
    .selectFrom('mail.letter_copy as copy')
    .leftJoin('mail.message as message', 'message.id', 'copy.message')
    .leftJoin('mail.letter_handing as handing', 'handing.copy', 'copy.id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('mail.delivery as delivery')
          .select(['delivery.at', 'delivery.outcome', 'delivery.response'])
          .whereRef('delivery.message', '=', 'copy.message')
          .orderBy('delivery.attempt', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['copy.id', 'copy.participant', 'copy.name', 'copy.language', 'copy.channel', 'copy.message'])
    .select(['message.address', 'message.againOf', 'handing.at as handedAt', 'handing.how'])
    .select(['last.at as lastAt', 'last.outcome', 'last.response'])
    .where('copy.letter', '=', number)
    .orderBy('copy.position')
    .limit(5000)
    .execute();
  return rows.map(({ againOf, handedAt, how, lastAt, outcome, response, ...copy }) => ({
    ...copy,
    state: copy.channel === 'mail' ? (outcome ?? 'queued') : handedAt ? 'handed' : 'toHand',
    at: copy.channel === 'mail' ? lastAt : handedAt,
    response: copy.channel === 'mail' ? response : how,
    isAgain: againOf !== null,
  }));
}

/** Somebody to whom letters of one kind about a thing went. */
export interface Written {
  readonly person: string;
  readonly participant: string | null;
  readonly name: string;
  readonly language: string;
  /** Null: it went by another channel. */
  readonly email: string | null;
}

/** Everybody to whom letters of this kind about this thing went, each person once, at the address used last. */
export async function writtenTo(
  tx: Tx,
  { subjectKey, kind }: { subjectKey: string; kind: LetterKind },
): Promise<Written[]> {
  const rows = await tx
    .selectFrom('mail.letter_copy as copy')
    .innerJoin('mail.letter as letter', 'letter.number', 'copy.letter')
    .leftJoin('mail.message as message', 'message.id', 'copy.message')
    .select(['copy.person', 'copy.participant', 'copy.name', 'copy.language', 'message.address as email'])
    .where('letter.subjectKey', '=', subjectKey)
    .where('letter.kind', '=', kind)
    .orderBy('copy.position')
    .limit(5000)
    .execute();
  const persons = rows.flatMap(({ person, ...row }) => (person === null ? [] : [{ ...row, person }]));
  return [...new Map(persons.map((one) => [one.person, one])).values()];
}

function selectLetters(tx: Tx) {
  return tx
    .selectFrom('mail.letter as letter')
    .innerJoin('mail.letter_version as version', (join) =>
      join.onRef('version.letter', '=', 'letter.number').on('version.language', '=', 'en'),
    )
    .select(['letter.number', 'letter.kind', 'letter.subjectKey', 'letter.isExercise'])
    .select(['letter.writtenAt', 'letter.zone', 'version.subject']);
}
