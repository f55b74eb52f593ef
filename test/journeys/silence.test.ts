import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../src/base/index.ts';
import { decisionOf, decisionsOf, signRelease } from '../../src/decisions/index.ts';
import { entriesOf, stranger } from '../../src/platform/index.ts';
import { adoptedOf } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import {
  damageWords,
  meetingAt,
  roundFor as roundOf,
  type SilenceStage,
  silenceStage,
  usualDeadline,
} from '../support/silence-stage.ts';

let stage: SilenceStage;
let count = 200;
let symbol: string;

beforeAll(async () => {
  stage = await silenceStage();
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const roundFor = (key: string | null, text: CleanStageText) => roundOf(stage, key, text.id);
const stateOf = async (text: CleanStageText) => (await roundFor('co-chair-galveth', text))?.state;
const at = (time: string) => stage.house.setClock(time);
const object = (key: string, text: CleanStageText, more: object = {}) =>
  stage.silence(key, 'object-under-silence', {
    ...{ text: text.id, kind: 'objection', words: 'We cannot join this paragraph.' },
    ...more,
  });

describe('silence that nobody breaks', () => {
  test('adopts the text at the deadline however late the job runs, is numbered at the next meeting and released', async () => {
    const text = await stage.running(symbol);
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      ...{ state: 'running', deadline: usualDeadline, startedAt: '2026-12-09T03:00:00Z', symbol },
    });
    at('2026-12-22T09:59:59Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    // Three days late.
    at('2026-12-25T08:00:00Z');
    await stage.runJobs();
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      ...{ state: 'expiredUnbroken', adoptedAt: usualDeadline },
    });
    const letter = done(await stage.silence('co-chair-ilvaris', 'sign-silence-letter', { text: text.id }));
    expect(letter).toMatchObject({ adoptedAt: usualDeadline });
    const chair = await stage.as('co-chair-galveth');
    const adopted = await stage.read(chair, (tx) => adoptedOf(tx, text.id));
    expect(adopted).toMatchObject({ adoptedAt: instant(usualDeadline), symbol, releasedAt: null });
    expect(adopted?.canonical).not.toMatch(/ARV|Arvana/);

    at('2027-01-12T02:00:00Z');
    const meeting = await meetingAt(stage, '2027-01-12T09:00', '2027-01-12T12:00');
    const recorded = done(
      await stage.silence('co-chair-galveth', 'record-silence', { text: text.id, meeting }),
    ) as { number: string };
    expect(recorded.number).toMatch(/^EX\/D-2026\/\d+$/);
    const { number } = recorded;
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toBeNull();
    done(await stage.act('co-chair-galveth', signRelease, { number }));
    done(await stage.act('co-chair-ilvaris', signRelease, { number }));
    await stage.runJobs();
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toMatchObject({
      ...{ mode: 'silence', decidedAt: instant(usualDeadline), verb: 'adopts', symbol },
    });
    const entries = await stage.read(stranger, entriesOf);
    expect(entries.map(({ leaf }) => leaf.symbol)).toEqual(expect.arrayContaining([symbol, number]));
    // The decision is public; the round is not.
    expect(await roundFor(null, text)).toBeNull();
  });

  test('needs no job at all: whoever comes next finds it adopted at the deadline', async () => {
    const text = await stage.running(symbol);
    at('2027-01-05T08:00:00Z');
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      state: 'expiredUnbroken',
      adoptedAt: usualDeadline,
    });
    expect(await object('focal-point-arvana', text)).toMatchObject({ why: 'received-late' });
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    expect(await stateOf(text)).toBe('notified');
  });

  test('is announced at the next meeting, not at one that sat before', async () => {
    const text = await stage.running(symbol);
    at('2027-01-05T08:00:00Z');
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    const before = { text: text.id, meeting: stage.meeting };
    expect(await stage.silence('co-chair-galveth', 'record-silence', before)).toMatchObject({
      why: 'not-at-next-meeting',
    });
    expect(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id })).toMatchObject({
      why: 'letter-signed',
    });
  });
});

