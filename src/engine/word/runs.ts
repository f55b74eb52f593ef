import { Bookmark, CarriageReturn, type ParagraphChild, Tab } from 'docx';
import { bookmarkOf } from './bookmarks.ts';
import type { Line } from './lines.ts';

export type Printable = (string | Tab | CarriageReturn)[];

/** A character that XML cannot hold becomes the replacement sign. */
export function printableText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\u0080-\u009f]|[\ufffe\uffff]/gu, '\ufffd');
}

/** Tabs and line breaks are elements in Word. */
export function printable(text: string): Printable {
  return printableText(text)
    .split(/(\t|\n)/)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? new Tab() : part === '\n' ? new CarriageReturn() : part));
}

/**
 * The run of the printed number, if there is one. Unnumbered provisions start at the same edge as numbered ones;
 * titles and annexes stand at the page's edge.
 */
export function labelOf({ number, kind }: Pick<Line, 'number' | 'kind'>): Printable[] {
  const hangs = kind !== 'title' && kind !== 'annex';
  if (number === '' && !hangs) return [];
  return [[number, hangs ? new Tab() : ' ']];
}

/** Runs inside the bookmark that carries the provision's permanent id. */
export function bookmarked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const name = bookmarkOf(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
