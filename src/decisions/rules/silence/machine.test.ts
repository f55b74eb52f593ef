import { describe, expect, test } from 'vitest';
import { type Instant, instant } from '../../../base/index.ts';
import { type SilenceState, silenceStates } from '../../schema/silence.ts';
import { next, settled } from './machine.ts';
import type { Round, SilenceEvent } from './round.ts';
import { silenceTable } from './table.ts';

const at = (text: string): Instant => instant(`2026-12-${text}:00Z`);
const deadline = at('08T06:00');

const running: Round = {
  state: 'running',
  electorate: ['ARV', 'BLS'],
  requiresConsent: true,
  consentUntil: at('02T06:00'),
  noticedAt: at('01T06:00'),
  startedAt: at('02T06:00'),
  deadline,
  minimumHours: 72,
  outages: [],
  maxOutageMinutes: 120,
  graceHours: 24,
  objectedAt: [],
  awaitingRuling: 0,
};
const inState = (state: SilenceState, more: Partial<Round> = {}): Round => ({ ...running, state, ...more });

const now = at('05T06:00');
/** Each event as it is taken, and the state in which it is. */
const taken = {
  propose: {
    type: 'propose',
    now,
    isAllowed: true,
    hasEveryKey: true,
    isClean: true,
    electorate: ['ARV'],
    deadlineFault: null,
  },
  objectToUse: { type: 'objectToUse', now: at('01T07:00'), participant: 'ARV', hasAuthority: true },
  start: { type: 'start', now: at('02T06:00'), isConsentGiven: false },
  extend: {
    type: 'extend',
    now,
    isChair: true,
    to: at('09T06:00'),
    reason: 'A holiday.',
    deadlineFault: null,
  },
  object: {
    type: 'object',
    now,
    participant: 'ARV',
    hasAuthority: true,
    channel: 'here',
    receivedAt: now,
    evidence: '',
    words: 'We cannot join.',
    isScopeKnown: true,
  },
  withdraw: { type: 'withdraw', now, isChair: true },
  declareVoid: {
    type: 'declareVoid',
    now,
    defect: { kind: 'notNotified', participant: 'BLS', wasReached: false },
  },
  expire: { type: 'expire', now: deadline, isUnchanged: true },
  notify: { type: 'notify', now: at('08T07:00'), isChair: true },
  record: { type: 'record', now: at('10T07:00'), isChair: true, isAtNextMeeting: true },
} as const satisfies { [Type in SilenceEvent['type']]: Extract<SilenceEvent, { type: Type }> };

const types = Object.keys(silenceTable) as (keyof typeof silenceTable)[]; // its own keys

describe('the table of the silence procedure', () => {
  test.each(types)('%s leads from each of its states where it should', (type) => {
    const { from, to } = silenceTable[type];
    for (const state of from) expect(next(inState(state), taken[type])).toEqual({ ok: true, value: to });
  });

  test.each(types)('%s happens in no other state', (type) => {
    const from: readonly SilenceState[] = silenceTable[type].from;
    for (const state of silenceStates.filter((one) => !from.includes(one)))
      expect(next(inState(state), taken[type]).ok, state).toBe(false);
  });

  test('every row and every guard names its source', () => {
    for (const { source, guards } of Object.values(silenceTable)) {
      for (const cited of [source, ...guards.map((guard) => guard.source)])
        expect(cited).toMatch(/procedure\.md §|JOURNEYS/);
    }
  });
});

const guarded: readonly [string, Round, SilenceEvent][] = [
  ['silence-not-allowed', inState('draft'), { ...taken.propose, isAllowed: false }],
  ['keys-missing', inState('draft'), { ...taken.propose, hasEveryKey: false }],
  ['not-clean', inState('draft'), { ...taken.propose, isClean: false }],
  ['nobody-may-object', inState('draft'), { ...taken.propose, electorate: [] }],
  ['too-short', inState('draft'), { ...taken.propose, deadlineFault: 'too-short' }],
  ['weekend', inState('draft'), { ...taken.propose, deadlineFault: 'weekend' }],
  ['consent-not-asked', inState('proposed', { requiresConsent: false }), taken.objectToUse],
  ['consent-window-over', inState('proposed'), { ...taken.objectToUse, now: at('02T06:00') }],
  ['not-in-the-electorate', inState('proposed'), { ...taken.objectToUse, participant: 'MAV' }],
  ['no-authority', inState('proposed'), { ...taken.objectToUse, hasAuthority: false }],
  ['consent-window-open', inState('proposed'), { ...taken.start, now: at('02T05:59') }],
  ['notice-missing', inState('proposed', { noticedAt: null }), taken.start],
  ['notice-missing', inState('proposed', { noticedAt: at('02T06:01') }), taken.start],
  ['too-short', inState('proposed'), { ...taken.start, now: at('05T06:01') }],
  ['not-a-chair', running, { ...taken.extend, isChair: false }],
  ['deadline-passed', running, { ...taken.extend, now: deadline }],
  ['not-later', running, { ...taken.extend, to: deadline }],
  ['not-later', running, { ...taken.extend, to: at('07T06:00') }],
  ['holiday', running, { ...taken.extend, deadlineFault: 'holiday' }],
  ['reason-missing', running, { ...taken.extend, reason: '' }],
  ['not-in-the-electorate', running, { ...taken.object, participant: 'MAV' }],
  ['no-authority', running, { ...taken.object, hasAuthority: false }],
  ['received-in-the-future', running, { ...taken.object, receivedAt: at('05T06:01') }],
  ['received-before-start', running, { ...taken.object, receivedAt: at('02T05:59') }],
  ['received-late', running, { ...taken.object, now: deadline, receivedAt: deadline }],
  ['evidence-missing', running, { ...taken.object, channel: 'mail' }],
  ['not-in-writing', running, { ...taken.object, words: '' }],
  ['scope-unknown', running, { ...taken.object, isScopeKnown: false }],
  ['not-a-chair', running, { ...taken.withdraw, isChair: false }],
  ['deadline-passed', running, { ...taken.withdraw, now: deadline }],
  [
    'no-defect',
    running,
    { ...taken.declareVoid, defect: { kind: 'notNotified', participant: 'BLS', wasReached: true } },
  ],
  [
    'no-defect',
    running,
    { ...taken.declareVoid, defect: { kind: 'notNotified', participant: 'MAV', wasReached: false } },
  ],
  ['no-defect', running, { ...taken.declareVoid, defect: { kind: 'textChanged', isUnchanged: true } }],
  ['no-defect', running, { ...taken.declareVoid, defect: { kind: 'outage' } }],
  ['not-due', running, { ...taken.expire, now: at('08T05:59') }],
  ['objection-stands', inState('running', { objectedAt: [at('08T05:59')] }), taken.expire],
  ['outage-lasts', inState('running', { outages: [{ from: now, until: null }] }), taken.expire],
  [
    'outage-too-long',
    inState('running', { outages: [{ from: at('08T01:00'), until: at('08T03:01') }] }),
    taken.expire,
  ],
  ['text-changed', running, { ...taken.expire, isUnchanged: false }],
  ['not-a-chair', inState('expiredUnbroken'), { ...taken.notify, isChair: false }],
  ['message-waits', inState('expiredUnbroken', { awaitingRuling: 1 }), taken.notify],
  ['not-a-chair', inState('notified'), { ...taken.record, isChair: false }],
  ['not-at-next-meeting', inState('notified'), { ...taken.record, isAtNextMeeting: false }],
];

