import { decisionsOf } from '../../decisions/index.ts';
import { publicPage, type Route, type Visit } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { correctionsOf } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { feedXml } from './feed.ts';
import { readPublic } from './read-public.ts';
import { publicPaths, robotsText, sitemapXml } from './sitemap.ts';

/** What programs fetch: feed, sitemap. The same for everybody, whoever is signed in. */
export const machineRoutes: readonly Route[] = [
  publicPage(sitePaths.feed, sendFeed),
  publicPage(sitePaths.sitemap, sendSitemap),
  publicPage(sitePaths.robots, async ({ c, house }) => c.text(robotsText(house.url))),
];

async function sendFeed(visit: Visit): Promise<Response> {
  const { say, house, now, language } = visit;
  const { forum, decisions, corrections } = await readPublic(visit, async (tx) => ({
    forum: (await forumOf(tx))?.name ?? say(words.emptyForum),
    decisions: await decisionsOf(tx),
    corrections: await correctionsOf(tx),
  }));
  const feed = feedXml(say, {
    ...{ forum, decisions, corrections, language },
    url: house.url,
    now: now.toString(),
  });
  return visit.c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

async function sendSitemap(visit: Visit): Promise<Response> {
  const paths = await readPublic(visit, publicPaths);
  return visit.c.body(sitemapXml(paths, visit.house.url), 200, {
    'content-type': 'application/xml; charset=utf-8',
  });
}
