import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, isBefore } from '../../../base/index.ts';
import type { Answer, WrittenState } from '../../schema/written.ts';
import { nextWritten, settledWritten } from './machine.ts';
import type { Reply, WrittenEvent, WrittenRound } from './round.ts';
import { type WrittenRefusal, writtenTable } from './table.ts';

const start = instant('2026-12-01T01:00:00Z');
const deadline = instant('2026-12-11T10:00:00Z');
const justBefore = deadline.subtract({ nanoseconds: 1 });
const hourOf = (hours: number) => start.add({ hours });

const says = (participant: string, answer: Answer, receivedAt = hourOf(1)): Reply => ({
  ...{ participant, answer, receivedAt },
});

const everybody = ['AUS', 'IDN', 'IOM'];
const running: WrittenRound = {
  ...{ state: 'running', electorate: everybody, startedAt: start, deadline, replies: [] },
};
const agreed: WrittenRound = {
  ...running,
  replies: [
    says('IOM', 'agrees', hourOf(2)),
    says('AUS', 'agrees', hourOf(5)),
    says('IDN', 'agrees', hourOf(3)),
  ],
};
const completed: WrittenRound = { ...agreed, state: 'completed' };
const lapsed: WrittenRound = { ...running, state: 'lapsed', replies: agreed.replies.slice(1) };
const announced: WrittenRound = { ...agreed, state: 'announced' };
const dayAfter = deadline.add({ hours: 15 });
const drafted: WrittenRound = { ...running, state: 'drafted', electorate: [], startedAt: null };

type EventOf<Type extends WrittenEvent['type']> = Extract<WrittenEvent, { type: Type }>;
const opens: EventOf<'open'> = {
  ...{ type: 'open', now: start, isAllowed: true, hasEveryKey: true, isClean: true },
  ...{ electorate: everybody, isDeadlineSound: true, isFree: true },
};
const replies: EventOf<'reply'> = {
  ...{ type: 'reply', now: hourOf(4), participant: 'AUS', answer: 'doesNotAgree', receivedAt: hourOf(4) },
  ...{ hasAuthority: true, channel: 'here', evidence: '', reason: 'Paragraph 3.', isScopeKnown: true },
};
const extends_: EventOf<'extend'> = {
  ...{ type: 'extend', now: hourOf(4), isChair: true, to: deadline.add({ hours: 24 }), reason: 'Asked for.' },
  isDeadlineSound: true,
};
const withdraws: EventOf<'withdraw'> = { type: 'withdraw', now: hourOf(4), isChair: true };
const announces: EventOf<'announce'> = { type: 'announce', now: hourOf(6), isChair: true, isUnchanged: true };
const completes: EventOf<'complete'> = { type: 'complete', now: hourOf(6), isUnchanged: true };
const lapses: EventOf<'lapse'> = { type: 'lapse', now: deadline };
const closes: EventOf<'close'> = { type: 'close', now: dayAfter, isChair: true };
const records: EventOf<'record'> = { type: 'record', now: dayAfter, isChair: true, isAtNextMeeting: true };

