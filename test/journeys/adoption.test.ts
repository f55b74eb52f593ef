import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../src/base/index.ts';
import {
  askForObjections,
  decisionJobs,
  decisionOf,
  decisionOnText,
  decisionsOf,
  declineRelease,
  keyRowsOf,
  lastQuestion,
  objectionsTo,
  openQuestion,
  presentWhenDecided,
  publishRelease,
  recordObjection,
  signedBytes,
  signedRelease,
  signRelease,
  stateDecision,
  withdrawQuestion,
} from '../../src/decisions/index.ts';
import { recordPresence } from '../../src/meetings/index.ts';
import { isSignedBy, runDueJobs, stranger } from '../../src/platform/index.ts';
import { adoptedOf, canonicalOf, receiveFiles, reopenParagraph } from '../../src/texts/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  canaryReason,
  done,
  inTheMeeting,
  type Stage,
  takenUp,
} from '../support/adoption-stage.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { plainWord } from '../support/word-file.ts';

let stage: Stage;
let count = 0;
/** A fresh clean text and the symbol under which it will be adopted, for each test. */
let text: CleanStageText;
let symbol: string;

beforeAll(async () => {
  stage = await adoptionStage();
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  symbol = `EX/DG.1/${100 + count}`;
  text = await stage.cleanText(`EX/DG.1/L.${100 + count}`);
  stage.house.setClock(inTheMeeting);
});

const ask = (more: object = {}, who = 'co-chair-galveth') =>
  stage.act(who, askForObjections, {
    ...{ text: text.id, meeting: stage.meeting, symbol, verb: 'adopts' },
    ...more,
  });
const state = (question: string, who = 'co-chair-galveth') =>
  stage.act(who, stateDecision, { text: text.id, question });

async function adopt(): Promise<string> {
  const { question } = done(await ask());
  return done(await state(question)).number;
}

async function release(number: string): Promise<void> {
  done(await stage.act('co-chair-galveth', signRelease, { number }));
  done(await stage.act('co-chair-ilvaris', signRelease, { number }));
  await runJobs();
}

const runJobs = () => runDueJobs(stage.house, jobsHere, { now: stage.house.clock() });
const jobsHere = [...decisionJobs, ...quietJobs()];

