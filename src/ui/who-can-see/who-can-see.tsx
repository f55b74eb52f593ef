import type { Child } from 'hono/jsx';
import type { Markup } from '../markup.ts';

export interface WhoCanSeeProps {
  /** "Who can see this". */
  readonly label: string;
  /** Who, and why: the audience, the marking, the embargo, each as a sentence. */
  readonly children?: Child;
}

/** Who can see this, and why, in one click (DESIGN §5). */
export function WhoCanSee({ label, children }: WhoCanSeeProps): Markup {
  return (
    <details class="who">
      <summary>{label}</summary>
      <div class="who-body">{children}</div>
    </details>
  );
}