describe('what may happen in a written procedure', () => {
  test.each<[string, WrittenRound, WrittenEvent, WrittenState]>([
    ['it runs when every chair signed', drafted, opens, 'running'],
    ['it ends when a member does not agree', running, replies, 'notAgreed'],
    ['an agreement keeps it running', running, { ...replies, answer: 'agrees', reason: '' }, 'running'],
    ['asking for time keeps it running', running, { ...replies, answer: 'needsTime' }, 'running'],
    [
      'a letter received before the last agreement and entered after it ends it',
      completed,
      { ...replies, now: hourOf(30), channel: 'letter', evidence: 'Note 7' },
      'notAgreed',
    ],
    [
      'a request for time received after its agreement, before the last one, and entered later takes that back',
      completed,
      {
        ...{ ...replies, participant: 'IDN', answer: 'needsTime', now: hourOf(30), receivedAt: hourOf(4) },
        ...{ channel: 'letter', evidence: 'Note 8' },
      },
      'running',
    ],
    [
      'an agreement sent twice leaves it completed',
      completed,
      { ...replies, answer: 'agrees', channel: 'mail', evidence: 'Note 9' },
      'completed',
    ],
    ['a chair moves the deadline later', running, extends_, 'running'],
    ['a chair takes it back', running, withdraws, 'withdrawn'],
    ['it is completed when everybody agreed', agreed, completes, 'completed'],
    ['it lapses at the deadline', running, lapses, 'lapsed'],
    ['a chair announces it', completed, announces, 'announced'],
    ['a chair tells the members that it lapsed', lapsed, closes, 'closed'],
    ['it is recorded at the next meeting', announced, records, 'recorded'],
    [
      'an agreement received in time and entered when it has lapsed is taken',
      lapsed,
      {
        ...{ ...replies, answer: 'agrees', participant: 'IOM', now: dayAfter, receivedAt: justBefore },
        ...{ channel: 'letter', evidence: 'Note 7' },
      },
      'lapsed',
    ],
    [
      'it is completed when what was missing turns out to have come in time',
      { ...agreed, state: 'lapsed' },
      completes,
      'completed',
    ],
    [
      'a reply a moment before the deadline counts',
      running,
      { ...replies, now: deadline, receivedAt: justBefore },
      'notAgreed',
    ],
  ])('%s', (_, round, event, state) => {
    expect(nextWritten(round, event)).toEqual({ ok: true, value: state });
  });
});

type Refused = [WrittenRound, WrittenEvent, WrittenRefusal];
const refusals: Refused[] = [
  [drafted, { ...opens, isAllowed: false }, 'written-not-allowed'],
  [drafted, { ...opens, hasEveryKey: false }, 'keys-missing'],
  [drafted, { ...opens, isClean: false }, 'not-clean'],
  [drafted, { ...opens, electorate: [] }, 'nobody-is-asked'],
  [drafted, { ...opens, isFree: false }, 'under-another-procedure'],
  [drafted, { ...opens, isDeadlineSound: false }, 'deadline-unsound'],
  [running, { ...replies, participant: 'CHE' }, 'not-in-the-electorate'],
  [running, { ...replies, hasAuthority: false }, 'no-authority'],
  [running, { ...replies, receivedAt: hourOf(5) }, 'received-in-the-future'],
  [running, { ...replies, receivedAt: start.subtract({ seconds: 1 }) }, 'received-before-start'],
  [running, { ...replies, now: deadline, receivedAt: deadline }, 'received-late'],
  [completed, { ...replies, now: hourOf(6), receivedAt: hourOf(5) }, 'received-after-completion'],
  [running, { ...replies, channel: 'mail' }, 'evidence-missing'],
  [running, { ...replies, reason: '' }, 'reason-missing'],
  [running, { ...replies, isScopeKnown: false }, 'scope-unknown'],
  [running, { ...extends_, isChair: false }, 'not-a-chair'],
  [running, { ...extends_, now: deadline }, 'deadline-passed'],
  [running, { ...extends_, to: deadline }, 'not-later'],
  [running, { ...extends_, reason: '' }, 'reason-missing'],
  [running, { ...extends_, isDeadlineSound: false }, 'deadline-unsound'],
  [lapsed, { ...closes, isChair: false }, 'not-a-chair'],
  [lapsed, completes, 'reply-missing'],
  [lapsed, { ...replies, now: dayAfter, receivedAt: deadline }, 'received-late'],
  [announced, { ...records, isChair: false }, 'not-a-chair'],
  [announced, { ...records, isAtNextMeeting: false }, 'not-at-next-meeting'],
  [running, { ...withdraws, isChair: false }, 'not-a-chair'],
  [running, { ...withdraws, now: deadline }, 'deadline-passed'],
  [{ ...agreed, replies: agreed.replies.slice(1) }, completes, 'reply-missing'],
  [agreed, { ...completes, isUnchanged: false }, 'text-changed'],
  [running, { ...lapses, now: justBefore }, 'not-due'],
  [completed, { ...announces, isChair: false }, 'not-a-chair'],
  [{ ...completed, replies: completed.replies.slice(1) }, announces, 'reply-missing'],
  [completed, { ...announces, isUnchanged: false }, 'text-changed'],
];

