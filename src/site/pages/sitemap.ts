import { decisionPaths, decisionsOf } from '../../decisions/index.ts';
import { bodiesVisible, groupsPaths } from '../../groups/index.ts';
import { conferencesOf, meetingsOf, meetingsPaths } from '../../meetings/index.ts';
import type { Tx } from '../../platform/index.ts';
import { participantsOf, registryPaths } from '../../registry/index.ts';
import { releasedTexts, textPaths } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { xmlHead, xmlText } from './xml.ts';

/** The protocol allows 50,000 addresses in one file; a forum has far fewer. */
const addressesMax = 50_000;

/**
 * Paths that search engines may know. Read as a stranger: what is not public cannot be on the list. Exercises are
 * public and left out: nothing invented is offered to somebody who searches for facts (DESIGN §5).
 */
export async function publicPaths(tx: Tx): Promise<string[]> {
  const participants = (await participantsOf(tx)).filter((one) => one.exerciseBody === null);
  const bodies = (await bodiesVisible(tx)).filter((one) => !one.exercise);
  const meetings = (await meetingsOf(tx)).filter((one) => !one.exercise);
  const texts = (await releasedTexts(tx)).filter((one) => !one.exercise);
  const decisions = (await decisionsOf(tx)).filter((one) => !one.exercise && one.releasedAt !== null);
  return [
    sitePaths.home,
    sitePaths.about,
    registryPaths.participants(),
    groupsPaths.bodies(),
    meetingsPaths.meetings,
    meetingsPaths.conferences,
    textPaths.list,
    decisionPaths.register,
    sitePaths.record,
    ...participants.map((one) => registryPaths.participant(one.code)),
    ...bodies.map((one) => groupsPaths.body(one.id)),
    ...meetings.map((one) => meetingsPaths.meeting(one.id)),
    ...(await conferencesOf(tx)).map((one) => meetingsPaths.conference(one.ordinal)),
    ...texts.map((one) => textPaths.text(one.text)),
    ...decisions.map((one) => decisionPaths.decision(one.number)),
  ].slice(0, addressesMax);
}

export function sitemapXml(paths: readonly string[], url: string): string {
  const entries = paths.map((path) => `<url><loc>${xmlText(url + path)}</loc></url>\n`).join('');
  return `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

/** Places of the signed-in are of no use to a search engine; they would only be asked to sign in. */
export function robotsText(url: string): string {
  const closed = ['/desk', '/me', '/sign-in', '/api/', '/live'].map((path) => `Disallow: ${path}`);
  return ['User-agent: *', ...closed, '', `Sitemap: ${url}${sitePaths.sitemap}`, ''].join('\n');
}
