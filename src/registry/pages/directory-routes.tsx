import { audienceOf } from '../../access/index.ts';
import { get, post, type Route, type Visit } from '../../platform/index.ts';
import { setListing } from '../acts/set-listing.ts';
import { paths } from '../paths.ts';
import { type DirectoryEntry, directoryOf, ownListingOf } from '../reads/directory.ts';
import { namesOf } from '../reads/participants.ts';
import { directoryWords as words } from '../words/directory.ts';
import { directoryCsv } from './directory-file.ts';
import { DirectoryPage } from './directory-page.tsx';
import { type Tried, untried } from './form-fields.ts';
import { errorsOf } from './messages.ts';
import { OwnListingPage } from './own-listing-page.tsx';
import type { RegistrySeams } from './seams.ts';

/** The directory, and what each shows there of herself. */
export function directoryRoutes(seams: RegistrySeams): Route[] {
  return [
    get('/directory', ['person'], (visit) => showDirectory(visit, seams)),
    get('/directory.csv', ['person'], (visit) => sendDirectory(visit, seams)),
    get('/me/directory', ['person'], (visit) => showOwn(visit, untried)),
    post('/me/directory', ['person'], saveOwn),
    post('/me/directory/withdrawal', ['person'], withdrawOwn),
  ];
}

async function showDirectory(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const found = await askedDirectory(visit, seams);
  if (found === null) return visit.notFound();
  return visit.page({
    title: visit.say(words.title),
    exercise: isOfExercise(found.entries),
    body: <DirectoryPage visit={visit} {...found} />,
  });
}

/** The same for a spreadsheet: what the page shows to this viewer, and no more. */
async function sendDirectory(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const found = await askedDirectory(visit, seams);
  if (found === null) return visit.notFound();
  const name = `${isOfExercise(found.entries) ? 'EXERCISE-' : ''}directory.csv`;
  return visit.c.body(directoryCsv(visit, found), 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
}

/** Null for whoever holds no office or seat now, and for a participant whom the viewer may not see. */
async function askedDirectory(visit: Visit, seams: RegistrySeams) {
  if (visit.viewer.hat === null) return null;
  const of = visit.query('of') ?? '';
  const found = await visit.read(async (tx) => ({
    names: await namesOf(tx),
    bodyNames: Object.fromEntries((await seams.bodies(tx)).map(({ id, name }) => [id, name])),
    entries: await directoryOf(tx, of === '' ? {} : { participant: of }),
  }));
  return of === '' || found.names[of] !== undefined ? { ...found, of } : null;
}

/** The exercise is marked on every page and in the file's name (DESIGN §5). */
function isOfExercise(entries: readonly DirectoryEntry[]): boolean {
  return entries.some(({ seats }) => seats.some(({ exercise }) => exercise));
}

async function showOwn(visit: Visit, tried: Tried): Promise<Response> {
  const own = await visit.read((tx) => ownListingOf(tx, visit.viewer.personId ?? ''));
  if (own === null) return visit.notFound();
  const { say } = visit;
  const done = visit.query('done');
  const view = {
    ...{ visit, own, tried },
    isExercise: own.everybody !== audienceOf.participants,
    done: done === 'saved' ? say(words.saved) : done === 'withdrawn' ? say(words.withdrawn) : null,
  };
  return visit.page(
    { title: say(words.ownTitle), body: <OwnListingPage {...view} /> },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function saveOwn(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(setListing, fields);
  if (result.ok) return visit.goTo(`${paths.ownListing}?done=saved`);
  if (result.why === 'not-found') return visit.notFound();
  return showOwn(visit, { errors: errorsOf(result, visit.say), typed: fields });
}

async function withdrawOwn(visit: Visit): Promise<Response> {
  const nothing = { nameFor: 'nobody', emailFor: 'nobody', telephoneFor: 'nobody' };
  const result = await visit.perform(setListing, nothing);
  return result.ok ? visit.goTo(`${paths.ownListing}?done=withdrawn`) : visit.notFound();
}