describe('what is refused', () => {
  test.each(refusals)('%#: %o', (round, event, why) => {
    expect(nextWritten(round, event)).toMatchObject({ ok: false, why });
  });

  test('every guard of the table is refused once here', () => {
    const guards = Object.entries(writtenTable).flatMap(([type, row]) =>
      row.guards.map(({ why }) => `${type} ${why}`),
    );
    expect(new Set(refusals.map(([, { type }, why]) => `${type} ${why}`))).toEqual(new Set(guards));
  });

  const all = [opens, replies, extends_, withdraws, completes, lapses, closes, announces, records];

  test('nothing happens once it is over; what is announced is only recorded', () => {
    for (const state of ['recorded', 'notAgreed', 'closed', 'withdrawn'] as const)
      for (const event of all)
        expect(nextWritten({ ...agreed, state }, event)).toEqual({ ok: false, why: 'not-in-this-state' });
    const fromAnnounced = all.filter((event) => nextWritten(announced, event).ok);
    expect(fromAnnounced).toEqual([records]);
  });

  test('what lapsed is neither announced nor asked about further', () => {
    for (const event of [opens, extends_, withdraws, lapses, announces, records])
      expect(nextWritten(lapsed, event)).toEqual({ ok: false, why: 'not-in-this-state' });
  });
});

describe('the clock', () => {
  test('completes at the last agreement by time of receipt, however late it comes', () => {
    const late = deadline.add({ hours: 200 });
    expect(settledWritten(agreed, { now: late, isUnchanged: true })).toEqual({
      state: 'completed',
      at: hourOf(5),
    });
  });

  test('lapses at the deadline itself, however late it comes', () => {
    const late = deadline.add({ hours: 200 });
    expect(settledWritten(running, { now: late, isUnchanged: true })).toEqual({
      state: 'lapsed',
      at: deadline,
    });
    expect(settledWritten(running, { now: justBefore, isUnchanged: true })).toBeNull();
  });

  test('completes what had lapsed when the last agreement proves to have been received in time', () => {
    const late = deadline.add({ hours: 40 });
    const inTime = { ...agreed, state: 'lapsed' as const };
    expect(settledWritten(inTime, { now: late, isUnchanged: true })).toEqual({
      state: 'completed',
      at: hourOf(5),
    });
    expect(settledWritten(lapsed, { now: late, isUnchanged: true })).toBeNull();
    expect(settledWritten(inTime, { now: late, isUnchanged: false })).toBeNull();
  });

  test('never completes words that were changed', () => {
    expect(settledWritten(agreed, { now: hourOf(9), isUnchanged: false })).toBeNull();
    expect(settledWritten(agreed, { now: deadline, isUnchanged: false })?.state).toBe('lapsed');
  });

  test('takes the last word of a member that agreed and then asked for time', () => {
    const round = { ...agreed, replies: [...agreed.replies, says('AUS', 'needsTime', hourOf(6))] };
    expect(settledWritten(round, { now: hourOf(7), isUnchanged: true })).toBeNull();
  });

  test('never completes while one member has not agreed, whatever the others say and when', () => {
    const reply = fc.record({
      participant: fc.constantFrom(...everybody, 'CHE'),
      answer: fc.constantFrom<Answer>('agrees', 'needsTime', 'doesNotAgree'),
      hours: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(reply, { maxLength: 20 }), fc.integer({ min: 0, max: 1000 }), (said, hours) => {
        const taken = said.map((one) => says(one.participant, one.answer, hourOf(one.hours)));
        const step = settledWritten(
          { ...running, replies: taken },
          { now: hourOf(hours), isUnchanged: true },
        );
        const last = everybody.map((member) =>
          taken
            .filter(({ participant }) => participant === member)
            .reduce<Reply | null>(
              (best, one) => (best && isBefore(one.receivedAt, best.receivedAt) ? best : one),
              null,
            ),
        );
        expect(step?.state === 'completed').toBe(last.every((one) => one?.answer === 'agrees'));
      }),
    );
  });
});
