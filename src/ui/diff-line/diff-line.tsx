import type { Markup } from '../markup.ts';

export interface DiffRun {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

export interface DiffWords {
  /** Said before inserted words: "inserted". */
  readonly inserted: string;
  readonly endOfInsertion: string;
  readonly deleted: string;
  readonly endOfDeletion: string;
}

export interface DiffLineProps {
  readonly runs: readonly DiffRun[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: DiffWords;
}

/** What changed between two wordings: underlined and struck, coloured, and said aloud. */
export function DiffLine({ runs, language, direction, words }: DiffLineProps): Markup {
  return (
    <p class="words diff" lang={language} dir={direction}>
      {runs.map((run) => {
        if (run.kind === 'same') return run.text;
        return run.kind === 'inserted' ? (
          <ins>
            <span class="vh">{words.inserted} </span>
            {run.text}
            <span class="vh"> {words.endOfInsertion} </span>
          </ins>
        ) : (
          <del>
            <span class="vh">{words.deleted} </span>
            {run.text}
            <span class="vh"> {words.endOfDeletion} </span>
          </del>
        );
      })}
    </p>
  );
}
