import type { Link } from '../link.ts';
import type { Markup } from '../markup.ts';

export interface PagerProps {
  /** Accessible name: "Pages of this list". */
  readonly label: string;
  readonly previous?: Link;
  readonly next?: Link;
  /** Where the reader is: "Documents 51 to 100". */
  readonly position?: string;
}

/** The way through a long list, page by page. */
export function Pager({ label, previous, next, position }: PagerProps): Markup {
  return (
    <nav class="pager" aria-label={label}>
      {previous === undefined ? null : (
        <a rel="prev" href={previous.href}>
          {previous.label}
        </a>
      )}
      {position === undefined ? null : <span class="quiet">{position}</span>}
      {next === undefined ? null : (
        <a rel="next" href={next.href}>
          {next.label}
        </a>
      )}
    </nav>
  );
}
