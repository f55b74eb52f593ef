/** From pasted draft to Rev.1 through the web pages without scripts, as people do it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { attribute, elements } from '../support/markup.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let secretariat: Visitor;
let galveth: Visitor;
let arvana: Visitor;
let celmora: Visitor;
const address = '/texts/ex-dg.1-l.8';
let first = '';
let second = '';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  secretariat = await stage.signedIn('secretariat');
  galveth = await stage.signedIn('co-chair-galveth');
  arvana = await stage.signedIn('focal-point-arvana');
  celmora = await stage.signedIn('focal-point-celmora');
});
afterAll(() => stage.close());

const pasted = `Shared principles

1. Members will strengthen cooperation.

2. Members will meet each year.`;

/** What a delegation has put on file, counted. */
async function proposalsOnFile(): Promise<number> {
  const scope = { viewer: clockViewer, now: stage.house.clock() };
  return readAs(stage.house.database, scope, async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from texts.proposal`.execute(
      tx,
    );
    return rows[0]?.count ?? -1;
  });
}

const paragraphs = (visitor: Visitor) =>
  elements(visitor.view.page, 'a')
    .map((one) => attribute(one, 'href') ?? '')
    .filter((href) => href.startsWith(`${address}/provisions/`));

describe('a text through its pages', () => {
  test('the secretariat pastes a draft, sets the kinds and puts it before the body', async () => {
    await secretariat.open('/texts/new');
    await secretariat.submit('Look at the paragraphs', {
      body: 'exercise-drafting-group',
      title: 'Shared principles',
      symbol: 'EX/DG.1/L.8',
      draft: pasted,
    });
    expect(secretariat.view.text).toContain('3 paragraphs');
    expect(secretariat.view.text).toContain('Nothing has been created yet');
    const created = await secretariat.submit(/^Put before/, { 3: 'paragraph' });
    expect(created.url).toBe(address);
    expect(created.text).toContain('Members will strengthen cooperation.');
    expect(created.text).toContain('Exercise');
  });

  test('a delegation previews, which leaves nothing, and submits, which gives a receipt', async () => {
    await arvana.open(address);
    [first = '', second = ''] = [...new Set(paragraphs(arvana))].slice(1);
    await arvana.open(first);
    await arvana.submit(
      'Preview',
      { words: 'Members will deepen cooperation.' },
      {
        within: 'What does your delegation wish?',
      },
    );
    expect(arvana.view.text).toContain('Nothing has been submitted yet.');
    expect(arvana.view.text).toContain('deepen');
    expect(await proposalsOnFile()).toBe(0);
    const receipt = await arvana.submit('Submit proposal');
    expect(receipt.url).toBe(`${address}/receipts/1`);
    expect(receipt.text).toContain('EX/DG.1/L.8 · 1');
    expect(receipt.text).toMatch(/24 November 2026, \d\d:00 .*UTC\+7/);
    expect((await arvana.submitAgain()).url).toBe(`${address}/receipts/1`);
    expect(await proposalsOnFile()).toBe(1);
  });

  test('another joins, and whoever comes back is told which paragraphs changed', async () => {
    await galveth.open(address);
    await celmora.open(first);
    const joined = await celmora.submit('Join as co-sponsor');
    expect(joined.text).toContain('Joining as co-sponsor');
    stage.house.setClock('2026-11-24T04:00:00Z');
    await arvana.open(second);
    await arvana.submit(
      'Preview',
      { words: 'Members will meet every year.' },
      {
        within: 'What does your delegation wish?',
      },
    );
    await arvana.submit('Submit proposal');
    const back = await galveth.open(address);
    expect(back.text).toContain('Changed since your last visit');
  });

  test('the chair states a bracket, takes it back, states it again and marks the paragraph agreed', async () => {
    const state = async () => {
      await galveth.open(first);
      return galveth.submit('State this text', { choice: '“deepen”' });
    };
    expect((await state()).text).toContain('Members will deepen cooperation.');
    await galveth.submit('Undo the last decision');
    expect(await galveth.open(first)).toMatchObject({ text: expect.stringContaining('strengthen') });
    await state();
    await galveth.submit('Agreed');
    expect((await galveth.open(`${address}/state`)).text).toContain('agreed');
  });

  test('Rev.1 is issued, compared and taken home under names that say exercise', async () => {
    await secretariat.open(`${address}/history`);
    await secretariat.submit('Issue EX/DG.1/L.8/Rev.1');
    expect(secretariat.view.text).toContain('EX/DG.1/L.8/Rev.1');
    const compared = await arvana.open(`${address}/compare?from=0&to=1`);
    expect(compared.text).toContain('deepen');
    expect(compared.text).toContain('strengthen');
    for (const [path, magic] of [
      ['.docx', 'PK'],
      ['.docx?style=tracked', 'PK'],
      ['.pdf', '%PDF'],
    ] as const) {
      const file = await arvana.request(`${address}${path}`);
      expect(file.headers.get('content-disposition')).toContain(
        'filename="EXERCISE-EX-DG.1-L.8-Rev.1-TLP-AMBER.',
      );
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .slice(0, magic.length),
      ).toBe(magic);
    }
  });
});
