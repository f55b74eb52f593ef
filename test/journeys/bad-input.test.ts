/** Bad input through pages without scripts: a clear message, and nothing that was typed is lost (issue 2, line 6). */
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { readAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let secretariat: Visitor;
let arvana: Visitor;

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  secretariat = await stage.signedIn('secretariat');
  arvana = await stage.signedIn('focal-point-arvana');
});
afterAll(() => stage.close());

const base = { body: 'exercise-drafting-group', title: 'Shared principles' };
const wishForm = { within: 'What does your delegation wish?' };
let count = 20;

/** A text of one paragraph, and the address of that paragraph. */
async function newText(): Promise<{ id: string; provision: string; at: string; on: string }> {
  count += 1;
  const api = await stage.api('secretariat');
  const created = await api.post('/texts', {
    ...base,
    kind: 'declaration',
    symbol: `EX/DG.1/L.${count}`,
    marking: 'AMBER',
    language: 'en',
    closesAtWall: '2026-12-08T17:00',
    closesZone: 'Asia/Bangkok',
    provisions: [{ kind: 'operative', words: 'Members will meet each year.' }],
  });
  const { id } = created.body;
  const text = (await api.get(`/texts/${id}`)).body;
  const provision: string = text.consolidation.provisions[0].id;
  return { id, provision, at: `/texts/${id}`, on: `/texts/${id}/provisions/${provision}` };
}

describe('a proposal', () => {
  test('on a text that somebody changed meanwhile shows both, and is then taken', async () => {
    const { id, on, provision } = await newText();
    await arvana.open(on);
    await arvana.submit('Preview', { words: 'Members will meet every month.' }, wishForm);
    const chair = await stage.api('co-chair-galveth');
    const belisar = await stage.api('focal-point-belisar');
    const wish = { op: 'change', provision, words: 'Members will meet each spring.', against: 0 };
    expect((await belisar.post(`/texts/${id}/proposals`, wish)).status).toBe(200);
    const { seen } = (await chair.get(`/texts/${id}`)).body.paragraphs[0];
    const choice = { kind: 'bridging', bracket: 0, words: 'summer' };
    const resolved = await chair.post(`/texts/${id}/provisions/${provision}/resolutions`, { seen, choice });
    expect(resolved.status).toBe(200);
    const refused = await arvana.submit('Submit proposal');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The wording changed while you were writing.');
    expect(refused.text).toContain('Members will meet each summer.');
    expect(refused.html).toContain('Members will meet every month.');
    await arvana.submit('Preview', {}, wishForm);
    expect((await arvana.submit('Submit proposal')).url).toContain('/receipts/');
  });

  test('on a paragraph already agreed is refused, and its words stay on the page', async () => {
    const { id, on, provision } = await newText();
    await arvana.open(on);
    await arvana.submit('Preview', { words: 'Members will meet at dawn.' }, wishForm);
    const chair = await stage.api('co-chair-galveth');
    const marked = await chair.post(`/texts/${id}/marks`, { provisions: [provision], state: 'agreed' });
    expect(marked.status).toBe(200);
    const refused = await arvana.submit('Submit proposal');
    expect(refused.text).toContain('This paragraph has been agreed meanwhile.');
    expect(refused.html).toContain('Members will meet at dawn.');
  });

  test('on a paragraph deleted meanwhile is refused, and its words are shown', async () => {
    const { id, on, provision } = await newText();
    await arvana.open(on);
    await arvana.submit('Preview', { words: 'Members will meet at noon.' }, wishForm);
    const belisar = await stage.api('focal-point-belisar');
    const wish = { op: 'delete', provision, against: 0 };
    expect((await belisar.post(`/texts/${id}/proposals`, wish)).status).toBe(200);
    const chair = await stage.api('co-chair-galveth');
    const { seen } = (await chair.get(`/texts/${id}`)).body.paragraphs[0];
    const deleted = await chair.post(`/texts/${id}/provisions/${provision}/resolutions`, {
      seen,
      choice: { kind: 'deletion' },
    });
    expect(deleted.status).toBe(200);
    const refused = await arvana.submit('Submit proposal');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('This paragraph is no longer in the text.');
    expect(refused.text).toContain('Members will meet at noon.');
  });

  test('of too many words is refused beside its field with nothing lost', async () => {
    const { on } = await newText();
    await arvana.open(on);
    const long = `Members ${'x'.repeat(20001)}`;
    const refused = await arvana.submit('Preview', { words: long }, wishForm);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('at most 20000 characters');
    expect(refused.html).toContain(long);
  });

  test('with NUL bytes or lone surrogates is taken without them', async () => {
    const { on, at } = await newText();
    await arvana.open(on);
    await arvana.submit('Preview', { words: 'Members\u0000 will meet \ud800twice.' }, wishForm);
    expect((await arvana.submit('Submit proposal')).url).toContain('/receipts/');
    const read = await arvana.open(at);
    expect(read.status).toBe(200);
    expect(read.html).not.toContain('\u0000');
  });
});

