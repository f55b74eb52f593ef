import type { Instant } from '../../../base/index.ts';

/** Time for notices to go out where silence begins with them. */
const noticeHours = 1;

/**
 * When silence can first run: after the window for objecting to its use, else when notices have gone out. From then
 * the shortest period is counted, so that no member has less.
 */
export function firstSilent(
  now: Instant,
  rules: { readonly requiresConsent: boolean; readonly consentHours: number },
): Instant {
  return now.add({ hours: rules.requiresConsent ? rules.consentHours : noticeHours });
}
