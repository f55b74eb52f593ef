/** An editorial error in a published text is corrected beside it: two keys, bytes and entry of its own (issue 3). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { decisionJobs } from '../../src/decisions/index.ts';
import { clockViewer, writeAs } from '../../src/platform/index.ts';
import type { ApiAnswer } from '../support/forum-stage.ts';
import { elements, textOf } from '../support/markup.ts';
import { leafIn, type RecordStage, recordStage } from '../support/record-stage.ts';

vi.setConfig({ testTimeout: 120_000 });

let record: RecordStage;
let before: { text: string; page: string; since: string };
let paragraph: { id: string; text: string };

const id = 'ex-dg.1-l.0';
const page = `/texts/${id}`;
const corrections = `${page}/corrections`;
const chairs = ['co-chair-galveth', 'co-chair-ilvaris'];
const canaries = {
  reason: 'canary-spelling-of-a-word',
  declined: 'canary-declined-by-a-chair',
  withdrawn: 'canary-taken-back-by-the-office',
};

beforeAll(async () => {
  record = await recordStage();
  const entries = await record.entries();
  const { text } = JSON.parse(await read(`/api/v1${page}/adopted`));
  paragraph = text.provisions.find((one: { kind: string }) => one.kind === 'operative');
  before = {
    text: await record.download(entries[0]),
    page: await read(`/record/texts/${id}.json`),
    since: await record.file('checkpoint', await record.checkpoint()),
  };
}, 120_000);
afterAll(() => record.close());

async function read(path: string): Promise<string> {
  return (await record.stage.stranger().request(path)).text();
}

/** The paragraph as it reads with a word corrected. */
const corrected = () => `${paragraph.text.replace(/\.$/, '')}, corrected.`;
const change = (more: object = {}) => ({
  provision: paragraph.id,
  from: paragraph.text,
  to: corrected(),
  reason: canaries.reason,
  ...more,
});
const post = async (who: string, path: string, body: object): Promise<ApiAnswer> =>
  (await record.stage.api(who)).post(path, body);
const draft = (who: string, ...changes: readonly object[]) => post(who, corrections, { changes });
const inHand = async (who = 'secretariat') =>
  (await (await record.stage.api(who)).get(`${corrections}/in-hand`)).body;
const sign = async (who: string, correction?: string) =>
  post(who, `${corrections}/keys`, { correction: correction ?? (await inHand()).correction });
const decline = async (who: string) =>
  post(who, `${corrections}/keys/refusal`, {
    correction: (await inHand()).correction,
    reason: canaries.declined,
  });
const withdraw = async (who: string) =>
  post(who, `${corrections}/withdrawal`, {
    correction: (await inHand()).correction,
    reason: canaries.withdrawn,
  });

/** Everything of the text that a stranger can reach. */
const publicPaths = [
  ...[
    page,
    corrections,
    '/record',
    '/record/entries.json',
    '/decisions',
    '/decisions.json',
    '/decisions.csv',
  ],
  ...['/feed.xml', `/api/v1${corrections}`, `/api/v1${page}/adopted`, `${page}.akn.xml`],
];

describe('a correction is prepared', () => {
  test.each(['focal-point-arvana', 'observer-mavreth'])('not by %s', async (who) => {
    expect((await draft(who, change())).status).toBe(404);
  });

  test.each([
    ['a paragraph that the text does not have', { provision: crypto.randomUUID() }, 'no-such-paragraph'],
    ['words that the text does not say', { from: 'Members will meet.' }, 'reads-otherwise'],
    ['no change', { to: undefined, same: true }, 'nothing-changes'],
    ['no words left', { to: ' ' }, 'nothing-changes'],
    ['no reason', { reason: '' }, 'reason-missing'],
  ])('not with %s', async (_, more, why) => {
    const wrong = 'same' in more ? { to: paragraph.text } : more;
    expect(await draft('secretariat', change(wrong))).toMatchObject({ body: { type: `/problems/${why}` } });
  });

  test('on the page of the secretariat, which shows each chosen paragraph in full', async () => {
    const office = await record.stage.signedIn('secretariat');
    await office.open('/decisions/EX-D-2026-1/entry');
    const way = await office.follow('Correct an editorial error in the text');
    expect(way.text).toContain('Paragraphs to be corrected');
    expect((await office.open(`${corrections}/new`)).text).toContain('Choose a paragraph.');
    const writing = await office.open(`${corrections}/new?provisions=${paragraph.id}`);
    expect(writing.html).toContain(paragraph.text);
    const fields = { [`to.${paragraph.id}`]: corrected(), [`reason.${paragraph.id}`]: '' };
    const kept = await office.submit('Put before the chairs', fields);
    expect(kept.text).toContain('Give the reason.');
    expect(kept.html).toContain(corrected());
    const shown = await office.submit('Put before the chairs', {
      [`reason.${paragraph.id}`]: canaries.reason,
    });
    expect(shown.text).toContain('This is exactly what will be published, as EX/DG.1/1/Corr.1');
    expect(shown.text).toContain(corrected());
    expect(shown.text).not.toContain('Sign the correction');
  });

  test('once at a time', async () => {
    expect(await draft('co-chair-galveth', change())).toMatchObject({
      body: { type: '/problems/correction-in-hand' },
    });
  });
});

