import { get, type Route, type Tx, type Visit } from '../../platform/index.ts';
import { type Readable, readersViewOf } from '../reads/readers.ts';
import { readersWords as words } from '../words/readers.ts';
import { ReadersPage } from './readers-page.tsx';

/**
 * The page of who can see a thing, for those who may read it; other capabilities put one beside each of their things.
 *
 * @param find the thing that the address names; null where the viewer may not read it.
 */
export function readersRoute(path: string, find: (tx: Tx, visit: Visit) => Promise<Readable | null>): Route {
  return get(path, ['person'], async (visit) => {
    const view = await visit.read(async (tx) => {
      const readable = await find(tx, visit);
      return readable && readersViewOf(tx, readable);
    });
    if (!view) return visit.notFound();
    const { title, href, exercise = false, marking } = view.readable;
    return visit.page({
      title: visit.say(words.title),
      breadcrumb: [{ label: title, href }],
      exercise,
      ...(marking ? { marking } : {}),
      body: <ReadersPage visit={visit} view={view} />,
    });
  });
}
