import { formatInZones, type LetterWords, type Say } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import type { FormerTime } from '../reads/meetings.ts';
import { changeLetterWords as words } from '../words/changes.ts';
import { invitationWords, words as meetingWords } from '../words.ts';
import type { Convened } from './invitation.ts';

/** What has become of a meeting since its people were last written to. */
export interface ChangeToTell {
  readonly what: 'moved' | 'cancelled';
  /** When and where it was to be, as they were told. */
  readonly was: FormerTime;
  readonly reason: string | null;
}

interface To {
  readonly body: string;
  readonly url: string;
  /** The addressee's own; null for the letter as it is kept. */
  readonly zone: string | null;
  readonly language: string;
}

/** The letter that tells who was invited that the meeting was moved or cancelled (procedure.md §3.1). */
export function changeLetter(say: Say, meeting: Convened, change: ChangeToTell, to: To): LetterWords {
  const { title, exercise, id } = meeting;
  const { what, was, reason } = change;
  const mark = exercise ? say(invitationWords.exercise) : '';
  const subject = say(what === 'moved' ? words.movedSubject : words.cancelledSubject, {
    title,
    exercise: mark,
  });
  const lines = [
    say(words[what], { body: to.body, title }),
    ...(what === 'moved' ? nowLines(say, meeting, was, to) : []),
    `${say(words.wasToBegin)}\n${times(was, to)}`,
    ...(reason === null ? [] : [say(words.reason, { reason })]),
    say(words.deadlinesStand),
    `${to.url}${paths.meeting(id)}`,
    ...(exercise ? [say(invitationWords.exerciseNote)] : []),
  ];
  return { subject, text: lines.join('\n\n') };
}

function nowLines(say: Say, meeting: Convened, was: FormerTime, to: To): string[] {
  const { startsAt, endsAt, zone, place, mode } = meeting;
  const where = [place, mode === null ? null : say(meetingWords[`mode.${mode}`])].filter(Boolean);
  return [
    `${say(words.beginsNow)}\n${times({ startsAt, zone }, to)}`,
    ...(endsAt === null ? [] : [`${say(words.endsNow)}\n${times({ startsAt: endsAt, zone }, to)}`]),
    ...(where.length === 0 ? [] : [where.join(' · ')]),
    ...(was.place === null || was.place === place ? [] : [say(words.wasToBeIn, { place: was.place })]),
  ];
}

/** In the zone of the meeting first, in which its people were told; then in the reader's own. */
function times({ startsAt, zone }: Pick<FormerTime, 'startsAt' | 'zone'>, to: To): string {
  return formatInZones(startsAt, [zone, ...(to.zone === null ? [] : [to.zone])], to.language).join('\n');
}
