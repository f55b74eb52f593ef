import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../src/base/index.ts';
import {
  askForObjections,
  decisionOf,
  decisionsOf,
  signRelease,
  silenceActs,
} from '../../src/decisions/index.ts';
import { entriesOf, stranger } from '../../src/platform/index.ts';
import { adoptedOf, reopenParagraph } from '../../src/texts/index.ts';
import { type CleanStageText, done, exerciseBody } from '../support/adoption-stage.ts';
import { damageWords, meetingAt } from '../support/silence-stage.ts';
import { usualDeadline, type WrittenStage, writtenFor, writtenStage } from '../support/written-stage.ts';

let stage: WrittenStage;
let count = 300;
let symbol: string;

beforeAll(async () => {
  stage = await writtenStage();
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const seenBy = (key: string | null, text: CleanStageText) => writtenFor(stage, key, text.id);
const stateOf = async (text: CleanStageText) => (await seenBy('co-chair-galveth', text))?.state;
const at = (time: string) => stage.house.setClock(time);
const asChair = (act: string, text: CleanStageText, more: object = {}) =>
  stage.written('co-chair-galveth', act, { text: text.id, ...more });
const reopen = (text: CleanStageText) =>
  stage.act('focal-point-arvana', reopenParagraph, {
    ...{ text: text.id, provision: text.paragraphs[0], reason: 'A word is missing.' },
  });
const enter = (text: CleanStageText, more: object) =>
  stage.written('secretariat', 'enter-written-reply', {
    ...{ text: text.id, participant: 'LOR', answer: 'agrees', channel: 'letter', evidence: 'Note 7/2026' },
    ...more,
  });

describe('the written procedure is off', () => {
  test('until the body has adopted it in a meeting, also where the body uses silence', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    expect(await asChair('draft-written', text, { symbol })).toMatchObject({ why: 'written-not-allowed' });
    const rules = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
    for (const who of ['secretariat', 'focal-point-arvana', 'observer-mavreth', 'nobody'])
      expect(await stage.written(who, 'adopt-written-rules', rules)).toMatchObject({ why: 'not-found' });
    at('2026-12-10T03:00:00Z');
    expect(await stage.written('co-chair-galveth', 'adopt-written-rules', rules)).toMatchObject({
      why: 'meeting-over',
    });
    at('2026-12-08T03:00:00Z');
    await stage.adopt();
    expect(done(await asChair('draft-written', text, { symbol }))).toMatchObject({ state: 'waiting' });
  });
});

describe('the opening', () => {
  const fresh = async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    return text;
  };
  const draft = (text: CleanStageText, more: object = {}) =>
    asChair('draft-written', text, { symbol, ...more });
  const sign = (text: CleanStageText, who = 'co-chair-ilvaris') =>
    stage.written(who, 'sign-written', { text: text.id });

  test('waits for both co-chairs, and nobody else knows of it meanwhile', async () => {
    const text = await fresh();
    expect(done(await draft(text))).toEqual({
      ...{ state: 'waiting', waitingFor: ['ILV'], since: '2026-12-08T03:00:00Z', deadline: usualDeadline },
    });
    expect(await seenBy('secretariat', text)).toMatchObject({ state: 'drafted', electorate: [] });
    expect(await seenBy('focal-point-arvana', text)).toBeNull();
    expect(await sign(text, 'co-chair-galveth')).toMatchObject({ why: 'already-signed' });
    const reason = 'Our minister reads it on Thursday.';
    const decline = { text: text.id, reason };
    done(await stage.written('co-chair-ilvaris', 'decline-written', decline));
    expect(await stage.written('co-chair-ilvaris', 'decline-written', decline)).toMatchObject({
      why: 'already-declined',
    });
    at('2026-12-10T03:00:00Z');
    expect(done(await sign(text))).toMatchObject({ state: 'opened' });
    const seen = await seenBy('focal-point-arvana', text);
    expect(seen).toMatchObject({ state: 'running', symbol, startedAt: '2026-12-10T03:00:00Z' });
    expect(seen.electorate).toHaveLength(12);
    expect(await sign(text)).toMatchObject({ why: 'already-signed-by-all' });
  });

  test('lapses when it is not signed in a week, and another can then be prepared', async () => {
    const text = await fresh();
    done(await draft(text));
    expect(await draft(text)).toMatchObject({ why: 'written-in-progress' });
    at('2026-12-15T03:00:00Z');
    expect(await sign(text)).toMatchObject({ why: 'keys-lapsed' });
    done(await draft(text));
    expect(await seenBy('secretariat', text)).toMatchObject({ round: 2, state: 'drafted' });
  });

  test('is refused for a text that is not clean, at the first key and at the last', async () => {
    const text = await fresh();
    done(await draft(text));
    done(await reopen(text));
    expect(await sign(text)).toMatchObject({ why: 'not-clean' });
    at('2026-12-15T03:00:00Z');
    expect(await draft(text)).toMatchObject({ why: 'not-clean' });
  });

  test('leaves the members three days at least, and ends in working time', async () => {
    const text = await fresh();
    const until = (deadline: string) => draft(text, { deadline });
    expect(await until('2026-12-11T09:00')).toMatchObject({ why: 'too-short', at: 'deadline' });
    expect(await until('2026-12-20T17:00')).toMatchObject({ why: 'weekend', at: 'deadline' });
    expect(await until('2026-12-21T22:00')).toMatchObject({ why: 'outside-working-hours' });
    done(await until('2026-12-11T17:00'));
    // What was long enough at the first key is not at the last.
    at('2026-12-09T03:00:00Z');
    expect(await sign(text)).toMatchObject({ why: 'too-short', at: 'deadline' });
  });

  test.each(['secretariat', 'focal-point-arvana', 'observer-mavreth', 'nobody'])(
    'is neither prepared nor signed by %s',
    async (who) => {
      const text = await fresh();
      expect(await stage.written(who, 'draft-written', { text: text.id, symbol })).toMatchObject({
        why: 'not-found',
      });
      done(await draft(text));
      expect(await sign(text, who)).toMatchObject({ why: 'not-found' });
    },
  );
});

