/** A removed text leaves its words at no address that a stranger reaches (issue 3; DESIGN §2, law 9). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeWeb } from '../../src/app/web.ts';
import {
  askForObjections,
  correctionActs,
  decisionJobs,
  makeStatement,
  mandatesOf,
  recordMandate,
  signRelease,
  signRemoval,
  stateDecision,
  statementsOn,
} from '../../src/decisions/index.ts';
import { runDueJobs } from '../../src/platform/index.ts';
import { correctionInHand, textState } from '../../src/texts/index.ts';
import {
  adoptionStage,
  type CleanStageText,
  done,
  inTheMeeting,
  type Stage,
  takenUp,
} from '../support/adoption-stage.ts';
import { walkPublicPages } from '../support/public-walk.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type ServedRecord, servedRecord } from '../support/record-stage.ts';
import { newVisitor } from '../support/visitor.ts';

vi.setConfig({ testTimeout: 180_000 });

let stage: Stage;
let record: ServedRecord;
let text: CleanStageText;
let number: string;
let kept: string[];

const corrected = 'Members will share what they have learnt from canary-correction.';
const prepared = 'Members will share canary-in-hand.';
const quoted = `We read “${takenUp}” in the light of our law, canary-statement.`;
const asked = `${takenUp} Canary-mandate.`;
/** Every phrase that repeats the text, as strangers could read it before. */
const phrases = [takenUp, 'canary-correction', 'canary-statement', 'Canary-mandate', 'canary-reason'];

const act = (name: string) => {
  const found = correctionActs.find((one) => one.name === `decisions.${name}`);
  if (!found) throw new Error(`there is no act ${name}`);
  return found;
};
const jobs = () => runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });
const chairs = ['co-chair-galveth', 'co-chair-ilvaris'] as const;

async function prepare(from: string, to: string): Promise<string> {
  const changes = [{ provision: text.paragraphs[1], from, to, reason: 'canary-reason' }];
  done(await stage.act('secretariat', act('draft-correction'), { text: text.id, changes }));
  const viewer = await stage.as('secretariat');
  const inHand = await stage.read(viewer, (tx) => correctionInHand(tx, text.id));
  return inHand?.id ?? '';
}

beforeAll(async () => {
  stage = await adoptionStage();
  record = await servedRecord({ house: stage.house, close: () => stage.house.close() });
  text = await stage.cleanText('EX/DG.1/L.1');
  stage.house.setClock(inTheMeeting);
  const input = { text: text.id, meeting: stage.meeting, symbol: 'EX/DG.1/1', verb: 'adopts' };
  const { question } = done(await stage.act(chairs[0], askForObjections, input));
  ({ number } = done(await stage.act(chairs[0], stateDecision, { text: text.id, question })));
  const statement = { text: text.id, kind: 'explanationOfPosition', words: quoted };
  done(await stage.act('focal-point-arvana', makeStatement, statement));
  done(await stage.act('secretariat', recordMandate, { number, holder: 'Members', task: asked }));
  for (const who of chairs) done(await stage.act(who, signRelease, { number }));
  await jobs();
  const correction = await prepare(takenUp, corrected);
  for (const who of chairs) done(await stage.act(who, act('sign-correction'), { text: text.id, correction }));
  await jobs();
  const waiting = await prepare(corrected, prepared);
  done(await stage.act(chairs[0], act('sign-correction'), { text: text.id, correction: waiting }));
  kept = await Promise.all((await record.entries()).map((entry) => record.download(entry)));
}, 180_000);
afterAll(() => record.close());

/** What a stranger reads at every public address, files and record included; also where there is nothing any more. */
const everything = async (): Promise<Map<string, string>> => {
  const recorded = (await record.entries()).map(({ url }) => new URL(url).pathname);
  const files = [
    '.akn.xml',
    '.docx',
    '.pdf',
    '/corrections',
    '/statements',
    '/history',
    '/compare',
    '/state',
  ];
  const also = [...recorded, ...files.map((rest) => `/texts/${text.id}${rest}`)];
  const api = ['/adopted', '/corrections', '/statements'].map((rest) => `/api/v1/texts/${text.id}${rest}`);
  const lists = ['/api/v1/decisions', `/api/v1/decisions/${number.replaceAll('/', '-')}`, '/api/v1/texts'];
  const programs = ['/decisions.json', '/decisions.csv', '/feed.xml', '/sitemap.xml', '/record/entries.json'];
  const visitor = newVisitor(makeWeb(stage.house));
  const read = new Map<string, string>();
  await walkPublicPages(visitor, ['/'], ({ url, html }) => void read.set(url, html));
  for (const path of [...also, ...api, ...lists, ...programs])
    read.set(path, await (await visitor.request(path)).text());
  return read;
};

