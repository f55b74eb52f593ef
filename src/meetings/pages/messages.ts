import { type ActResult, type Say, saidErrors, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { refusalWords as words } from '../words.ts';

/** What each refusal of these acts, and each code of a field, is called to people (STYLE 24). */
const messages = {
  required: words.required,
  'too-long': words.tooLong,
  'not-a-time': words.notATime,
  'not-a-zone': words.notAZone,
  'not-a-key': words.noSuchBody,
  'no-such-body': words.noSuchBody,
  'ends-before-it-begins': words.endsBeforeItBegins,
  'no-such-hour': words.noSuchHour,
  'begins-in-the-past': words.beginsInThePast,
  'nothing-changed': words.nothingChanged,
  'meeting-cancelled': words.meetingCancelled,
  'meeting-begun': words.meetingBegun,
  'known-from-records': words.knownFromRecords,
  'moved-on': words.movedOn,
  'no-seat-there': words.noSeatThere,
  'not-your-meeting': words.notYourMeeting,
} as const satisfies Record<string, Word>;

/** What went wrong, each message with the field it belongs to. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  return saidErrors(result, (code) => messageOf(code, say));
}

function messageOf(code: string, say: Say): string {
  const [what = ''] = code.split(':');
  // The cast only says that the key may be one of the table's; any other is answered for.
  return say(messages[what as keyof typeof messages] ?? words.notUnderstood, { example: exampleZone });
}

export const exampleZone = 'Europe/Lisbon';
