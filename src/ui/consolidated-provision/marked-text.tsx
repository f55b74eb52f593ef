import { type Mark, printable } from '../../engine/index.ts';
import type { Markup } from '../markup.ts';

/**
 * Plain text with its few marks (DESIGN §6), overlapping ones included. Literal brackets are printed wide, as in
 * every rendering, so that they are not taken for brackets of the negotiation (law 7).
 */
export function MarkedText({ text, marks = [] }: { text: string; marks?: readonly Mark[] }): Markup {
  const live = marks.filter((mark) => mark.from < mark.to && mark.from < text.length);
  if (live.length === 0) return <>{printable(text)}</>;
  return (
    <>
      {runs(text.length, live).map(([from, to]) => (
        <Run text={text.slice(from, to)} marks={live.filter((mark) => mark.from <= from && mark.to >= to)} />
      ))}
    </>
  );
}

/** One stretch inside all the marks that cover it. */
function Run({ text, marks }: { text: string; marks: readonly Mark[] }): Markup {
  const [outer, ...inner] = marks;
  if (outer === undefined) return <>{printable(text)}</>;
  return wrap(outer, <Run text={text} marks={inner} />);
}

/** Stretches of text between neighbouring ends of marks. */
function runs(length: number, marks: readonly Mark[]): [number, number][] {
  const ends = marks.flatMap((mark) => [mark.from, mark.to]).filter((end) => end > 0 && end < length);
  const cuts = [...new Set([0, ...ends, length])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => [cuts[index] ?? 0, to]);
}

function wrap(mark: Mark, inner: Markup): Markup {
  switch (mark.kind) {
    case 'emphasis':
      return <em>{inner}</em>;
    case 'strong':
      return <strong>{inner}</strong>;
    case 'note':
      return <small class="footnote">{inner}</small>;
    case 'link':
      return isSafeAddress(mark.href) ? <a href={mark.href}>{inner}</a> : inner;
  }
}

/** A delegation's file may hold any address: only those that merely lead to a page become links. */
function isSafeAddress(href: string | undefined): href is string {
  return href !== undefined && /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href);
}
