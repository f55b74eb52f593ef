import { groupsPaths } from '../../groups/index.ts';
import { meetingsPaths } from '../../meetings/index.ts';
import type { Visit } from '../../platform/index.ts';
import { CivilDay, registryPaths, Sources } from '../../registry/index.ts';
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
      <p>{office.description}</p>
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
                {nameOf(participant)} ({title})
              </>
            )),
          },
          { term: say(words.guidance), details: office.guidance },
          ...(office.proposals === null ? [] : [{ term: say(words.turnTo), details: office.proposals }]),
          ...(office.secondments === null
            ? []
            : [{ term: say(words.secondments), details: office.secondments }]),
          {
            term: say(words.body),
            details: <a href={groupsPaths.body(office.body)}>{bodies[office.body] ?? office.name}</a>,
          },
          { term: say(words.sources), details: <Sources sources={office.sources} say={say} /> },
        ]}
      />
      <List title={say(words.purposes)} lines={office.purposes} />
      <List title={say(words.annualEvents)} lines={office.annualEvents} />
      <Reports visit={visit} reports={office.reports} />
      <Resources view={view} resources={office.resources} />
    </>
  );
}

function List({ title, lines }: { title: string; lines: readonly string[] }): Markup | null {
  return lines.length === 0 ? null : (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Reports({
  visit: { say },
  reports,
}: {
  visit: Visit;
  reports: OfficeFacts['reports'];
}): Markup | null {
  return reports.length === 0 ? null : (
    <>
      <h2>{say(words.reports)}</h2>
      <Table
        caption={say(words.reports)}
        captionHidden
        rows={reports}
        columns={[
          { head: say(words.report), cell: (report) => report.name },
          {
            head: say(words.every),
            cell: ({ everyMonths }) =>
              everyMonths === null ? say(words.noRhythm) : say(words.everyMonths, { months: everyMonths }),
          },
          { head: say(words.note), cell: (report) => report.note ?? '' },
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
          { head: say(words.resource), cell: (resource) => resource.title },
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
