import { defineWords } from '../../platform/index.ts';

/** Words of the page of one appointment: suspending, resuming and ending it. */
export const appointmentWords = defineWords('registry.appointment', {
  state: 'State',
  holds: 'Holds',
  suspended: 'Suspended',
  suspendedSince: 'Suspended since',
  notYet: 'Has not begun',
  over: 'Has ended',
  cannotSignIn: 'Was invited and cannot sign in yet',
  suspend: 'Suspend',
  suspendTitle: 'Suspend the rights',
  suspendExplained:
    'The rights of this office or seat rest from the moment you press the button, and the person is signed out of it. The appointment stands: resume it when the reason is gone.',
  reason: 'Reason',
  reasonHint: 'Kept with the suspension, for the delegation and the secretariat. The person is not told it.',
  suspendDone:
    'The rights are suspended. {sessions, plural, =0 {No session was closed.} one {# session was closed.} other {# sessions were closed.}}',
  notSuspended: 'The rights were not suspended',
  resume: 'Resume',
  resumeTitle: 'Resume the rights',
  resumeExplained: 'The rights hold again from the moment you press the button, as they did before.',
  resumeDone: 'The rights hold again.',
  notResumed: 'The rights were not resumed',
  bySecretariat: 'The secretariat suspended them, and it alone resumes them.',
  endTitle: 'End the appointment',
  endExplained:
    'Every right that follows from it ends at once, for good. The person is signed out of it; what she wrote stays the delegation’s.',
  history: 'Suspensions',
  never: 'Its rights were never suspended.',
  from: 'From',
  until: 'Until',
  lasts: 'lasts',
  by: 'Suspended by',
  resumedBy: 'Resumed by',
  unnamed: 'Not named in the register',
});
