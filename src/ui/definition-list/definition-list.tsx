import type { Child } from 'hono/jsx';
import type { Markup } from '../markup.ts';

export interface Definition {
  readonly term: string;
  readonly details: Child;
}

/** Facts about one thing, each under its name. */
export function DefinitionList({ items }: { items: readonly Definition[] }): Markup {
  return (
    <dl class="terms">
      {items.map((item) => (
        <>
          <dt>{item.term}</dt>
          <dd>{item.details}</dd>
        </>
      ))}
    </dl>
  );
}
