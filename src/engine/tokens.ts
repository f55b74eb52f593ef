/**
 * Words, spaces and punctuation of a text, by `Intl.Segmenter`, so that Arabic, Thai and Chinese work.
 * A token never splits a surrogate pair or a grapheme.
 */
import { type Scanned, scanLatin } from './scan.ts';

/** Words compete; spaces and punctuation go with them. */
export type TokenKind = 'space' | 'punctuation' | 'word';

/** A text cut into tokens: the token `i` is `text.slice(starts[i], starts[i + 1])`. */
export interface Tokens {
  readonly text: string;
  /** UTF-16 offset of each token, ascending, and one more: the end of the last. */
  readonly starts: readonly number[];
  readonly kinds: readonly TokenKind[];
}

/** Not the reader's locale: the same text has the same tokens for everybody. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Tokens of `text` between two UTF-16 offsets (by default all of it). Joined, they are that part of the
 * text. Offsets in the result count from the start of `text`, not of the part.
 */
export function tokenise(text: string, from = 0, to = text.length): Tokens {
  const { starts, kinds } = scanLatin(text, from, to) ?? segment(text, from, to);
  starts.push(to);
  return { text, starts, kinds };
}

/** Number of words (not spaces or punctuation) in a text. */
export function countWords(text: string): number {
  let count = 0;
  for (const kind of tokenise(text).kinds) if (kind === 'word') count += 1;
  return count;
}

/** Whether a text holds nothing but white space. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b]/u.test(text);
}

function segment(text: string, from: number, to: number): Scanned {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const starts: number[] = [];
  const kinds: TokenKind[] = [];
  for (const { index } of segmenter.segment(text.slice(from, to))) {
    starts.push(from + index);
    kinds.push(kindAt(text, from + index));
  }
  return { starts, kinds };
}

const wordCharacter = /[\p{Alphabetic}\p{N}]/u;

/** The first character decides: a token that begins with a letter or a digit is a word. */
function kindAt(text: string, start: number): TokenKind {
  const code = text.charCodeAt(start);
  if (code < 128) return asciiKind(code);
  if (code === 0x200b || /\s/.test(text[start])) return 'space';
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(start) ?? 0)) ? 'word' : 'punctuation';
}

function asciiKind(code: number): TokenKind {
  if (code === 32 || (code >= 9 && code <= 13)) return 'space';
  const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return isWord || code === 95 ? 'word' : 'punctuation';
}
