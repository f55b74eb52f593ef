import type { Child } from 'hono/jsx';
import type { Markup } from '../markup.ts';

export interface TextPageProps {
  /** Accessible name: "Text". */
  readonly label: string;
  /** Whether a margin for who-said-what stands beside the column; without it the column is centred. */
  readonly margin: boolean;
  readonly children?: Child;
}

/** The reading column of a text: at most 66 characters a line, with its margins. */
export function TextPage({ label, margin, children }: TextPageProps): Markup {
  return (
    <section class={margin ? 'text text-margin' : 'text'} aria-label={label}>
      {children}
    </section>
  );
}
