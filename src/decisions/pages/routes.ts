import type { Route } from '../../platform/index.ts';
import { presidingRoutes } from './presiding-routes.tsx';
import { readRoutes } from './read-routes.tsx';
import { releaseRoutes } from './release-routes.tsx';

export const decisionRoutes: readonly Route[] = [...readRoutes, ...presidingRoutes, ...releaseRoutes];
