import type { PlaceLink } from '../link.ts';
import type { Markup } from '../markup.ts';

export interface TabsProps {
  /** Accessible name: "Views of this text". */
  readonly label: string;
  readonly tabs: readonly PlaceLink[];
}

/** Views of one thing; each is an address of its own, so tabs are links. */
export function Tabs({ label, tabs }: TabsProps): Markup {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
