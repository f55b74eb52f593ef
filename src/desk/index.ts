/** The door of the secretariat's desk. */
export { deskReads } from './api.ts';
export { deskRoutes } from './pages/routes.tsx';
export { deskPaths } from './paths.ts';
