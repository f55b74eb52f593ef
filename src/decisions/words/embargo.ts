import { defineWords } from '../../platform/index.ts';

/** What must not be public before an instant. */
export const embargoWords = defineWords('decisions.embargo', {
  title: 'Embargo on {number}',
  toEmbargo: 'Embargo',
  explained:
    'What was decided is final. Under embargo it stays with those who may read it now, and is published by itself at the instant that is set here, once every chair has signed. Until then it is on no public page, in no feed, list, search, file or answer of the API.',
  none: 'No embargo is set. What every chair has signed is published at once.',
  holds: 'Under embargo until {time}. Reason: “{reason}”',
  over: 'The embargo ended {time}.',
  lifted: 'The embargo was lifted {time}. Reason: “{reason}”',
  notBefore: 'Do not publish or pass on before {time}.',
  setTitle: 'Set an embargo',
  setExplained:
    'Before any chair signs the release: each of them then signs knowing of it. An embargo that is set again replaces the former.',
  until: 'Public from',
  untilHint: 'Date and time on the clock of the zone below.',
  zone: 'Zone',
  zoneHint: 'For instance {example}.',
  reason: 'Reason',
  reasonHint: 'Read by everybody who may read the decision now.',
  set: 'Set embargo',
  notSet: 'The embargo was not set',
  liftTitle: 'Lift it early',
  liftExplained:
    'Who lifted it, when and why is on record for everybody who may read the decision now. What every chair has signed is published at once.',
  lift: 'Lift embargo',
  notLifted: 'The embargo was not lifted',
  releaseSigned: 'A chair has signed the release. What was signed does not change.',
  inThePast: 'This instant has passed.',
  tooLong: 'An embargo ends within {embargoDays} days.',
  noEmbargo: 'No embargo holds.',
});
