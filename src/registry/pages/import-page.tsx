import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import {
  Button,
  errorAt,
  Field,
  Form,
  type FormError,
  Hidden,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import type { CellError, ImportPlan, PlannedRow } from '../acts/import-plan.ts';
import { paths } from '../paths.ts';
import { type FileColumn, type FileRow, rowsMax } from '../rules/people-file.ts';
import { importWords as words } from '../words/import.ts';
import { peopleWords } from '../words.ts';
import { fieldOf, type Tried } from './form-fields.ts';

export interface ImportView {
  readonly visit: Visit;
  /** Participants to choose among, listed names by code; null for a focal point, who brings in the own delegation's. */
  readonly names: Readonly<Record<string, string>> | null;
  /** The id of a body, to show what is meant. */
  readonly exampleBody: string;
  readonly tried: Tried;
}

/** Where a file is given: by the file itself, or by its rows. */
export function ImportPage({ visit, names, exampleBody, tried }: ImportView): Markup {
  const { say } = visit;
  return (
    <>
      <p>{say(words.lead)}</p>
      <p>{say(words.columns, { body: exampleBody })}</p>
      <p>{say(words.noNames)}</p>
      <FileForm visit={visit} names={names} tried={tried} withFile />
    </>
  );
}

interface FileFormProps {
  readonly visit: Visit;
  readonly names: ImportView['names'];
  readonly tried: Tried;
  readonly withFile?: boolean;
}

function FileForm({ visit, names, tried, withFile = false }: FileFormProps): Markup {
  const { say } = visit;
  const optional = say(peopleWords.optional);
  return (
    <Form
      method="post"
      action={paths.importPeople}
      idempotencyKey={newId()}
      idPrefix="import"
      label={say(withFile ? words.title : words.correct)}
      errors={{ title: say(words.notRead), list: tried.errors }}
      files
      answersWithPage
    >
      {names === null ? null : (
        <Field
          kind="select"
          idPrefix="import"
          label={say(words.whose)}
          blank={say(peopleWords.choose)}
          choices={Object.entries(names).map(([value, label]) => ({ value, label }))}
          {...fieldOf(tried, 'participant')}
        />
      )}
      {withFile ? (
        <Field
          kind="file"
          name="file"
          idPrefix="import"
          label={say(words.file)}
          hint={say(words.fileHint, { rows: rowsMax })}
          accept=".csv,text/csv"
          optional={optional}
          {...errorAt(tried.errors, 'file')}
        />
      ) : null}
      <Field
        kind="textarea"
        idPrefix="import"
        label={say(withFile ? words.pasted : words.correct)}
        hint={say(words.pastedHint)}
        maxLength={100_000}
        {...(withFile ? { optional } : {})}
        {...fieldOf(tried, 'csv')}
      />
      <Button look={withFile ? 'main' : 'plain'} label={say(words.check)} />
    </Form>
  );
}

export interface PreviewView {
  readonly visit: Visit;
  readonly names: ImportView['names'];
  readonly plan: ImportPlan;
  readonly csv: string;
  /** Each code of an error in words. */
  saidError(code: string): string;
  /** Why nobody was entered, when it was tried. */
  readonly errors: readonly FormError[];
}

/** What would become of each row, what is wrong with which cell, and the button that enters those that are right. */
export function PreviewPage(view: PreviewView): Markup {
  const { visit, names, plan, csv, errors } = view;
  const { say } = visit;
  const good = plan.rows.filter((row) => row.errors.length === 0).length;
  const bad = plan.rows.length - good;
  return (
    <>
      <Notice tone="fact" title={say(words.nothingYet)}>
        <p>{say(words.counts, { good, bad })}</p>
        {plan.ignored.length === 0 ? null : <p>{say(words.ignored, { columns: plan.ignored.join(', ') })}</p>}
      </Notice>
      <Rows visit={visit} rows={plan.rows} saidError={view.saidError} />
      <Form
        method="post"
        action={paths.importConfirmation}
        idempotencyKey={newId()}
        label={say(words.enterNone)}
        errors={{ title: say(words.notEntered), list: errors }}
        answersWithPage
      >
        <Hidden name="csv" value={csv} />
        <Hidden name="participant" value={plan.participant} />
        {bad === 0 || good === 0 ? null : <p>{say(words.badStay)}</p>}
        {good === 0 ? (
          <Button label={say(words.enterNone)} disabledReason={say(words.noneGood)} />
        ) : (
          <Button label={say(words.enter, { count: good })} />
        )}
      </Form>
      {bad === 0 ? null : (
        <section aria-labelledby="correct">
          <h2 id="correct">{say(words.correct)}</h2>
          <FileForm
            visit={visit}
            names={names}
            tried={{ errors: [], typed: { csv, participant: plan.participant } }}
          />
        </section>
      )}
    </>
  );
}

interface FaultyRow extends FileRow {
  readonly errors: readonly CellError[];
}

export interface EnteredView extends Omit<PreviewView, 'errors' | 'plan'> {
  readonly entered: number;
  readonly participant: string;
  /** Rows that were not entered, with what is wrong; `csv` has these alone. */
  readonly left: readonly FaultyRow[];
}

/** Who was entered, and the rows that were not, to be corrected and checked again. */
export function EnteredPage({
  visit,
  names,
  entered,
  left,
  csv,
  participant,
  saidError,
}: EnteredView): Markup {
  const { say } = visit;
  return (
    <>
      <Notice tone="done">
        <p>{say(words.done, { count: entered })}</p>
        {left.length === 0 ? null : <p>{say(words.doneRest, { count: left.length })}</p>}
      </Notice>
      <p>
        <a href={paths.people}>{say(words.toPeople)}</a>
      </p>
      {left.length === 0 ? null : (
        <>
          <Rows visit={visit} rows={left} saidError={saidError} />
          <FileForm visit={visit} names={names} tried={{ errors: [], typed: { csv, participant } }} />
        </>
      )}
    </>
  );
}

interface RowsProps {
  readonly visit: Visit;
  readonly rows: readonly (PlannedRow | FaultyRow)[];
  readonly saidError: PreviewView['saidError'];
}

function Rows({ visit: { say }, rows, saidError }: RowsProps): Markup {
  const column = (at: FileColumn, head: string) => ({
    head,
    cell: ({ cells, errors }: FaultyRow) => (
      <>
        {cells[at] === '' ? '–' : cells[at]}
        {errors
          .filter((error) => error.at === at)
          .map(({ code }) => (
            <p class="error">{saidError(code)}</p>
          ))}
      </>
    ),
  });
  const outcome = (row: PlannedRow | FaultyRow) => {
    if (row.errors.length > 0 || !('outcome' in row)) return say(words['outcome.wrong']);
    return say(words[`outcome.${row.outcome}`], row.outcome === 'seat' ? { known: row.knownAs ?? '' } : {});
  };
  return (
    <Table
      dense
      caption={say(words.preview)}
      rows={rows}
      columns={[
        { head: say(words.row), cell: ({ row }) => row },
        column('functionLabel', say(words.function)),
        column('email', say(words.email)),
        column('role', say(words.role)),
        column('body', say(words.body)),
        column('from', say(words.from)),
        column('until', say(words.until)),
        { head: say(words.outcome), cell: outcome },
      ]}
    />
  );
}
