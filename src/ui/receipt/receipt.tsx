import type { Child } from 'hono/jsx';
import { type Definition, DefinitionList } from '../definition-list/definition-list.tsx';
import type { Markup } from '../markup.ts';

export interface ReceiptProps {
  /** "Received". */
  readonly title: string;
  /** The number under which it is kept: "P-2026/0147". */
  readonly number: string;
  /** What was received, from whom, and when, in every zone that matters. */
  readonly items: readonly Definition[];
  /** What can be done next. */
  readonly children?: Child;
}

/** What a delegation keeps as evidence that its act was received. */
export function Receipt({ title, number, items, children }: ReceiptProps): Markup {
  return (
    <section class="receipt">
      <h2>{title}</h2>
      <p class="receipt-number" translate="no">
        {number}
      </p>
      <DefinitionList items={items} />
      {children === undefined ? null : <div class="receipt-next">{children}</div>}
    </section>
  );
}
