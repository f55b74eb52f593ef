import type { DeadlineFault } from './round.ts';

/** Why an event is not taken, as a code; the words stand in the capability's table of refusals. */
export type SilenceRefusal =
  | DeadlineFault
  | StateRefusal
  | 'silence-not-allowed'
  | 'keys-missing'
  | 'not-clean'
  | 'nobody-may-object'
  | 'consent-not-asked'
  | 'consent-window-over'
  | 'consent-window-open'
  | 'not-in-the-electorate'
  | 'no-authority'
  | 'notice-missing'
  | 'not-a-chair'
  | 'not-later'
  | 'reason-missing'
  | 'received-late'
  | 'received-before-start'
  | 'received-in-the-future'
  | 'evidence-missing'
  | 'not-in-writing'
  | 'scope-unknown'
  | 'no-defect'
  | 'not-due'
  | 'objection-stands'
  | 'outage-lasts'
  | 'outage-too-long'
  | 'text-changed'
  | 'message-waits'
  | 'not-at-next-meeting';

/** The event does not belong to the state in which the round is. */
export type StateRefusal =
  | 'not-opened'
  | 'is-opened'
  | 'not-running'
  | 'is-running'
  | 'deadline-passed'
  | 'letter-signed'
  | 'round-over';
