import type { Say } from '../../platform/index.ts';
import { officeWords, peopleWords } from '../words.ts';

/** The offices for which the forum has a word; others are titles of their own and stay as the register has them. */
const known = [peopleWords['role.chair'], peopleWords['role.coChair'], ...Object.values(officeWords)];

/**
 * An office in a body, in the reader's language where there is a word for it.
 *
 * @param office as the register has it, in English: "Co-Chair".
 */
export function officeName(say: Say, office: string): string {
  const word = known.find(({ english }) => english === office);
  return word === undefined ? office : say(word);
}
