/**
 * A quick scanner for plain Latin text that finds the same boundaries as `Intl.Segmenter`
 * (`tokens.test.ts` holds the two to each other). It gives up at the first character it does not know.
 */

import type { TokenKind } from './tokens.ts';

/** Classes of UAX 29 that matter here; 0 stands for every character that the scanner does not know. */
const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const JOINER = 4;
const MID_BOTH = 5;
const MID_LETTER = 6;
const MID_DIGIT = 7;
const OTHER = 8;
const BREAK = 9;

const kindOf: readonly TokenKind[] = [
  'punctuation',
  'word',
  'word',
  'space',
  'word',
  'punctuation',
  'punctuation',
  'punctuation',
  'punctuation',
  'space',
];

export interface Scanned {
  readonly starts: number[];
  readonly kinds: TokenKind[];
}

const LATIN_END = 0x250;
const classes = latinClasses();

/** Code units above the table that ordinary typing produces: dashes, quotation marks, the euro. */
const beyondLatin: Readonly<Record<number, number>> = {
  8211: OTHER,
  8212: OTHER,
  8216: MID_BOTH,
  8217: MID_BOTH,
  8220: OTHER,
  8221: OTHER,
  8364: OTHER,
};

/** Starts and kinds of the tokens in `text[from, to)`; `undefined` when a character in it is not known. */
export function scanLatin(text: string, from: number, to: number): Scanned | undefined {
  const starts: number[] = [];
  const kinds: TokenKind[] = [];
  let at = from;
  while (at < to) {
    const found = classAt(text, at);
    if (found === 0) return undefined;
    starts.push(at);
    kinds.push(kindOf[found]);
    if (found <= DIGIT || found === JOINER) at = wordEnd(text, at + 1, to);
    else if (found === BLANK) at = blankEnd(text, at + 1, to);
    else at += 1;
  }
  return { starts, kinds };
}

function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  let last = classAt(text, from - 1);
  while (at < to) {
    const kind = classAt(text, at);
    if (kind !== LETTER && kind !== DIGIT && kind !== JOINER) {
      if (!joins(last, kind, at + 1 < to ? classAt(text, at + 1) : OTHER)) return at;
      at += 1;
    } else {
      last = kind;
      at += 1;
    }
  }
  return at;
}

/** Whether a character such as an apostrophe or a decimal point stands inside a word (UAX 29, WB6 to WB12). */
function joins(before: number, middle: number, after: number): boolean {
  if (before !== after) return false;
  if (before === LETTER) return middle === MID_BOTH || middle === MID_LETTER;
  return before === DIGIT && (middle === MID_BOTH || middle === MID_DIGIT);
}

function blankEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === 32) at += 1;
  return at;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < LATIN_END) return classes[code];
  if (code >= 0x1e00 && code <= 0x1eff) return LETTER;
  return beyondLatin[code] ?? 0;
}

function latinClasses(): Uint8Array {
  const table = new Uint8Array(LATIN_END);
  for (let code = 33; code < LATIN_END; code += 1) {
    const character = String.fromCharCode(code);
    if (/\p{Alphabetic}/u.test(character)) table[code] = LETTER;
    else if (/\p{Nd}/u.test(character)) table[code] = DIGIT;
    else if (code < 128 || /[\p{P}\p{Sc}\p{Sm}\p{So}]/u.test(character)) table[code] = OTHER;
  }
  table[127] = 0;
  for (const code of [9, 10]) table[code] = BREAK;
  table[32] = BLANK;
  for (const character of '_') table[character.charCodeAt(0)] = JOINER;
  for (const character of "'.") table[character.charCodeAt(0)] = MID_BOTH;
  for (const character of ':·') table[character.charCodeAt(0)] = MID_LETTER;
  for (const character of ',;') table[character.charCodeAt(0)] = MID_DIGIT;
  return table;
}
