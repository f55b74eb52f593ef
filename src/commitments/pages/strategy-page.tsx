import { groupsPaths } from '../../groups/index.ts';
import { type Conference, meetingsPaths, verbSentence } from '../../meetings/index.ts';
import { AsEntered, type Visit } from '../../platform/index.ts';
import { CivilDay, Sources } from '../../registry/index.ts';
import { DefinitionList, EmptyState, type Markup, Table } from '../../ui/index.ts';
import type { Strategy } from '../reads.ts';
import { words } from '../words.ts';

export interface CommitmentsView {
  readonly visit: Visit;
  readonly strategies: readonly Strategy[];
  readonly conferences: readonly Conference[];
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** What the forum has promised: the strategy in force with its areas, and those before it. */
export function CommitmentsPage(view: CommitmentsView): Markup {
  const { visit, strategies } = view;
  const { say } = visit;
  if (strategies.length === 0) {
    return <EmptyState kind="wait" title={say(words.nothing)} sentence={say(words.nothingSentence)} />;
  }
  const current = strategies.find((one) => one.inForce);
  const earlier = strategies.filter((one) => !one.inForce);
  return (
    <>
      {current ? <Current view={view} strategy={current} /> : <p>{say(words.noneInForce)}</p>}
      {earlier.length === 0 ? null : <Earlier view={view} rows={earlier} />}
    </>
  );
}

function Current({ view, strategy }: { view: CommitmentsView; strategy: Strategy }): Markup {
  const { say, language } = view.visit;
  return (
    <>
      <h2>
        <AsEntered visit={view.visit}>{strategy.title}</AsEntered>
      </h2>
      <p class="quiet">{say(words.inForce)}</p>
      {strategy.areas.length === 0 ? (
        <p>{say(words.areasUnknown)}</p>
      ) : (
        <>
          <h3>{say(words.areas)}</h3>
          <ol>
            {strategy.areas.map((area) => (
              <li id={area.id} value={area.number}>
                <AsEntered visit={view.visit}>{area.name}</AsEntered>
              </li>
            ))}
          </ol>
        </>
      )}
      <DefinitionList
        items={[
          { term: say(words.decided), details: decisionOf(view, strategy) },
          { term: say(words.decidedBy), details: <DecidedBy view={view} strategy={strategy} /> },
          {
            term: say(words.decidedOn),
            details: <CivilDay day={strategy.decidedOn} say={say} language={language} />,
          },
          ...(strategy.note === null
            ? []
            : [
                { term: say(words.note), details: <AsEntered visit={view.visit}>{strategy.note}</AsEntered> },
              ]),
          { term: say(words.sources), details: <Sources sources={strategy.sources} say={say} /> },
        ]}
      />
    </>
  );
}

function Earlier({ view, rows }: { view: CommitmentsView; rows: readonly Strategy[] }): Markup {
  const { say, language } = view.visit;
  return (
    <>
      <h2>{say(words.earlier)}</h2>
      <Table
        caption={say(words.earlier)}
        captionHidden
        rows={rows}
        columns={[
          { head: say(words.strategy), cell: (one) => <AsEntered visit={view.visit}>{one.title}</AsEntered> },
          { head: say(words.decided), cell: (one) => decisionOf(view, one) },
          { head: say(words.decidedBy), cell: (one) => <DecidedBy view={view} strategy={one} /> },
          {
            head: say(words.decidedOn),
            cell: (one) => <CivilDay day={one.decidedOn} say={say} language={language} />,
          },
          { head: say(words.sources), cell: (one) => <Sources sources={one.sources} say={say} /> },
        ]}
      />
    </>
  );
}

function decisionOf({ visit, conferences }: CommitmentsView, strategy: Strategy): string {
  const outcome = conferences.flatMap((one) => one.outcomes).find((one) => one.id === strategy.id);
  return verbSentence(visit.say, strategy.verb, outcome?.verbOf ?? null);
}

function DecidedBy({ view, strategy }: { view: CommitmentsView; strategy: Strategy }): Markup {
  const { visit, conferences, bodies } = view;
  const { decidedByBody: body, decidedByOrdinal: ordinal } = strategy;
  if (body === null || ordinal === null) return <span class="quiet">{visit.say(words.notKnown)}</span>;
  const isConference = conferences.some((one) => one.body === body && one.ordinal === ordinal);
  const href = isConference ? meetingsPaths.conference(ordinal) : groupsPaths.body(body);
  return (
    <a href={href}>
      {bodies[body] ?? body} {ordinal}
    </a>
  );
}
