import { askedOf, decisionsOf, silenceBefore, writtenBefore } from '../../decisions/index.ts';
import { maySeeAudit } from '../../desk/index.ts';
import { chairRoles, keysAskedOf } from '../../groups/index.ts';
import { conferencesOf, meetingsAhead } from '../../meetings/index.ts';
import { entriesOf, holds, publicPage, type Route, type Visit } from '../../platform/index.ts';
import { forumOf } from '../../registry/index.ts';
import { negotiatedTexts, releasedTexts } from '../../texts/index.ts';
import { sitePaths } from '../paths.ts';
import { words } from '../words.ts';
import { AboutPage } from './about-page.tsx';
import { HomePage } from './home-page.tsx';
import { machineRoutes } from './machine-routes.ts';
import { RecordPage } from './record-page.tsx';
import { recordRoutes } from './record-routes.ts';

export const siteRoutes: readonly Route[] = [
  publicPage(sitePaths.home, showHome),
  publicPage(sitePaths.about, showAbout),
  publicPage(sitePaths.record, showRecord),
  ...recordRoutes,
  ...machineRoutes,
];

async function showHome(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => {
    const [conference = null] = [...(await conferencesOf(tx))].sort(
      (one, other) => other.ordinal - one.ordinal,
    );
    return {
      forum: await forumOf(tx),
      conference,
      meetings: await meetingsAhead(tx, visit.now),
      adopted: await releasedTexts(tx),
      open: visit.viewer.kind === 'person' ? await negotiatedTexts(tx) : [],
      asked: await askedOf(tx, visit),
      keys: await keysAskedOf(tx, visit),
      silence: await silenceBefore(tx, visit),
      written: await writtenBefore(tx, visit),
      chairSeesAudit: holds(visit.viewer, chairRoles) && (await maySeeAudit(tx, visit.viewer)),
    };
  });
  const title = view.forum?.name ?? visit.say(words.emptyForum);
  const feed = {
    href: sitePaths.feed,
    type: 'application/atom+xml',
    title: visit.say(words.feedTitle, { forum: title }),
  };
  return visit.page({ title, body: <HomePage visit={visit} view={view} />, alternates: [feed] });
}

async function showAbout(visit: Visit): Promise<Response> {
  const forum = await visit.read(forumOf);
  return visit.page({ title: visit.say(words.about), body: <AboutPage visit={visit} forum={forum} /> });
}

async function showRecord(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    released: await releasedTexts(tx),
    decisions: await decisionsOf(tx),
    entries: await entriesOf(tx),
  }));
  return visit.page({
    title: visit.say(words.record),
    body: <RecordPage visit={visit} view={view} />,
  });
}
