import './schema.ts';

export { createAccount, makeDemonstrationLink, makeLink, redeemFirstLink } from './acts/links.ts';
export { linkOf, type Present, type PresentSession, sessionOf, tokenOwner } from './acts/present.ts';
export { demonstrationRoutes } from './pages/demonstration-route.ts';
export { paths as identityPaths } from './paths.ts';
export { deviceOf } from './rules/device.ts';
export { endedSessionCookie, sessionCookie, sessionTokenOf } from './rules/session-cookie.ts';
export { endSessionsOf, insertSession as createSession, type NewSession } from './writes/sessions.ts';
export { insertToken as makeToken, type NewToken } from './writes/tokens.ts';
