import type { Child } from 'hono/jsx';
import type { Markup } from '../markup.ts';

export interface NoticeProps {
  /** `fact` tells, `done` confirms, `care` warns before an act, `problem` says what went wrong. */
  readonly tone: 'fact' | 'done' | 'care' | 'problem';
  readonly title?: string;
  readonly children?: Child;
}

/** A message that stands out of the page. Its tone is also said by its words, never by colour alone. */
export function Notice({ tone, title, children }: NoticeProps): Markup {
  return (
    <div class={tone === 'fact' ? 'notice' : `notice notice-${tone}`}>
      {title === undefined ? null : <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
