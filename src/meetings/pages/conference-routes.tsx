import { bodyRecordsOf } from '../../groups/index.ts';
import { publicPage, type Route, type Tx, type Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import { paths } from '../paths.ts';
import { conferenceOf, conferencesOf } from '../reads/conferences.ts';
import { words } from '../words.ts';
import { ConferencePage, ConferencesPage, conferenceTitle } from './conference-pages.tsx';

export const conferenceRoutes: readonly Route[] = [
  publicPage('/conferences', showConferences),
  publicPage('/conferences/:ordinal', showConference),
];

async function showConferences(visit: Visit): Promise<Response> {
  const view = await visit.read(async (tx) => ({
    conferences: await conferencesOf(tx),
    ...(await namesFor(tx)),
  }));
  const title = visit.say(words.conferences);
  return visit.page({
    title,
    body: <ConferencesPage visit={visit} {...view} />,
    alternates: [{ href: '/api/v1/conferences', type: 'application/json', title }],
  });
}

async function showConference(visit: Visit): Promise<Response> {
  const ordinal = visit.param('ordinal');
  if (!/^[1-9]\d{0,2}$/.test(ordinal)) return visit.notFound();
  const { conference, ...view } = await visit.read(async (tx) => ({
    conference: await conferenceOf(tx, Number(ordinal)),
    ...(await namesFor(tx)),
  }));
  if (!conference) return visit.notFound();
  return visit.page({
    title: conferenceTitle({ visit, ...view }, conference),
    breadcrumb: [{ label: visit.say(words.conferences), href: paths.conferences }],
    body: <ConferencePage visit={visit} conference={conference} {...view} />,
  });
}

async function namesFor(tx: Tx) {
  const bodies = Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name]));
  return { names: await namesOf(tx), bodies };
}
