import { bodiesVisible, bodyRecordsOf, readersRoute } from '../../groups/index.ts';
import { get, mayTry, post, publicPage, type Route, type Tx, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { conveneMeeting } from '../acts/convene-meeting.ts';
import { recordPresence } from '../acts/record-presence.ts';
import { paths } from '../paths.ts';
import { meetingsOf } from '../reads/meetings.ts';
import { readableMeeting } from '../reads/readable.ts';
import { words } from '../words.ts';
import { ConvenePage } from './convene-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { errorsOf } from './messages.ts';
import { showMeeting } from './show-meeting.tsx';

export const meetingRoutes: readonly Route[] = [
  publicPage('/meetings', showMeetings),
  get('/meetings/new', ['secretariat'], (visit) =>
    showConvene(visit, { errors: [], typed: { body: visit.query('body') ?? '' } }),
  ),
  post('/meetings/new', ['secretariat'], convene),
  publicPage('/meetings/:id', (visit) => showMeeting(visit)),
  readersRoute('/meetings/:id/access', (tx, visit) => readableMeeting(tx, visit.param('id'))),
  post('/meetings/:id/presence', ['secretariat', 'chair', 'coChair'], record),
];

async function showMeetings(visit: Visit): Promise<Response> {
  const { meetings, bodies } = await visit.read(async (tx) => ({
    meetings: await meetingsOf(tx),
    bodies: await bodyNamesOf(tx),
  }));
  const title = visit.say(words.meetings);
  const mayConvene = mayTry(conveneMeeting, visit.viewer);
  return visit.page({
    title,
    body: <MeetingsPage {...{ visit, meetings, bodies, mayConvene }} />,
    alternates: [{ href: '/api/v1/meetings', type: 'application/json', title }],
  });
}

/** Names by id, bodies that no longer work included. */
async function bodyNamesOf(tx: Tx): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await bodyRecordsOf(tx)).map((body) => [body.id, body.name]));
}

async function record(visit: Visit): Promise<Response> {
  const { lists } = await visit.form();
  const meeting = visit.param('id');
  const result = await visit.perform(recordPresence, { meeting, present: lists['present'] ?? [] });
  if (result.ok) return visit.goTo(paths.meeting(meeting));
  if (result.why === 'not-found') return visit.notFound();
  return showMeeting(visit, { presence: errorsOf(result, visit.say) });
}

interface Tried {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
}

async function showConvene(visit: Visit, tried: Tried): Promise<Response> {
  const bodies = await visit.read(bodiesVisible);
  return visit.page(
    {
      title: visit.say(words.convene),
      breadcrumb: [{ label: visit.say(words.meetings), href: paths.meetings }],
      body: <ConvenePage visit={visit} bodies={bodies} {...tried} />,
    },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function convene(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(conveneMeeting, fields);
  if (result.ok) return visit.goTo(paths.meeting(result.value.id));
  return showConvene(visit, { errors: errorsOf(result, visit.say), typed: fields });
}
