import type { Readable } from '../../groups/index.ts';
import { audienceOfLetter, letterNumberFrom, letterOf, letterPaths, type Tx } from '../../platform/index.ts';

/** A letter as those see it who ask who reads it; null when there is none that the viewer may see. */
export async function readableLetter(tx: Tx, address: string): Promise<Readable | null> {
  const number = letterNumberFrom(address);
  const letter = number === null ? null : await letterOf(tx, number);
  const audience = letter && (await audienceOfLetter(tx, letter.number));
  if (!letter || audience === null) return null;
  const { subject: title, isExercise: exercise } = letter;
  return { title, exercise, audience, href: letterPaths.letter(letter.number) };
}
