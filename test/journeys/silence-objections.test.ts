import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adoptedOf } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import {
  roundFor as roundOf,
  type SilenceStage,
  silenceStage,
  usualDeadline,
} from '../support/silence-stage.ts';

let stage: SilenceStage;
let count = 600;
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
const enter = (text: CleanStageText, more: object = {}) =>
  stage.silence('secretariat', 'enter-objection', {
    ...{ text: text.id, participant: 'BLS', kind: 'objection', channel: 'letter' },
    ...{ receivedAt: '2026-12-22T09:59:59Z', evidence: 'Note 14/2026, stamped 16:59', words: 'We object.' },
    ...more,
  });

describe('an objection', () => {
  test('breaks silence at once; members learn the paragraphs and not the name', async () => {
    const text = await stage.running(symbol);
    const [first] = text.paragraphs;
    at('2026-12-22T09:59:59Z');
    done(await object('focal-point-arvana', text, { provisions: [first] }));
    expect(await roundFor('delegate-belisar', text)).toMatchObject({
      ...{ state: 'broken', brokenAbout: [first], messages: [] },
    });
    expect(await roundFor('co-chair-ilvaris', text)).toMatchObject({ messages: [{ participant: 'ARV' }] });
    expect(await roundFor(null, text)).toBeNull();
    at('2027-01-05T08:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('broken');
    expect(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id })).toMatchObject({
      why: 'round-over',
    });
    const chair = await stage.as('co-chair-galveth');
    expect(await stage.read(chair, (tx) => adoptedOf(tx, text.id))).toBeNull();
  });

  test('at exactly the deadline is late', async () => {
    const text = await stage.running(symbol);
    at(usualDeadline);
    expect(await object('focal-point-arvana', text)).toMatchObject({ why: 'received-late' });
    expect(await stateOf(text)).toBe('expiredUnbroken');
  });

  test('that amends the text breaks silence as well', async () => {
    const text = await stage.running(symbol);
    done(
      await object('focal-point-arvana', text, {
        kind: 'amendment',
        words: 'Members will meet twice a year.',
      }),
    );
    expect(await stateOf(text)).toBe('broken');
  });

  test('is a member’s: never an observer’s, the secretariat’s or a chair’s', async () => {
    const text = await stage.running(symbol);
    for (const who of ['observer-mavreth', 'secretariat', 'co-chair-galveth', 'nobody'])
      expect(await object(who, text), who).toMatchObject({ why: 'not-found' });
    expect(await enter(text, { participant: 'MAV', receivedAt: '2026-12-09T03:00:00Z' })).toMatchObject({
      why: 'not-in-the-electorate',
    });
  });

  test('can be withdrawn, and the round does not come back to life', async () => {
    const text = await stage.running(symbol);
    const { message } = done(await object('focal-point-arvana', text)) as { message: string };
    const withdraw = (who: string) => stage.silence(who, 'withdraw-objection', { text: text.id, message });
    expect(await withdraw('focal-point-belisar')).toMatchObject({ why: 'nothing-to-withdraw' });
    done(await withdraw('focal-point-arvana'));
    expect(await withdraw('focal-point-arvana')).toMatchObject({ why: 'nothing-to-withdraw' });
    at('2027-01-05T08:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('broken');
    done(await stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol }));
    expect(await roundFor('co-chair-galveth', text)).toMatchObject({ round: 2, state: 'draft' });
  });

  test('of several is each one’s own when it has confirmed', async () => {
    const text = await stage.running(symbol);
    const jointly = ['BLS', 'CEL'];
    const { message } = done(await object('focal-point-arvana', text, { jointly })) as { message: string };
    const confirm = (who: string) => stage.silence(who, 'confirm-objection', { text: text.id, message });
    const named = async (who: string) => (await roundFor(who, text)).messages[0]?.jointly;
    done(await confirm('focal-point-belisar'));
    expect(await confirm('focal-point-belisar')).toMatchObject({ why: 'not-named' });
    expect(await confirm('focal-point-dorvane')).toMatchObject({ why: 'not-named' });
    expect(await named('co-chair-galveth')).toEqual([
      { participant: 'BLS', isConfirmed: true },
      { participant: 'CEL', isConfirmed: false },
    ]);
    expect(
      await object('focal-point-arvana', await stage.running(`${symbol}9`), { jointly: ['MAV'] }),
    ).toMatchObject({
      ...{ why: 'not-in-the-electorate', at: 'jointly' },
    });
  });

  test('about a paragraph of another text is refused, and so is one without words', async () => {
    const text = await stage.running(symbol);
    const [elsewhere] = (await stage.cleanText(`EX/DG.1/L.9${count}`)).paragraphs;
    at('2026-12-10T03:00:00Z');
    expect(await object('focal-point-arvana', text, { provisions: [elsewhere] })).toMatchObject({
      why: 'scope-unknown',
    });
    expect(await object('focal-point-arvana', text, { words: ' ' })).toMatchObject({ why: 'bad-input' });
    expect(await stateOf(text)).toBe('running');
  });
});

