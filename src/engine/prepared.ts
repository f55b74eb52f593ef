/** A text cut into tokens once, ready to be compared with many others. */
import type { Solid } from './align.ts';
import { printedWords } from './printed-words.ts';
import { endsSentence } from './sentence-ends.ts';
import { type TokenKind, type Tokens, tokenise } from './tokens.ts';

export interface Prepared extends Tokens {
  /** The tokens as strings. */
  readonly strings: readonly string[];
  readonly solid: Solid;
  /** Index of the token behind each entry of `solid`. */
  readonly tokenOf: readonly number[];
  /** Where each token stands among the words: ascending indexes into `solid`. */
  readonly occurrences: ReadonlyMap<string, readonly number[]>;
  /** For each entry of `solid` all the places where the same token stands. */
  readonly placesOf: readonly (readonly number[])[];
}

const WORD_WEIGHT = 4;
/** A label such as `(c)` goes with its item, not with its letter. */
const LABEL_WEIGHT = 2;
/** The end of a sentence is kept even alone: what stands on either side of it is settled apart. */
const SENTENCE_WEIGHT = 3;
const MARK_WEIGHT = 1;

/** The tokens of `text` with what an alignment needs to know. */
export function prepare(text: string): Prepared {
  const tokens = printedWords(tokenise(text));
  const strings: string[] = [];
  const words: string[] = [];
  const weights: number[] = [];
  const tokenOf: number[] = [];
  const occurrences = new Map<string, number[]>();
  const placesOf: number[][] = [];
  for (let index = 0; index < tokens.kinds.length; index += 1) {
    const word = text.slice(tokens.starts[index], tokens.starts[index + 1]);
    strings.push(word);
    const kind = tokens.kinds[index];
    if (kind === 'space') continue;
    const places = occurrences.get(word) ?? [];
    places.push(words.length);
    occurrences.set(word, places);
    placesOf.push(places);
    words.push(word);
    weights.push(weightOf(word, kind));
    tokenOf.push(index);
  }
  return { ...tokens, strings, solid: { words, weights }, tokenOf, occurrences, placesOf };
}

function weightOf(word: string, kind: TokenKind): number {
  if (kind === 'word') return word.charCodeAt(0) === 40 ? LABEL_WEIGHT : WORD_WEIGHT;
  return endsSentence(word) ? SENTENCE_WEIGHT : MARK_WEIGHT;
}

/** Index of the token that begins at `offset`, or of the one that contains it. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
