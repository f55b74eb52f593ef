/** The door of bodies. */
import './schema.ts';

export { establishBody } from './acts/establish-body.ts';
export { turnKey } from './acts/turn-key.ts';
export { askForKeys, useKeys, type WishForKeys } from './acts/two-keys.ts';
export { readersRead } from './api/readers.ts';
export { groupsActs, groupsReads } from './api.ts';
export { changeBodyAccessKeyed } from './pages/access-route.tsx';
export { KeysState } from './pages/keys-state.tsx';
export { ReadersLink } from './pages/readers-page.tsx';
export { readersRoute } from './pages/readers-route.tsx';
export { groupsRoutes } from './pages/routes.tsx';
export type { GroupsSeams, KeyedAct } from './pages/seams.ts';
export { paths as groupsPaths } from './paths.ts';
export {
  type BodyName,
  type BodyNow,
  type BodyRecord,
  bodiesVisible,
  bodyOf,
  bodyRecordsOf,
} from './reads/bodies.ts';
export {
  isStanding,
  type KeyRequest,
  keyRequestsOf,
  keysAskedOf,
  keysOf,
  lastKeys,
  standingKeys,
} from './reads/keys.ts';
export { keyBodyOf, leadingBodyOf, leadingChairsOf } from './reads/leading-body.ts';
export type { Readable } from './reads/readers.ts';
export { registrySeams } from './reads/seams.ts';
export { chairFor, chairRoles } from './rules/chair-of.ts';
export type { KeyState } from './rules/two-keys.ts';
export type { KeyWish } from './schema.ts';
export { keyWords } from './words/keys.ts';
export { adoptSilence } from './writes.ts';
