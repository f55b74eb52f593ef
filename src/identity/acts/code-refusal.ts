import { type Instant, type Refusal, refused } from '../../base/index.ts';
import { minutesOff } from '../rules/code.ts';

/** Why a code was not taken, with a word about the clock where it is that. */
export function codeRefusal(
  secret: { readonly base32: string } | undefined,
  typed: string,
  now: Instant,
): Refusal<'wrong-code' | 'other-time'> {
  const minutes = secret ? minutesOff(secret.base32, typed, now) : null;
  return minutes === null
    ? refused('wrong-code', { at: 'code' })
    : refused('other-time', { at: 'code', details: { minutes } });
}
