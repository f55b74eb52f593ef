import { AsEntered, type Visit } from '../../platform/index.ts';
import { type Column, EmptyState, LinkButton, type Markup, Notice, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Forum } from '../reads/forum.ts';
import type { Participant } from '../reads/participants.ts';
import { holdingOn } from '../rules/civil-dates.ts';
import { type ForumOfDay, forumOfDay } from '../rules/standing.ts';
import { words } from '../words.ts';
import { type AskedDay, DayForm } from './day.tsx';
import { CivilDay, Sources } from './sources.tsx';

export interface ParticipantsView {
  readonly visit: Visit;
  readonly forum: Forum | null;
  /** Of the forum itself, as far as the viewer may see them. */
  readonly participants: readonly Participant[];
  readonly asked: AskedDay;
  readonly isSecretariat: boolean;
}

const groups = ['memberStates', 'memberOrganisations', 'observerStates', 'observerOrganisations'] as const;

/** Everybody who takes part, on one page: members first, then observers; the order is that of English names. */
export function ParticipantsPage(view: ParticipantsView): Markup {
  const { visit, forum, participants, asked, isSecretariat } = view;
  const { say } = visit;
  if (participants.length === 0) return <NoParticipants {...view} />;
  const ofDay = forumOfDay(participants, asked.day, asked.today);
  return (
    <>
      {forum && asked.isToday ? <OfficialCounts visit={visit} forum={forum} /> : null}
      <DayForm visit={visit} asked={asked} action={paths.participants()} />
      {groups.map((group) => (
        <Group view={view} group={group} rows={ofDay[group]} />
      ))}
      <Unknown view={view} rows={ofDay.unknown} />
      {isSecretariat ? <Unconfirmed view={view} rows={ofDay.unconfirmed} /> : null}
      <p class="quiet">{say(words.readsNames)}</p>
      {isSecretariat ? (
        <p>
          <LinkButton look="plain" label={say(words.enterParticipant)} href={paths.newParticipant} />
        </p>
      ) : null}
    </>
  );
}

function OfficialCounts({ visit, forum }: { visit: Visit; forum: Forum }): Markup {
  const { say } = visit;
  const { source, note, ...counts } = forum.officialCounts;
  return (
    <Notice tone="fact" title={say(words.officialCounts)}>
      <p>
        {say(words.officialCountsSentence, counts)} {say(words.source)}:{' '}
        <Sources sources={[source]} say={say} />
      </p>
      {note === null ? null : (
        <p>
          <AsEntered visit={visit}>{note}</AsEntered>
        </p>
      )}
      <p>{say(words.officialCountsClaim)}</p>
    </Notice>
  );
}

interface GroupProps {
  readonly view: ParticipantsView;
  readonly group: (typeof groups)[number];
  readonly rows: readonly Participant[];
}

function Group({ view: { visit, asked }, group, rows }: GroupProps): Markup {
  const { say, language } = visit;
  const since: Column<Participant> = {
    head: say(words.since),
    cell: (one) => <CivilDay day={startOf(one, asked)} say={say} language={language} />,
  };
  return (
    <section aria-labelledby={group}>
      <h2 id={group}>{say(words[group])}</h2>
      <p class="quiet">{say(words.registerKnows, { count: rows.length })}</p>
      {rows.length === 0 ? (
        <p>{say(words.noneInGroup)}</p>
      ) : (
        <Table
          dense
          caption={say(words[group])}
          captionHidden
          rows={rows}
          rowId={(one) => one.code}
          columns={[nameColumn(visit), since]}
        />
      )}
    </section>
  );
}

function Unknown({
  view,
  rows,
}: {
  view: ParticipantsView;
  rows: ForumOfDay<Participant>['unknown'];
}): Markup | null {
  const { say } = view.visit;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="start-not-known">
      <h2 id="start-not-known">{say(words.startNotKnown)}</h2>
      <p>{say(words.startNotKnownExplained)}</p>
      <Table
        dense
        caption={say(words.startNotKnown)}
        captionHidden
        rows={rows}
        columns={[
          { head: say(words.name), cell: ({ one }) => <ParticipantLink one={one} /> },
          { head: say(words.status), cell: ({ status }) => say(words[`status.${status}`]) },
        ]}
      />
    </section>
  );
}

function Unconfirmed({
  view,
  rows,
}: {
  view: ParticipantsView;
  rows: readonly Participant[];
}): Markup | null {
  const { say } = view.visit;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="unconfirmed">
      <h2 id="unconfirmed">{say(words.unconfirmed)}</h2>
      <p>{say(words.unconfirmedExplained)}</p>
      <Table
        dense
        caption={say(words.unconfirmed)}
        captionHidden
        rows={rows}
        columns={[
          nameColumn(view.visit),
          {
            head: say(words.status),
            cell: (one) => say(words[`status.${one.periods[0]?.status ?? 'observer'}`]),
          },
          { head: say(words.why), cell: (one) => say(words[`confidence.${one.confidence}`]) },
          { head: say(words.sources), cell: (one) => <Sources sources={one.sources} say={say} /> },
        ]}
      />
      <LinkButton look="plain" label={say(words.confirm)} href={paths.confirmList} />
    </section>
  );
}

function NoParticipants({ visit: { say }, isSecretariat, forum }: ParticipantsView): Markup {
  const title = say(words.emptyTitle);
  if (!isSecretariat) return <EmptyState kind="wait" title={title} sentence={say(words.emptyAsOther)} />;
  const action =
    forum === null
      ? { label: say(words.declareForum), href: paths.declareForum }
      : { label: say(words.enterParticipant), href: paths.newParticipant };
  return <EmptyState kind="begin" title={title} sentence={say(words.emptyAsSecretariat)} action={action} />;
}

function nameColumn({ say }: Visit): Column<Participant> {
  return { head: say(words.name), cell: (one) => <ParticipantLink one={one} /> };
}

function ParticipantLink({ one }: { one: Participant }): Markup {
  return (
    <>
      <a href={paths.participant(one.code)}>{one.name}</a>
      {one.acronym === null ? null : <span class="quiet"> {one.acronym}</span>}
    </>
  );
}

function startOf({ periods }: Participant, { day, today }: AskedDay): string | null {
  return periods.find((period) => holdingOn(period, day, today) === 'holds')?.from ?? null;
}
