import type { BodyNow } from '../../../groups/index.ts';
import { type NewLetter, ownAddress } from '../../../platform/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { SilenceRound } from '../../reads/silence/rounds.ts';
import { silenceLetterWords as words } from '../../words/silence.ts';
import type { Occasion } from './tell.ts';

/** What each letter does to the deadline in people's calendars; once it has passed there is nothing left to change. */
const methodOf = {
  opened: 'REQUEST',
  extended: 'REQUEST',
  refused: 'CANCEL',
  broken: 'CANCEL',
  withdrawn: 'CANCEL',
  void: 'CANCEL',
  adopted: null,
} as const satisfies Record<Occasion, 'REQUEST' | 'CANCEL' | null>;

/**
 * The deadline of a round as a calendar entry. One id for the round; each extension and the end of it count further,
 * so that every calendar sees the later message as the newer one.
 *
 * @source procedure.md §2.3 (`start`: calendar entry; `extend`: notify all); standards.md §4 (UID, SEQUENCE).
 */
export function silenceCalendar(
  round: SilenceRound,
  { body, occasion, url }: { body: BodyNow; occasion: Occasion; url: string },
): Pick<NewLetter, 'calendar'> {
  const method = methodOf[occasion];
  if (method === null) return {};
  const { id, symbol, extensions, deadline } = round;
  const sequence = method === 'CANCEL' ? extensions.length + 1 : extensions.length;
  return {
    calendar: {
      method,
      organizer: { name: body.name, email: ownAddress(url) },
      entry: (say) => ({
        uid: `silence-${id}@${new URL(url).hostname}`,
        sequence,
        summary: say(words.entry, { symbol, exercise: body.exercise ? say(words.exercise) : '' }),
        startsAt: deadline,
        endsAt: null,
        url: `${url}${decisionPaths.silence(round.text)}`,
        isBusy: false,
        remindHoursBefore: 24,
      }),
    },
  };
}
