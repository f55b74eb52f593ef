import { generateURI, verifySync } from 'otplib';
import type { Instant } from '../../base/index.ts';

const stepSeconds = 30;

/**
 * The half-minute whose code this is, when it may be taken: the present one or, for slow clocks and fingers, the
 * one before or after it, and later than the last one taken, so that a code that was overheard is worthless.
 *
 * @param typed six digits, with or without the blank that apps show between them.
 * @returns number of the half-minute, to be kept as `lastStep`; null when the code is wrong, old or used.
 * @source RFC 6238, 4 and 5.2.
 */
export function stepOfCode(
  secret: { readonly base32: string; readonly lastStep: number },
  typed: string,
  now: Instant,
): number | null {
  const token = typed.replace(/\s+/g, '');
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const lastPossible = Math.floor(epoch / stepSeconds) + 1;
  if (!/^\d{6}$/.test(token) || secret.lastStep >= lastPossible) return null;
  const found = verifySync({
    secret: secret.base32,
    token,
    epoch,
    epochTolerance: stepSeconds,
    afterTimeStep: secret.lastStep,
  });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** How far a clock may be off for us to see that it is that. */
const clockMinutesMax = 15;

/**
 * Why a code was not taken: it belongs to another time, so that the clock of the phone is wrong (or the code an old
 * one), or it is none of this secret's. Who has the code of another time learns nothing with it that helps to sign in.
 *
 * @returns the minutes between its time and ours, rounded up; null when it is none within a quarter of an hour.
 */
export function minutesOff(base32: string, typed: string, now: Instant): number | null {
  const token = typed.replace(/\s+/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.epochMilliseconds / 1000);
  const found = verifySync({ secret: base32, token, epoch, epochTolerance: clockMinutesMax * 60 });
  if (!found.valid || !('timeStep' in found)) return null;
  // One half-minute to each side is taken; what is refused there was used already.
  const steps = Math.abs(found.timeStep - Math.floor(epoch / stepSeconds));
  return steps < 2 ? null : Math.ceil((steps * stepSeconds) / 60);
}

/** What an app for codes reads from the QR: whose codes they are and the secret. */
export function codeUri(forum: string, signInName: string, base32: string): string {
  return generateURI({ issuer: forum, label: signInName, secret: base32 });
}

/** A secret as people type it from a screen: in groups of four. */
export function inGroups(base32: string): string {
  return base32.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** Whether text that came back from a form could be a secret we made: 160 bits in base32. */
export function isCodeSecret(text: string): boolean {
  return /^[A-Z2-7]{32}$/.test(text);
}