describe('every member agrees', () => {
  test('completes it at the last agreement; announced, numbered, released, it stands in the public record', async () => {
    const text = await stage.running(symbol);
    expect(await reopen(text)).toMatchObject({ why: 'text-frozen' });
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['lorimund']);
    expect(await stateOf(text)).toBe('running');
    expect(await asChair('announce-written', text)).toMatchObject({ why: 'not-in-this-state' });
    at('2026-12-11T04:00:00Z');
    expect(done(await stage.reply('focal-point-lorimund', text))).toMatchObject({ state: 'completed' });
    for (const who of ['co-chair-galveth', 'focal-point-arvana'])
      expect(await seenBy(who, text)).toMatchObject({
        ...{ state: 'completed', completedAt: '2026-12-11T04:00:00Z' },
      });
    // The deadline comes and goes: it is complete already.
    at('2026-12-23T03:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('completed');
    expect(done(await asChair('announce-written', text))).toMatchObject({
      adoptedAt: '2026-12-11T04:00:00Z',
    });
    const chair = await stage.as('co-chair-galveth');
    const adopted = await stage.read(chair, (tx) => adoptedOf(tx, text.id));
    expect(adopted).toMatchObject({ adoptedAt: instant('2026-12-11T04:00:00Z'), symbol, releasedAt: null });
    expect(adopted?.canonical).not.toMatch(/ARV|Arvana/);
    expect(await asChair('record-written', text, { meeting: stage.meeting })).toMatchObject({
      why: 'not-at-next-meeting',
    });

    at('2027-01-12T02:00:00Z');
    const meeting = await meetingAt(stage, '2027-01-12T09:00', '2027-01-12T12:00');
    const { number } = done(await asChair('record-written', text, { meeting })) as { number: string };
    expect(number).toMatch(/^EX\/D-2026\/\d+$/);
    expect(await asChair('record-written', text, { meeting })).toMatchObject({ why: 'not-in-this-state' });
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toBeNull();
    done(await stage.act('co-chair-galveth', signRelease, { number }));
    done(await stage.act('co-chair-ilvaris', signRelease, { number }));
    await stage.runJobs();
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toMatchObject({
      ...{ mode: 'written', decidedAt: instant('2026-12-11T04:00:00Z'), verb: 'adopts', symbol },
    });
    const entries = await stage.read(stranger, entriesOf);
    expect(entries.map(({ leaf }) => leaf.symbol)).toEqual(expect.arrayContaining([symbol, number]));
    // The decision is public; what the members replied is not.
    expect(await seenBy(null, text)).toBeNull();
  });

  test('a reply received before completion and entered later counts until a chair has announced it', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text);
    expect(await stateOf(text)).toBe('completed');
    at('2026-12-11T03:00:00Z');
    const late = { receivedAt: '2026-12-10T03:00:01Z', answer: 'needsTime' };
    expect(await enter(text, late)).toMatchObject({ why: 'received-after-completion' });
    // Lorimund agreed here at 03:00; the letter that came a second before that is not its last word.
    expect(done(await enter(text, { ...late, receivedAt: '2026-12-10T02:59:59Z' }))).toMatchObject({
      state: 'completed',
    });
    // Arvana agreed at 02:49; a letter that came after that, before the last agreement, is.
    const before = { participant: 'ARV', receivedAt: '2026-12-10T02:55:00Z' };
    expect(done(await enter(text, { ...before, answer: 'needsTime' }))).toMatchObject({ state: 'running' });
    expect(await asChair('announce-written', text)).toMatchObject({ why: 'not-in-this-state' });
    at('2026-12-14T03:00:00Z');
    expect(done(await stage.reply('focal-point-arvana', text))).toMatchObject({ state: 'completed' });
    const objecting = { answer: 'doesNotAgree', reason: 'Paragraph 1.' };
    expect(
      done(await enter(text, { ...objecting, participant: 'BLS', receivedAt: '2026-12-11T03:00:00Z' })),
    ).toMatchObject({ state: 'notAgreed' });
    expect(await asChair('announce-written', text)).toMatchObject({ why: 'not-in-this-state' });
  });

  test('the last agreements may come at once, on two nodes, and complete it once', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['arvana', 'belisar', 'celmora']);
    const last = ['focal-point-arvana', 'focal-point-belisar', 'focal-point-celmora'];
    const taken = await Promise.all(last.map((who) => stage.reply(who, text)));
    const states = taken.map((one) => (done(one) as { state: string }).state).sort();
    expect(states).toEqual(['completed', 'running', 'running']);
    const steps = await stage.read(await stage.as('secretariat'), (tx) =>
      tx
        .selectFrom('decisions.written_step as step')
        .innerJoin('decisions.written_round as round', 'round.id', 'step.round')
        .select('step.state')
        .where('round.text', '=', text.id)
        .orderBy('step.position')
        .execute(),
    );
    expect(steps.map(({ state }) => state)).toEqual(['running', 'completed']);
  });

  test('words that were changed past every act are not adopted', async () => {
    const text = await stage.running(symbol);
    await damageWords(stage, text);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text);
    expect(await stateOf(text)).toBe('running');
    at(usualDeadline);
    await stage.runJobs();
    expect(await stateOf(text)).toBe('lapsed');
  });
});

