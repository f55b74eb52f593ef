import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/**
 * Costs of a password's hash: 19 MiB, two passes, one lane, about 30 ms on an old server.
 *
 * @source OWASP Password Storage Cheat Sheet, argon2id; RFC 9106 for the meaning of the parameters.
 */
const costs = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

export const passwordLengths = { min: 12, max: 128 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'too-simple' | 'like-name';

/**
 * What is wrong with a password that somebody chooses; null when it will do. Length is asked for, no mixture of
 * signs: a sentence is welcome.
 *
 * @source OWASP ASVS 5.0.0, 6.2.1, 6.2.5 and 6.2.9 (length, no rules of composition, at least 64 characters).
 */
export function passwordFault(password: string, signInName: string): PasswordFault | null {
  const letters = [...password.normalize('NFC')];
  if (letters.length < passwordLengths.min) return 'too-short';
  if (letters.length > passwordLengths.max) return 'too-long';
  const plain = password.toLowerCase();
  const own = signInName.split('@')[0] ?? signInName;
  if (own.length >= 3 && plain.replace(own, '').length < passwordLengths.min / 2) return 'like-name';
  if (new Set(plain).size < 5 || isRun(plain) || wornOut.test(plain)) return 'too-simple';
  return null;
}

/** Long passwords that guessing programs try first: a known word with signs around it. */
const wornOut = /^[\d\W_]*(password|passw0rd|qwerty(uiop)?|letmein|welcome|administrator|iloveyou)[\d\W_]*$/;

/** A row of signs that follow each other, as `abcdefghijkl` or `123456789012`. */
function isRun(plain: string): boolean {
  const steps = [...plain]
    .slice(1)
    .map((sign, at) => (sign.codePointAt(0) ?? 0) - (plain.codePointAt(at) ?? 0));
  return steps.filter((step) => step === 1 || step === -1).length >= steps.length - 1;
}

/**
 * The hash to keep of a password.
 *
 * @param salt 16 random bytes, new for every password.
 * @returns PHC string with costs and salt, so that costs can be raised for later passwords.
 */
export async function argon2idOf(password: string, salt: Uint8Array): Promise<string> {
  const tag = await derive('argon2id', { ...costs, message: password.normalize('NFC'), nonce: salt });
  const { memory, passes, parallelism } = costs;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(tag)}`;
}

/**
 * Whether `password` is the one that was hashed.
 *
 * @param phc null when there is none, as for an unknown name: the same work is then done for nothing, so that
 * the time of the answer does not tell who has an account.
 */
export async function isPassword(password: string, phc: string | null): Promise<boolean> {
  const kept = parsePhc(phc ?? nobody);
  const message = password.normalize('NFC');
  const tag = await derive('argon2id', {
    ...kept.costs,
    message,
    nonce: kept.salt,
    tagLength: kept.tag.length,
  });
  return timingSafeEqual(tag, kept.tag) && phc !== null;
}

/** The hash of nothing in particular, at the present costs. */
const nobody = `$argon2id$v=19$m=${costs.memory},t=${costs.passes},p=${costs.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function parsePhc(phc: string) {
  const [, , , parameters = '', salt = '', tag = ''] = phc.split('$');
  const cost = new Map(parameters.split(',').map((part) => [part.slice(0, 2), Number(part.slice(2))]));
  return {
    costs: { memory: cost.get('m=') ?? 0, passes: cost.get('t=') ?? 0, parallelism: cost.get('p=') ?? 0 },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
