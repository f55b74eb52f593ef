import { secretHash } from './secret-hash.ts';

export interface Limit {
  readonly name: string;
  readonly tries: number;
  readonly windowMinutes: number;
}

/**
 * How often something may be tried. A name is limited together with the address it is tried from, so that a
 * stranger elsewhere cannot lock a delegate out before a deadline; the name alone has a limit far above what a
 * person needs. A passkey is never held up by tries at the password.
 *
 * @source OWASP ASVS 5.0.0, 6.3.1 (documented limits that do not let others lock an account).
 */
export const limits = {
  passwordHere: { name: 'password-here', tries: 10, windowMinutes: 15 },
  passwordAnywhere: { name: 'password-anywhere', tries: 200, windowMinutes: 60 },
  passwordFromHere: { name: 'password-from-here', tries: 100, windowMinutes: 15 },
  code: { name: 'code', tries: 6, windowMinutes: 10 },
  passwordChange: { name: 'password-change', tries: 10, windowMinutes: 15 },
  passkeyFromHere: { name: 'passkey-from-here', tries: 1000, windowMinutes: 15 },
  presence: { name: 'presence', tries: 10, windowMinutes: 15 },
  signOnFromHere: { name: 'sign-on-from-here', tries: 300, windowMinutes: 15 },
  recovery: { name: 'recovery', tries: 3, windowMinutes: 24 * 60 },
  recoveryFromHere: { name: 'recovery-from-here', tries: 20, windowMinutes: 24 * 60 },
} as const satisfies Record<string, Limit>;

export interface LimitedTry {
  readonly limit: Limit;
  /** What is limited: a name, an address, a person. */
  readonly of: readonly string[];
}

/** The key that tries are counted under; names and addresses themselves are not kept. */
export function limitKey({ limit, of }: LimitedTry): string {
  return secretHash(JSON.stringify([limit.name, ...of]));
}
