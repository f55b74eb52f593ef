import { IntlMessageFormat } from 'intl-messageformat';
import { type Catalogue, english as englishTag, openCatalogues } from './catalogues.ts';

/** One message of the interface: where its translations are found, and its English. */
export interface Word {
  readonly key: string;
  readonly english: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** Says a message in the reader's language. Messages are ICU MessageFormat: `{count, plural, one {…} other {…}}`. */
export type Say = (word: Word, values?: Values) => string;

/**
 * The words of a capability, in English. Write them in the capability's `words.ts` and use them as
 * `say(words.title)`; another language needs its one file and no change here.
 */
export function defineWords<const English extends Readonly<Record<string, string>>>(
  capability: string,
  english: English,
): { readonly [Name in keyof English]: Word } {
  const entries = Object.entries(english).map(([name, text]) => [
    name,
    { key: `${capability}.${name}`, english: text },
  ]);
  return Object.fromEntries(entries) as { readonly [Name in keyof English]: Word }; // same names, by construction
}

/** The speaker of one language; a message that its catalogue lacks is said in English. */
export function speaker(language: string, catalogue: Catalogue = openCatalogues().get(language) ?? {}): Say {
  const formats = new Map<string, IntlMessageFormat>();
  return (word, values) => {
    const translated = catalogue[word.key];
    const text = translated ?? word.english;
    if (!text.includes('{') && !text.includes("'")) return text;
    const cached =
      formats.get(word.key) ?? new IntlMessageFormat(text, translated === undefined ? englishTag : language);
    formats.set(word.key, cached);
    return String(cached.format(values));
  };
}
