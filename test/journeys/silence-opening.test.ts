import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reopenParagraph } from '../../src/texts/index.ts';
import { type CleanStageText, done, exerciseBody } from '../support/adoption-stage.ts';
import {
  roundFor as roundOf,
  type SilenceStage,
  silenceStage,
  usualDeadline,
} from '../support/silence-stage.ts';

let stage: SilenceStage;
let count = 400;
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

describe('silence is off', () => {
  test('until the body has adopted it in its rules, and when it gives it up', async () => {
    const rules = (isAllowed: boolean) =>
      stage.silence('co-chair-galveth', 'adopt-silence-rules', {
        ...{ body: exerciseBody, meeting: stage.meeting, isAllowed },
      });
    at('2026-12-08T03:00:00Z');
    done(await rules(false));
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    const draft = () => stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol });
    expect(await draft()).toMatchObject({ why: 'silence-not-allowed' });
    done(await rules(true));
    expect(await draft()).toMatchObject({ ok: true });
  });

  test('is not adopted by the secretariat, nor outside a meeting', async () => {
    const input = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
    at('2026-12-10T03:00:00Z');
    expect(await stage.silence('co-chair-galveth', 'adopt-silence-rules', input)).toMatchObject({
      why: 'meeting-over',
    });
    at('2026-12-08T03:00:00Z');
    for (const who of ['secretariat', 'focal-point-arvana', 'observer-mavreth', 'nobody'])
      expect(await stage.silence(who, 'adopt-silence-rules', input)).toMatchObject({ why: 'not-found' });
  });
});

