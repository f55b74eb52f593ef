/** What every rendering of a consolidated text shares: its few words, and the treatment of literal brackets. */
import { englishMark, type SayMark } from './render-marks.ts';
import { englishStructure, type SayStructure } from './structure-notes.ts';

/** The few words that a rendering adds to those of the text. */
export interface RenderWords {
  /** Before names, as in `delete: ARV`. */
  readonly delete: string;
  readonly held: string;
  readonly retain: string;
  /** After names, as in `ARV proposes to delete`. */
  readonly deletes: string;
  readonly holds: string;
  readonly retains: string;
  readonly notPlaced: string;
  /** As in `moved to OP4: ARV`. */
  readonly structure: SayStructure;
  /** After words, where nothing but marks tells alternatives apart, as in `emphasis on “early”`. */
  readonly mark: SayMark;
}

export const englishWords: RenderWords = {
  delete: 'delete',
  held: 'held by',
  retain: 'retain',
  deletes: 'proposes to delete',
  holds: 'holds',
  retains: 'retains the text',
  notPlaced: 'Not placed',
  structure: englishStructure,
  mark: englishMark,
};

/** What a rendering shows of the delegations, and in which words. */
export interface RenderOptions {
  /** Show who proposes what. Observers read without (DESIGN §7). Shown unless `false`. */
  readonly attribution?: boolean;
  /** English unless given. */
  readonly words?: RenderWords;
}

/**
 * Square brackets mean "not agreed" (procedure.md §1.4) and nothing else: those that the text itself contains
 * are printed wide, ［ ］, so that the brackets of a rendering balance (DESIGN §6, law 7). Control characters
 * that no rendering can carry become U+FFFD.
 */
export function printable(text: string): string {
  return text
    .replaceAll('[', '［')
    .replaceAll(']', '］')
    .replace(unprintable, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Stands for no words at all, where somebody proposes to strike. */
const NOTHING = '—';

/** An alternative as it is printed: without the spaces around it; where it has no words, a sign for that. */
export function visibleWords(text: string): string {
  if (text === '') return NOTHING;
  return text.trim() === '' ? '␣'.repeat(text.length) : text.trim();
}

/** Spaces at the ends of alternatives are printed outside the bracket. */
export function outerSpaces(texts: readonly string[]): { before: string; after: string } {
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.length === 0) return { before: '', after: '' };
  // A comma stands at the word before it, so the first alternative says whether a space does.
  const isLed = filled.some((text) => /^\s/.test(text)) && !/^[,.;:!?)\]”’،؛。，、；]/.test(filled[0]);
  const isFollowed = filled.some((text) => /\s$/.test(text));
  return { before: isLed ? ' ' : '', after: isFollowed ? ' ' : '' };
}