describe('a guard that does not hold', () => {
  test.each(guarded)('says %s', (why, round, event) => {
    expect(next(round, event)).toMatchObject({ ok: false, why });
  });

  test('stands in this list, whichever it is', () => {
    const tested = new Set(guarded.map(([why, , event]) => `${event.type}: ${why}`));
    const missing = types.flatMap((type) =>
      silenceTable[type].guards.flatMap(({ why }) =>
        typeof why === 'function' || tested.has(`${type}: ${why}`) ? [] : [`${type}: ${why}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('an objection', () => {
  test('that arrived by letter in time breaks silence although it is entered after the deadline', () => {
    const event = {
      ...taken.object,
      channel: 'letter',
      evidence: 'Note 12/2026',
      receivedAt: at('08T05:59'),
      now: at('09T06:00'),
    } as const;
    expect(next(inState('expiredUnbroken'), event)).toEqual({ ok: true, value: 'broken' });
    expect(next(inState('notified'), event)).toMatchObject({ why: 'letter-signed' });
  });

  test('one second before the deadline is in time, at the deadline it is late', () => {
    const inTime = deadline.subtract({ seconds: 1 });
    expect(next(running, { ...taken.object, receivedAt: inTime, now: inTime }).ok).toBe(true);
    expect(next(running, { ...taken.object, receivedAt: deadline, now: deadline }).ok).toBe(false);
  });
});

describe('the clock', () => {
  test('adopts at the deadline, however late it comes', () => {
    const late = { now: at('20T06:00'), isUnchanged: true };
    expect(settled(running, late)).toEqual([{ state: 'expiredUnbroken', at: deadline, defect: null }]);
  });

  test('that slept over beginning and end begins and ends at their own instants', () => {
    expect(
      settled(inState('proposed', { startedAt: null }), { now: at('20T06:00'), isUnchanged: true }),
    ).toEqual([
      { state: 'running', at: at('02T06:00'), defect: null },
      { state: 'expiredUnbroken', at: deadline, defect: null },
    ]);
  });

  test('does nothing a moment before the deadline, and nothing while an outage lasts', () => {
    expect(settled(running, { now: at('08T05:59'), isUnchanged: true })).toEqual([]);
    const outages = [{ from: at('08T05:50'), until: null }];
    expect(settled(inState('running', { outages }), { now: at('08T07:00'), isUnchanged: true })).toEqual([]);
  });

  test('begins only when the last member has been sent its notice, and never with too little time left', () => {
    const late = inState('proposed', { startedAt: null, noticedAt: at('04T06:00') });
    expect(settled(late, { now: at('04T06:00'), isUnchanged: true })).toMatchObject([
      { state: 'running', at: at('04T06:00') },
    ]);
    const tooLate = inState('proposed', { startedAt: null, noticedAt: at('06T06:00') });
    expect(settled(tooLate, { now: at('20T06:00'), isUnchanged: true })).toEqual([]);
  });

  test.each([
    ['the text was changed', running, false, { kind: 'textChanged', isUnchanged: false }],
    [
      'the forum could not be reached for too long',
      inState('running', { outages: [{ from: at('08T01:00'), until: at('08T05:00') }] }),
      true,
      { kind: 'outage' },
    ],
  ] as const)('ends a round as void where %s', (_, round, isUnchanged, defect) => {
    expect(settled(round, { now: deadline, isUnchanged })).toEqual([{ state: 'void', at: deadline, defect }]);
  });
});
