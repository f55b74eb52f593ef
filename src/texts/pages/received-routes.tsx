import { isId } from '../../base/index.ts';
import {
  type ActResult,
  get,
  markingInName,
  type PageParts,
  post,
  type Route,
  type Visit,
} from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { assignFile } from '../acts/assign-file.ts';
import { enterFile } from '../acts/enter-file.ts';
import { placeItem } from '../acts/place-item.ts';
import { filesMax, type Receipts, receiveFiles } from '../acts/receive-files.ts';
import { setRemarksAside } from '../acts/set-remarks-aside.ts';
import { textPaths } from '../paths.ts';
import { markingOf } from '../reads/marking.ts';
import { receivedContent, receivedFile, receivedFiles } from '../reads/received.ts';
import { inTheirFile } from '../rules/in-their-file.ts';
import type { ReceivedItem } from '../rules/received-state.ts';
import { chairRoles } from '../rules/standing.ts';
import { words } from '../words/received.ts';
import { PlaceItemPage, type TypedPlace } from './place-item-page.tsx';
import { HiddenFilePage, ReceivedFilePage } from './received-file-page.tsx';
import { freshArrival, ReceivedPage, type TypedArrival } from './received-page.tsx';
import { foundIn, linesWith, type ReceivedFileView, receivedFileView, unchangedIn } from './received-view.ts';
import { senderName, wallTime } from './received-words.ts';
import { formErrors } from './refusals.ts';
import { showRefusal } from './shown-provision.tsx';
import { textParts } from './text-parts.ts';
import { type TextView, textView } from './text-view.ts';

/** Both co-chairs' ministries see what the secretariat sees; only the secretariat enters (JOURNEYS, second part). */
const readers = ['secretariat', ...chairRoles] as const;
/** As many files as one form takes, each of the largest size that a sensible Word file has. */
const dropBytesMax = filesMax * 2_500_000;

export const receivedRoutes: readonly Route[] = [
  get('/texts/:id/received', readers, (visit) => showFiles(visit, {})),
  post('/texts/:id/received', ['secretariat'], takeIn, dropBytesMax),
  get('/texts/:id/received/:file{[0-9a-f-]+\\.docx}', readers, sendOriginal),
  get('/texts/:id/received/:file', readers, (visit) => showFile(visit, {})),
  post('/texts/:id/received/:file', ['secretariat'], assign),
  post('/texts/:id/received/:file/entering', ['secretariat'], enter),
  post('/texts/:id/received/:file/remarks', ['secretariat'], setAside),
  get('/texts/:id/received/:file/items/:number', ['secretariat'], (visit) => showPlace(visit, {})),
  post('/texts/:id/received/:file/items/:number', ['secretariat'], place),
];

interface Refusing<Typed> {
  readonly typed?: Typed;
  readonly errors?: readonly FormError[];
}

async function showFiles(visit: Visit, { typed, errors }: Refusing<TypedArrival>): Promise<Response> {
  const found = await visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    return view && { view, files: await receivedFiles(tx, view.text.id) };
  });
  if (!found) return visit.notFound();
  const page = {
    ...{ visit, ...found },
    typed: typed ?? freshArrival(visit),
    errors: errors ?? [],
  };
  const parts = textParts(visit, found.view, 'received');
  return visit.page({ ...parts, body: <ReceivedPage {...page} /> }, page.errors.length > 0 ? 422 : 200);
}

async function takeIn(visit: Visit): Promise<Response> {
  const { fields, fileLists } = await visit.form();
  const typed = { ...freshArrival(visit), ...typedArrival(fields) };
  const files = fileLists['files'] ?? [];
  if (files.length === 0) {
    return showFiles(visit, { typed, errors: [{ at: 'files', message: visit.say(words.filesNeeded) }] });
  }
  const result = await visit.perform(receiveFiles, {
    ...typed,
    text: visit.param('id'),
    receivedZone: fields['receivedZone'] ?? visit.officialZone,
    files: files.map(({ name, bytes }) => ({ name, content: Buffer.from(bytes).toString('base64') })),
  });
  if (!result.ok) return refuse(visit, result, (errors) => showFiles(visit, { typed, errors }));
  if (result.value.refused.length === 0) return visit.goTo(afterTakingIn(visit, result.value));
  // Those that could be read are in; each of the others is named with its reason.
  return showFiles(visit, { typed, errors: unreadErrors(visit, result.value.refused) });
}

