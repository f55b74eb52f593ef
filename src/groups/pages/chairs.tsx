import { CivilDay, officeName, registryPaths } from '../../registry/index.ts';
import { type Markup, Table } from '../../ui/index.ts';
import { type Chair, chairsOfDay } from '../rules/seats-of-body.ts';
import { words } from '../words.ts';
import type { BodyView } from './body-page.tsx';

/** Who is in the chair on the day, who may have been, and who was before. Offices, never persons. */
export function Chairs({ view }: { view: BodyView }): Markup {
  const { visit, body, asked } = view;
  const { say } = visit;
  const { inOffice, unknown } = chairsOfDay(body.chairs, asked.day, asked.today);
  const others = body.chairs.filter((chair) => !inOffice.includes(chair) && !unknown.includes(chair));
  return (
    <>
      {inOffice.length === 0 ? (
        <p>{say(words.nobody)}</p>
      ) : (
        <ChairTable view={view} chairs={inOffice} title={say(words.chairs)} captionHidden />
      )}
      {unknown.length === 0 ? null : (
        <ChairTable view={view} chairs={unknown} title={say(words.inOfficeUnknown)} />
      )}
      {others.length === 0 ? null : (
        <ChairTable view={view} chairs={others} title={say(words.formerChairs)} />
      )}
    </>
  );
}

interface ChairTableProps {
  readonly view: BodyView;
  readonly chairs: readonly Chair[];
  readonly title: string;
  /** The heading above already says it. */
  readonly captionHidden?: boolean;
}

function ChairTable({
  view: { visit, names },
  chairs,
  title,
  captionHidden = false,
}: ChairTableProps): Markup {
  const { say, language } = visit;
  return (
    <Table
      dense
      caption={title}
      captionHidden={captionHidden}
      rows={chairs}
      columns={[
        {
          head: say(words.holder),
          cell: ({ participant }) =>
            participant === null ? (
              say(words.noParticipant)
            ) : (
              <a href={registryPaths.participant(participant)}>{names[participant] ?? participant}</a>
            ),
        },
        {
          head: say(words.office),
          cell: ({ office, rotating }) =>
            [officeName(say, office), ...(rotating ? [say(words.rotating)] : [])].join(', '),
        },
        { head: say(words.since), cell: ({ from }) => <CivilDay day={from} say={say} language={language} /> },
        {
          head: say(words.until),
          cell: ({ until, isOver }) =>
            until === null ? (
              isOver ? (
                say(words.endNotKnown)
              ) : (
                '–'
              )
            ) : (
              <CivilDay day={until} say={say} language={language} />
            ),
        },
      ]}
    />
  );
}
