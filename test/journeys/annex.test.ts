/** What is put on record with a decision is published with it: signed, entered, and checked by a stranger (issue 3). */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  askForObjections,
  decisionJobs,
  makeStatement,
  publishRelease,
  recordMandate,
  signedRelease,
  signRelease,
  stateDecision,
  withdrawStatement,
} from '../../src/decisions/index.ts';
import { runDueJobs } from '../../src/platform/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  done,
  inTheMeeting,
  type Stage,
} from '../support/adoption-stage.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type Listed, type ServedRecord, servedRecord } from '../support/record-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
let record: ServedRecord;
let count = 0;
let text: CleanStageText;
let number: string;

const said = 'We read this paragraph in the light of our law.';
const task = 'Report each year on what was learnt.';

beforeAll(async () => {
  stage = await adoptionStage();
  record = await servedRecord({ house: stage.house, close: () => stage.house.close() });
}, 120_000);
afterAll(() => record.close());
beforeEach(async () => {
  count += 1;
  text = await stage.cleanText(`EX/DG.1/L.${count}`);
  stage.house.setClock(inTheMeeting);
  const input = { text: text.id, meeting: stage.meeting, symbol: `EX/DG.1/${count}`, verb: 'adopts' };
  const { question } = done(await stage.act('co-chair-galveth', askForObjections, input));
  number = done(await stage.act('co-chair-galveth', stateDecision, { text: text.id, question })).number;
});

const state = async (words = said) =>
  done(
    await stage.act('focal-point-arvana', makeStatement, {
      ...{ text: text.id, kind: 'explanationOfPosition', words },
    }),
  );
const withdraw = async (statement: string) =>
  done(await stage.act('focal-point-arvana', withdrawStatement, { text: text.id, statement }));
const mandate = async () =>
  done(await stage.act('secretariat', recordMandate, { number, holder: 'Members', task }));
const signBoth = async () => {
  for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
    done(await stage.act(who, signRelease, { number }));
};
const release = async () => {
  await signBoth();
  await runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });
};
const annex = async (): Promise<Listed | undefined> =>
  (await record.entries()).find(({ symbol }) => symbol === `${number}/Add.1`);
const page = async () => (await fetch(`${record.address}/decisions/${number.replaceAll('/', '-')}`)).text();

describe('what stands beside a decision when it is published', () => {
  test('has an entry of its own, which both verifiers check', async () => {
    const { statement: id } = await state();
    await mandate();
    expect(await annex()).toBeUndefined();
    await release();
    const entry = await annex();
    expect(entry).toMatchObject({ kind: 'annex', mediaType: 'application/json' });
    const bytes = JSON.parse(await (await fetch(entry?.url ?? '')).text());
    const decision = (await record.entries()).find(({ symbol }) => symbol === number);
    expect(bytes).toMatchObject({
      type: 'decision-annex',
      decision: number,
      decisionSha256: decision?.sha256,
      statements: [{ id, kind: 'explanationOfPosition', name: 'Arvana', words: said, withdrawnAt: null }],
      mandates: [{ holder: 'Members', task }],
    });
    for (const one of [entry, decision]) {
      const { mufakat, python } = await record.verify(await record.download(one), '--record', record.address);
      expect([mufakat.code, python.code], mufakat.out).toEqual([0, 0]);
      expect(python.out).toBe(mufakat.out);
    }
    const changed = await record.file('x', JSON.stringify(bytes).replace('light', 'sight'));
    const { mufakat, python } = await record.verify(changed, '--record', record.address);
    expect([mufakat.code, python.code]).toEqual([1, 1]);
  });

  test('names no person and no channel', async () => {
    await state();
    await release();
    const bytes = await (await fetch((await annex())?.url ?? '')).text();
    expect(bytes).not.toMatch(/person|channel|evidence|audience/);
  });

  test('includes that a statement was withdrawn, with its date', async () => {
    const { statement: id } = await state();
    await withdraw(id);
    await release();
    const bytes = JSON.parse(await (await fetch((await annex())?.url ?? '')).text());
    expect(bytes.statements).toEqual([expect.objectContaining({ id, withdrawnAt: inTheMeeting.toString() })]);
    expect(await page()).not.toContain('Withdrawn after publication');
  });

  test('is nothing where nobody said anything: there is no entry', async () => {
    await release();
    expect(await annex()).toBeUndefined();
    expect((await record.entries()).map(({ symbol }) => symbol)).toContain(number);
  });

  test('is what stands when it is published, also when a statement comes at that very moment', async () => {
    await state();
    await signBoth();
    const signed = await signedRelease(stage.house, number, stage.house.clock());
    await state('canary-at-the-last-moment');
    expect(await stage.act(null, publishRelease, signed)).toMatchObject({ ok: false, why: 'annex-changed' });
    await runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });
    expect(await (await fetch((await annex())?.url ?? '')).text()).toContain('canary-at-the-last-moment');
  });
});

describe('what comes after the publication', () => {
  test('stands on the page, and the page says that it is not among the signed bytes', async () => {
    const { statement: id } = await state();
    await release();
    const before = await (await fetch((await annex())?.url ?? '')).text();
    expect(await page()).not.toContain('after publication');
    await state('canary-after-publication');
    await withdraw(id);
    expect(await (await fetch((await annex())?.url ?? '')).text()).toBe(before);
    const statements = await (await fetch(`${record.address}/texts/${text.id}/statements`)).text();
    for (const shown of [await page(), statements]) {
      expect(shown).toContain('canary-after-publication');
      expect(shown).toContain('Received after publication: not among the signed bytes.');
      expect(shown).toContain('Withdrawn after publication');
    }
    expect(await page()).toContain(`${number}/Add.1`);
  });

  test('leaves a decision beside which nothing stood without an annex, and says so', async () => {
    await release();
    expect(await page()).not.toContain('signed bytes');
    await state();
    expect(await annex()).toBeUndefined();
    expect(await page()).toContain('None of this stood when the decision was published');
  });
});
