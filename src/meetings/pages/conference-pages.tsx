import { AsEntered, type Visit } from '../../platform/index.ts';
import { CivilDay, registryPaths, Sources } from '../../registry/index.ts';
import { DefinitionList, EmptyState, type Markup, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Conference, Outcome } from '../reads/conferences.ts';
import { words } from '../words.ts';
import { verbSentence, verbWord } from './verb.ts';

interface View {
  readonly visit: Visit;
  /** Listed names by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** All conferences, latest first, each with what came out of it. */
export function ConferencesPage({
  conferences,
  ...view
}: View & { conferences: readonly Conference[] }): Markup {
  const { say } = view.visit;
  if (conferences.length === 0) {
    return (
      <EmptyState kind="wait" title={say(words.noConferences)} sentence={say(words.noConferencesSentence)} />
    );
  }
  return (
    <Table
      caption={say(words.conferences)}
      captionHidden
      rows={conferences}
      columns={[
        {
          head: say(words.conferences),
          cell: (one) => <a href={paths.conference(one.ordinal)}>{conferenceTitle(view, one)}</a>,
        },
        {
          head: say(words.dates),
          cell: (one) => <Dates conference={one} visit={view.visit} />,
        },
        { head: say(words.city), cell: (one) => one.city },
        { head: say(words.host), cell: (one) => view.names[one.host] ?? one.host },
        {
          head: say(words.outcomes),
          cell: (one) =>
            one.outcomes.length === 0 ? (
              '–'
            ) : (
              <AsEntered visit={view.visit}>
                {one.outcomes.map((outcome) => outcome.title).join('; ')}
              </AsEntered>
            ),
        },
      ]}
    />
  );
}

/** "8th Ministerial Conference". The number can be corrected; the name of the body cannot be guessed from it. */
export function conferenceTitle({ visit, bodies }: Pick<View, 'visit' | 'bodies'>, one: Conference): string {
  return visit.say(words.conferenceTitle, { ordinal: one.ordinal, body: bodies[one.body] ?? one.body });
}

function Dates({ conference, visit: { say, language } }: { conference: Conference; visit: Visit }): Markup {
  const { startsOn, endsOn } = conference;
  return (
    <>
      <CivilDay day={startsOn} say={say} language={language} />
      {endsOn === startsOn ? null : (
        <>
          {' – '}
          <CivilDay day={endsOn} say={say} language={language} />
        </>
      )}
    </>
  );
}

/** One conference with its outcome documents, each with the word of its adoption. */
export function ConferencePage({ conference, ...view }: View & { conference: Conference }): Markup {
  const { visit, names } = view;
  const { say } = visit;
  return (
    <>
      <DefinitionList
        items={[
          { term: say(words.dates), details: <Dates conference={conference} visit={visit} /> },
          { term: say(words.city), details: conference.city },
          {
            term: say(words.host),
            details: (
              <a href={registryPaths.participant(conference.host)}>
                {names[conference.host] ?? conference.host}
              </a>
            ),
          },
          ...(conference.attendance === null
            ? []
            : [
                {
                  term: say(words.attendance),
                  details: <AsEntered visit={visit}>{conference.attendance}</AsEntered>,
                },
              ]),
          ...(conference.note === null
            ? []
            : [{ term: say(words.note), details: <AsEntered visit={visit}>{conference.note}</AsEntered> }]),
          { term: say(words.sources), details: <Sources sources={conference.sources} say={say} /> },
        ]}
      />
      <h2>{say(words.outcomes)}</h2>
      {conference.outcomes.length === 0 ? (
        <p>{say(words.noOutcomes)}</p>
      ) : (
        <Outcomes visit={visit} outcomes={conference.outcomes} />
      )}
    </>
  );
}

function Outcomes({ visit, outcomes }: { visit: Visit; outcomes: readonly Outcome[] }): Markup {
  const { say } = visit;
  const titleOf = (id: string) => outcomes.find((one) => one.id === id)?.title ?? id;
  return (
    <Table
      caption={say(words.outcomes)}
      captionHidden
      rows={outcomes}
      rowId={(one) => one.id}
      columns={[
        { head: say(words.document), cell: (one) => <AsEntered visit={visit}>{one.title}</AsEntered> },
        { head: say(words.kind), cell: (one) => say(kindWord(one.kind)) },
        { head: say(words.authority), cell: (one) => say(words[`authority.${one.authority}`]) },
        {
          head: say(words.decided),
          cell: (one) => (
            <>
              {verbSentence(say, one.verb, one.verbOf)}
              {one.attachedTo === null
                ? null
                : ` ${say(words.attachedTo, { title: titleOf(one.attachedTo) })}`}
              {one.alsoReported.map(({ verb, sources }) => (
                <>
                  {' '}
                  {say(words.alsoReported, { verb: verbWord(say, verb) })}{' '}
                  <Sources sources={sources} say={say} />
                </>
              ))}
            </>
          ),
        },
        { head: say(words.sources), cell: (one) => <Sources sources={one.sources} say={say} /> },
      ]}
    />
  );
}

const kindWords = {
  chairsStatement: words['kind.chairsStatement'],
  declaration: words['kind.declaration'],
  strategy: words['kind.strategy'],
  framework: words['kind.framework'],
  report: words['kind.report'],
} as const;

function kindWord(kind: string) {
  // The cast only says that the key may be one of the table's; any other is answered for.
  return kindWords[kind as keyof typeof kindWords] ?? words.kindOther;
}
