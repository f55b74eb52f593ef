import { bookmarkOf } from './bookmarks.ts';
import type { Line } from './lines.ts';
import {
  type LetterLook,
  letterProperties,
  type ParagraphLook,
  paragraphProperties,
  properties,
} from './looks.ts';
import { element, type Markup, NOTHING, w, words } from './markup.ts';
import { ROLE_STYLES } from './roles.ts';

/** Each bookmark and each tracked change of a file has a number of its own, from 1. */
export type Numbers = () => number;

export function newNumbers(): Numbers {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

export interface RunLook extends LetterLook {
  readonly style?: string;
}

/** A run of words; tabs and line breaks are elements in Word. */
export function run(look: RunLook, text: string): Markup {
  return w('r', {}, [runProperties(look), ...printed(text, 't')]);
}

/** The same inside a tracked deletion, where words have another name. */
export function deletedRun(look: RunLook, text: string): Markup {
  return w('r', {}, [runProperties(look), ...printed(text, 'delText')]);
}

function runProperties({ style, ...look }: RunLook): Markup {
  return properties('rPr', [styled('rStyle', style), ...letterProperties(look)]);
}

function printed(text: string, name: 't' | 'delText'): Markup[] {
  return text
    .split(/(\t|\n)/)
    .filter((part) => part !== '')
    .map((part) => BREAKS[part] ?? textElement(name, part));
}

function textElement(name: 't' | 'delText', text: string): Markup {
  return element(`w:${name}`, { 'xml:space': 'preserve' }, words(text));
}

const BREAKS: Readonly<Record<string, Markup>> = { '\t': w('tab'), '\n': w('cr') };

export interface ParagraphMake extends ParagraphLook {
  readonly style: string;
  /** What is tracked of the paragraph's own end. */
  readonly end?: readonly Markup[];
}

export function paragraph({ style, end = [], ...look }: ParagraphMake, content: readonly Markup[]): Markup {
  const own = [styled('pStyle', style), ...paragraphProperties(look), properties('rPr', end)];
  return w('p', {}, [properties('pPr', own), ...content]);
}

/** The style of a run, a paragraph or a paragraph's end. */
export function styled(kind: 'rStyle' | 'pStyle', id: string | undefined): Markup {
  return id === undefined ? NOTHING : w(kind, { val: id });
}

/**
 * The printed number and what stands between it and the words, if anything. Unnumbered provisions start at the same
 * edge as numbered ones; titles and annexes stand at the page's edge.
 */
export function labelOf({ number, kind }: Pick<Line, 'number' | 'kind'>): string {
  const hangs = kind !== 'title' && kind !== 'annex';
  if (hangs) return `${number}\t`;
  return number === '' ? '' : `${number} `;
}

export const LABEL: RunLook = { style: ROLE_STYLES.label.id };

/** Runs inside the bookmark that carries the provision's permanent id. */
export function bookmarked(id: string, content: readonly Markup[], numbers: Numbers): readonly Markup[] {
  const name = bookmarkOf(id);
  return name === undefined ? content : marked(name, content, numbers);
}

/** Runs inside a bookmark. */
export function marked(name: string, content: readonly Markup[], numbers: Numbers): readonly Markup[] {
  const id = numbers();
  return [w('bookmarkStart', { id, name }), ...content, w('bookmarkEnd', { id })];
}
