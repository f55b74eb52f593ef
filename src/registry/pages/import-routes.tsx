import { csvText } from '../../base/index.ts';
import { type Form, get, post, type Route, type Tx, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { importPeople } from '../acts/import-people.ts';
import { planImport } from '../acts/import-plan.ts';
import { paths } from '../paths.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { namesOf, participantOf } from '../reads/participants.ts';
import { type FileRow, fileColumns, fileHead, peopleFile } from '../rules/people-file.ts';
import { importWords as words } from '../words/import.ts';
import { peopleWords } from '../words.ts';
import { type Tried, untried } from './form-fields.ts';
import { EnteredPage, ImportPage, PreviewPage } from './import-page.tsx';
import { errorsOf, messageOf } from './messages.ts';
import type { RegistrySeams } from './seams.ts';

/** A delegation's people from a file: given, looked at, and entered. */
export function importRoutes(seams: RegistrySeams): Route[] {
  const appointers = ['secretariat', 'focalPoint'] as const;
  return [
    get('/desk/people/import', appointers, (visit) => showImport(visit, seams, untried)),
    post('/desk/people/import', appointers, (visit) => previewFile(visit, seams)),
    post('/desk/people/import/confirmation', appointers, (visit) => enterFile(visit, seams)),
  ];
}

async function showImport(visit: Visit, seams: RegistrySeams, tried: Tried): Promise<Response> {
  const { names, bodies } = await visit.read(async (tx) => ({
    names: await namesFor(visit, tx),
    bodies: await seams.bodies(tx),
  }));
  const view = { visit, tried, names, exampleBody: bodies[0]?.id ?? 'plenary' };
  return visit.page(await parts(visit, <ImportPage {...view} />), tried.errors.length === 0 ? 200 : 422);
}

async function parts(visit: Visit, body: ReturnType<typeof ImportPage>) {
  const own = delegationOf(visit.viewer);
  const participant = own === null ? null : await visit.read((tx) => participantOf(tx, own));
  return {
    exercise: (participant?.exerciseBody ?? null) !== null,
    title: visit.say(words.title),
    breadcrumb: [{ label: visit.say(peopleWords.title), href: paths.people }],
    body,
  };
}

async function previewFile(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const form = await visit.form();
  const { participant = '' } = form.fields;
  const given = csvIn(form);
  const typed = { participant, csv: given ?? form.fields['csv'] ?? '' };
  if (given === null) {
    const error = { at: 'file', message: messageOf('not-utf-8', visit.say) };
    return showImport(visit, seams, { errors: [error], typed });
  }
  return showPreview(visit, seams, { typed, errors: [] });
}

async function showPreview(
  visit: Visit,
  seams: RegistrySeams,
  { typed, errors }: { readonly typed: Wish; readonly errors: readonly FormError[] },
): Promise<Response> {
  const { plan, names } = await planFor(visit, typed);
  if (!plan.ok) return showImport(visit, seams, { errors: errorsOf(plan, visit.say), typed: { ...typed } });
  const view = { visit, names, errors, plan: plan.value, csv: typed.csv, saidError: saidError(visit) };
  return visit.page(await parts(visit, <PreviewPage {...view} />), errors.length === 0 ? 200 : 422);
}

interface Wish {
  readonly csv: string;
  readonly participant: string;
}

function planFor(visit: Visit, { csv, participant }: Wish) {
  const { viewer, now } = visit;
  return visit.read(async (tx) => ({
    plan: await planImport(tx, { viewer, now }, { csv, participant: participant || undefined }),
    names: await namesFor(visit, tx),
  }));
}

/** Participants to choose among, for the secretariat alone: a focal point brings in the own delegation's people. */
async function namesFor({ viewer }: Visit, tx: Tx) {
  return delegationOf(viewer) === null ? await namesOf(tx) : null;
}

function saidError({ say }: Visit): (code: string) => string {
  return (code) => messageOf(code, say);
}

async function enterFile(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const typed = { csv: fields['csv'] ?? '', participant: fields['participant'] ?? '' };
  const result = await visit.perform(importPeople, typed);
  if (!result.ok) {
    // The form to confirm shows no field to which an error could belong.
    const errors = errorsOf(result, visit.say).map(({ message }) => ({ message }));
    return showPreview(visit, seams, { typed, errors });
  }
  const { entered, notEntered, participant } = result.value;
  const errorsByRow = new Map(notEntered.map(({ row, errors }) => [row, errors]));
  // As they stood in the file.
  const file = peopleFile(typed.csv);
  const left = (file.ok ? file.value.rows : []).flatMap((row) => {
    const errors = errorsByRow.get(row.row);
    return errors === undefined ? [] : [{ ...row, errors }];
  });
  const names = await visit.read((tx) => namesFor(visit, tx));
  const view = { visit, names, participant, left, entered: entered.length, csv: csvOf(left) };
  return visit.page(await parts(visit, <EnteredPage {...view} saidError={saidError(visit)} />));
}

/** The rows that were not entered, as a file of their own. */
function csvOf(rows: readonly FileRow[]): string {
  return csvText([fileHead, ...rows.map(({ cells }) => fileColumns.map((column) => cells[column]))]);
}

/** The file, or the rows that were pasted; null when the file is no text in UTF-8. */
function csvIn({ fields, files }: Form): string | null {
  const file = files['file'];
  if (!file) return fields['csv'] ?? '';
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
