import type { Child } from 'hono/jsx';
import { AsEntered, holds, type Visit } from '../../platform/index.ts';
import {
  type AskedDay,
  CivilDay,
  DayForm,
  type Participant,
  registryPaths,
  Sources,
} from '../../registry/index.ts';
import { type Definition, DefinitionList, type Markup, Notice } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { BodyRecord } from '../reads/bodies.ts';
import { seatsOfDay } from '../rules/seats-of-body.ts';
import { accessWords } from '../words/access.ts';
import { words } from '../words.ts';
import { Chairs } from './chairs.tsx';
import { ReadersLink } from './readers-page.tsx';

export interface BodyView {
  readonly visit: Visit;
  readonly body: BodyRecord;
  /** Every body that the viewer may see, for the lines up and down. */
  readonly bodies: readonly BodyRecord[];
  readonly participants: readonly Participant[];
  readonly names: Readonly<Record<string, string>>;
  readonly asked: AskedDay;
  /** Its next meetings as a list; null when there are none. */
  readonly meetings: Markup | null;
}

/** One body: mandate, chairs, who takes part, the line up and down, and how it works. */
export function BodyPage(view: BodyView): Markup {
  const { visit, body, asked } = view;
  const { say, language } = visit;
  return (
    <>
      {body.exercise ? (
        <Notice tone="care">
          <p>{say(words.exerciseBody)}</p>
        </Notice>
      ) : null}
      <p>
        <AsEntered visit={visit}>{body.mandate}</AsEntered>
      </p>
      {body.confidential ? <p>{say(words.confidential)}</p> : null}
      <h2>{say(words.chairs)}</h2>
      <Chairs view={view} />
      <h2>{say(words.participation)}</h2>
      <ParticipationOf view={view} />
      {view.meetings === null ? null : (
        <>
          <h2>{say(words.meetingsAhead)}</h2>
          {view.meetings}
        </>
      )}
      <h2>{say(words.line)}</h2>
      <Lines view={view} />
      <h2>{say(words.rules)}</h2>
      <DefinitionList items={rulesOf(view)} />
      <DefinitionList
        items={[
          {
            term: say(words.established),
            details: <CivilDay day={body.established} say={say} language={language} />,
          },
          ...(body.status === 'historic'
            ? [
                {
                  term: say(words.dissolved),
                  details: <CivilDay day={body.dissolved} say={say} language={language} />,
                },
              ]
            : []),
          ...fact(say(words.formerly), body.formerNames.join('; ')),
          ...prose(visit, say(words.meets), body.meets),
          ...prose(visit, say(words.note), body.note),
          { term: say(words.sources), details: <Sources sources={body.sources} say={say} /> },
        ]}
      />
      {visit.viewer.kind === 'person' ? <ReadersLink visit={visit} href={paths.access(body.id)} /> : null}
      <DayForm visit={visit} asked={asked} action={paths.body(body.id)} />
    </>
  );
}

function fact(term: string, details: string | null): Definition[] {
  return details === null || details === '' ? [] : [{ term, details }];
}

function prose(visit: Visit, term: string, details: string | null): Definition[] {
  return details === null ? [] : [{ term, details: <AsEntered visit={visit}>{details}</AsEntered> }];
}

function ParticipationOf({ view }: { view: BodyView }): Markup {
  const { visit, body, bodies, participants, asked } = view;
  const { say } = visit;
  const exercise = body.exercise ? body.id : null;
  const seats = seatsOfDay({ ...body, exercise }, participants, asked);
  const follows = bodies.find((one) => one.id === body.follows);
  return (
    <>
      <p>
        {say(words[body.participation])} {follows ? say(words.following, { body: follows.name }) : null}{' '}
        <AsEntered visit={visit}>{body.participationNote}</AsEntered>
      </p>
      {body.participation === 'listed' ? (
        <>
          <Codes
            view={view}
            title={say(words.membersCount, { count: seats.members.length })}
            codes={seats.members}
          />
          <Codes
            view={view}
            title={say(words.observersCount, { count: seats.observers.length })}
            codes={seats.observers}
          />
          <Codes view={view} title={say(words.unknownSeats)} codes={seats.unknown} />
        </>
      ) : body.participation === 'varies' ? null : (
        <p>
          {say(words.membersCount, { count: seats.members.length })}
          {body.participation === 'membersAndObservers'
            ? `, ${say(words.observersCount, { count: seats.observers.length })}`
            : null}
          .{' '}
          <a href={registryPaths.participants(asked.isToday ? undefined : asked.day)}>
            {say(words.seeParticipants)}
          </a>
        </p>
      )}
    </>
  );
}

