import { verifyingKeys } from '../../decisions/index.ts';
import { conferencesOf } from '../../meetings/index.ts';
import { get, type Route, type Visit } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { canonicalOf, negotiatedTexts, releasedTexts } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { AboutPage } from './about-page.tsx';
import { HomePage } from './home-page.tsx';
import { RecordPage } from './record-page.tsx';

export const siteRoutes: readonly Route[] = [
  get(sitePaths.home, ['anyone'], showHome),
  get(sitePaths.about, ['anyone'], showAbout),
  get(sitePaths.record, ['anyone'], showRecord),
  get(sitePaths.key, ['anyone'], sendKeys),
  get('/record/texts/:file{[a-z0-9.-]+\\.json}', ['anyone'], sendBytes),
];

async function showHome(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => {
    const [conference = null] = [...(await conferencesOf(tx))].sort(
      (one, other) => other.ordinal - one.ordinal,
    );
    return {
      forum: await forumOf(tx),
      conference,
      adopted: await releasedTexts(tx),
      open: visit.viewer.kind === 'person' ? await negotiatedTexts(tx) : [],
    };
  });
  const title = view.forum?.name ?? visit.say(words.emptyForum);
  return visit.page({ title, body: <HomePage visit={visit} view={view} /> });
}

async function showAbout(visit: Visit): Promise<Response> {
  const forum = await visit.read(forumOf);
  return visit.page({ title: visit.say(words.about), body: <AboutPage visit={visit} forum={forum} /> });
}

async function showRecord(visit: Visit): Promise<Response> {
  const released = await visit.read(releasedTexts);
  return visit.page({
    title: visit.say(words.record),
    body: <RecordPage visit={visit} released={released} />,
  });
}

/** Every key that has signed, as PEM, each under its name: a stranger needs nothing else of ours. */
async function sendKeys(visit: Visit): Promise<Response> {
  const known = await visit.read(verifyingKeys);
  const { keyId, publicKeyPem } = visit.house.signer;
  const keys = known.some((key) => key.id === keyId)
    ? known
    : [...known, { id: keyId, publicPem: publicKeyPem }];
  const text = keys.map(({ id, publicPem }) => `${id}\n${publicPem}`).join('\n');
  return visit.c.text(text);
}

/** Exactly the bytes that were hashed, once they are released. */
async function sendBytes(visit: Visit): Promise<Response> {
  const id = visit.param('file').replace(/\.json$/, '');
  const canonical = await visit.read((tx) => canonicalOf(tx, id));
  if (canonical === null) return visit.notFound();
  return visit.c.body(canonical, 200, { 'content-type': 'application/json; charset=utf-8' });
}
