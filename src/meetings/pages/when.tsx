import { At, type Visit } from '../../platform/index.ts';
import { CivilDay } from '../../registry/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { Meeting } from '../reads/meetings.ts';
import { words } from '../words.ts';

/** When a meeting is or was: an instant in the reader's and the meeting's zone, or the days that are known. */
export function When({ visit, meeting }: { visit: Visit; meeting: Meeting }): Markup {
  const { say, language } = visit;
  const { startsAt, endsAt, startsOn, endsOn } = meeting;
  const zone = meeting.zone === null ? {} : { zone: meeting.zone };
  if (startsAt) {
    return (
      <>
        <At visit={visit} at={startsAt} {...zone} />
        {endsAt ? (
          <>
            {' '}
            {say(words.until)} <At visit={visit} at={endsAt} {...zone} />
          </>
        ) : null}
      </>
    );
  }
  return (
    <>
      <CivilDay day={startsOn} say={say} language={language} />
      {endsOn === null || endsOn === startsOn ? null : (
        <>
          {' – '}
          <CivilDay day={endsOn} say={say} language={language} />
        </>
      )}
    </>
  );
}