interface CodesProps {
  readonly view: BodyView;
  readonly title: string;
  readonly codes: readonly string[];
}

/** States and areas first, then organisations, as at the table (procedure.md §3.3). */
function Codes({ view, title, codes }: CodesProps): Markup | null {
  if (codes.length === 0) return null;
  const organisations = new Set(
    view.participants.filter((one) => one.nature === 'organisation').map((one) => one.code),
  );
  const ofOrganisations = codes.filter((code) => organisations.has(code));
  return (
    <>
      <p>{title}</p>
      <Names view={view} codes={codes.filter((code) => !organisations.has(code))} />
      {ofOrganisations.length === 0 ? null : <p>{view.visit.say(words.organisations)}</p>}
      <Names view={view} codes={ofOrganisations} />
    </>
  );
}

function Names({ view, codes }: Pick<CodesProps, 'view' | 'codes'>): Markup | null {
  return codes.length === 0 ? null : (
    <ul>
      {codes.map((code) => (
        <li>
          <a href={registryPaths.participant(code)}>{view.names[code] ?? code}</a>
        </li>
      ))}
    </ul>
  );
}

function Lines({ view }: { view: BodyView }): Markup {
  const { visit, body, bodies } = view;
  const { say } = visit;
  const up = bodies.find((one) => one.id === body.reportsTo);
  const down = bodies.filter((one) => one.reportsTo === body.id);
  const parent = bodies.find((one) => one.id === body.parent);
  const parts = bodies.filter((one) => one.parent === body.id);
  const items: Definition[] = [
    {
      term: say(words.reportsTo),
      details: up ? (
        <>
          <BodyLink view={view} body={up} />
          {body.reportsRhythm === null ? null : (
            <>
              , <AsEntered visit={visit}>{body.reportsRhythm}</AsEntered>
            </>
          )}
          {body.reportsBasis === 'inferred' ? <span class="quiet"> {say(words.inferred)}</span> : null}
        </>
      ) : (
        say(words.nowhere)
      ),
    },
    ...(down.length === 0 ? [] : [{ term: say(words.reportsFrom), details: links(view, down) }]),
    ...(parent ? [{ term: say(words.within), details: links(view, [parent]) }] : []),
    ...(parts.length === 0 ? [] : [{ term: say(words.contains), details: links(view, parts) }]),
  ];
  return <DefinitionList items={items} />;
}

function links(view: BodyView, bodies: readonly BodyRecord[]): Child {
  return bodies.map((body, index) => (
    <>
      {index === 0 ? null : ', '}
      <BodyLink view={view} body={body} />
    </>
  ));
}

function BodyLink({ view: { asked }, body }: { view: BodyView; body: BodyRecord }): Markup {
  return <a href={paths.body(body.id, asked.isToday ? undefined : asked.day)}>{body.name}</a>;
}

function rulesOf({ visit, body }: BodyView): Definition[] {
  const { say, viewer } = visit;
  const silence = { days: body.silenceDefaultWorkingDays, hours: body.silenceMinimumHours };
  return [
    { term: say(words.observersSpeak), details: say(words[`speak.${body.observersSpeak}`]) },
    {
      term: say(words.observersRead),
      details: (
        <>
          {say(body.observersRead ? words.readYes : words.readNo)}
          {holds(visit.viewer, ['secretariat'], { body: body.id }) ? (
            <>
              {' '}
              · <a href={paths.accessChange(body.id)}>{say(accessWords.link)}</a>
            </>
          ) : null}
        </>
      ),
    },
    { term: say(words.chairsAct), details: say(words[body.coChairRule]) },
    {
      term: say(words.silence),
      details: (
        <>
          {body.silenceAdopted ? say(words.silenceOn, silence) : say(words.silenceOff)}
          {viewer.personId === null ? null : (
            <>
              {' '}
              <a href={paths.silence(body.id)}>{say(words.silenceLink)}</a>
            </>
          )}
        </>
      ),
    },
    ...(viewer.personId === null
      ? []
      : [
          {
            term: say(words.written),
            details: <a href={paths.written(body.id)}>{say(words.writtenLink)}</a>,
          },
        ]),
    { term: say(words.zone), details: `${body.officialCity} (${body.officialZone})` },
  ];
}