describe('the chair', () => {
  const extend = (text: CleanStageText, deadline: string, who = 'co-chair-galveth') =>
    stage.silence(who, 'extend-silence', { text: text.id, deadline, reason: 'A holiday in two capitals.' });

  test('moves the deadline later and never nearer; both stay in the record', async () => {
    const text = await stage.running(symbol);
    expect(await extend(text, '2026-12-21T17:00')).toMatchObject({ why: 'not-later' });
    expect(await extend(text, '2026-12-22T17:00')).toMatchObject({ why: 'not-later' });
    expect(await extend(text, '2026-12-26T17:00')).toMatchObject({ why: 'weekend' });
    expect(await extend(text, '2026-12-29T17:00', 'focal-point-arvana')).toMatchObject({ why: 'not-found' });
    done(await extend(text, '2026-12-29T17:00'));
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      ...{ deadline: '2026-12-29T10:00:00Z', openedDeadline: usualDeadline },
      extensions: [{ from: usualDeadline, to: '2026-12-29T10:00:00Z' }],
    });
    at('2026-12-29T09:59:59Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    at('2026-12-29T10:00:00Z');
    expect(await extend(text, '2026-12-30T17:00')).toMatchObject({ why: 'deadline-passed' });
    await stage.runJobs();
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({ adoptedAt: '2026-12-29T10:00:00Z' });
  });

  test('withdraws the text before the deadline, and not after', async () => {
    const text = await stage.running(symbol);
    const withdraw = () =>
      stage.silence('co-chair-ilvaris', 'withdraw-silence', { text: text.id, reason: 'We consult further.' });
    done(await withdraw());
    expect(await withdraw()).toMatchObject({ why: 'round-over' });
    at(usualDeadline);
    await stage.runJobs();
    expect(await stateOf(text)).toBe('withdrawn');
    const other = await stage.running(`${symbol}9`);
    at(usualDeadline);
    expect(
      await stage.silence('co-chair-ilvaris', 'withdraw-silence', { text: other.id, reason: 'Too late.' }),
    ).toMatchObject({ why: 'deadline-passed' });
  });

  test('declares a round void for a proven defect alone', async () => {
    const text = await stage.running(symbol);
    const declare = (more: object) =>
      stage.silence('co-chair-galveth', 'declare-silence-void', {
        text: text.id,
        reason: 'A defect.',
        ...more,
      });
    expect(await declare({ defect: 'textChanged' })).toMatchObject({ why: 'no-defect' });
    expect(await declare({ defect: 'outage' })).toMatchObject({ why: 'no-defect' });
    expect(await declare({ defect: 'notNotified', participant: 'ARV' })).toMatchObject({ why: 'no-defect' });
    await damageWords(stage, text);
    done(await declare({ defect: 'textChanged' }));
    expect(await stateOf(text)).toBe('void');
  });
});

describe('a defect', () => {
  test('of the text makes the round void at its deadline, not adopted', async () => {
    const text = await stage.running(symbol);
    await damageWords(stage, text);
    at(usualDeadline);
    await stage.runJobs();
    expect(await stateOf(text)).toBe('void');
  });

  test('an outage that lasts keeps silence from ending; a short one leaves the deadline, a long one makes it void', async () => {
    const text = await stage.running(symbol);
    const other = await stage.running(`${symbol}9`);
    at('2026-12-22T09:30:00Z');
    const outage = { fromAt: '2026-12-22T09:00:00Z', reason: 'The line to the hall was cut.' };
    done(await stage.silence('secretariat', 'record-outage', outage));
    expect(await stage.silence('secretariat', 'record-outage', outage)).toMatchObject({
      why: 'outage-lasts',
    });
    at('2026-12-22T10:30:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    done(await stage.silence('secretariat', 'end-outage', {}));
    expect(await stage.silence('secretariat', 'end-outage', {})).toMatchObject({ why: 'no-outage' });
    await stage.runJobs();
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      ...{ state: 'expiredUnbroken', adoptedAt: usualDeadline },
    });
    expect(await stateOf(other)).toBe('expiredUnbroken');
    const third = await stage.running(`${symbol}8`);
    at('2026-12-22T11:00:00Z');
    const long = { fromAt: '2026-12-22T06:00:00Z', untilAt: '2026-12-22T08:30:00Z', reason: 'Power.' };
    done(await stage.silence('secretariat', 'record-outage', long));
    await stage.runJobs();
    expect(await stateOf(third)).toBe('void');
  });
});

test('no decision stands for a round that was not adopted and announced', async () => {
  const decisions = await stage.read(await stage.as('secretariat'), decisionsOf);
  const bySilence = decisions.filter(({ mode }) => mode === 'silence');
  expect(bySilence).toHaveLength(1);
});
