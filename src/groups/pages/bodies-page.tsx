import type { Say, Visit } from '../../platform/index.ts';
import { type AskedDay, DayForm } from '../../registry/index.ts';
import { EmptyState, LinkButton, type Markup, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { BodyRecord } from '../reads/bodies.ts';
import { workOn } from '../rules/bodies-of-day.ts';
import { chairsOfDay } from '../rules/seats-of-body.ts';
import type { Holding } from '../schema.ts';
import { words } from '../words.ts';

export interface BodiesView {
  readonly visit: Visit;
  readonly bodies: readonly BodyRecord[];
  /** Listed names by code. */
  readonly names: Readonly<Record<string, string>>;
  readonly asked: AskedDay;
  readonly isSecretariat: boolean;
}

/** The bodies of a day: what each is, who leads it and to whom it reports. */
export function BodiesPage(view: BodiesView): Markup {
  const { visit, bodies, asked, isSecretariat } = view;
  const { say } = visit;
  if (bodies.length === 0) {
    const title = say(words.noBodies);
    return isSecretariat ? (
      <EmptyState
        kind="begin"
        title={title}
        sentence={say(words.noBodiesAsSecretariat)}
        action={establish(say)}
      />
    ) : (
      <EmptyState kind="wait" title={title} sentence={say(words.noBodiesAsOther)} />
    );
  }
  const standing = (holding: Holding) =>
    bodies.filter((body) => workOn(body, asked.day, asked.today) === holding);
  const atWork = standing('holds');
  return (
    <>
      <DayForm visit={visit} asked={asked} action={paths.bodies()} />
      {atWork.length === 0 ? (
        <p>{say(words.noneOnDay)}</p>
      ) : (
        <Bodies view={view} rows={atWork} title={say(words.active)} />
      )}
      <Section
        view={view}
        rows={standing('unknown')}
        title={say(words.unknown)}
        sentence={say(words.unknownExplained)}
      />
      <Section view={view} rows={standing('ended')} title={say(words.historic)} />
      <Section view={view} rows={standing('not-yet')} title={say(words.notYet)} />
      {isSecretariat ? (
        <p>
          <LinkButton look="plain" {...establish(say)} />
        </p>
      ) : null}
    </>
  );
}

function establish(say: Say) {
  return { label: say(words.establish), href: paths.newBody };
}

interface SectionProps {
  readonly view: BodiesView;
  readonly rows: readonly BodyRecord[];
  readonly title: string;
  readonly sentence?: string;
}

function Section({ view, rows, title, sentence }: SectionProps): Markup | null {
  if (rows.length === 0) return null;
  return (
    <>
      <Bodies view={view} rows={rows} title={title} />
      {sentence === undefined ? null : <p class="quiet">{sentence}</p>}
    </>
  );
}

function Bodies({ view, rows, title }: SectionProps): Markup {
  const { visit, bodies, names, asked } = view;
  const { say } = visit;
  const on = asked.isToday ? undefined : asked.day;
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? id;
  return (
    <>
      <h2>{title}</h2>
      <Table
        caption={title}
        captionHidden
        rows={rows}
        rowId={(body) => body.id}
        columns={[
          {
            head: say(words.name),
            cell: (body) => (
              <>
                <a href={paths.body(body.id, on)}>{body.name}</a>
                {body.acronym === null ? null : <span class="quiet"> {body.acronym}</span>}
                {body.exercise ? ` · ${say(words.exerciseMark)}` : null}
              </>
            ),
          },
          { head: say(words.kind), cell: (body) => say(words[`kind.${body.kind}`]) },
          { head: say(words.chairs), cell: (body) => chairNames(body, names, asked) || '–' },
          {
            head: say(words.reportsTo),
            cell: (body) =>
              body.reportsTo === null ? (
                '–'
              ) : (
                <a href={paths.body(body.reportsTo, on)}>{nameOf(body.reportsTo)}</a>
              ),
          },
        ]}
      />
    </>
  );
}

function chairNames(
  body: BodyRecord,
  names: Readonly<Record<string, string>>,
  { day, today }: AskedDay,
): string {
  const codes = chairsOfDay(body.chairs, day, today).inOffice.flatMap((chair) => chair.participant ?? []);
  return [...new Set(codes)].map((code) => names[code] ?? code).join(', ');
}
