import { isId } from '../../base/index.ts';
import { readersRoute } from '../../groups/index.ts';
import type { Route } from '../../platform/index.ts';
import { readableFile, readableText } from '../reads/readable.ts';

/** Who can see a text, or a file that arrived about it, and why. */
export const readersRoutes: readonly Route[] = [
  readersRoute('/texts/:id/access', (tx, visit) => readableText(tx, visit.param('id'))),
  readersRoute('/texts/:id/received/:file/access', async (tx, visit) => {
    const file = visit.param('file');
    return isId(file) ? readableFile(tx, { text: visit.param('id'), file }) : null;
  }),
];
