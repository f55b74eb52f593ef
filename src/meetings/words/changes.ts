import { defineWords } from '../../platform/index.ts';

/** The letters that tell of a meeting that was moved or cancelled. */
export const changeLetterWords = defineWords('meetings.changeLetter', {
  movedSubject: '{exercise}Change of a meeting: {title}',
  cancelledSubject: '{exercise}Cancellation of a meeting: {title}',
  moved: 'On behalf of the chairs of {body}: the meeting to which you were invited has been moved: {title}.',
  cancelled:
    'On behalf of the chairs of {body}: the meeting to which you were invited will not take place: {title}.',
  wasToBegin: 'It was to begin:',
  beginsNow: 'It begins now:',
  endsNow: 'It ends now:',
  wasToBeIn: 'It was to take place here: {place}',
  reason: 'Reason: {reason}',
  deadlinesStand: 'No deadline of a text changes with this.',
});