/** A single file opens at once; of several the list says which need somebody. */
function afterTakingIn(visit: Visit, { received }: Receipts): string {
  const [only] = received;
  const text = visit.param('id');
  return received.length === 1 && only ? textPaths.receivedFile(text, only.id) : textPaths.received(text);
}

function unreadErrors({ say }: Visit, unread: Receipts['refused']): FormError[] {
  return unread.map(({ name, why }) => {
    if (why === 'already-received')
      return { at: 'files', message: say(words.refusedAlreadyReceived, { name }) };
    const [said] = formErrors({ ok: false, why }, say);
    return { at: 'files', message: say(words.refusedFile, { name, reason: said?.message ?? '' }) };
  });
}

function typedArrival(fields: Readonly<Record<string, string>>): Partial<TypedArrival> {
  const { channel, receivedAtWall } = fields;
  return { ...(channel ? { channel } : {}), ...(receivedAtWall ? { receivedAtWall } : {}) };
}

interface Found {
  readonly view: TextView;
  readonly received: ReceivedFileView;
}

interface Named {
  readonly view: TextView;
  readonly received: Pick<ReceivedFileView, 'file'>;
}

async function find(visit: Visit): Promise<Found | null> {
  const id = visit.param('file');
  if (!isId(id)) return null;
  return visit.read(async (tx) => {
    const view = await textView(tx, visit, visit.param('id'));
    const received = view && (await receivedFileView(tx, view.text.id, id));
    return received && view ? { view, received } : null;
  });
}

async function showFile(
  visit: Visit,
  { typed, errors = [] }: Refusing<Partial<TypedArrival> & { participant: string }>,
): Promise<Response> {
  const found = await find(visit);
  if (!found) return showHidden(visit, errors);
  const { view, received } = found;
  const { file, earlier } = received;
  const asKept = {
    participant: file.participant ?? '',
    channel: file.channel,
    receivedAtWall: wallTime(file.receivedAt, visit),
  };
  const body = (
    <ReceivedFilePage
      {...{ visit, view, file, earlier, errors }}
      found={foundIn(view, received)}
      warnings={received.read.warnings}
      lines={linesWith(view, file)}
      unchanged={unchangedIn(view, file)}
      typed={{ ...asKept, ...typed }}
    />
  );
  return visit.page(filePageParts(visit, found, body), errors.length > 0 ? 422 : 200);
}

/** A file that was reported is there for those who know of the report, and says nothing. */
async function showHidden(visit: Visit, errors: readonly FormError[]): Promise<Response> {
  const id = visit.param('file');
  const found = isId(id)
    ? await visit.read(async (tx) => {
        const view = await textView(tx, visit, visit.param('id'));
        const file = view && (await receivedFile(tx, view.text.id, id));
        return file && view ? { view, received: { file } } : null;
      })
    : null;
  if (!found) return visit.notFound();
  const { view, received } = found;
  const body = <HiddenFilePage visit={visit} view={view} file={received.file} />;
  return visit.page(filePageParts(visit, found, body), errors.length > 0 ? 422 : 200);
}

function filePageParts(visit: Visit, { view, received }: Named, body: PageParts['body']): PageParts {
  const { say } = visit;
  const { facts: _facts, ...parts } = textParts(visit, view, 'received');
  const name = senderName(say, view.names, received.file);
  return {
    ...parts,
    title: received.file.participant === null ? say(words.fileTitleUnknown) : say(words.fileTitle, { name }),
    breadcrumb: [
      ...(parts.breadcrumb ?? []),
      { label: view.text.title, href: textPaths.text(view.text.id) },
      { label: say(words.tab), href: textPaths.received(view.text.id) },
    ],
    body,
  };
}

async function assign(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const participant = fields['participant'] ?? '';
  const [text, file] = [visit.param('id'), visit.param('file')];
  const result = await visit.perform(assignFile, { ...fields, text, file, participant });
  if (result.ok) return visit.goTo(textPaths.receivedFile(text, file));
  const typed = { participant, ...typedArrival(fields) };
  return refuse(visit, result, (errors) => showFile(visit, { typed, errors }));
}

