/** Text inside HTML: escaped, with its few marks. */
import type { Mark } from './model.ts';
import { printable } from './render-words.ts';

/** Safe between tags and inside a quoted attribute; literal brackets are printed wide (law 7). */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Text with its marks as elements; overlapping marks are cut so that elements nest. A note at a place is a sign there. */
export function markedHtml(text: string, marks: readonly Mark[] = []): string {
  if (marks.length === 0) return escapeHtml(text);
  const ends = new Set([0, text.length]);
  for (const { from, to } of marks)
    for (const end of [from, to]) ends.add(Math.min(Math.max(end, 0), text.length));
  const cuts = [...ends].sort((a, b) => a - b);
  return cuts
    .map((from, index) => {
      const signs = marks.filter((mark) => mark.kind === 'note' && mark.from === from && mark.to === from);
      const to = cuts[index + 1] ?? from;
      const covering = marks.filter((mark) => mark.from < to && mark.from <= from && mark.to >= to);
      const words = from === to ? '' : covering.reduce(wrapped, escapeHtml(text.slice(from, to)));
      return signs.map(() => noteSign).join('') + words;
    })
    .join('');
}

const noteSign = '<sup>*</sup>';

function wrapped(inner: string, mark: Mark): string {
  switch (mark.kind) {
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'note':
      return `<small>${inner}</small>`;
    case 'link':
      return isPageAddress(mark.href) ? `<a href="${escapeHtml(mark.href)}">${inner}</a>` : inner;
  }
}

/** A file may hold any address; only those that lead to a page become links. */
function isPageAddress(href: string | undefined): href is string {
  return href !== undefined && /^(https?:\/\/|mailto:)/i.test(href);
}
