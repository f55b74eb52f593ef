import { At, type AuditEntry, type AuditPage, type Visit } from '../../platform/index.ts';
import { Button, EmptyState, errorAt, Field, Form, type Markup, Pager, Table } from '../../ui/index.ts';
import { deskPaths } from '../paths.ts';
import { auditWords as words } from '../words/audit.ts';
import type { Asked, Typed } from './audit-question.ts';

export interface AuditView {
  readonly page: AuditPage;
  readonly asked: Asked;
  /** Function labels by person, as far as the reader may see them. */
  readonly people: Readonly<Record<string, string>>;
  /** How many lines a spreadsheet holds at most. */
  readonly csvLinesMax: number;
}

interface AuditProps {
  readonly visit: Visit;
  readonly view: AuditView;
}

/** What was done and what was refused, the last first, narrowed as it was asked. */
export function AuditListPage({ visit, view }: AuditProps): Markup {
  const { say } = visit;
  const { page, asked } = view;
  return (
    <>
      <p>{say(words.explained)}</p>
      <p class="quiet">{say(words.namesSealed)}</p>
      <p>
        <a href={deskPaths.openings}>{say(words.openings)}</a>
      </p>
      <Narrowing visit={visit} asked={asked} />
      {asked.errors.length > 0 ? null : page.entries.length === 0 ? (
        <Empty visit={visit} asked={asked} />
      ) : (
        <>
          <List visit={visit} view={view} />
          {page.before === null ? null : (
            <Pager
              label={say(words.caption)}
              next={{
                label: say(words.older),
                href: deskPaths.auditAsked({ ...asked.typed, before: String(page.before) }),
              }}
            />
          )}
          <p>
            <a href={deskPaths.auditAsked({ ...asked.typed }, deskPaths.auditCsv)}>{say(words.csv)}</a>
            <br />
            <span class="quiet">{say(words.csvNote, { count: view.csvLinesMax })}</span>
          </p>
        </>
      )}
    </>
  );
}

function Narrowing({ visit, asked }: { visit: Visit; asked: Asked }): Markup {
  const { say, zone } = visit;
  const { typed, errors } = asked;
  const text = (name: 'act' | 'person' | 'hat' | 'subject', hint: string) => (
    <Field
      kind="text"
      name={name}
      label={say(words[name])}
      hint={hint}
      value={typed[name]}
      maxLength={200}
      optional={say(words.optional)}
    />
  );
  const time = (name: 'from' | 'until') => (
    <Field
      kind="date-time"
      name={name}
      label={say(words[name])}
      hint={say(words.zoneHint, { zone: zone.replaceAll('_', ' ') })}
      value={typed[name]}
      optional={say(words.optional)}
      {...errorAt(errors, name)}
    />
  );
  return (
    <details open={isNarrowed(typed)}>
      <summary>{say(words.filter)}</summary>
      <Form
        method="get"
        action={deskPaths.audit}
        label={say(words.filter)}
        errors={{ title: say(words.notRead), list: errors }}
      >
        {text('act', say(words.actHint))}
        {text('person', say(words.personHint))}
        {text('hat', say(words.hatHint))}
        {text('subject', say(words.subjectHint))}
        {time('from')}
        {time('until')}
        <Field
          kind="select"
          name="outcome"
          label={say(words.outcome)}
          blank={say(words.any)}
          choices={[
            { value: 'done', label: say(words.done) },
            { value: 'refused', label: say(words.refused) },
          ]}
          value={typed.outcome}
          optional={say(words.optional)}
        />
        <Button look="plain" label={say(words.show)} />
      </Form>
      {isNarrowed(typed) ? <a href={deskPaths.audit}>{say(words.showAll)}</a> : null}
    </details>
  );
}

function isNarrowed(typed: Typed): boolean {
  return Object.values(typed).some((value) => value !== '');
}

function Empty({ visit: { say }, asked }: { visit: Visit; asked: Asked }): Markup {
  return isNarrowed(asked.typed) || asked.question.before !== null ? (
    <EmptyState
      kind="filtered"
      title={say(words.emptyFiltered)}
      clear={{ label: say(words.showAll), href: deskPaths.audit }}
    />
  ) : (
    <EmptyState kind="wait" title={say(words.emptyTitle)} sentence={say(words.emptySentence)} />
  );
}

function List({ visit, view }: AuditProps): Markup {
  const { say } = visit;
  return (
    <Table
      caption={say(words.caption)}
      captionHidden
      dense
      rows={view.page.entries}
      rowId={({ position }) => `entry-${position}`}
      columns={[
        { head: say(words.position), cell: ({ position }) => position },
        { head: say(words.when), cell: ({ at }) => <At visit={visit} at={at} /> },
        { head: say(words.act), cell: ({ act }) => <code>{act}</code> },
        { head: say(words.person), cell: (entry) => personOf(visit, view, entry) },
        { head: say(words.hat), cell: ({ hat }) => hat },
        { head: say(words.subject), cell: ({ subject }) => subject },
        {
          head: say(words.outcome),
          cell: ({ refused }) =>
            refused === null ? say(words.done) : say(words.refusedWhy, { why: refused }),
        },
        {
          head: say(words.seal),
          cell: ({ batch }) => (batch === null ? say(words.waits) : say(words.batch, { number: batch })),
        },
      ]}
    />
  );
}

function personOf({ say }: Visit, { people }: AuditView, { person, isNameSealed }: AuditEntry): string {
  if (isNameSealed) return say(words.nameSealed);
  if (person === null) return say(words.clock);
  return people[person] ?? say(words.nobody);
}