describe('a correction that is before the chairs', () => {
  test('is seen by them and the secretariat, and by nobody else', async () => {
    for (const path of publicPaths) expect(await read(path), path).not.toContain(canaries.reason);
    for (const who of ['focal-point-arvana', 'observer-mavreth']) {
      const visitor = await record.stage.signedIn(who);
      expect((await visitor.open(corrections)).html, who).not.toContain(canaries.reason);
      expect((await (await record.stage.api(who)).get(`${corrections}/in-hand`)).status, who).toBe(404);
    }
  });

  test('is not signed by who holds no chair, nor in place of another one', async () => {
    expect((await sign('secretariat')).status).toBe(404);
    expect((await sign('focal-point-arvana', (await inHand()).correction)).status).toBe(404);
    const other = crypto.randomUUID();
    expect(await sign('co-chair-galveth', other)).toMatchObject({ body: { type: '/problems/moved-on' } });
  });

  test('waits for the other chair, who may decline with a reason', async () => {
    expect(await sign('co-chair-galveth')).toMatchObject({
      body: { state: 'waiting', waitingFor: ['ILV'], symbol: null },
    });
    expect(await sign('co-chair-galveth')).toMatchObject({ body: { type: '/problems/already-signed' } });
    expect((await decline('co-chair-ilvaris')).status).toBe(200);
    const asked = 'A correction awaits the signature of your chair';
    for (const [who, isAsked] of [
      ['co-chair-ilvaris', true],
      ['co-chair-galveth', false],
      ['secretariat', false],
      ['focal-point-arvana', false],
    ] as const)
      expect((await (await record.stage.signedIn(who)).open('/')).text.includes(asked), who).toBe(isAsked);
    const shown = await (await record.stage.signedIn('co-chair-galveth')).open(corrections);
    expect(shown.text).toContain(canaries.declined);
    expect(shown.text).toContain('What is signed counts until');
    for (const path of publicPaths) expect(await read(path), path).not.toContain(canaries.declined);
  });

  test('lapses a week after the first key, and the chairs may begin anew', async () => {
    record.stage.house.setClock(record.stage.house.clock().add({ hours: 24 * 7 }));
    expect(await inHand()).toMatchObject({ hasLapsed: true, signed: [], declined: [] });
    const shown = await (await record.stage.signedIn('co-chair-ilvaris')).open(corrections);
    expect(shown.text).toContain('They count no longer');
    expect(await sign('co-chair-ilvaris')).toMatchObject({
      body: { state: 'waiting', waitingFor: ['GAL'] },
    });
  });

  test('is taken back with a reason, and leaves nothing in public', async () => {
    expect((await withdraw('secretariat')).status).toBe(200);
    expect((await inHand()).status).toBe(404);
    await record.stage.runJobs();
    expect(await record.entries()).toHaveLength(2);
    for (const path of publicPaths) expect(await read(path), path).not.toContain(canaries.withdrawn);
  });
});

