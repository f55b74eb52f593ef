import type { Markup } from '../markup.ts';

export interface ExerciseBannerProps {
  /** One word: "Exercise". */
  readonly word: string;
  /** One sentence that says nothing here is real. */
  readonly sentence: string;
}

/** Stands on every page of a drafting exercise (DESIGN §5), on paper too. */
export function ExerciseBanner({ word, sentence }: ExerciseBannerProps): Markup {
  return (
    <div class="exercise">
      <p class="wrap">
        <b>{word}</b> {sentence}
      </p>
    </div>
  );
}
