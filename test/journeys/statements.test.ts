import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  askForObjections,
  decisionJobs,
  decisionRoutes,
  makeStatement,
  openQuestion,
  recordObjection,
  signRelease,
  stateDecision,
  statementsOn,
  withdrawStatement,
} from '../../src/decisions/index.ts';
import { runDueJobs, stranger } from '../../src/platform/index.ts';
import { reopenParagraph } from '../../src/texts/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  done,
  inTheMeeting,
  type Stage,
} from '../support/adoption-stage.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

let stage: Stage;
let site: SmallSite;
let count = 0;
let text: CleanStageText;
let page: string;

beforeAll(async () => {
  stage = await adoptionStage();
  site = smallSite(stage.house, decisionRoutes);
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.cleanText(`EX/DG.1/L.${count}`);
  page = `/texts/${text.id}/statements`;
  stage.house.setClock(inTheMeeting);
});

const visitor = async (who: string) => site.visitorAs(await stage.as(who));
const canary = 'We understand this paragraph in the light of our law.';
const state = (who: string, more: object = {}) =>
  stage.act(who, makeStatement, {
    ...{ text: text.id, kind: 'explanationOfPosition', words: canary },
    ...more,
  });
const asked = async () => {
  const input = { text: text.id, meeting: stage.meeting, symbol: `EX/DG.1/${count}`, verb: 'adopts' };
  return done(await stage.act('co-chair-galveth', askForObjections, input)).question;
};
const decided = async () => {
  const input = { text: text.id, question: await asked() };
  return done(await stage.act('co-chair-galveth', stateDecision, input)).number;
};
const address = (number: string) => `/decisions/${number.replaceAll('/', '-')}`;

async function release(number: string): Promise<void> {
  for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
    done(await stage.act(who, signRelease, { number }));
  const jobs = [...decisionJobs, ...quietJobs()];
  await runDueJobs(stage.house, jobs, { now: stage.house.clock() });
}

const seenBy = async (who: string | null) =>
  stage.read(who === null ? stranger : await stage.as(who), (tx) => statementsOn(tx, text.id));

describe('a delegation', () => {
  test('puts a reservation on a paragraph on record, and it is published with the decision', async () => {
    const number = await decided();
    const delegate = await visitor('delegate-arvana');
    await delegate.open(address(number));
    await delegate.follow('Make a statement');
    const view = await delegate.submit('Put on record', {
      'Kind of statement': 'reservation',
      provisions: [text.paragraphs[1]],
      'Words of the statement': canary,
    });
    expect(view.url).toBe(page);
    expect(view.text).toContain('Reservation: Arvana');
    expect(view.text).toContain('On paragraph 2 · Received Tuesday 8 December 2026, 10:00 Bangkok (UTC+7)');
    const before = await site.visitorAs(stranger).open(address(number));
    expect(before.status).toBe(404);
    expect(await seenBy(null)).toEqual([]);
    await release(number);
    const reader = site.visitorAs(stranger);
    const after = await reader.open(address(number));
    expect(after.text).toContain('Reservation: Arvana');
    expect(after.text).toContain(canary);
    expect((await reader.follow('Statements on this text')).text).toContain(canary);
  });

  test('makes one before the body has decided; it changes no word and prevents nothing', async () => {
    const question = await asked();
    done(await state('focal-point-arvana', { kind: 'disassociation' }));
    const chair = await stage.as('co-chair-galveth');
    expect((await stage.read(chair, (tx) => openQuestion(tx, text.id)))?.id).toBe(question);
    const number = done(
      await stage.act('co-chair-galveth', stateDecision, { text: text.id, question }),
    ).number;
    expect((await (await visitor('delegate-belisar')).open(address(number))).text).toContain(
      'Disassociation: Arvana',
    );
  });

  test('withdraws it with a date, and it stays on record as withdrawn', async () => {
    const number = await decided();
    done(await state('focal-point-arvana'));
    await release(number);
    // Long after the days in which a statement could be made.
    stage.house.setClock('2027-06-01T03:00:00Z');
    const delegate = await visitor('focal-point-arvana');
    await delegate.open(page);
    const view = await delegate.submit('Withdraw this statement');
    expect(view.text).toContain('Withdrawn Tuesday 1 June 2027, 10:00 Bangkok (UTC+7)');
    expect((await delegate.submitAgain()).text).toContain('Withdrawn Tuesday 1 June 2027');
    const read = await site.visitorAs(stranger).open(address(number));
    expect(read.text).toContain('Withdrawn Tuesday 1 June 2027');
    expect(read.text).toContain(canary);
    const [statement] = await seenBy(null);
    expect(
      await stage.act('focal-point-arvana', withdrawStatement, { text: text.id, statement: statement?.id }),
    ).toMatchObject({ why: 'already-withdrawn' });
  });

  test('keeps what it typed when a reservation names no paragraph, and reads why', async () => {
    await decided();
    const delegate = await visitor('delegate-arvana');
    await delegate.open(page);
    const view = await delegate.submit('Put on record', {
      'Kind of statement': 'reservation',
      'Words of the statement': 'Not this one.',
    });
    expect(view.status).toBe(422);
    expect(view.errors).toEqual(['Name the paragraphs that this statement is about.']);
    expect(view.html).toContain('Not this one.');
  });

  test('finds the way to a statement and the way to an objection on different pages, in different words', async () => {
    await asked();
    const delegate = await visitor('delegate-arvana');
    const statement = await delegate.open(page);
    expect(statement.html).not.toMatch(/>Object|\/objection/);
    const objection = await delegate.open(`/texts/${text.id}/objection`);
    expect(objection.html).not.toMatch(/Put on record|Make a statement/);
  });

  test('sends the form twice and it is on record once', async () => {
    await decided();
    const delegate = await visitor('delegate-arvana');
    await delegate.open(page);
    await delegate.submit('Put on record', {
      'Kind of statement': 'explanationOfPosition',
      'Words of the statement': canary,
    });
    await delegate.submitAgain();
    expect(await seenBy('secretariat')).toHaveLength(1);
  });
});

