import type { Route } from '../../platform/index.ts';
import { changeRoutes } from './change-routes.tsx';
import { conferenceRoutes } from './conference-routes.tsx';
import { meetingRoutes } from './meeting-routes.tsx';

/** Every page of meetings and conferences. */
export const meetingsRoutes: readonly Route[] = [...meetingRoutes, ...changeRoutes, ...conferenceRoutes];
