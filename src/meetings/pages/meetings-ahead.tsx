import type { GroupsSeams } from '../../groups/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { type Meeting, meetingsAhead } from '../reads/meetings.ts';
import { changeWords } from '../words/changes.ts';
import { words } from '../words.ts';
import { titleOf } from './meetings-page.tsx';
import { When } from './when.tsx';

/** The next meetings, each with its time, what it was moved from, and whether it is cancelled. */
export function MeetingsAhead({ visit, meetings }: { visit: Visit; meetings: readonly Meeting[] }): Markup {
  const { say } = visit;
  return (
    <>
      <ul>
        {meetings.map((one) => (
          <li>
            <a href={paths.meeting(one.id)}>{titleOf(one)}</a>
            {one.exercise ? ` · ${say(words.exerciseMark)}` : null}
            <br />
            <When visit={visit} meeting={one} />
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.meetings}>{say(changeWords.all)}</a>
      </p>
    </>
  );
}

/** What the pages of bodies show of meetings. */
export const groupsSeams: GroupsSeams = {
  async meetingsAhead(tx, visit, body) {
    const meetings = await meetingsAhead(tx, visit.now, body);
    return meetings.length === 0 ? null : <MeetingsAhead visit={visit} meetings={meetings} />;
  },
};