describe('before its removal', () => {
  test('the words stand where this test looks for them', async () => {
    const read = await everything();
    const all = [...read.values()].join('\n');
    for (const phrase of phrases) expect(all, phrase).toContain(phrase);
    expect(all).not.toContain('canary-in-hand');
  });
});

describe('after its removal', () => {
  beforeAll(async () => {
    for (const who of chairs)
      done(await stage.act(who, signRemoval, { number, reason: 'canary-names-a-person' }));
    await jobs();
  });

  test('no address that a stranger reaches carries them, nor says why', async () => {
    for (const [path, words] of await everything())
      for (const phrase of [...phrases, 'canary-in-hand', 'canary-names-a-person'])
        expect(words, path).not.toContain(phrase);
  });

  test('the correction that was before the chairs is never published', async () => {
    const correction = { text: text.id, correction: crypto.randomUUID() };
    expect(await stage.act(chairs[1], act('sign-correction'), correction)).toMatchObject({ why: 'moved-on' });
    const changes = [{ provision: text.paragraphs[1], from: '', to: prepared, reason: 'Again.' }];
    expect(await stage.act('secretariat', act('draft-correction'), { text: text.id, changes })).toMatchObject(
      { why: 'words-removed' },
    );
    expect((await record.entries()).map(({ kind }) => kind)).toEqual([
      'text',
      'decision',
      'annex',
      'correction',
    ]);
  });

  test('text, annex and correction leave their entries, and what somebody kept still verifies', async () => {
    const entries = await record.entries();
    expect(entries.filter(({ removedAt }) => removedAt !== null).map(({ kind }) => kind)).toEqual([
      ...['text', 'annex', 'correction'],
    ]);
    for (const file of kept) {
      const { mufakat, python } = await record.verify(file, '--record', record.address);
      expect([mufakat.code, python.code], mufakat.out).toEqual([0, 0]);
    }
    const page = await (await fetch(`${record.address}/texts/${text.id}`)).text();
    expect(page).toContain('EX/DG.1/1/Corr.1');
    expect(page).toContain('were removed from the public record with the text');
  });

  test('a statement or a mandate that comes after it is read by the readers of the text alone', async () => {
    const late = { text: text.id, kind: 'explanationOfPosition', words: 'canary-after-removal' };
    done(await stage.act('focal-point-belisar', makeStatement, late));
    const given = { number, holder: 'Members', task: 'Canary-asked-after-removal.' };
    done(await stage.act('secretariat', recordMandate, given));
    for (const [path, words] of await everything()) expect(words, path).not.toMatch(/after-removal/);
    const viewer = await stage.as('focal-point-arvana');
    const read = await stage.read(viewer, (tx) => statementsOn(tx, text.id));
    const tasks = await stage.read(viewer, (tx) => mandatesOf(tx, number));
    expect(tasks.map((one) => one.task)).toEqual([asked, 'Canary-asked-after-removal.']);
    expect(read.map((one) => one.words)).toContain('canary-after-removal');
  });

  test('the body keeps what it negotiated, and what was put on record', async () => {
    const viewer = await stage.as('focal-point-belisar');
    const state = await stage.read(viewer, (tx) =>
      textState(tx, text.id, { viewer, now: stage.house.clock() }),
    );
    expect(JSON.stringify(state?.provisions)).toContain(takenUp);
    const statements = await stage.read(viewer, (tx) =>
      tx.selectFrom('decisions.statement').select(['words', 'audience']).execute(),
    );
    expect(statements).toContainEqual({ words: quoted, audience: state?.text.audience });
    expect(statements.map(({ audience }) => audience)).not.toContain('public');
  });
});
