import { get, post, type Route, type Visit, writtenTo } from '../../platform/index.ts';
import { Notice } from '../../ui/index.ts';
import { cancelMeeting } from '../acts/cancel-meeting.ts';
import { moveMeeting } from '../acts/move-meeting.ts';
import { paths } from '../paths.ts';
import { meetingOf } from '../reads/meetings.ts';
import { mayChange } from '../rules/changing.ts';
import { changeWords } from '../words/changes.ts';
import { words } from '../words.ts';
import { CancelPage } from './cancel-page.tsx';
import { titleOf } from './meetings-page.tsx';
import { errorsOf } from './messages.ts';
import type { RefusedChange } from './move-form.tsx';
import { showMeeting } from './show-meeting.tsx';

/** Forms that move and cancel a meeting. */
export const changeRoutes: readonly Route[] = [
  post('/meetings/:id/moves', ['secretariat'], move),
  get('/meetings/:id/cancellation', ['secretariat'], (visit) => showCancel(visit, null)),
  post('/meetings/:id/cancellation', ['secretariat'], cancel),
];

async function move(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const meeting = visit.param('id');
  const result = await visit.perform(moveMeeting, { ...fields, meeting });
  if (result.ok) return visit.goTo(paths.meeting(meeting));
  if (result.why === 'not-found') return visit.notFound();
  return showMeeting(visit, { move: { errors: errorsOf(result, visit.say), typed: fields } });
}

async function cancel(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const meeting = visit.param('id');
  const result = await visit.perform(cancelMeeting, { ...fields, meeting });
  if (result.ok) return visit.goTo(paths.meeting(meeting));
  if (result.why === 'not-found') return visit.notFound();
  return showCancel(visit, { errors: errorsOf(result, visit.say), typed: fields });
}

async function showCancel(visit: Visit, refused: RefusedChange | null): Promise<Response> {
  const { say } = visit;
  const found = await visit.read(async (tx) => {
    const meeting = await meetingOf(tx, visit.param('id'));
    if (!meeting) return null;
    const invited = await writtenTo(tx, { subjectKey: `meeting:${meeting.id}`, kind: 'invitation' });
    return { meeting, invited: invited.length };
  });
  if (!found) return visit.notFound();
  const { meeting } = found;
  const may = mayChange({ meeting, now: visit.now, expectedMoves: null });
  const title = titleOf(meeting);
  return visit.page(
    {
      title: say(changeWords.cancelTitle, { title }),
      exercise: meeting.exercise,
      breadcrumb: [
        { label: say(words.meetings), href: paths.meetings },
        { label: title, href: paths.meeting(meeting.id) },
      ],
      body: may.ok ? (
        <CancelPage {...{ visit, refused, ...found }} />
      ) : (
        <Notice tone="problem" title={say(changeWords.cannotChange)}>
          {errorsOf(may, say).map(({ message }) => (
            <p>{message}</p>
          ))}
          <p>
            <a href={paths.meeting(meeting.id)}>{title}</a>
          </p>
        </Notice>
      ),
    },
    may.ok ? (refused ? 422 : 200) : 409,
  );
}
