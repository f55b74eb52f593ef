import type { KeyRequest } from '../../groups/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import { DefinitionList, type Markup, Notice } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import type { Hold } from '../reads/holds.ts';
import type { PaperReport, Purge } from '../reads/reports.ts';
import { words } from '../words.ts';
import { HeldNotice } from './holds.tsx';
import { PaperForm, type RefusedForm } from './paper-form.tsx';
import { PurgePart } from './purge-part.tsx';

export interface PaperView {
  readonly kind: string;
  readonly paper: string;
  /** What is known of the paper without opening it. */
  readonly known: Pick<
    PaperReport,
    | 'text'
    | 'symbol'
    | 'marking'
    | 'exercise'
    | 'participant'
    | 'name'
    | 'sha256'
    | 'sizeBytes'
    | 'receivedAt'
  > & { readonly body: string };
  /** The report for which it is hidden; null while it is there. */
  readonly report: PaperReport | null;
  /** Reports that were answered, for those who know of them. */
  readonly answered: readonly PaperReport[];
  /** Listed names by code, and what people do by their id. */
  readonly names: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly mayAnswer: boolean;
  /** The legal hold that keeps it; null where none stands. */
  readonly hold: Hold | null;
  /** The request for the keys to its purge that waits or is ready; null while there is none. */
  readonly keys: KeyRequest | null;
  readonly textHref: string;
}

interface Props {
  readonly visit: Visit;
  readonly view: PaperView;
  readonly refused: RefusedForm | null;
}

/** A paper that is here: what is known of it, and the form that reports it. */
export function ReportPage(props: Props): Markup {
  const { visit, view, refused } = props;
  const { say } = visit;
  return (
    <>
      <Known {...props} />
      <PaperForm
        {...{ visit, refused }}
        form="report"
        title={say(words.shouldNotBeHere)}
        explained={[say(words.reportIntro), say(words.reportStays)]}
        action={libraryPaths.paper(view.kind, view.paper)}
        label={say(words.reason)}
        hint={say(words.reasonHint)}
        button={say(words.doReport)}
        look="grave"
      />
      <Answered {...props} />
    </>
  );
}

/** A paper that was reported, for those who answer for it: never what it says. */
export function ReportedPage(props: Props & { readonly report: PaperReport }): Markup {
  const { visit, view, report, refused } = props;
  const { say } = visit;
  return (
    <>
      <Notice tone="care" title={say(words.hidden, { time: timeWords(report.at, visit) })}>
        <p>{say(words.hiddenMeans)}</p>
      </Notice>
      <DefinitionList
        items={[
          {
            term: say(words.reportedBy),
            details: (
              <>
                {view.people[report.person] ?? say(words.somebody)} · <At at={report.at} visit={visit} />
              </>
            ),
          },
          { term: say(words.reason), details: report.reason },
        ]}
      />
      <Known {...props} />
      <h2>{say(words.became)}</h2>
      <p>{say(words.becameCount, { count: report.became.length })}</p>
      <HeldNotice visit={visit} hold={view.hold} />
      <PurgePart
        {...{ hold: view.hold, visit, refused, kind: view.kind, paper: view.paper, keys: view.keys }}
      />
      {view.mayAnswer ? (
        <PaperForm
          {...{ visit, refused }}
          form="restore"
          title={say(words.restoreTitle)}
          explained={say(words.restoreIntro)}
          action={libraryPaths.restoration(view.kind, view.paper)}
          label={say(words.restoreReason)}
          button={say(words.restore)}
          look="plain"
        />
      ) : null}
      <Answered {...props} />
    </>
  );
}

/** Where a paper was: the tombstone, for those who answered for it. */
export function PurgedPage(props: Props & { readonly report: PaperReport; readonly purge: Purge }): Markup {
  const { visit, view, report, purge } = props;
  const { say } = visit;
  return (
    <>
      <Notice tone="fact" title={say(words.purged, { time: timeWords(purge.at, visit) })}>
        <p>
          {say(words.purgedMeans)}{' '}
          <a href={libraryPaths.certificate(view.kind, view.paper)}>{say(words.certificate)}</a>
        </p>
      </Notice>
      <Known {...props} />
      <h2>{say(words.became)}</h2>
      <p>{say(words.becameCount, { count: report.became.length })}</p>
      <Answered {...props} />
    </>
  );
}

function Known({ visit, view }: Props): Markup {
  const { say } = visit;
  const { known, names, textHref } = view;
  const { participant, name } = known;
  return (
    <DefinitionList
      items={[
        ...(name === null ? [] : [{ term: say(words.name), details: <bdi>{name}</bdi> }]),
        {
          term: say(words.from),
          details: participant === null ? say(words.fromUnknown) : (names[participant] ?? participant),
        },
        { term: say(words.about), details: <a href={textHref}>{known.symbol}</a> },
        { term: say(words.receivedAt), details: <At at={known.receivedAt} visit={visit} /> },
        { term: say(words.size), details: say(words.bytes, { bytes: known.sizeBytes }) },
        { term: say(words.hash), details: <code class="hash">{known.sha256}</code> },
      ]}
    />
  );
}

function Answered({ visit, view: { answered } }: Props): Markup | null {
  if (answered.length === 0) return null;
  const { say } = visit;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{say(words.earlier)}</h2>
      <ul>
        {answered.map(({ at, reason, restored }) => (
          <li>
            {restored === null
              ? null
              : say(words.earlierOne, {
                  time: timeWords(at, visit),
                  reason,
                  answered: timeWords(restored.at, visit),
                  answer: restored.reason,
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
