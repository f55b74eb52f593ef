import type { Instant } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';
import { markingIn, markingInName } from '../mail/marked.ts';

export interface LetterNumber {
  /** As printed: `L-2026/14`, `EX/L-2026/3`. */
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
}

/**
 * The next number of its series: one a forum and year, exercises apart. Numbers run without gaps: a refused act gives
 * its number back, and two acts at once wait for each other.
 *
 * @param zone of the body: the year is that of its calendar, not of UTC.
 * @source procedure.md §3 (invitation: number consecutively per year).
 */
export async function nextLetterNumber(
  { tx, now }: Pick<ActContext, 'tx' | 'now'>,
  { zone, isExercise }: { zone: string; isExercise: boolean },
): Promise<LetterNumber> {
  const year = yearOf(now, zone);
  const name = `${isExercise ? 'EX/' : ''}L-${year}`;
  const { last: ordinal } = await tx
    .insertInto('mail.letter_series')
    .values({ name, last: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((set) => ({ last: set('mail.letter_series.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { number: `${name}/${ordinal}`, year, ordinal };
}

function yearOf(at: Instant, zone: string): number {
  return at.toZonedDateTimeISO(zone).year;
}

/** A number as it stands in an address and in the name of a file: `EX/L-2026/3` → `EX-L-2026-3`. */
export function letterAddress(number: string): string {
  return number.replaceAll('/', '-');
}

/** A letter's PDF under its number, and how far it may be passed on where its subject says so. */
export function letterFileName({ letter, subject }: { letter: string; subject: string }): string {
  const marking = markingIn(subject);
  return `${letterAddress(letter)}${marking === null ? '' : `-${markingInName(marking)}`}.pdf`;
}

/** The number that an address names; null when it names none. */
export function letterNumberFrom(address: string): string | null {
  const parts = /^(EX-)?L-(\d{4})-([1-9]\d{0,5})$/.exec(address);
  return parts ? `${parts[1] === undefined ? '' : 'EX/'}L-${parts[2]}/${parts[3]}` : null;
}
