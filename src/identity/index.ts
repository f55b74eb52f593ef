/** The door of identity: who somebody is. What they may do follows from grants on the floors above. */
import './schema.ts';

export { identityActs } from './acts/all.ts';
export {
  createSession,
  endSessionsOf,
  endSessionsUnder,
  endTokensOf,
  makeToken,
  type NewSession,
  type NewToken,
} from './acts/composed.ts';
export { issueToken } from './acts/issue-token.ts';
export {
  createAccount,
  endInvitationsOf,
  makeDemonstrationLink,
  makeLink,
  redeemFirstLink,
  renameAccount,
} from './acts/links.ts';
export type { Neighbours } from './acts/neighbours.ts';
export { linkOf, type Present, type PresentSession, sessionOf, tokenOwner } from './acts/present.ts';
export { removeWhatIsOverJob } from './jobs/remove-what-is-over.ts';
export { presenceDoor } from './pages/presence-door.tsx';
export { identityRoutes } from './pages/routes.ts';
export { paths as identityPaths } from './paths.ts';
export { accountOf, type Preferences, personNamed, preferencesOf } from './reads/accounts.ts';
export { withWayIn } from './reads/ways.ts';
export { deviceOf } from './rules/device.ts';
export { isProven, lifetimes } from './rules/lifetimes.ts';
export {
  endedSessionCookie,
  sessionCookie,
  sessionCookieName,
  sessionTokenOf,
} from './rules/session-cookie.ts';