describe('a member that does not agree', () => {
  test('ends it at once, with its reason and paragraphs; the members learn the paragraphs, not the name', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    const answer = { answer: 'doesNotAgree' };
    expect(await stage.reply('focal-point-arvana', text, answer)).toMatchObject({
      ...{ why: 'reason-missing', at: 'reason' },
    });
    const said = { ...answer, reason: 'Once a year is too often.', provisions: [text.paragraphs[0]] };
    expect(done(await stage.reply('focal-point-arvana', text, said))).toMatchObject({ state: 'notAgreed' });
    const others = await seenBy('focal-point-belisar', text);
    expect(others).toMatchObject({
      ...{ state: 'notAgreed', notAgreedAbout: [text.paragraphs[0]], replies: [], awaited: null },
    });
    expect(JSON.stringify(others)).not.toContain('too often');
    expect(await seenBy('co-chair-ilvaris', text)).toMatchObject({
      replies: [{ participant: 'ARV', reason: 'Once a year is too often.' }],
    });
    expect(await stage.reply('focal-point-belisar', text)).toMatchObject({ why: 'not-in-this-state' });
    // The text is the members' again, and can be asked about anew.
    done(await reopen(text));
  });

  test('may change its mind before that: its last word counts', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    done(await stage.reply('focal-point-arvana', text, { answer: 'needsTime' }));
    await stage.allAgree(text, ['arvana']);
    expect(await stateOf(text)).toBe('running');
    done(await stage.reply('delegate-arvana', text));
    expect(await stateOf(text)).toBe('completed');
  });
});

