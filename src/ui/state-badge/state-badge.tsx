import type { Markup } from '../markup.ts';
import { type ProvisionState, stateGlyphs } from './states.ts';

export interface StateBadgeProps {
  readonly state: ProvisionState;
  /** The state in words: "bracketed". */
  readonly word: string;
}

/** The state of a provision: glyph, word and colour together. */
export function StateBadge({ state, word }: StateBadgeProps): Markup {
  return (
    <span class={`state state-${state}`}>
      <span class="glyph" aria-hidden="true">
        {stateGlyphs[state]}
      </span>
      <span>{word}</span>
    </span>
  );
}
