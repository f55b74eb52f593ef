import { At, timeWords, type Visit } from '../../platform/index.ts';
import { EmptyState, type Markup, Table } from '../../ui/index.ts';
import { libraryPaths } from '../paths.ts';
import type { PaperReport } from '../reads/reports.ts';
import { words } from '../words.ts';
import { Holds, type HoldsProps } from './holds.tsx';

/** Every report that the reader answers for, the latest first. */
export function ReportsPage(props: HoldsProps & { readonly reports: readonly PaperReport[] }): Markup {
  return (
    <>
      <Reports {...props} />
      <Holds {...props} />
    </>
  );
}

function Reports(props: {
  readonly visit: Visit;
  readonly reports: readonly PaperReport[];
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
}): Markup {
  const { visit, reports, bodies } = props;
  const { say } = visit;
  if (reports.length === 0)
    return <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />;
  return (
    <>
      <p>{say(words.listIntro)}</p>
      <Table
        caption={say(words.papers)}
        captionHidden
        rows={reports}
        columns={[
          {
            head: say(words.paper),
            cell: ({ kind, paper, name, sha256 }) => (
              <a href={libraryPaths.paper(kind, paper)}>
                <bdi>{name ?? sha256.slice(0, 12)}</bdi>
              </a>
            ),
          },
          { head: say(words.about), cell: ({ symbol }) => symbol },
          { head: say(words.body), cell: ({ body }) => bodies[body] ?? body },
          { head: say(words.report), cell: ({ at }) => <At at={at} visit={visit} /> },
          { head: say(words.state), cell: (report) => stateOf(visit, report) },
        ]}
      />
    </>
  );
}

function stateOf(visit: Visit, { restored, purged }: PaperReport): string {
  if (purged) return visit.say(words['state.purged'], { time: timeWords(purged.at, visit) });
  return restored === null
    ? visit.say(words['state.hidden'])
    : visit.say(words['state.restored'], { time: timeWords(restored.at, visit) });
}
