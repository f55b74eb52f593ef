/** The door of identity: who somebody is. What they may do follows from grants on the floors above. */
import './schema.ts';

export { createSession, endSessionsOf, makeToken, type NewSession, type NewToken } from './acts/composed.ts';
export { confirmRecovery, declineRecovery } from './acts/confirm-recovery.ts';
export { createAccount, makeDemonstrationLink, makeLink, redeemFirstLink } from './acts/links.ts';
export type { Neighbours } from './acts/neighbours.ts';
export { addPasskey, beginPasskey, removePasskey } from './acts/passkeys.ts';
export { changePassword, setUpPassword } from './acts/passwords.ts';
export { linkOf, type Present, type PresentSession, sessionOf, tokenOwner } from './acts/present.ts';
export { removeWhatIsOver } from './acts/remove-what-is-over.ts';
export { chooseHat, signOut, signOutEverywhere } from './acts/sessions.ts';
export { setPreferences } from './acts/set-preferences.ts';
export { endApiToken, makeApiToken } from './acts/tokens.ts';
export { removeWhatIsOverJob } from './jobs/remove-what-is-over.ts';
export { identityRoutes } from './pages/routes.ts';
export { paths as identityPaths } from './paths.ts';
export { deviceOf } from './rules/device.ts';
export { lifetimes } from './rules/lifetimes.ts';
export {
  endedSessionCookie,
  sessionCookie,
  sessionCookieName,
  sessionTokenOf,
} from './rules/session-cookie.ts';