describe('what is not received', () => {
  test.each([
    ['an observer’s', 'observer-mavreth', {}, 'not-found'],
    ['a chair’s as chair', 'co-chair-galveth', {}, 'not-found'],
    ['anybody else’s', 'nobody', {}, 'not-found'],
    ['one that the secretariat enters for nobody', 'secretariat', {}, 'required'],
    [
      'one that it enters for an observer',
      'secretariat',
      { participant: 'MAV', receivedAt: '2026-12-08T09:30', evidence: 'Note 12' },
      'statement-of-a-member',
    ],
    [
      'one that it enters without evidence',
      'secretariat',
      { participant: 'ARV', receivedAt: '2026-12-08T09:30' },
      'required',
    ],
    ['a general one after the decision', 'focal-point-arvana', { kind: 'general' }, 'general-after-decision'],
    ['one without words', 'focal-point-arvana', { words: ' ' }, 'bad-input'],
  ])('%s', async (_, who, more, why) => {
    await decided();
    expect(await state(who, more)).toMatchObject({ ok: false, why });
  });

  test('one on words that are still open', async () => {
    const input = { text: text.id, provision: text.paragraphs[0], reason: 'The year.' };
    done(await stage.act('focal-point-arvana', reopenParagraph, input));
    expect(await state('focal-point-arvana')).toMatchObject({ why: 'not-before-the-body' });
  });

  test('one after its days; one that came in time is entered later, with its evidence', async () => {
    await decided();
    stage.house.setClock('2026-12-22T03:00:00Z');
    expect(await state('focal-point-arvana')).toMatchObject({ why: 'statements-closed' });
    const received = {
      participant: 'ARV',
      receivedAt: '2026-12-22T09:59',
      evidence: 'Note 12 of 22 December',
    };
    done(await state('secretariat', received));
    expect(await state('secretariat', { ...received, receivedAt: '2026-12-22T10:00' })).toMatchObject({
      why: 'statements-closed',
    });
    const [entered] = await seenBy('focal-point-arvana');
    expect(entered).toMatchObject({ channel: 'received', evidence: 'Note 12 of 22 December' });
    expect(entered?.receivedAt.toString()).toBe('2026-12-22T02:59:00Z');
    // Others read the statement, not the papers of the delegation.
    expect((await seenBy('focal-point-belisar'))[0]).toMatchObject({
      words: canary,
      evidence: null,
      channel: null,
    });
  });

  test('another delegation’s withdrawal', async () => {
    await decided();
    const { statement } = done(await state('focal-point-arvana'));
    const input = { text: text.id, statement };
    expect(await stage.act('focal-point-belisar', withdrawStatement, input)).toMatchObject({
      why: 'not-found',
    });
    expect(await stage.act('secretariat', withdrawStatement, input)).toMatchObject({ why: 'required' });
    done(
      await stage.act('secretariat', withdrawStatement, {
        ...input,
        receivedAt: '2026-12-08T10:00',
        evidence: 'Mail of 10:00',
      }),
    );
    expect((await seenBy('focal-point-belisar'))[0]?.withdrawnAt).not.toBeNull();
  });
});

describe('until the release', () => {
  test.each([
    ['focal-point-belisar', true],
    ['co-chair-ilvaris', true],
    ['observer-mavreth', true], // this body lets its observers read
    ['nobody', false],
    [null, false],
  ])('%s reads statements: %s', async (who, reads) => {
    await decided();
    done(await state('focal-point-arvana'));
    expect((await seenBy(who)).length).toBe(reads ? 1 : 0);
    const view = await (who === null ? site.visitorAs(stranger) : await visitor(who)).open(page);
    expect(view.status).toBe(reads ? 200 : 404);
    expect(view.html.includes(canary)).toBe(reads);
  });

  test('what was said of a text that met an objection is never published', async () => {
    await asked();
    done(await state('focal-point-arvana'));
    done(await stage.act('focal-point-belisar', recordObjection, { text: text.id }));
    expect(await seenBy(null)).toEqual([]);
  });

  test('nothing names or counts delegations that made no statement', async () => {
    const number = await decided();
    done(await state('focal-point-arvana'));
    const { text: words } = await (await visitor('observer-mavreth')).open(page);
    expect(words).not.toMatch(/Belisar|Celmora|\d+ statements/);
    expect((await (await visitor('observer-mavreth')).open(address(number))).text).not.toMatch(
      /\d+ statements/,
    );
  });
});

test('on record they stand in the order in which they were received', async () => {
  await decided();
  stage.house.setClock(inTheMeeting.add({ minutes: 30 }));
  done(await state('focal-point-belisar', { words: 'Second.' }));
  const received = {
    participant: 'ARV',
    receivedAt: '2026-12-08T10:05',
    evidence: 'Note 3',
    words: 'First.',
  };
  done(await state('secretariat', received));
  expect((await seenBy('secretariat')).map((one) => one.words)).toEqual(['First.', 'Second.']);
});
