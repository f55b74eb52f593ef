/** The door of the secretariat's desk. */
export { askToUnseal } from './acts/ask-to-unseal.ts';
export { deskActs } from './acts/export-forum.ts';
export { unsealOpenings } from './acts/unseal-openings.ts';
export { deskReads } from './api.ts';
export { exportKeyed } from './pages/export-routes.tsx';
export { openingsKeyed } from './pages/openings-routes.tsx';
export { deskRoutes } from './pages/routes.tsx';
export { deskPaths } from './paths.ts';
export { maySeeAudit } from './reads/audit.ts';
