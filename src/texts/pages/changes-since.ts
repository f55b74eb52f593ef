import { getCookie, setCookie } from 'hono/cookie';
import { type Instant, Temporal } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';

/**
 * When the reader last visited a text is kept in the reader's own browser, not on the server: who opened what is
 * nobody's business (JOURNEYS, second part). A visit lasts till half an hour has passed without a page.
 */
const visitLastsMinutes = 30;

/** @returns the instant of the last visit before this one, `null` at the first. */
export function lastVisit(visit: Visit, text: string): Instant | null {
  const name = `seen-${text}`;
  const [before, latest] = (getCookie(visit.c, name) ?? '').split('_').map(parseInstant);
  const isNewVisit =
    !latest || latest.add({ minutes: visitLastsMinutes }).epochMilliseconds < visit.now.epochMilliseconds;
  const baseline = isNewVisit ? (latest ?? null) : (before ?? null);
  setCookie(visit.c, name, `${baseline?.toString() ?? ''}_${visit.now.toString()}`, {
    path: `/texts/${text}`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: visit.house.url.startsWith('https:'),
    maxAge: 365 * 24 * 3600,
  });
  return baseline;
}

function parseInstant(text: string): Instant | null {
  try {
    return text === '' ? null : Temporal.Instant.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null; // a cookie that somebody edited counts as none
    throw error;
  }
}
