import type { Way } from '../schema.ts';

const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const;

/**
 * Browser and system in two words, so that people recognise their own sessions; the whole header would say more
 * about them than the list needs.
 *
 * @returns like `Firefox · Windows`; `` when nothing is known.
 */
export function deviceOf(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const browser = browsers.find(([mark]) => agent.includes(mark))?.[1];
  const system = systems.find(([mark]) => agent.includes(mark))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(' · ');
}

/**
 * Whether a sign-in is one of which the person is told: none of the earlier sessions had this device. The very first
 * one is by a link and has nothing to be compared with; a passkey or password of which no session is kept was made
 * long ago, and is told.
 *
 * What is compared is browser and system, from sessions that are kept for a month: another machine with the same two
 * is not told apart. A cookie that marks each browser for years would, and would follow people.
 *
 * @param earlier devices of all sessions of the person that are kept.
 */
export function isNewDevice(
  opened: { readonly way: Way; readonly device: string },
  earlier: readonly string[],
): boolean {
  if (opened.way === 'demonstration') return false;
  if (opened.way === 'link' && earlier.length === 0) return false;
  return !earlier.includes(opened.device);
}
