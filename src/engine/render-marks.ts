/** Marks in plain words, for a rendering that has no others: `emphasis on “early”`. */
import type { Mark } from './model.ts';

/**
 * How a mark is said. `words`: those that carry it, or behind which a note stands; none where it is on all of them, or
 * before all of them. A word that stands there more than once has its number.
 */
export type SayMark = (mark: Pick<Mark, 'kind' | 'href'>, words: string, isPlace: boolean) => string;

/** `emphasis`, `link to https://one.example on “early (2)”`, `note after “early”`. */
export const englishMark: SayMark = ({ kind, href }, words, isPlace) => {
  const names = { emphasis: 'emphasis', strong: 'strong emphasis', note: 'note', link: 'link' };
  const name = href === undefined ? names[kind] : `${names[kind]} to ${href}`;
  if (words === '') return isPlace ? `${name} at the beginning` : name;
  return `${name} ${isPlace ? 'after' : 'on'} “${words}”`;
};

/** What the marks of a wording are about, as `say` says it. */
export function marksInWords(text: string, marks: readonly Mark[], say: SayMark): string {
  const lead = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return marks
    .map(({ from, to, kind, href }) => {
      const isPlace = from === to;
      const mark = { kind, ...(href === undefined ? {} : { href }) };
      if (!isPlace && from <= lead && to >= end) return say(mark, '', isPlace);
      const start = isPlace ? text.slice(0, from).trimEnd().search(/\S+$/) : from;
      return say(mark, start < 0 ? '' : numbered(text, start, isPlace ? from : to), isPlace);
    })
    .join(', ');
}

/** The words from one offset to another; with their number where the text says them before as well. */
function numbered(text: string, from: number, to: number): string {
  const words = text.slice(from, to);
  const before = text.slice(0, from).split(words).length;
  return before > 1 ? `${words.trim()} (${before})` : words.trim() || '␣';
}
