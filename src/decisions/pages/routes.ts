import type { Route } from '../../platform/index.ts';
import { chairRoutes } from './chair/chair-routes.tsx';
import { correctionRoutes } from './corrections/corrections-routes.tsx';
import { embargoRoutes } from './embargo-routes.tsx';
import { entryRoutes } from './entry-routes.tsx';
import { fileRoutes } from './file-routes.ts';
import { presidingRoutes } from './presiding-routes.tsx';
import { readRoutes } from './read-routes.tsx';
import { releaseRoutes } from './release-routes.tsx';
import { removalRoutes } from './removal-routes.tsx';
import { silenceRulesRoutes } from './silence/rules-routes.tsx';
import { silenceRoutes } from './silence/silence-routes.tsx';
import { workingDaysRoutes } from './silence/working-days-routes.tsx';
import { statementRoutes } from './statement-routes.tsx';
import { writtenRulesRoutes } from './written/rules-routes.tsx';
import { writtenRoutes } from './written/written-routes.tsx';

export const decisionRoutes: readonly Route[] = [
  ...fileRoutes,
  ...readRoutes,
  ...entryRoutes,
  ...presidingRoutes,
  ...chairRoutes,
  ...releaseRoutes,
  ...embargoRoutes,
  ...correctionRoutes,
  ...removalRoutes,
  ...silenceRoutes,
  ...silenceRulesRoutes,
  ...workingDaysRoutes,
  ...statementRoutes,
  ...writtenRoutes,
  ...writtenRulesRoutes,
];