describe('the opening', () => {
  const draft = (text: CleanStageText, more: object = {}, who = 'co-chair-galveth') =>
    stage.silence(who, 'draft-silence', { text: text.id, symbol, ...more });
  const sign = (text: CleanStageText, who = 'co-chair-ilvaris') =>
    stage.silence(who, 'sign-silence', { text: text.id });
  const fresh = async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    return text;
  };

  test('waits for the other co-chair, and only the chairs and the secretariat know of it', async () => {
    const text = await fresh();
    expect(done(await draft(text))).toEqual({
      ...{ state: 'waiting', waitingFor: ['ILV'], since: '2026-12-08T03:00:00Z', deadline: usualDeadline },
    });
    expect(await roundFor('focal-point-arvana', text)).toBeNull();
    expect(await roundFor('secretariat', text)).toMatchObject({ state: 'draft', electorate: [] });
    expect(await sign(text, 'co-chair-galveth')).toMatchObject({ why: 'already-signed' });
    expect(done(await sign(text))).toMatchObject({ state: 'opened' });
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({ state: 'proposed' });
    expect(await sign(text)).toMatchObject({ why: 'already-signed-by-all' });
  });

  test('can be declined with a reason, and signed later', async () => {
    const text = await fresh();
    done(await draft(text));
    const decline = (reason: string) =>
      stage.silence('co-chair-ilvaris', 'decline-silence', { text: text.id, reason });
    expect(await decline(' ')).toMatchObject({ why: 'bad-input' });
    done(await decline('Our minister reads it on Thursday.'));
    expect(await decline('Again.')).toMatchObject({ why: 'already-declined' });
    at('2026-12-10T03:00:00Z');
    expect(done(await sign(text))).toMatchObject({ state: 'opened' });
  });

  test('lapses when it is not signed in a week, and another can then be prepared', async () => {
    const text = await fresh();
    done(await draft(text));
    expect(await draft(text)).toMatchObject({ why: 'round-in-progress' });
    at('2026-12-15T03:00:00Z');
    expect(await sign(text)).toMatchObject({ why: 'keys-lapsed' });
    expect(done(await draft(text))).toMatchObject({ state: 'waiting' });
    expect(await roundFor('co-chair-ilvaris', text)).toMatchObject({ round: 2 });
  });

  test.each([
    ['shorter than 72 hours of silence', { deadline: '2026-12-11T17:00' }, 'too-short'],
    ['on a Saturday', { deadline: '2026-12-19T17:00' }, 'weekend'],
    ['at night', { deadline: '2026-12-21T23:00' }, 'outside-working-hours'],
    [
      'in an hour that does not exist',
      { deadline: '2027-10-03T02:30', zone: 'Australia/Sydney' },
      'no-such-hour',
    ],
    [
      'in an hour that comes twice',
      { deadline: '2027-04-04T02:30', zone: 'Australia/Sydney' },
      'hour-comes-twice',
    ],
  ])('with a deadline %s is refused', async (_, more, why) => {
    const text = await fresh();
    expect(await draft(text, more)).toMatchObject({ ok: false, why, at: 'deadline' });
  });

  test('does not count the forum’s holidays, and refuses one as a deadline', async () => {
    const text = await fresh();
    done(await stage.silence('secretariat', 'enter-holiday', { day: '2026-12-21', name: 'Holiday' }));
    expect(await draft(text, { deadline: '2026-12-21T17:00' })).toMatchObject({ why: 'holiday' });
    expect(done(await draft(text))).toMatchObject({ deadline: '2026-12-23T10:00:00Z' });
    done(await stage.silence('secretariat', 'withdraw-holiday', { day: '2026-12-21' }));
    expect(await stage.silence('secretariat', 'withdraw-holiday', { day: '2026-12-21' })).toMatchObject({
      why: 'not-a-holiday',
    });
  });

  test('is refused when the text is not clean any more at the last key', async () => {
    const text = await fresh();
    done(await draft(text));
    const provision = text.paragraphs[0];
    done(
      await stage.act('focal-point-arvana', reopenParagraph, { text: text.id, provision, reason: 'A word.' }),
    );
    expect(await sign(text)).toMatchObject({ why: 'not-clean' });
    expect(await draft(text)).toMatchObject({ ok: false });
  });

  test.each(['secretariat', 'focal-point-arvana', 'observer-mavreth', 'nobody'])(
    'is neither prepared nor signed by %s',
    async (who) => {
      const text = await fresh();
      expect(await draft(text, {}, who)).toMatchObject({ why: 'not-found' });
      done(await draft(text));
      expect(await sign(text, who)).toMatchObject({ why: 'not-found' });
    },
  );

  test('sends every member its notice, and the list of those who may object is frozen', async () => {
    const text = await stage.opened(symbol);
    const round = await roundFor('focal-point-arvana', text);
    expect(round.electorate).toEqual([
      ...['ARV', 'BLS', 'CEL', 'DOR', 'ESK', 'FEN', 'GAL', 'HES', 'ILV', 'JUM', 'KAL', 'LOR'],
    ]);
    const secretariat = await stage.as('secretariat');
    const letters = await stage.read(secretariat, (tx) =>
      tx
        .selectFrom('mail.message')
        .select(['subject', 'person'])
        .where('kind', '=', 'decisions.silence-opened')
        .where('subjectKey', '=', `text:${text.id}`)
        .execute(),
    );
    expect(letters.length).toBeGreaterThan(12);
    expect(letters[0]?.subject).toContain('Exercise');
  });
});

describe('consent to the use of silence', () => {
  test('is refused by one member within the window; the text waits for a meeting', async () => {
    const text = await stage.opened(symbol);
    at('2026-12-09T02:59:59Z');
    const words = 'We ask for a meeting.';
    done(await stage.silence('focal-point-arvana', 'object-to-silence', { text: text.id, words }));
    expect(await roundFor('focal-point-belisar', text)).toMatchObject({ state: 'refused', messages: [] });
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({
      messages: [{ kind: 'toUse', words }],
    });
    at(usualDeadline);
    await stage.runJobs();
    expect(await stateOf(text)).toBe('refused');
  });

  test('is late at the end of the window exactly', async () => {
    const text = await stage.opened(symbol);
    at('2026-12-09T03:00:00Z');
    expect(
      await stage.silence('focal-point-arvana', 'object-to-silence', { text: text.id, words: 'No.' }),
    ).toMatchObject({ why: 'is-running' });
  });

  test('is given in a meeting, and silence begins then', async () => {
    const text = await stage.opened(symbol);
    at('2026-12-08T05:00:00Z');
    const start = (who: string) =>
      stage.silence(who, 'start-silence', { text: text.id, meeting: stage.meeting });
    expect(await start('focal-point-arvana')).toMatchObject({ why: 'not-found' });
    done(await start('co-chair-ilvaris'));
    expect(await roundFor('focal-point-arvana', text)).toMatchObject({ startedAt: '2026-12-08T05:00:00Z' });
  });
});
