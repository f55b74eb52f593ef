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

/** What pages say of a meeting that was moved or cancelled, and the forms that do it. */
export const changeWords = defineWords('meetings.change', {
  cancelled: 'Cancelled',
  movedFrom: 'Moved from',
  cancelledTitle: 'This meeting is cancelled',
  cancelledOn: 'Cancelled',
  notHeld: 'Cancelled, not held',
  history: 'How it was moved',
  moved: 'Moved',
  wasAt: 'It was to be',
  wasIn: 'Where',
  reason: 'Reason',
  reasonHint:
    'It stands in the letter to those who were invited, and here for the body and its observers alone.',
  move: 'Move the meeting',
  moveIntro:
    'Everybody who was invited gets a letter with the new time, and their calendars change. The old time stays on this page. No deadline of a text moves with it.',
  moveAct: 'Move meeting',
  notMoved: 'The meeting was not moved',
  cancel: 'Cancel the meeting',
  cancelIntro: 'A cancelled meeting stays on its page and in the lists, and cannot be taken up again.',
  cancelLink: 'Go to the cancellation',
  cancelTitle: 'Cancel this meeting? {title}',
  cancelSays:
    '{count, plural, =0 {Nobody has been invited yet, and nobody is written to.} one {The one person who was invited gets a letter, and it leaves their calendar.} other {The # people who were invited get a letter, and it leaves their calendars.}}',
  cancelForGood:
    'Nothing can be asked, decided or announced in a cancelled meeting. This is for good: who wants to meet after all convenes a new one. No deadline of a text changes.',
  cancelAct: 'Cancel meeting for good',
  notCancelled: 'The meeting was not cancelled',
  keep: 'Keep the meeting',
  cannotChange: 'This meeting can no longer be cancelled',
  all: 'All meetings',
});
