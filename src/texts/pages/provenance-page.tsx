import { At, type Visit } from '../../platform/index.ts';
import { EmptyState, type Markup, Table } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { WordsFrom } from '../reads/provenance.ts';
import { revisionSymbol } from '../rules/symbols.ts';
import { words } from '../words/provenance.ts';
import { directionOf } from './provision-words.ts';
import type { TextView } from './text-view.ts';

interface ProvenanceProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: string;
  readonly runs: readonly WordsFrom[];
}

/** One paragraph in runs of words that came in together: whose proposal they are of, and in which reading. */
export function ProvenancePage({ visit, view, provision, runs }: ProvenanceProps): Markup {
  const { say } = visit;
  const { id, language } = view.text;
  return (
    <>
      <p class="hint">{say(words.explained)}</p>
      {runs.length === 0 ? (
        <EmptyState kind="wait" title={say(words.noWords)} sentence={say(words.noWordsHint)} />
      ) : (
        <Table
          caption={say(words.title)}
          captionHidden
          rows={runs}
          columns={[
            {
              head: say(words.columnWords),
              cell: ({ text }) => (
                <span lang={language} dir={directionOf(language)}>
                  {text.trim()}
                </span>
              ),
            },
            { head: say(words.columnFrom), cell: (run) => <From visit={visit} view={view} run={run} /> },
            {
              head: say(words.columnReading),
              cell: (run) => <InReading visit={visit} view={view} run={run} />,
            },
          ]}
        />
      )}
      <p>
        <a href={textPaths.provision(id, provision)}>{say(words.back)}</a>
      </p>
    </>
  );
}

type RunProps = Pick<ProvenanceProps, 'visit' | 'view'> & { readonly run: WordsFrom };

function From({ visit, view, run }: RunProps): Markup {
  const { origin } = run;
  if (origin.round === null) return <>{visit.say(words.firstDraft)}</>;
  if (origin.proposals.length === 0) return <>{visit.say(words.nobody)}</>;
  const names = [...new Set(origin.proposals.flatMap(({ by }) => by))].map(
    (code) => view.names[code] ?? code,
  );
  const sorted = names.sort((a, b) => a.localeCompare(b, 'en'));
  return <>{new Intl.ListFormat(visit.language === 'en' ? 'en-GB' : visit.language).format(sorted)}</>;
}

function InReading({ visit, view, run }: RunProps): Markup | null {
  const { round } = run.origin;
  if (round === null) return <>{view.text.symbol}</>;
  return (
    <>
      {revisionSymbol(view.text.symbol, round.revision)} · <At at={round.statedAt} visit={visit} />
    </>
  );
}
