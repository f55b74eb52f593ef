import { groupsPaths } from '../../groups/index.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import { AsEntered, type Visit } from '../../platform/index.ts';
import { CivilDay, officeName, registryPaths, Sources } from '../../registry/index.ts';
import { DefinitionList, EmptyState, type Markup, Table } from '../../ui/index.ts';
import type { OfficeFacts } from '../schema.ts';
import { words } from '../words.ts';

export interface OfficeView {
  readonly visit: Visit;
  readonly office: OfficeFacts | null;
  /** Listed names by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
  /** Body that holds the conferences, and their numbers: to link an endorsement to its conference. */
  readonly conferences: ReadonlySet<string>;
}

/** What the support office is, for whom it works, and what it has made. */
export function OfficePage(view: OfficeView): Markup {
  const { visit, office, names, bodies } = view;
  const { say } = visit;
  if (!office) return <EmptyState kind="wait" title={say(words.none)} sentence={say(words.noneSentence)} />;
  const nameOf = (code: string) => <a href={registryPaths.participant(code)}>{names[code] ?? code}</a>;
  return (
    <>
      <p>
        <AsEntered visit={visit}>{office.description}</AsEntered>
      </p>
      <DefinitionList
        items={[
          { term: say(words.seat), details: office.city },
          { term: say(words.host), details: nameOf(office.host) },
          {
            term: say(words.established),
            details: <CivilDay day={office.established} say={say} language={visit.language} />,
          },
          {
            term: say(words.managers),
            details: office.managers.map(({ participant, office: title }, index) => (
              <>
                {index === 0 ? null : ', '}
                {nameOf(participant)} ({officeName(say, title)})
              </>
            )),
          },
          { term: say(words.guidance), details: <AsEntered visit={visit}>{office.guidance}</AsEntered> },
          ...(office.proposals === null
            ? []
            : [
                { term: say(words.turnTo), details: <AsEntered visit={visit}>{office.proposals}</AsEntered> },
              ]),
          ...(office.secondments === null
            ? []
            : [
                {
                  term: say(words.secondments),
                  details: <AsEntered visit={visit}>{office.secondments}</AsEntered>,
                },
              ]),
          {
            term: say(words.body),
            details: <a href={groupsPaths.body(office.body)}>{bodies[office.body] ?? office.name}</a>,
          },
          { term: say(words.sources), details: <Sources sources={office.sources} say={say} /> },
        ]}
      />
      <List visit={visit} title={say(words.purposes)} lines={office.purposes} />
      <List visit={visit} title={say(words.annualEvents)} lines={office.annualEvents} />
      <Reports visit={visit} reports={office.reports} />
      <Resources view={view} resources={office.resources} />
    </>
  );
}

interface ListProps {
  readonly visit: Visit;
  readonly title: string;
  readonly lines: readonly string[];
}

function List({ visit, title, lines }: ListProps): Markup | null {
  return lines.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>
            <AsEntered visit={visit}>{line}</AsEntered>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reports({ visit, reports }: { visit: Visit; reports: OfficeFacts['reports'] }): Markup | null {
  const { say } = visit;
  return reports.length === 0 ? null : (
    <>
      <h2>{say(words.reports)}</h2>
      <Table
        caption={say(words.reports)}
        captionHidden
        rows={reports}
        columns={[
          { head: say(words.report), cell: (report) => <AsEntered visit={visit}>{report.name}</AsEntered> },
          {
            head: say(words.every),
            cell: ({ everyMonths }) =>
              everyMonths === null ? say(words.noRhythm) : say(words.everyMonths, { months: everyMonths }),
          },
          { head: say(words.note), cell: (report) => <AsEntered visit={visit}>{report.note}</AsEntered> },
        ]}
      />
    </>
  );
}

function Resources({
  view,
  resources,
}: {
  view: OfficeView;
  resources: OfficeFacts['resources'];
}): Markup | null {
  const { say } = view.visit;
  return resources.length === 0 ? null : (
    <>
      <h2>{say(words.resources)}</h2>
      <Table
        caption={say(words.resources)}
        captionHidden
        rows={resources}
        columns={[
          {
            head: say(words.resource),
            cell: (resource) => <AsEntered visit={view.visit}>{resource.title}</AsEntered>,
          },
          {
            head: say(words.endorsed),
            cell: ({ endorsedBy }) =>
              endorsedBy === null ? say(words.notFound) : <Endorsed view={view} by={endorsedBy} />,
          },
          { head: say(words.sources), cell: (resource) => <Sources sources={resource.sources} say={say} /> },
        ]}
      />
    </>
  );
}

function Endorsed({ view, by }: { view: OfficeView; by: { body: string; ordinal: number } }): Markup {
  const isConference = view.conferences.has(`${by.body} ${by.ordinal}`);
  const href = isConference ? meetingsPaths.conference(by.ordinal) : groupsPaths.body(by.body);
  return (
    <a href={href}>
      {view.bodies[by.body] ?? by.body} {by.ordinal}
    </a>
  );
}
