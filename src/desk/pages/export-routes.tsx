import { type KeyedAct, keyWords, lastKeys, leadingBodyOf } from '../../groups/index.ts';
import { get, post, type Route, type Say, saidErrors, type Visit, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { askForExport, exportForum, exportKeys } from '../acts/export-forum.ts';
import { deskPaths } from '../paths.ts';
import { archiveOf } from '../reads/archive.ts';
import { fetchableUntil } from '../rules/export-open.ts';
import { exportWords as words } from '../words/export.ts';
import { ExportPage, type ExportView } from './export-page.tsx';

export const exportRoutes: readonly Route[] = [
  get(deskPaths.export, ['secretariat'], (visit) => showExport(visit, {})),
  get(deskPaths.archive, ['secretariat'], sendArchive),
  post(deskPaths.exportKeys, ['secretariat'], ask),
  post(deskPaths.export, ['secretariat'], open),
];

/** As the chairs read it before they turn a key. */
export const exportKeyed: KeyedAct = {
  act: exportKeys.act,
  title: words.keyed,
};

type Refused = Partial<Pick<ExportView, 'typed' | 'askErrors' | 'openErrors'>>;

async function showExport(visit: Visit, refused: Refused): Promise<Response> {
  const { viewer, now } = visit;
  const found = await visit.read(async (tx) => {
    const request = await lastKeys(tx, exportKeys, now);
    return { request, keyBody: (await leadingBodyOf(tx))?.name ?? null };
  });
  const until = fetchableUntil(found.request?.used ?? null, { person: viewer.personId, now });
  const view = { ...found, fetchableUntil: until, typed: {}, askErrors: [], openErrors: [], ...refused };
  return visit.page(
    {
      title: visit.say(words.title),
      breadcrumb: [{ label: visit.say(words.desk), href: deskPaths.desk }],
      body: <ExportPage visit={visit} view={view} />,
    },
    refused.askErrors || refused.openErrors ? 422 : 200,
  );
}

async function sendArchive(visit: Visit): Promise<Response> {
  const { viewer, now } = visit;
  const archive = await visit.read(async (tx) => {
    const request = await lastKeys(tx, exportKeys, now);
    const until = fetchableUntil(request?.used ?? null, { person: viewer.personId, now });
    return until === null ? null : archiveOf(tx, { viewer, now });
  });
  if (archive === null) return visit.notFound();
  return visit.c.body(new Uint8Array(archive), 200, {
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="forum.zip"',
    'cache-control': 'no-store',
  });
}

async function ask(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(askForExport, { reason: fields['reason'] ?? '' });
  if (result.ok) return visit.goTo(deskPaths.export);
  if (result.why === 'not-found') return visit.notFound();
  return showExport(visit, { typed: fields, askErrors: errorsOf(result, visit.say) });
}

async function open(visit: Visit): Promise<Response> {
  const result = await visit.perform(exportForum, {});
  if (result.ok) return visit.goTo(deskPaths.export);
  if (result.why === 'not-found') return visit.notFound();
  return showExport(visit, { openErrors: errorsOf(result, visit.say) });
}

const sayings: Readonly<Record<string, Word>> = {
  required: words.required,
  'no-leading-body': words.noLeadingBody,
  'no-two-chairs': keyWords.noTwoChairs,
  'keys-missing': keyWords.keysMissing,
};

function errorsOf(result: Parameters<typeof saidErrors>[0], say: Say): FormError[] {
  return saidErrors(result, (code) =>
    say(code.startsWith('too-long') ? words.tooLong : (sayings[code] ?? words.other)),
  );
}
