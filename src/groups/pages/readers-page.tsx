import type { Reader } from '../../access/index.ts';
import type { Instant } from '../../base/index.ts';
import { formatShort, type Visit } from '../../platform/index.ts';
import { roleWord } from '../../registry/index.ts';
import { EmptyState, type Markup, Table } from '../../ui/index.ts';
import type { ReadersGroup, ReadersRow, ReadersView } from '../reads/readers.ts';
import { readersWords as words } from '../words/readers.ts';

/** Who can see a thing, and why: each person with the office or seat that opens it (DESIGN §5). */
export function ReadersPage({ visit, view }: { visit: Visit; view: ReadersView }): Markup {
  const { say } = visit;
  const { readable, readers } = view;
  const { title, href, marking = null } = readable;
  return (
    <>
      {readers === 'everybody' ? (
        <p>{say(words.everybody)}</p>
      ) : (
        <Groups visit={visit} view={view} groups={readers} />
      )}
      {marking === null ? null : <p>{say(words.marking, { marking })}</p>}
      <p>
        <a href={href}>{say(words.back, { title })}</a>
      </p>
    </>
  );
}

function Groups(props: {
  readonly visit: Visit;
  readonly view: ReadersView;
  readonly groups: readonly ReadersGroup[];
}): Markup {
  const { visit, view, groups } = props;
  const { say } = visit;
  if (groups.length === 0)
    return <EmptyState kind="wait" title={say(words.nobody)} sentence={say(words.nobodySentence)} />;
  const people = new Set(groups.flatMap(({ rows }) => rows.map(({ person }) => person)));
  return (
    <>
      <p>{say(words.lead, { title: view.readable.title })}</p>
      <p>{say(words.count, { count: people.size })}</p>
      {groups.map((group) => (
        <Table
          caption={groupName(visit, group)}
          rows={group.rows}
          columns={[
            { head: say(words.person), cell: (row) => personWords(visit, row) },
            { head: say(words.opens), cell: (row) => <Opens visit={visit} view={view} row={row} /> },
          ]}
        />
      ))}
    </>
  );
}

function groupName({ say }: Visit, { key, participant, name }: ReadersGroup): string {
  if (participant !== null) return name ?? say(words.otherParticipant);
  if (key === 'secretariat') return say(words.secretariat);
  return say(key === 'support' ? words.support : words.chairs);
}

/** "Focal point, Arvana"; for somebody whom the register does not show, what the person does. */
function personWords({ say }: Visit, { functionLabel, withNames, rights }: ReadersRow): string {
  const [first] = rights;
  const unseen = first ? `${say(roleWord(first.office))} (${say(words.unseen)})` : say(words.unseen);
  const shown = functionLabel ?? unseen;
  return withNames ? shown : `${shown}, ${say(words.withoutNames)}`;
}

interface OpensProps {
  readonly visit: Visit;
  readonly view: ReadersView;
  readonly row: ReadersRow;
}

function Opens({ visit, view, row }: OpensProps): Markup {
  const lines = row.rights.map((right) => rightWords(visit, view, right));
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function rightWords(visit: Visit, { bodies }: ReadersView, right: Reader): string {
  const { say } = visit;
  const office = say(words.office, {
    office: say(roleWord(right.office)),
    ...dates(visit, right.officeStartsAt, right.officeEndsAt),
  });
  if (right.seat === null || right.seatStartsAt === null) return office;
  const between = dates(visit, right.seatStartsAt, right.seatEndsAt);
  const seat =
    right.body === null
      ? say(words.forumSeat, between)
      : say(words.seat, { body: bodies[right.body] ?? right.body, ...between });
  return `${office}; ${seat}`;
}

function dates({ say, officialZone, language }: Visit, from: Instant, until: Instant | null) {
  return {
    from: formatShort(from, officialZone, language),
    until: until === null ? say(words.untilEnded) : formatShort(until, officialZone, language),
  };
}

/** The way to the list, as it stands on the page of the thing. */
export function ReadersLink({ visit, href }: { visit: Visit; href: string }): Markup {
  const { say } = visit;
  return (
    <p>
      <a href={href}>{say(words.title)}</a>
    </p>
  );
}
