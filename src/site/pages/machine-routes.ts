import { decisionsOf, verifyingKeys } from '../../decisions/index.ts';
import { get, type Route, readAs, stranger, type Tx, type Visit } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { canonicalOf } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { feedXml } from './feed.ts';
import { publicPaths, robotsText, sitemapXml } from './sitemap.ts';

/** What programs fetch: the record's bytes and keys, feed, sitemap. The same for everybody, whoever is signed in. */
export const machineRoutes: readonly Route[] = [
  get(sitePaths.key, ['anyone'], sendKeys),
  get('/record/keys/:file{record-[0-9a-f]+\\.pem}', ['anyone'], sendKey),
  get('/record/texts/:file{[a-z0-9.-]+\\.json}', ['anyone'], sendBytes),
  get(sitePaths.feed, ['anyone'], sendFeed),
  get(sitePaths.sitemap, ['anyone'], sendSitemap),
  get(sitePaths.robots, ['anyone'], async ({ c, house }) => c.text(robotsText(house.url))),
];

/** Every key that has signed, and this installation's own, as PEM, each under its name. */
async function sendKeys(visit: Visit): Promise<Response> {
  const keys = await keysOf(visit);
  return visit.c.text(keys.map(({ id, publicPem }) => `${id}\n${publicPem}`).join('\n'));
}

async function sendKey(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.pem$/, '');
  const key = (await keysOf(visit)).find((one) => one.id === id);
  if (!key) return visit.notFound();
  return visit.c.body(key.publicPem, 200, { 'content-type': 'application/x-pem-file' });
}

async function keysOf(visit: Visit): Promise<{ id: string; publicPem: string }[]> {
  const known = await readPublic(visit, verifyingKeys);
  const { keyId, publicKeyPem } = visit.house.signer;
  const own = { id: keyId, publicPem: publicKeyPem };
  return known.some((key) => key.id === keyId) ? known : [...known, own];
}

/** Exactly the bytes that were hashed, once they are released. */
async function sendBytes(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.json$/, '');
  const canonical = await readPublic(visit, (tx) => canonicalOf(tx, id));
  if (canonical === null) return visit.notFound();
  return visit.c.body(canonical, 200, { 'content-type': 'application/json; charset=utf-8' });
}

async function sendFeed(visit: Visit): Promise<Response> {
  const { say, house, now, language } = visit;
  const { forum, decisions } = await readPublic(visit, async (tx) => ({
    forum: (await forumOf(tx))?.name ?? say(words.emptyForum),
    decisions: await decisionsOf(tx),
  }));
  const feed = feedXml(say, { forum, decisions, url: house.url, now: now.toString(), language });
  return visit.c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
}

async function sendSitemap(visit: Visit): Promise<Response> {
  const paths = await readPublic(visit, publicPaths);
  return visit.c.body(sitemapXml(paths, visit.house.url), 200, {
    'content-type': 'application/xml; charset=utf-8',
  });
}

function readPublic<Value>({ house, now }: Visit, read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return readAs(house.database, { viewer: stranger, now }, read);
}
