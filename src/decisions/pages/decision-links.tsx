import { formatDay, type Visit } from '../../platform/index.ts';
import { type Definition, DefinitionList, type Markup, Table } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Link, Mandate } from '../reads/register.ts';
import { linkKinds } from '../schema/register.ts';
import { linkWords, mandateWords as words } from '../words/register.ts';

/** Decisions above and below this one, each with the day of the later; nothing where there are none. */
export function DecisionLinks({
  visit,
  number,
  links,
}: {
  visit: Visit;
  number: string;
  links: readonly Link[];
}): Markup | null {
  const { say } = visit;
  if (links.length === 0) return null;
  const items: Definition[] = linkKinds.flatMap((kind) => {
    const up = links.filter((one) => one.kind === kind && one.later === number);
    const down = links.filter((one) => one.kind === kind && one.earlier === number);
    return [
      ...(up.length === 0
        ? []
        : [{ term: say(linkWords[`up.${kind}`]), details: <Ends visit={visit} links={up} end="earlier" /> }]),
      ...(down.length === 0
        ? []
        : [
            {
              term: say(linkWords[`down.${kind}`]),
              details: <Ends visit={visit} links={down} end="later" />,
            },
          ]),
    ];
  });
  return (
    <section aria-labelledby="links">
      <h2 id="links">{say(linkWords.title)}</h2>
      <DefinitionList items={items} />
    </section>
  );
}

function Ends({
  visit,
  links,
  end,
}: {
  visit: Visit;
  links: readonly Link[];
  end: 'earlier' | 'later';
}): Markup {
  return (
    <>
      {links.map((link, index) => (
        <>
          {index === 0 ? null : <br />}
          <a href={decisionPaths.decision(link[end])}>
            {visit.say(linkWords.one, {
              number: link[end],
              title: link[`${end}Title`],
              day: formatDay(dayOf(link, end), visit.language),
            })}
          </a>
        </>
      ))}
    </>
  );
}

function dayOf(link: Link, end: 'earlier' | 'later'): string {
  return link[`${end}At`].toZonedDateTimeISO(link[`${end}Zone`]).toPlainDate().toString();
}

/** What the decision asks of whom; nothing where it gives no mandate. */
export function Mandates({
  visit,
  mandates,
  bodyAddresses,
}: {
  visit: Visit;
  mandates: readonly Mandate[];
  /** Address of each body that the reader may see. */
  bodyAddresses: Readonly<Record<string, string>>;
}): Markup | null {
  const { say } = visit;
  if (mandates.length === 0) return null;
  const address = (body: string | null) => (body === null ? undefined : bodyAddresses[body]);
  return (
    <Table
      caption={say(words.title)}
      rows={mandates}
      columns={[
        {
          head: say(words.holder),
          cell: ({ body, holder }) =>
            address(body) === undefined ? holder : <a href={address(body)}>{holder}</a>,
        },
        { head: say(words.task), cell: ({ task }) => task },
        { head: say(words.paragraphs), cell: ({ paragraphs }) => paragraphs ?? say(words.whole) },
        {
          head: say(words.due),
          cell: ({ dueOn }) => (dueOn === null ? say(words.noDate) : formatDay(dueOn, visit.language)),
        },
      ]}
    />
  );
}
