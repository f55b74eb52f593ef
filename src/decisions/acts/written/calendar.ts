import { type Instant, isBefore } from '../../../base/index.ts';
import type { BodyNow } from '../../../groups/index.ts';
import { type NewLetter, ownAddress } from '../../../platform/index.ts';
import { decisionPaths } from '../../paths.ts';
import type { WrittenRound } from '../../reads/written/rounds.ts';
import { writtenLetterWords as words } from '../../words/written-letters.ts';
import type { WrittenOccasion } from './tell.ts';

/** What each letter does to the deadline in people's calendars. */
const methodOf = {
  opened: 'REQUEST',
  reminder: null,
  extended: 'REQUEST',
  notAgreed: 'CANCEL',
  withdrawn: 'CANCEL',
  lapsed: 'CANCEL',
  adopted: 'CANCEL',
} as const satisfies Record<WrittenOccasion, 'REQUEST' | 'CANCEL' | null>;

/**
 * The deadline of a written procedure as a calendar entry. One id for the round; each extension and the end count
 * further, so that every calendar sees the later message as the newer one. When the deadline has passed there is
 * nothing left to take out.
 *
 * @source procedure.md §2.3 (`start`: calendar entry; `extend`: notify all); standards.md §4 (UID, SEQUENCE).
 */
export function writtenCalendar(
  round: WrittenRound,
  to: { body: BodyNow; occasion: WrittenOccasion; url: string; now: Instant },
): Pick<NewLetter, 'calendar'> {
  const { body, occasion, url, now } = to;
  const method = methodOf[occasion];
  const { id, symbol, extensions, deadline } = round;
  if (method === null || !isBefore(now, deadline)) return {};
  const sequence = method === 'CANCEL' ? extensions.length + 1 : extensions.length;
  return {
    calendar: {
      method,
      organizer: { name: body.name, email: ownAddress(url) },
      entry: (say) => ({
        uid: `written-${id}@${new URL(url).hostname}`,
        sequence,
        summary: say(words.entry, { symbol, exercise: body.exercise ? say(words.exercise) : '' }),
        startsAt: deadline,
        endsAt: null,
        url: `${url}${decisionPaths.written(round.text)}`,
        isBusy: false,
        remindHoursBefore: 24,
      }),
    },
  };
}
