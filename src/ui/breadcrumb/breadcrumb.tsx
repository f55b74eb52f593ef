import type { Link } from '../link.ts';
import type { Markup } from '../markup.ts';

export interface BreadcrumbProps {
  /** Accessible name: "You are here". */
  readonly label: string;
  /** From the widest place to the one that holds this page; the page itself is its own heading. */
  readonly places: readonly Link[];
}

/** The places that hold this page. */
export function Breadcrumb({ label, places }: BreadcrumbProps): Markup {
  return (
    <nav class="crumbs" aria-label={label}>
      <ol>
        {places.map((place) => (
          <li>
            <a href={place.href}>{place.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
