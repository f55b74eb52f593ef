import type { Route } from '../../platform/index.ts';
import { authorityRoutes } from './authority-routes.tsx';
import { chairRoutes } from './chair-routes.tsx';
import { checksRoutes } from './checks-routes.tsx';
import { createRoutes } from './create-routes.tsx';
import { fileRoutes } from './file-routes.ts';
import { moreRoutes } from './more-routes.tsx';
import { previewRoutes } from './preview-routes.tsx';
import { proposalRoutes } from './proposal-routes.tsx';
import { provenanceRoutes } from './provenance-routes.tsx';
import { readRoutes } from './read-routes.tsx';
import { readersRoutes } from './readers-routes.ts';
import { receivedRoutes } from './received-routes.tsx';

/** Every page and form of texts. Fixed addresses come before those with a parameter. */
export const textRoutes: readonly Route[] = [
  ...createRoutes,
  ...fileRoutes,
  ...readRoutes,
  ...readersRoutes,
  ...moreRoutes,
  ...authorityRoutes,
  ...proposalRoutes,
  ...previewRoutes,
  ...provenanceRoutes,
  ...chairRoutes,
  ...receivedRoutes,
  ...checksRoutes,
];