describe('a clean text is adopted at a meeting', () => {
  test('the presiding officer asks, nobody objects, and it is so decided', async () => {
    const asked = done(await ask());
    const standing = await stage.read(await stage.as('focal-point-arvana'), (tx) =>
      openQuestion(tx, text.id),
    );
    expect(standing).toMatchObject({ id: asked.question, symbol, verb: 'adopts', presiding: 'GAL' });
    stage.house.setClock(inTheMeeting.add({ minutes: 2 }));
    const decided = done(await state(asked.question));
    expect(decided.number).toMatch(/^EX\/D-2026\/\d+$/);

    const decision = await stage.read(await stage.as('delegate-belisar'), (tx) =>
      decisionOf(tx, decided.number),
    );
    expect(decision).toMatchObject({
      text: text.id,
      symbol,
      sha256: decided.sha256,
      mode: 'consensus',
      decidedAt: inTheMeeting.add({ minutes: 2 }),
      decidedZone: 'Asia/Bangkok',
      presidingName: 'Galveth',
      meetingTitle: 'Second round, closing meeting',
      exercise: true,
      releasedAt: null,
    });
    expect(decision?.statement).toMatch(/It is so decided\.$/);
  });

  test('who proposed what is sealed for everybody, also for those who proposed it and for the chairs', async () => {
    const namesFor = async (who: string) =>
      stage.read(await stage.as(who), async (tx) => ({
        sponsors: await tx
          .selectFrom('texts.sponsor as sponsor')
          .innerJoin('texts.proposal as proposal', 'proposal.id', 'sponsor.proposal')
          .select('sponsor.participant')
          .where('proposal.text', '=', text.id)
          .execute(),
        reasons: await tx
          .selectFrom('texts.rationale as rationale')
          .innerJoin('texts.proposal as proposal', 'proposal.id', 'rationale.proposal')
          .select('rationale.words')
          .where('proposal.text', '=', text.id)
          .execute(),
        snapshots: await tx
          .selectFrom('texts.attributedRevision')
          .select('number')
          .where('text', '=', text.id)
          .execute(),
      }));
    const before = await namesFor('focal-point-arvana');
    expect(before.sponsors.length).toBeGreaterThan(0);
    expect(before.reasons).toContainEqual({ words: canaryReason });
    expect(before.snapshots.length).toBeGreaterThan(0);
    await adopt();
    for (const who of ['focal-point-arvana', 'co-chair-galveth', 'secretariat']) {
      expect(await namesFor(who), who).toEqual({ sponsors: [], reasons: [], snapshots: [] });
    }
  });

  test('the files that delegations sent are sealed with their names, and stay their own evidence', async () => {
    done(
      await stage.act('secretariat', receiveFiles, {
        text: text.id,
        channel: 'mail',
        receivedAtWall: '2026-12-07T09:00',
        receivedZone: 'Asia/Bangkok',
        files: [{ name: 'Arvana.docx', content: Buffer.from(plainWord([takenUp])).toString('base64') }],
      }),
    );
    const filesFor = async (who: string) =>
      stage.read(await stage.as(who), async (tx) => {
        const files = await tx.selectFrom('texts.receivedFile').select('name').where('text', '=', text.id);
        return (await files.execute()).length;
      });
    expect(await filesFor('co-chair-galveth')).toBe(1);
    await adopt();
    for (const who of ['co-chair-galveth', 'secretariat', 'focal-point-belisar', 'observer-mavreth'])
      expect(await filesFor(who), who).toBe(0);
    expect(await filesFor('focal-point-arvana')).toBe(1);
  });

  test('the adopted bytes hold the words and no name of who proposed them', async () => {
    const number = await adopt();
    const chair = await stage.as('co-chair-galveth');
    const adopted = await stage.read(chair, (tx) => adoptedOf(tx, text.id));
    const decision = await stage.read(chair, (tx) => decisionOf(tx, number));
    expect(adopted?.canonical).toContain(takenUp);
    expect(adopted?.canonical).not.toMatch(/ARV|Arvana|CHAIR|proposal|sponsor|by"/);
    expect(adopted?.canonical).not.toContain(canaryReason);
    expect(
      createHash('sha256')
        .update(adopted?.canonical ?? '')
        .digest('hex'),
    ).toBe(decision?.sha256);
  });

  test('the record of a decision has no place for those in favour or against', async () => {
    const number = await adopt();
    const decision = await stage.read(await stage.as('secretariat'), (tx) => decisionOf(tx, number));
    const names = Object.keys(decision ?? {}).join(' ');
    expect(names).not.toMatch(/vote|favou?r|against|tally|yes|count/i);
  });

  test('numbers run through the year without gaps, whatever was refused in between', async () => {
    const first = await adopt();
    count += 1;
    text = await stage.cleanText(`EX/DG.1/L.${100 + count}`);
    stage.house.setClock(inTheMeeting);
    const taken = await ask();
    expect(taken).toMatchObject({ ok: false, why: 'symbol-taken', at: 'symbol' });
    symbol = `EX/DG.1/${100 + count}`;
    const second = await adopt();
    expect(Number(second.split('/').at(-1))).toBe(Number(first.split('/').at(-1)) + 1);
  });

  test('a form that is sent twice decides once', async () => {
    const { question } = done(await ask());
    done(await state(question));
    expect(await state(question)).toMatchObject({ ok: false, why: 'already-decided' });
    expect(await ask()).toMatchObject({ ok: false, why: 'already-decided' });
  });
});

describe('what stands in the way is said', () => {
  test('an open point', async () => {
    done(
      await stage.act('focal-point-arvana', reopenParagraph, {
        ...{ text: text.id, provision: text.paragraphs[0] },
        reason: 'The year is not clear.',
      }),
    );
    expect(await ask()).toMatchObject({ ok: false, why: 'not-clean' });
  });

  test('no meeting, or one that has not begun', async () => {
    expect(await ask({ meeting: 'no-such-meeting' })).toMatchObject({ why: 'meeting-of-another-body' });
    stage.house.setClock('2026-12-08T01:59:59Z');
    expect(await ask()).toMatchObject({ why: 'meeting-not-started', at: 'meeting' });
    stage.house.setClock('2026-12-08T02:00:00Z');
    expect((await ask()).ok).toBe(true);
  });

  test('a symbol that hides the exercise', async () => {
    expect(await ask({ symbol: 'DG.1/2' })).toMatchObject({ why: 'symbol-not-of-exercise' });
  });

  test('a question that stands already', async () => {
    done(await ask());
    expect(await ask({}, 'co-chair-ilvaris')).toMatchObject({ why: 'already-asked' });
    expect(await ask()).toMatchObject({ why: 'already-asked' });
  });

  test('a paragraph reopened after the question', async () => {
    const { question } = done(await ask());
    const provision = text.paragraphs[1];
    done(
      await stage.act('focal-point-arvana', reopenParagraph, {
        text: text.id,
        provision,
        reason: 'One more word.',
      }),
    );
    expect(await state(question)).toMatchObject({ why: 'not-clean' });
  });

  test('words changed after the question, although they are agreed again', async () => {
    const { question } = done(await ask());
    await stage.rewrite(text.id, text.paragraphs[1], 'Members will share all that they learn.');
    expect(await state(question)).toMatchObject({ ok: false, why: 'text-changed' });
    done(await stage.act('co-chair-galveth', withdrawQuestion, { text: text.id }));
    const again = done(await ask());
    expect((await state(again.question)).ok).toBe(true);
  });

  test('an empty room', async () => {
    const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL', 'MAV'];
    const { question } = done(await ask());
    done(await stage.act('secretariat', recordPresence, { meeting: stage.meeting, present: ['MAV'] }));
    expect(await state(question)).toMatchObject({ why: 'nobody-present' });
    done(await stage.act('secretariat', recordPresence, { meeting: stage.meeting, present }));
    expect((await state(question)).ok).toBe(true);
  });
});

describe('who may', () => {
  test.each(['focal-point-arvana', 'secretariat', 'observer-mavreth', 'nobody'])(
    '%s neither asks nor decides',
    async (who) => {
      expect(await ask({}, who)).toMatchObject({ why: 'not-found' });
      const { question } = done(await ask());
      expect(await state(question, who)).toMatchObject({ why: 'not-found' });
    },
  );

  test('the other co-chair does not state what was not asked from that chair', async () => {
    const { question } = done(await ask());
    expect(await state(question, 'co-chair-ilvaris')).toMatchObject({ why: 'not-presiding' });
  });

  test('either co-chair can take the question back, and it can be asked anew', async () => {
    const { question } = done(await ask());
    done(await stage.act('co-chair-ilvaris', withdrawQuestion, { text: text.id }));
    expect(await state(question)).toMatchObject({ why: 'question-withdrawn' });
    expect(await stage.act('co-chair-ilvaris', withdrawQuestion, { text: text.id })).toMatchObject({
      why: 'nothing-asked',
    });
    const again = done(await ask({}, 'co-chair-ilvaris'));
    expect((await state(again.question, 'co-chair-ilvaris')).ok).toBe(true);
  });
});

describe('an objection', () => {
  const object = (who: string, more: object = {}) =>
    stage.act(who, recordObjection, { text: text.id, ...more });

  test.each([
    ['by its own delegation', 'focal-point-arvana', {}],
    [
      'in the room, recorded by the chair',
      'co-chair-ilvaris',
      { participant: 'BLS', reason: 'No instructions yet.' },
    ],
    ['in the room, recorded by the secretariat', 'secretariat', { participant: 'CEL' }],
    ['by a delegation that was not recorded as present', 'focal-point-dorvane', {}],
  ])('%s ends the question, and nothing leads from it to a decision', async (_, who, more) => {
    const { question } = done(await ask());
    done(await object(who, more));
    expect(await state(question)).toMatchObject({ ok: false, why: 'objection-made' });
    expect(await stage.read(stranger, (tx) => decisionOnText(tx, text.id))).toBeNull();
    const chair = await stage.as('co-chair-galveth');
    expect(await stage.read(chair, (tx) => openQuestion(tx, text.id))).toBeNull();
    expect(await stage.read(chair, (tx) => adoptedOf(tx, text.id))).toBeNull();
  });

  test('after consultations the body can be asked anew', async () => {
    done(await ask());
    done(await object('focal-point-arvana'));
    const again = done(await ask());
    expect((await state(again.question)).ok).toBe(true);
  });

  test('is not recorded without a question, for an observer, or for a member that is not there', async () => {
    expect(await object('focal-point-arvana')).toMatchObject({ why: 'nothing-asked' });
    done(await ask());
    expect(await object('secretariat', { participant: 'MAV' })).toMatchObject({ why: 'not-a-member' });
    expect(await object('secretariat', { participant: 'DOR' })).toMatchObject({ why: 'not-present' });
    expect(await object('secretariat')).toMatchObject({ why: 'required', at: 'participant' });
    expect(await object('observer-mavreth')).toMatchObject({ why: 'not-found' });
  });

  test('of a delegation is its own, whatever it writes', async () => {
    done(await ask());
    done(await object('focal-point-arvana', { participant: 'BLS' }));
    const chair = await stage.as('co-chair-galveth');
    const objections = await stage.read(chair, async (tx) =>
      objectionsTo(tx, (await lastQuestion(tx, text.id))?.id ?? ''),
    );
    expect(objections).toMatchObject([{ participant: 'ARV', channel: 'delegation' }]);
    const observer = await stage.as('observer-mavreth');
    expect(await stage.read(observer, (tx) => objectionsTo(tx, objections[0]?.question ?? ''))).toEqual([]);
  });
});

describe('the release', () => {
  test('waits for the second co-chair, then is signed and opened', async () => {
    const number = await adopt();
    stage.house.setClock('2026-12-08T03:40:00Z');
    expect(done(await stage.act('co-chair-galveth', signRelease, { number }))).toEqual({
      ...{ state: 'waiting', waitingFor: ['ILV'], since: '2026-12-08T03:40:00Z' },
    });
    await runJobs();
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toBeNull();
    stage.house.setClock('2026-12-08T04:00:00Z');
    expect(done(await stage.act('co-chair-ilvaris', signRelease, { number }))).toMatchObject({
      state: 'ready',
    });
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toBeNull();
    await runJobs();

    const decision = await stage.read(stranger, (tx) => decisionOf(tx, number));
    expect(decision).toMatchObject({
      releasedAt: instant('2026-12-08T04:00:00Z'),
      keyId: stage.house.signer.keyId,
    });
    const adopted = await stage.read(stranger, (tx) => adoptedOf(tx, text.id));
    const { publicKeyPem } = stage.house.signer;
    expect(isSignedBy(publicKeyPem, signedBytes(adopted?.sha256 ?? ''), adopted?.signature ?? '')).toBe(true);
    const bytes = await stage.read(stranger, (tx) => canonicalOf(tx, text.id));
    expect(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    ).toBe(decision?.sha256);
  });

  test('shows a stranger the decision, and neither who was present in an exercise nor who signed', async () => {
    const number = await adopt();
    await release(number);
    const member = await stage.as('delegate-belisar');
    expect(await stage.read(member, (tx) => presentWhenDecided(tx, number))).toContain('Galveth');
    expect(await stage.read(member, (tx) => keyRowsOf(tx, number))).toEqual([]);
    expect(await stage.read(stranger, (tx) => presentWhenDecided(tx, number))).toEqual([]);
    expect(await stage.read(stranger, (tx) => keyRowsOf(tx, number))).toEqual([]);
  });

  test.each(['focal-point-arvana', 'secretariat', 'observer-mavreth', 'nobody'])(
    'is not signed by %s',
    async (who) => {
      const number = await adopt();
      expect(await stage.act(who, signRelease, { number })).toMatchObject({ why: 'not-found' });
      expect(await stage.act(who, declineRelease, { number, reason: 'No.' })).toMatchObject({
        why: 'not-found',
      });
    },
  );

  test('is signed once from each chair', async () => {
    const number = await adopt();
    done(await stage.act('co-chair-galveth', signRelease, { number }));
    expect(await stage.act('co-chair-galveth', signRelease, { number })).toMatchObject({
      why: 'already-signed',
    });
    done(await stage.act('co-chair-ilvaris', signRelease, { number }));
    expect(await stage.act('co-chair-ilvaris', signRelease, { number })).toMatchObject({
      why: 'already-signed-by-all',
    });
  });

  test('rests while a chair declines with a reason, and goes on when that chair signs', async () => {
    const number = await adopt();
    expect(await stage.act('co-chair-ilvaris', declineRelease, { number, reason: ' ' })).toMatchObject({
      why: 'bad-input',
    });
    done(
      await stage.act('co-chair-ilvaris', declineRelease, {
        number,
        reason: 'Let us wait for the ministers.',
      }),
    );
    done(await stage.act('co-chair-galveth', signRelease, { number }));
    await runJobs();
    expect(await stage.read(stranger, (tx) => decisionOf(tx, number))).toBeNull();
    expect(done(await stage.act('co-chair-ilvaris', signRelease, { number }))).toMatchObject({
      state: 'ready',
    });
  });

  test('of two chairs who sign at the same moment, one turns the last key', async () => {
    const number = await adopt();
    const both = await Promise.all(
      ['co-chair-galveth', 'co-chair-ilvaris'].map((who) => stage.act(who, signRelease, { number })),
    );
    expect(both.map((one) => done(one).state).sort()).toEqual(['ready', 'waiting']);
  });

  test('is published once when two nodes do it at the same moment', async () => {
    const number = await adopt();
    done(await stage.act('co-chair-galveth', signRelease, { number }));
    done(await stage.act('co-chair-ilvaris', signRelease, { number }));
    const input = await signedRelease(stage.house, number, stage.house.clock());
    const tries = await Promise.all([1, 2].map(() => stage.act(null, publishRelease, input)));
    expect(tries.map((one) => done(one).isFirst).sort()).toEqual([false, true]);
  });

  test('never carries a signature over something else', async () => {
    const number = await adopt();
    await stage.act('co-chair-galveth', signRelease, { number });
    await stage.act('co-chair-ilvaris', signRelease, { number });
    const input = await signedRelease(stage.house, number, stage.house.clock());
    const signature = stage.house.signer.sign(signedBytes('0'.repeat(64)));
    await expect(stage.act(null, publishRelease, { ...input, signature })).rejects.toThrow(
      'the signature belongs',
    );
    await expect(
      stage.act(null, publishRelease, { ...input, sha256: '0'.repeat(64), signature }),
    ).rejects.toThrow('has the hash of the decision');
    const marking = { from: 'GREEN', to: 'CLEAR' };
    await expect(stage.act(null, publishRelease, { ...input, marking })).rejects.toThrow(
      'the label that the release changes',
    );
    await expect(stage.act(null, publishRelease, { ...input, decisionSignature: signature })).rejects.toThrow(
      'the signature belongs to the bytes',
    );
  });

  test('is not published while a key is missing', async () => {
    const number = await adopt();
    const input = await signedRelease(stage.house, number, stage.house.clock());
    expect(await stage.act(null, publishRelease, input)).toMatchObject({ why: 'not-ready' });
  });
});

describe('before its release a decision is known', () => {
  test.each([
    ['co-chair-galveth', true],
    ['focal-point-arvana', true],
    ['secretariat', true],
    ['observer-mavreth', true], // this body lets its observers read
    ['nobody', false],
  ])('to %s: %s', async (who, isKnown) => {
    const number = await adopt();
    const viewer = await stage.as(who);
    expect((await stage.read(viewer, (tx) => decisionOf(tx, number))) !== null).toBe(isKnown);
    expect((await stage.read(viewer, decisionsOf)).some((one) => one.number === number)).toBe(isKnown);
    expect((await stage.read(viewer, (tx) => adoptedOf(tx, text.id))) !== null).toBe(isKnown);
  });
});
