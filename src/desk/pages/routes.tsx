import { readersRoute } from '../../groups/index.ts';
import { get, type Route, type Visit } from '../../platform/index.ts';
import { deskView } from '../reads/desk.ts';
import { readableLetter } from '../reads/readable.ts';
import { words } from '../words.ts';
import { auditRoutes } from './audit-routes.tsx';
import { DeskPage } from './desk-page.tsx';
import { exportRoutes } from './export-routes.tsx';
import { openingsRoutes } from './openings-routes.tsx';

export const deskRoutes: readonly Route[] = [
  get('/desk', ['secretariat'], showDesk),
  readersRoute('/desk/letters/:number/access', (tx, visit) => readableLetter(tx, visit.param('number'))),
  ...auditRoutes,
  ...openingsRoutes,
  ...exportRoutes,
];

async function showDesk(visit: Visit): Promise<Response> {
  const view = await visit.read((tx) => deskView(tx, visit));
  return visit.page({ title: visit.say(words.desk), body: <DeskPage visit={visit} view={view} /> });
}
