import { checkPassword } from './check-password.ts';
import { askForPresence, confirmByClick, confirmByPasskey, confirmByPassword } from './confirm-presence.ts';
import { confirmRecovery, declineRecovery } from './confirm-recovery.ts';
import { issueToken } from './issue-token.ts';
import type { Neighbours } from './neighbours.ts';
import { addPasskey, beginPasskey, removePasskey } from './passkeys.ts';
import { changePassword, setUpPassword } from './passwords.ts';
import { endProvider, enterProvider } from './providers.ts';
import { reachLimit } from './reach-limit.ts';
import { recordCheck } from './record-check.ts';
import { redeemLink } from './redeem-link.ts';
import { removeWhatIsOver } from './remove-what-is-over.ts';
import { requestRecovery } from './request-recovery.ts';
import { chooseHat, signOut, signOutEverywhere } from './sessions.ts';
import { setPreferences } from './set-preferences.ts';
import { signInByCode } from './sign-in-by-code.ts';
import { signInByDemonstrationLink } from './sign-in-by-demonstration-link.ts';
import { signInByPasskey } from './sign-in-by-passkey.ts';
import { confirmByProvider, linkProvider, signInByProvider, unlinkProvider } from './sign-in-by-provider.ts';
import { signUpFirstOfficer } from './sign-up-first.ts';
import { endApiToken, makeApiToken } from './tokens.ts';

/**
 * Every act of identity, for the list that is under review. Those that sign in are performed by identity's own
 * functions alone, as the claimed person; they have no address in the API.
 */
export function identityActs(neighbours: Neighbours) {
  return [
    ...[checkPassword, signInByCode, signInByPasskey, signInByDemonstrationLink, redeemLink],
    ...[signUpFirstOfficer(neighbours.welcomeFirstOfficer), reachLimit],
    ...[signOut, signOutEverywhere, chooseHat, setPreferences],
    ...[confirmByPassword, askForPresence, confirmByPasskey, confirmByClick],
    ...[signInByProvider, linkProvider, unlinkProvider, confirmByProvider, enterProvider, endProvider],
    ...[setUpPassword, changePassword, beginPasskey, addPasskey, removePasskey],
    ...[makeApiToken, endApiToken, issueToken],
    ...[requestRecovery, recordCheck, confirmRecovery, declineRecovery],
    removeWhatIsOver,
  ] as const;
}
