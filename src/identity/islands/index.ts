/** Islands of identity, by the name that `data-island` calls them with; `src/app/browser` wakes them. */
import { wakePasskeyPresence, wakePasskeyRegistration, wakePasskeySignIn } from './passkey.ts';

export const identityIslands = {
  'passkey-sign-in': wakePasskeySignIn,
  'passkey-presence': wakePasskeyPresence,
  'passkey-registration': wakePasskeyRegistration,
} as const satisfies Record<string, (island: HTMLElement) => void>;
