/** The door of bodies. */
import './schema.ts';

export { establishBody } from './acts/establish-body.ts';
export { groupsReads } from './api.ts';
export { groupsRoutes } from './pages/routes.tsx';
export type { GroupsSeams } from './pages/seams.ts';
export { paths as groupsPaths } from './paths.ts';
export {
  type BodyName,
  type BodyNow,
  type BodyRecord,
  bodiesVisible,
  bodyOf,
  bodyRecordsOf,
} from './reads/bodies.ts';
export { registrySeams } from './reads/seams.ts';
export { adoptSilence } from './writes.ts';