async function enter(visit: Visit): Promise<Response> {
  const [text, file] = [visit.param('id'), visit.param('file')];
  const result = await visit.perform(enterFile, { text, file });
  return result.ok ? visit.goTo(textPaths.receivedFile(text, file)) : showRefusal(visit, result);
}

async function setAside(visit: Visit): Promise<Response> {
  const [text, file] = [visit.param('id'), visit.param('file')];
  const result = await visit.perform(setRemarksAside, { text, file });
  return result.ok ? visit.goTo(textPaths.receivedFile(text, file)) : showRefusal(visit, result);
}

async function showPlace(visit: Visit, { typed, errors = [] }: Refusing<TypedPlace>): Promise<Response> {
  const found = await find(visit);
  const item = found?.received.file.items.find(({ number }) => String(number) === visit.param('number'));
  if (!found || !item || item.proposal !== null) return visit.notFound();
  const { view, received } = found;
  const said = saidBy(item, view);
  const page = {
    ...{ visit, view, item, errors },
    file: received.file,
    there: inTheirFile(received.read, said),
    typed: typed ?? chosenPlace(visit, view, item),
  };
  const name = senderName(visit.say, view.names, received.file);
  return visit.page(
    {
      ...filePageParts(visit, found, <PlaceItemPage {...page} />),
      title: visit.say(words.placeTitle, { name }),
    },
    errors.length > 0 ? 422 : 200,
  );
}

/** The words as they came: of what was not placed, or of a wish that could not stand where it was understood. */
function saidBy({ unplaced, wish }: ReceivedItem, { state }: TextView): string {
  if (unplaced !== null) return unplaced;
  if (wish?.kind !== 'move') return wish && 'text' in wish ? wish.text : '';
  return wish.text ?? state.provisions.find(({ id }) => id === wish.provisionId)?.words ?? '';
}

/** What the second step starts from: the paragraph's own words with theirs behind, or theirs alone. */
function chosenPlace(visit: Visit, view: TextView, item: ReceivedItem): TypedPlace {
  const provision = visit.query('provision') ?? '';
  const op = chosenOp(visit.query('op'), provision);
  const present = view.state.provisions.find(({ id }) => id === provision);
  const said = saidBy(item, view);
  if (provision !== 'start' && !present) return { provision: '', op: 'change', words: '' };
  const isWhole = item.unplaced === null;
  const both = op === 'change' && !isWhole ? `${present?.words ?? ''} ${said}`.trim() : said;
  return { provision, op, words: both };
}

function chosenOp(op: string | null | undefined, provision: string): TypedPlace['op'] {
  return (op === 'change' || op === 'delete') && provision !== 'start' ? op : 'insert';
}

async function place(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const [text, file, number] = [visit.param('id'), visit.param('file'), visit.param('number')];
  const { op = '', provision = '', words: typed = '' } = fields;
  const result = await visit.perform(placeItem, {
    ...{ text, file, number, op, words: typed },
    provision: isId(provision) ? provision : null,
  });
  if (result.ok) return visit.goTo(`${textPaths.receivedFile(text, file)}#item-${number}`);
  return refuse(visit, result, (errors) =>
    showPlace(visit, { typed: { provision, op: chosenOp(op, provision), words: typed }, errors }),
  );
}

/** The file itself: evidence, sent as a download under a name of ours. */
async function sendOriginal(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.docx$/, '');
  if (!isId(id)) return visit.notFound();
  const found = await visit.read(async (tx) => {
    const file = await receivedFile(tx, visit.param('id'), id);
    const marking = await markingOf(tx, visit.param('id'));
    return file && marking && { file, marking, content: await receivedContent(tx, file.text, id) };
  });
  // A hidden file has no content, whoever asks.
  if (!found?.content) return visit.notFound();
  const { participant, sha256 } = found.file;
  const label = markingInName(`TLP:${found.marking}`);
  const name = `received-${participant ?? 'unknown'}-${sha256.slice(0, 8)}-${label}.docx`;
  return new Response(new Uint8Array(found.content), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

function refuse(
  visit: Visit,
  result: Extract<ActResult<unknown, string>, { ok: false }>,
  show: (errors: readonly FormError[]) => Promise<Response>,
): Promise<Response> {
  if (result.why === 'not-found') return visit.notFound();
  return show(formErrors(result, visit.say));
}