describe('a correction that both chairs have signed', () => {
  test('is published under its own symbol, and told to the members', async () => {
    expect((await draft('co-chair-galveth', change())).status).toBe(200);
    await sign('co-chair-galveth');
    expect(await sign('co-chair-ilvaris')).toMatchObject({
      body: { state: 'ready', symbol: 'EX/DG.1/1/Corr.1' },
    });
    expect(await withdraw('secretariat')).toMatchObject({
      body: { type: '/problems/already-signed-by-all' },
    });
    await record.stage.runJobs();
    expect((await inHand()).status).toBe(404);
    const letters = (await (await record.stage.api('secretariat')).get('/letters')).body;
    expect(JSON.stringify(letters)).toContain('Corrected: ');
  });

  test('has an entry of its own that names what it corrects, and both verifiers check it', async () => {
    const entry = (await record.entries()).at(-1);
    expect(entry).toMatchObject({ kind: 'correction', symbol: 'EX/DG.1/1/Corr.1' });
    expect(entry && leafIn(entry)).toMatchObject({ corrects: 'EX/DG.1/1' });
    const bytes = JSON.parse(await (await fetch(entry?.url ?? '')).text());
    expect(bytes).toMatchObject({
      type: 'correction',
      corrects: 'EX/DG.1/1',
      correctsSha256: (await record.entries())[0]?.sha256,
      changes: [{ provision: paragraph.id, from: paragraph.text, to: corrected(), reason: canaries.reason }],
    });
    const file = await record.download(entry);
    for (const one of [file, before.text]) {
      const args = [one, '--record', record.address, '--since', before.since];
      const { mufakat, python } = await record.verify(...args);
      expect([mufakat.code, python.code], mufakat.out).toEqual([0, 0]);
      expect(python.out).toBe(mufakat.out);
    }
    const forgery = await record.file('other.json', JSON.stringify({ ...bytes, corrects: 'EX/DG.1/2' }));
    const { mufakat, python } = await record.verify(forgery, '--record', record.address);
    expect([mufakat.code, python.code]).toEqual([1, 1]);
  });

  test('leaves the adopted text as it is, and stands beside it with both wordings', async () => {
    expect(await read(`/record/texts/${id}.json`)).toBe(before.page);
    const shown = await record.stage.stranger().open(page);
    expect(shown.text).toContain('Corrected by EX/DG.1/1/Corr.1.');
    const quoted = elements(shown.page, 'blockquote').map(textOf);
    expect(quoted).toEqual([paragraph.text, corrected()]);
    const decision = await record.stage.stranger().open('/decisions/EX-D-2026-1');
    expect(decision.text).toContain('Corrected byEX/DG.1/1/Corr.1');
    const listed = await record.stage.stranger().open(corrections);
    expect(listed.html).toContain(`href="${page}"`);
    expect(listed.text).toContain(canaries.reason);
    expect(listed.text).not.toContain(canaries.declined);
  });

  test('moves the register and the feed on', async () => {
    const { decisions } = JSON.parse(await read('/decisions.json'));
    expect(decisions[0].corrections).toEqual([
      expect.objectContaining({
        symbol: 'EX/DG.1/1/Corr.1',
        url: expect.stringContaining('/record/corrections/'),
      }),
    ]);
    const now = record.stage.house.clock().toString();
    expect(decisions[0].updatedAt).toBe(now);
    expect(await read('/decisions.csv')).toContain('EX/DG.1/1/Corr.1');
    const feed = await read('/feed.xml');
    expect(feed).toContain(`<updated>${now}</updated>`);
    expect(feed).toContain('EX/DG.1/1/Corr.1');
    expect(feed).not.toContain(`<published>${now}</published>`);
  });

  test('is followed by the next one, on what is read since; two keys and two nodes at once make one of it', async () => {
    expect(await draft('secretariat', change())).toMatchObject({
      body: { type: '/problems/reads-otherwise' },
    });
    const next = change({ from: corrected(), to: `${corrected()} Twice.` });
    expect((await draft('secretariat', next)).status).toBe(200);
    const { correction } = await inHand();
    const both = await Promise.all(chairs.map((who) => sign(who, correction)));
    expect(both.map(({ body }) => body.state).sort()).toEqual(['ready', 'waiting']);
    expect(both.flatMap(({ body }) => body.symbol ?? [])).toEqual(['EX/DG.1/1/Corr.2']);
    const job = decisionJobs.find(({ task }) => task === 'decisions.publish-correction');
    await Promise.all([1, 2].map(() => job?.run(record.stage.house, {})));
    await record.stage.runJobs();
    expect((await record.entries()).map(({ symbol }) => symbol).slice(2)).toEqual([
      'EX/DG.1/1/Corr.1',
      'EX/DG.1/1/Corr.2',
    ]);
    const { letters } = (await (await record.stage.api('secretariat')).get('/letters')).body;
    const told = letters.filter(({ subject }: { subject: string }) => subject.includes('Corr.2'));
    expect(told).toHaveLength(1);
  });
});

describe('the bytes of a published correction', () => {
  test.each([
    ['its words', { changes: '[]' }],
    ['its bytes', { canonical: '{"type":"correction"}' }],
    ['its bytes, said to be removed', { canonical: '{"type":"correction"}', removedAt: 'now' }],
  ] as const)('never become others, whoever writes: %s', async (_, wrong) => {
    const { house } = record.stage;
    const now = house.clock();
    const change = 'removedAt' in wrong ? { ...wrong, removedAt: now, changes: '[]' } : wrong;
    const scope = { viewer: clockViewer, now, actName: 'test.change-a-correction' };
    await expect(
      writeAs(house.database, scope, (tx) =>
        tx.updateTable('texts.correction').set(change).where('symbol', '=', 'EX/DG.1/1/Corr.1').execute(),
      ),
    ).rejects.toThrow(/never changed/);
    expect(JSON.parse(await read(`/api/v1${corrections}`)).corrections).toHaveLength(2);
  });
});