describe('silence is no consent', () => {
  test('it lapses at its deadline, however late the job runs, and is not adopted', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['lorimund']);
    at('2026-12-22T09:59:59Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    // Whoever looks finds it lapsed although no job ran.
    at(usualDeadline);
    expect(await seenBy('focal-point-arvana', text)).toMatchObject({ state: 'lapsed' });
    expect(await stage.reply('focal-point-lorimund', text)).toMatchObject({ why: 'received-late' });
    // Three days late.
    at('2026-12-25T08:00:00Z');
    await stage.runJobs();
    for (const who of ['co-chair-galveth', 'focal-point-arvana'])
      expect(await seenBy(who, text)).toMatchObject({ state: 'lapsed', completedAt: null });
    expect(await asChair('announce-written', text)).toMatchObject({ why: 'not-in-this-state' });
    expect(await asChair('draft-written', text, { symbol })).toMatchObject({ why: 'written-in-progress' });
    expect(await reopen(text)).toMatchObject({ why: 'text-frozen' });
    done(await asChair('close-written', text));
    expect(await stateOf(text)).toBe('closed');
    // It never revives: what turns up now is too late, and the members are asked anew.
    expect(await enter(text, { receivedAt: '2026-12-22T09:00:00Z' })).toMatchObject({
      why: 'not-in-this-state',
    });
    done(await asChair('draft-written', text, { symbol }));
    expect(await seenBy('secretariat', text)).toMatchObject({ round: 2, state: 'drafted' });
  });

  test('a letter received in time and entered after the deadline counts until the chair has told the members', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['lorimund']);
    at('2026-12-23T02:00:00Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('lapsed');
    expect(await enter(text, { receivedAt: usualDeadline })).toMatchObject({ why: 'received-late' });
    expect(await enter(text, { receivedAt: '2026-12-24T02:00:00Z' })).toMatchObject({
      why: 'received-in-the-future',
    });
    expect(await enter(text, { evidence: ' ', receivedAt: '2026-12-22T09:50:00Z' })).toMatchObject({
      why: 'bad-input',
    });
    expect(done(await enter(text, { receivedAt: '2026-12-22T09:50:00Z' }))).toMatchObject({
      state: 'completed',
    });
    expect(await seenBy('focal-point-lorimund', text)).toMatchObject({
      ...{ state: 'completed', completedAt: '2026-12-22T09:50:00Z' },
      replies: [{ channel: 'letter', evidence: 'Note 7/2026', enteredAt: '2026-12-23T02:00:00Z' }],
    });
  });
});

describe('the chair', () => {
  const extend = (text: CleanStageText, deadline: string, who = 'co-chair-galveth') =>
    stage.written(who, 'extend-written', { text: text.id, deadline, reason: 'A holiday in two capitals.' });

  test('moves the deadline later and never nearer; both stay in the record', async () => {
    const text = await stage.running(symbol);
    expect(await extend(text, '2026-12-21T17:00')).toMatchObject({ why: 'not-later' });
    expect(await extend(text, '2026-12-26T17:00')).toMatchObject({ why: 'weekend' });
    expect(await extend(text, '2026-12-29T17:00', 'focal-point-arvana')).toMatchObject({ why: 'not-found' });
    done(await extend(text, '2026-12-29T17:00'));
    expect(await seenBy('focal-point-arvana', text)).toMatchObject({
      ...{ deadline: '2026-12-29T10:00:00Z', openedDeadline: usualDeadline },
      extensions: [{ from: usualDeadline, to: '2026-12-29T10:00:00Z' }],
    });
    at('2026-12-29T09:59:59Z');
    await stage.runJobs();
    expect(await stateOf(text)).toBe('running');
    at('2026-12-29T10:00:00Z');
    expect(await extend(text, '2026-12-30T17:00')).toMatchObject({ ok: false });
    await stage.runJobs();
    expect(await stateOf(text)).toBe('lapsed');
  });

  test('withdraws the text before the deadline, and it is the members’ again', async () => {
    const text = await stage.running(symbol);
    const reason = 'We consult further.';
    done(await asChair('withdraw-written', text, { reason }));
    expect(await asChair('withdraw-written', text, { reason })).toMatchObject({ why: 'not-in-this-state' });
    expect(await stateOf(text)).toBe('withdrawn');
    done(await reopen(text));
  });
});

