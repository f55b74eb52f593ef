import { At, type Visit } from '../../platform/index.ts';
import { CivilDay } from '../../registry/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { FormerTime, Meeting } from '../reads/meetings.ts';
import { changeWords } from '../words/changes.ts';
import { words } from '../words.ts';

interface WhenProps {
  readonly visit: Visit;
  readonly meeting: Meeting;
}

/**
 * When a meeting is or was, with what became of that: moved from another time, or cancelled. Said in words; a line
 * through the time alone would be seen by some and heard by nobody.
 */
export function When({ visit, meeting }: WhenProps): Markup {
  const { say } = visit;
  const { movedFrom, cancelledAt } = meeting;
  return (
    <>
      {cancelledAt ? (
        <>
          <strong>{say(changeWords.cancelled)}</strong>:{' '}
          <s>
            <Times visit={visit} meeting={meeting} />
          </s>
        </>
      ) : (
        <Times visit={visit} meeting={meeting} />
      )}
      {movedFrom ? <MovedFrom visit={visit} meeting={meeting} was={movedFrom} /> : null}
    </>
  );
}

function MovedFrom({ visit, meeting, was }: WhenProps & { was: FormerTime }): Markup {
  const elsewhere = was.place !== null && was.place !== meeting.place ? `, ${was.place}` : null;
  return (
    <p class="quiet">
      {visit.say(changeWords.movedFrom)} <At visit={visit} at={was.startsAt} zone={was.zone} />
      {elsewhere}
    </p>
  );
}

/** When a meeting was to be, in the reader's zone and in the one in which it was convened. */
export function FormerWhen({ visit, was }: { visit: Visit; was: FormerTime }): Markup {
  return (
    <>
      <At visit={visit} at={was.startsAt} zone={was.zone} />
      {was.endsAt ? (
        <>
          {' '}
          {visit.say(words.until)} <At visit={visit} at={was.endsAt} zone={was.zone} />
        </>
      ) : null}
    </>
  );
}

/** An instant in the reader's and the meeting's zone, or the days that are known. */
function Times({ visit, meeting }: WhenProps): Markup {
  const { say, language } = visit;
  const { startsAt, endsAt, startsOn, endsOn, zone } = meeting;
  if (startsAt && zone !== null) {
    return <FormerWhen visit={visit} was={{ startsAt, endsAt, zone, place: meeting.place }} />;
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
