import type { Markup } from '../markup.ts';

export interface TimeProps {
  /** The instant, ISO 8601 in UTC: for machines. */
  readonly instant: string;
  /** The reader's own time with its zone: "Tue 8 Dec 2026, 17:00 Bangkok". */
  readonly shown: string;
  /** The same instant in other zones, the official one first: "10:00 UTC" (DESIGN §9). */
  readonly elsewhere?: readonly string[];
}

/** An instant as people read it, formatted by the caller. */
export function Time({ instant, shown, elsewhere = [] }: TimeProps): Markup {
  return (
    <time datetime={instant}>
      {shown}
      {elsewhere.length === 0 ? null : <span class="elsewhere"> ({elsewhere.join(' · ')})</span>}
    </time>
  );
}