describe('an objection by mail or letter', () => {
  test('received in time and entered after the deadline still breaks silence until the letter is signed', async () => {
    const text = await stage.running(symbol);
    at('2026-12-22T11:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('expiredUnbroken');
    expect(done(await enter(text))).toMatchObject({ outcome: 'broken' });
    expect(await roundFor('focal-point-belisar', text)).toMatchObject({
      state: 'broken',
      messages: [
        { channel: 'letter', evidence: 'Note 14/2026, stamped 16:59', receivedAt: '2026-12-22T09:59:59Z' },
      ],
    });
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({ state: 'broken', messages: [] });
  });

  test('entered after the chair’s letter goes to the chair, and what is adopted stays so', async () => {
    const text = await stage.running(symbol);
    at('2026-12-22T11:00:00Z');
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    const { message, outcome } = done(await enter(text)) as { message: string; outcome: string };
    expect(outcome).toBe('waits');
    const rule = (ruling: string) =>
      stage.silence('co-chair-galveth', 'rule-on-message', { text: text.id, message, ruling });
    expect(await rule('objects')).toMatchObject({ why: 'letter-signed' });
    done(await rule('doesNotObject'));
    expect(await stateOf(text)).toBe('notified');
  });

  test.each([
    ['received at the deadline', { receivedAt: usualDeadline }, 'received-late'],
    ['received before silence began', { receivedAt: '2026-12-09T02:59:59Z' }, 'received-before-start'],
    ['to be received tomorrow', { receivedAt: '2026-12-24T02:00:00Z' }, 'received-in-the-future'],
    ['without evidence', { evidence: ' ' }, 'bad-input'],
  ])('%s is refused', async (_, more, why) => {
    const text = await stage.running(symbol);
    at('2026-12-23T02:00:00Z');
    expect(await enter(text, more)).toMatchObject({ ok: false, why });
    expect(await enter(text, { ...more, kind: 'unclear' })).toMatchObject({ ok: false, why });
  });

  test('is entered by the secretariat alone', async () => {
    const text = await stage.running(symbol);
    const input = {
      ...{ text: text.id, participant: 'BLS', kind: 'objection', channel: 'mail', words: 'We object.' },
      ...{ receivedAt: '2026-12-09T03:00:00Z', evidence: 'Mail of 10:00' },
    };
    for (const who of ['co-chair-galveth', 'focal-point-belisar', 'observer-mavreth', 'nobody'])
      expect(await stage.silence(who, 'enter-objection', input)).toMatchObject({ why: 'not-found' });
  });

  test('keeps the file that came with it', async () => {
    const text = await stage.running(symbol);
    at('2026-12-23T02:00:00Z');
    const file = { name: 'note.pdf', content: Buffer.from('%PDF-1.7 note').toString('base64') };
    done(await enter(text, { file }));
    expect((await roundFor('secretariat', text)).messages).toMatchObject([
      { original: { name: 'note.pdf', mediaType: 'application/pdf' } },
    ]);
  });
});

describe('an unclear message', () => {
  test('goes to the chair while the clock runs; ruled to object it broke silence when it was received', async () => {
    const text = await stage.running(symbol);
    at('2026-12-15T02:00:00Z');
    const unclear = { kind: 'unclear', receivedAt: '2026-12-15T01:00:00Z', words: 'We have doubts.' };
    const { message } = done(await enter(text, unclear)) as { message: string };
    expect(await stateOf(text)).toBe('running');
    at('2026-12-22T10:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('expiredUnbroken');
    expect(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id })).toMatchObject({
      why: 'message-waits',
    });
    const rule = (ruling: string) =>
      stage.silence('co-chair-galveth', 'rule-on-message', { text: text.id, message, ruling });
    done(await rule('objects'));
    expect(await stateOf(text)).toBe('broken');
    expect(await rule('objects')).toMatchObject({ why: 'nothing-to-rule-on' });
  });

  test('ruled not to object changes nothing', async () => {
    const text = await stage.running(symbol);
    at('2026-12-15T02:00:00Z');
    const unclear = { kind: 'unclear', receivedAt: '2026-12-15T01:00:00Z', words: 'We support it warmly.' };
    const { message } = done(await enter(text, unclear)) as { message: string };
    const ruling = { text: text.id, message, ruling: 'doesNotObject' };
    done(await stage.silence('co-chair-ilvaris', 'rule-on-message', ruling));
    at(usualDeadline);
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
  });
});
