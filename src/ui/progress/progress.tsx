import type { Markup } from '../markup.ts';

export interface ProgressProps {
  /** Keeps label and bar together. */
  readonly id: string;
  /** What is being done: "Reading the files". */
  readonly label: string;
  /** How far it has come, in words: "7 of 12 files". */
  readonly words: string;
  /** Absent while the amount is not known. */
  readonly done?: { readonly value: number; readonly max: number };
}

/** Long work under way: a bar with words. */
export function Progress({ id, label, words, done }: ProgressProps): Markup {
  return (
    <div class="progress">
      <label for={id}>
        <span>{label}</span>
        <span class="quiet">{words}</span>
      </label>
      <progress id={id} value={done?.value} max={done?.max}>
        {words}
      </progress>
    </div>
  );
}