describe('who sees what', () => {
  test('chairs and secretariat see what is missing; a delegation sees its own reply, observers and strangers nothing', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['arvana', 'belisar']);
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris', 'secretariat']) {
      const seen = await seenBy(who, text);
      expect(seen.awaited).toEqual(['ARV', 'BLS']);
      expect(seen.replies).toHaveLength(10);
    }
    for (const who of ['focal-point-arvana', 'focal-point-celmora', 'delegate-celmora']) {
      const seen = await seenBy(who, text);
      expect(seen).toMatchObject({ state: 'running', awaited: null });
      const own = who.endsWith('arvana') ? [] : ['CEL'];
      expect(seen.replies.map(({ participant }: { participant: string }) => participant)).toEqual(own);
    }
    for (const who of ['observer-mavreth', 'support-officer', 'nobody', null])
      expect(await seenBy(who, text)).toBeNull();
  });

  test('the database itself gives a delegation no reply of another, and an observer no row at all', async () => {
    const text = await stage.running(symbol);
    at('2026-12-10T03:00:00Z');
    done(await stage.reply('focal-point-arvana', text));
    const countFor = async (who: string, table: 'decisions.written_reply' | 'decisions.written_round') =>
      stage.read(
        await stage.as(who),
        async (tx) => (await tx.selectFrom(table).selectAll().execute()).length,
      );
    const ofArvana = await countFor('delegate-arvana', 'decisions.written_reply');
    expect(ofArvana).toBeGreaterThan(0);
    const all = await countFor('secretariat', 'decisions.written_reply');
    expect(all).toBeGreaterThan(ofArvana);
    expect(await countFor('observer-mavreth', 'decisions.written_reply')).toBe(0);
    expect(await countFor('observer-mavreth', 'decisions.written_round')).toBe(0);
  });

  test('nobody replies for another: not an observer, not the secretariat of itself, not a chair as such', async () => {
    const text = await stage.running(symbol);
    for (const who of ['observer-mavreth', 'secretariat', 'co-chair-galveth', 'nobody'])
      expect(await stage.reply(who, text)).toMatchObject({ why: 'not-found' });
    for (const who of ['focal-point-arvana', 'co-chair-galveth', 'observer-mavreth'])
      expect(
        await stage.written(who, 'enter-written-reply', {
          ...{ text: text.id, participant: 'BLS', answer: 'agrees', channel: 'mail', evidence: 'Mail' },
          receivedAt: '2026-12-08T03:00:00Z',
        }),
      ).toMatchObject({ why: 'not-found' });
    expect(await enter(text, { participant: 'MAV', receivedAt: '2026-12-08T03:00:00Z' })).toMatchObject({
      why: 'not-in-the-electorate',
    });
  });
});

test('no decision stands for a written procedure that was not announced', async () => {
  const decisions = await stage.read(await stage.as('secretariat'), decisionsOf);
  expect(decisions.filter(({ mode }) => mode === 'written')).toHaveLength(1);
});

test('one is asked at a time: silence, the written procedure and a question in a meeting keep each other out', async () => {
  const silence = (who: string, act: string, text: CleanStageText, more: object = {}) => {
    const found = silenceActs.find(({ name }) => name === `decisions.${act}`);
    if (!found) throw new Error(`no act is ${act}`);
    return stage.act(who, found, { text: text.id, ...more });
  };
  const rules = silenceActs.find(({ name }) => name === 'decisions.adopt-silence-rules');
  const text = await stage.cleanText(`EX/DG.1/L.${count}`);
  at('2026-12-08T03:00:00Z');
  if (rules)
    done(
      await stage.act('co-chair-galveth', rules, {
        ...{ body: exerciseBody, meeting: stage.meeting, isAllowed: true },
      }),
    );
  // Both are prepared; the one whose last key is turned first keeps the other out.
  done(await silence('co-chair-galveth', 'draft-silence', text, { symbol }));
  done(await asChair('draft-written', text, { symbol }));
  done(await stage.written('co-chair-ilvaris', 'sign-written', { text: text.id }));
  const elsewhere = { why: 'under-another-procedure' };
  expect(await silence('co-chair-ilvaris', 'sign-silence', text)).toMatchObject(elsewhere);
  const asked = { text: text.id, meeting: stage.meeting, symbol, verb: 'adopts' };
  expect(await stage.act('co-chair-galveth', askForObjections, asked)).toMatchObject(elsewhere);
  done(await asChair('withdraw-written', text, { reason: 'It goes to the meeting.' }));
  done(await silence('co-chair-ilvaris', 'sign-silence', text));
  expect(await asChair('draft-written', text, { symbol })).toMatchObject(elsewhere);
  expect(await stage.act('co-chair-galveth', askForObjections, asked)).toMatchObject(elsewhere);
});
