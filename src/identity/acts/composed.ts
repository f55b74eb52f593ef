/** Parts that acts of the floors above compose inside their own transaction. */
export {
  endSessionsOf,
  endSessionsUnder,
  insertSession as createSession,
  type NewSession,
} from '../writes/sessions.ts';
export { endTokensOf, insertToken as makeToken, type NewToken } from '../writes/tokens.ts';
