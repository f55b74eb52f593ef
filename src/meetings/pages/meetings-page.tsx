import { isBefore } from '../../base/index.ts';
import { groupsPaths } from '../../groups/index.ts';
import type { Visit } from '../../platform/index.ts';
import { dayOf, lastDay } from '../../registry/index.ts';
import { EmptyState, LinkButton, type Markup, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Meeting } from '../reads/meetings.ts';
import { changeWords } from '../words/changes.ts';
import { words } from '../words.ts';
import { When } from './when.tsx';

export interface MeetingsView {
  readonly visit: Visit;
  readonly meetings: readonly Meeting[];
  /** Names of bodies by id. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly mayConvene: boolean;
}

/** Meetings ahead, soonest first, cancelled ones where people look for them; then those held, latest first. */
export function MeetingsPage(view: MeetingsView): Markup {
  const { visit, meetings, mayConvene } = view;
  const { say } = visit;
  const action = { label: say(words.convene), href: paths.convene };
  if (meetings.length === 0) {
    const title = say(words.noMeetings);
    return mayConvene ? (
      <EmptyState kind="begin" title={title} sentence={say(words.noMeetingsAsSecretariat)} action={action} />
    ) : (
      <EmptyState kind="wait" title={title} sentence={say(words.noMeetingsAsOther)} />
    );
  }
  const ahead = meetings.filter((meeting) => isAhead(meeting, visit)).reverse();
  const over = meetings.filter((meeting) => !isAhead(meeting, visit));
  return (
    <>
      {mayConvene ? (
        <p>
          <LinkButton {...action} look="plain" />
        </p>
      ) : null}
      <List view={view} rows={ahead} title={say(words.upcoming)} />
      <List view={view} rows={over.filter((one) => !one.cancelledAt)} title={say(words.past)} />
      <List view={view} rows={over.filter((one) => one.cancelledAt)} title={say(changeWords.notHeld)} />
    </>
  );
}

function List({
  view,
  rows,
  title,
}: {
  view: MeetingsView;
  rows: readonly Meeting[];
  title: string;
}): Markup | null {
  const { visit, bodies } = view;
  const { say } = visit;
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        columns={[
          {
            head: say(words.title),
            cell: (one) => (
              <>
                <a href={paths.meeting(one.id)}>{titleOf(one)}</a>
                {one.exercise ? ` · ${say(words.exerciseMark)}` : null}
              </>
            ),
          },
          { head: say(words.when), cell: (one) => <When visit={visit} meeting={one} /> },
          { head: say(words.where), cell: (one) => one.place ?? say(words.notRecorded) },
          {
            head: say(words.body),
            cell: (one) => <a href={groupsPaths.body(one.body)}>{bodies[one.body] ?? one.body}</a>,
          },
        ]}
      />
    </>
  );
}

/** The title with its number, where the records give one. */
export function titleOf({ title, ordinal }: Meeting): string {
  return ordinal === null ? title : `${title} ${ordinal}`;
}

export function isAhead({ startsAt, endsAt, startsOn }: Meeting, visit: Visit): boolean {
  const over = endsAt ?? startsAt;
  return over ? isBefore(visit.now, over) : lastDay(startsOn) > dayOf(visit.now, visit.officialZone);
}
