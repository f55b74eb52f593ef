import { audienceOf } from '../../access/index.ts';
import { bodyOf } from '../../groups/index.ts';
import { holds, mayTry, type Visit } from '../../platform/index.ts';
import { namesOf } from '../../registry/index.ts';
import type { FormError } from '../../ui/index.ts';
import { moveMeeting } from '../acts/move-meeting.ts';
import { paths } from '../paths.ts';
import { cancellationOf, movesOf } from '../reads/changes.ts';
import { meetingOf, presentAt } from '../reads/meetings.ts';
import { mayChange } from '../rules/changing.ts';
import { words } from '../words.ts';
import { MeetingPage } from './meeting-page.tsx';
import { titleOf } from './meetings-page.tsx';
import type { RefusedChange } from './move-form.tsx';

/** What was refused on this page: presence, or a move. */
export interface RefusedHere {
  readonly presence?: readonly FormError[];
  readonly move?: RefusedChange;
}

/** The page of one meeting, as the reader may see it. */
export async function showMeeting(visit: Visit, refused: RefusedHere = {}): Promise<Response> {
  const found = await visit.read(async (tx) => {
    const meeting = await meetingOf(tx, visit.param('id'));
    if (!meeting) return null;
    return {
      meeting,
      body: await bodyOf(tx, meeting.body),
      names: await namesOf(tx),
      present: await presentAt(tx, meeting.id),
      moves: await movesOf(tx, meeting.id),
      cancellation: await cancellationOf(tx, meeting.id),
    };
  });
  if (!found) return visit.notFound();
  const { meeting } = found;
  const ofBody = visit.viewer.audiences.includes(audienceOf.bodyWithObservers(meeting.body));
  const sits = meeting.startsAt !== null && meeting.cancelledAt === null;
  return visit.page(
    {
      title: titleOf(meeting),
      exercise: meeting.exercise,
      breadcrumb: [{ label: visit.say(words.meetings), href: paths.meetings }],
      liveSubject: `meeting:${meeting.id}`,
      body: (
        <MeetingPage
          {...found}
          visit={visit}
          mayKnow={ofBody && sits}
          mayRecord={sits && holds(visit.viewer, ['secretariat', 'chair', 'coChair'], { body: meeting.body })}
          mayMove={
            mayTry(moveMeeting, visit.viewer) &&
            mayChange({ meeting, now: visit.now, expectedMoves: null }).ok
          }
          errors={refused.presence ?? []}
          refusedMove={refused.move ?? null}
        />
      ),
    },
    refused.presence || refused.move ? 422 : 200,
  );
}
