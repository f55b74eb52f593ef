import type { Instant } from '../../base/index.ts';
import { formatInZones, type Visit } from '../../platform/index.ts';
import { CivilDay } from '../../registry/index.ts';
import { type Markup, Time } from '../../ui/index.ts';
import type { Meeting } from '../reads/meetings.ts';
import { words } from '../words.ts';

/** When a meeting is or was: an instant in the reader's and the meeting's zone, or the days that are known. */
export function When({ visit, meeting }: { visit: Visit; meeting: Meeting }): Markup {
  const { say, language } = visit;
  const { startsAt, endsAt, startsOn, endsOn } = meeting;
  if (startsAt) {
    return (
      <>
        <At visit={visit} meeting={meeting} at={startsAt} />
        {endsAt ? (
          <>
            {' '}
            {say(words.until)} <At visit={visit} meeting={meeting} at={endsAt} />
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

function At({ visit, meeting, at }: { visit: Visit; meeting: Meeting; at: Instant }): Markup {
  const zones = [visit.zone, meeting.zone ?? visit.officialZone];
  const [shown = '', ...elsewhere] = formatInZones(at, zones, visit.language);
  return <Time instant={at.toString()} shown={shown} elsewhere={elsewhere} />;
}