describe('a new text', () => {
  const draft = 'Shared principles\n\n1. Members will meet.';
  const look = async (answers: Parameters<Visitor['submit']>[1]) => {
    await secretariat.open('/texts/new');
    return secretariat.submit('Look at the paragraphs', { ...base, symbol: 'EX/DG.1/L.99', ...answers });
  };

  test('from a file that is no Word file, or half of one, says so beside the field', async () => {
    const zip = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');
    const { at } = await newText();
    const real = Buffer.from(await (await secretariat.request(`${at}.docx`)).arrayBuffer());
    for (const bytes of [zip, real.subarray(0, Math.floor(real.length / 2)), Buffer.from('plain words')]) {
      const view = await look({ file: { name: 'draft.docx', bytes } });
      expect(view.status).toBe(422);
      expect(view.text).toMatch(/not a Word file|damaged/);
      expect(view.html).toContain('EX/DG.1/L.99');
    }
  });

  test('from a small file that unpacks to far too much is not opened', async () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': new Uint8Array(64 * 1024 * 1024),
    });
    const view = await look({ file: { name: 'draft.docx', bytes: bomb } });
    expect(view.status).toBe(422);
    expect(view.text).toContain('This file unpacks to far more than a text can hold');
  });

  test('in an unknown zone is refused with everything kept', async () => {
    await look({ draft, closesZone: 'Mars/Olympus' });
    const refused = await secretariat.submit(/^Put before/);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This is not a time zone.');
    expect(refused.html).toContain('EX/DG.1/L.99');
    expect(refused.html).toContain('Members will meet.');
  });

  test('from a file of 50 MB is refused with the size that is taken', async () => {
    const view = await look({ file: { name: 'draft.docx', bytes: Buffer.alloc(50 * 1024 * 1024) } });
    expect(view.status).toBe(413);
    expect(view.text).toContain('12 MB');
  });

  test('under a symbol already taken keeps all that was typed', async () => {
    const { id } = await newText();
    await look({ draft, symbol: `EX/DG.1/L.${id.split('.').at(-1)}` });
    const refused = await secretariat.submit(/^Put before/);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('This symbol is already in use.');
    expect(refused.html).toContain('Members will meet.');
  });

  test('of 5,000 paragraphs is created and read page by page; one more is refused', async () => {
    const of = (many: number) =>
      Array.from({ length: many }, (_, at) => `${at % 900}. Members will meet.`).join('\n\n');
    await look({ draft: of(5001) });
    expect((await secretariat.submit(/^Put before/)).text).toContain('Too many paragraphs: at most 5000.');
    await look({ draft: of(5000) });
    const created = await secretariat.submit(/^Put before/);
    expect(created.url).toBe('/texts/ex-dg.1-l.99');
    expect(created.text).toMatch(/Paragraphs 1 to \d+ of 5000/);
    expect((await secretariat.open(`${created.url}?page=2`)).status).toBe(200);
  }, 120_000);

  test('from right to left is shown from right to left', async () => {
    await look({ draft: 'المبادئ المشتركة\n\nتجتمع الدول كل عام.', language: 'ar', symbol: 'EX/DG.1/L.98' });
    const created = await secretariat.submit(/^Put before/);
    expect(created.html).toMatch(/lang="ar"[^>]*dir="rtl"|dir="rtl"[^>]*lang="ar"/);
  });
});

describe('what is sent by a chair or too late', () => {
  test('a bracket without a choice is asked for again', async () => {
    const { id, on, provision } = await newText();
    const belisar = await stage.api('focal-point-belisar');
    const wish = { op: 'change', provision, words: 'Members will meet each spring.', against: 0 };
    await belisar.post(`/texts/${id}/proposals`, wish);
    const chair = await stage.signedIn('co-chair-galveth');
    await chair.open(on);
    const refused = await chair.submit('State this text');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Choose what the bracket should say.');
  });

  // The last, for the clock goes on to another day and everybody signs in anew.
  test.each([
    ['Admit', true],
    ['Do not admit', false],
  ])(
    'a proposal after the closing date is kept and marked late; the chair presses “%s”',
    async (button, isIn) => {
      stage.house.setClock('2026-11-24T02:00:00Z');
      const { id, at, on } = await newText();
      stage.house.setClock('2026-12-08T10:30:00Z');
      const late = await stage.signedIn('focal-point-arvana');
      await late.open(on);
      await late.submit('Preview', { words: 'Members will meet at midnight.' }, wishForm);
      const receipt = await late.submit('Submit proposal');
      expect(receipt.text).toContain('After proposals closed: kept and marked late; the chair decides.');
      expect((await late.open(at)).text).not.toContain('midnight');
      expect(await wordingsSeenByObserver(stage, id)).toBe(0);
      const chair = await stage.signedIn('co-chair-galveth');
      await chair.open(on);
      await chair.submit(button);
      expect((await late.open(at)).text.includes('midnight')).toBe(isIn);
      expect((await wordingsSeenByObserver(stage, id)) > 0).toBe(isIn);
      const kept = await late.open(on);
      expect(kept.text).toContain('midnight');
      expect(kept.text.includes('not admitted')).toBe(!isIn);
    },
  );
});

/** Wordings of proposals that the database itself gives to an observer, whatever the pages make of them. */
async function wordingsSeenByObserver({ house, personOf }: ForumStage, text: string): Promise<number> {
  const observer = { personId: personOf('observer-mavreth'), actingAs: null };
  const viewer = await viewerOf(house.database, observer, house.clock());
  const rows = await readAs(house.database, { viewer, now: house.clock() }, (tx) =>
    tx
      .selectFrom('texts.proposalWording as wording')
      .innerJoin('texts.proposal as proposal', 'proposal.id', 'wording.proposal')
      .select('wording.words')
      .where('proposal.text', '=', text)
      .execute(),
  );
  return rows.length;
}
