import { defineWords } from '../platform/index.ts';

/** The words of the secretariat's desk. */
export const words = defineWords('desk', {
  desk: 'Desk',
  silence: 'Under silence',
  written: 'In a written procedure',
  workingDays: 'Working days and outages',
  texts: 'Texts before the bodies',
  noTexts: 'No text is under negotiation.',
  newText: 'New text',
  text: 'Text',
  closes: 'Proposals close',
  asked: 'Asked of you',
  lateWaiting:
    '{count, plural, =0 {} one {# late proposal waits for the chair} other {# late proposals wait for the chair}}',
  received: '{count, plural, one {# file received} other {# files received}}',
  receivedWaiting: '{count, plural, =0 {none needs you} one {# needs you} other {# need you}}',
  issue: 'Issue a revision',
  mail: 'Mail',
  outbox: 'Outbox',
  bounced: '{count, plural, =0 {nothing came back} one {# message came back} other {# messages came back}}',
  waiting: '{count, plural, =0 {nothing waits} one {# message waits} other {# messages wait}}',
  register: 'Register',
  people: 'People and offices',
  confirm: 'Entries to confirm',
  confirmCount: '{count, plural, =0 {none} other {#}}',
  newParticipant: 'Enter a participant',
  meetings: 'Meetings',
  newMeeting: 'Convene a meeting',
  forum: 'Describe the forum',
  newBody: 'Establish a body',
});
