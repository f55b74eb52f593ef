import type { Say } from '../../platform/index.ts';
import { type Verb, type VerbHolder, verbs } from '../schema.ts';
import { words } from '../words.ts';

/**
 * How a document was decided, with the word that was used: "Ministers endorsed it." The words are not
 * interchangeable (glossary, rule 2).
 */
export function verbSentence(say: Say, verb: string | null, holder: VerbHolder | null): string {
  const known = verbs.find((one) => one === verb);
  if (known === undefined) return say(words.verbUnknown);
  return say(words.verbSentence, {
    holder: say(words[`holder.${holder ?? 'body'}`]),
    verb: verbWord(say, known),
  });
}

export function verbWord(say: Say, verb: Verb): string {
  return say(words[`verb.${verb}`]);
}
