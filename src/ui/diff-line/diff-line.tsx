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
  /** BCP 47, of the text. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: DiffWords;
  /** Names of both wordings ("Rev.1", "Rev.2"): given, they stand side by side on wide screens. */
  readonly sides?: { readonly before: string; readonly after: string };
}

/** What changed between two wordings: underlined and struck, coloured, and said aloud. */
export function DiffLine(props: DiffLineProps): Markup {
  const { runs, sides } = props;
  if (sides === undefined) return <Runs {...props} />;
  return (
    <>
      <div class="diff-narrow">
        <Runs {...props} />
      </div>
      <div class="diff-wide">
        <div>
          <p class="diff-side">{sides.before}</p>
          <Runs {...props} runs={runs.filter((run) => run.kind !== 'inserted')} />
        </div>
        <div>
          <p class="diff-side">{sides.after}</p>
          <Runs {...props} runs={runs.filter((run) => run.kind !== 'deleted')} />
        </div>
      </div>
    </>
  );
}

function Runs({ runs, language, direction, words }: DiffLineProps): Markup {
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
