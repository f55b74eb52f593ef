import { csvText } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { DirectoryEntry } from '../reads/directory.ts';
import { listingFields } from '../rules/listing.ts';
import { directoryWords as words } from '../words/directory.ts';
import { peopleWords } from '../words.ts';
import { seatWords } from './directory-page.tsx';

export interface DirectoryFile {
  readonly entries: readonly DirectoryEntry[];
  /** Listed names by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of bodies by id. */
  readonly bodyNames: Readonly<Record<string, string>>;
}

/** A row a person (RFC 4180): what the directory shows of her to this viewer; what she does not show is left empty. */
export function directoryCsv(
  visit: Pick<Visit, 'say'>,
  { entries, names, bodyNames }: DirectoryFile,
): string {
  const { say } = visit;
  const head = [
    ...[words.person, words.of, words.seats, peopleWords.exerciseMark].map((word) => say(word)),
    ...listingFields.map((field) => say(words[field])),
  ];
  const rows = entries.map(({ functionLabel, participant, seats, shown }) => [
    ...[functionLabel, participant === null ? null : (names[participant] ?? participant)],
    seats.map((seat) => seatWords(visit, seat, bodyNames)).join('; '),
    seats.some(({ exercise }) => exercise) ? say(peopleWords.exerciseMark) : null,
    ...listingFields.map((field) => shown[field] ?? null),
  ]);
  return csvText([head, ...rows]);
}
