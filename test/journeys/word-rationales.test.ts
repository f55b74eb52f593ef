/** Why a delegation proposes what it proposes goes with the text to those who may know it, and comes back to nobody. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWord } from '../../src/engine/word/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { attribute, elements } from '../support/markup.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let arvana: Visitor;
let celmora: Visitor;
let paragraph = '';
const address = '/texts/ex-dg.1-l.9';
const why = 'Agreed language of the last three declarations.';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  const secretariat = await stage.signedIn('secretariat');
  arvana = await stage.signedIn('focal-point-arvana');
  celmora = await stage.signedIn('focal-point-celmora');
  await secretariat.open('/texts/new');
  await secretariat.submit('Look at the paragraphs', {
    body: 'exercise-drafting-group',
    title: 'Shared principles',
    symbol: 'EX/DG.1/L.9',
    draft: 'Shared principles\n\n1. Members will strengthen cooperation.',
  });
  await secretariat.submit(/^Put before/);
  await arvana.open(address);
  paragraph =
    elements(arvana.view.page, 'a')
      .map((one) => attribute(one, 'href') ?? '')
      .findLast((href) => href.startsWith(`${address}/provisions/`)) ?? '';
  await arvana.open(paragraph);
  const wish = { words: 'Members will deepen cooperation.', rationale: why };
  await arvana.submit('Preview', wish, { within: 'What does your delegation wish?' });
  await arvana.submit('Submit proposal');
});
afterAll(() => stage.close());

async function download(visitor: Visitor, query = ''): Promise<Uint8Array> {
  const response = await visitor.request(`${address}.docx${query}`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

function everything(file: Uint8Array): string {
  return Object.values(unzipSync(file))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('a rationale', () => {
  test.each(['', '?style=tracked'])(
    'is a comment of its delegation in the Word file of a member: %j',
    async (query) => {
      const file = await download(celmora, query);
      const comments = strFromU8(unzipSync(file)['word/comments.xml'] ?? new Uint8Array());
      expect(comments).toMatch(
        /<w:comment w:id="0" w:author="Arvana" w:date="2026-11-2\dT[^"]*" w:initials="ARV">/,
      );
      expect(comments).toContain(why);
      const returned = readWord(file);
      expect(returned).toMatchObject({ ok: true, value: { comments: [], warnings: [] } });
    },
  );

  test('goes to nobody who reads the text without names', async () => {
    const observer = await stage.signedIn('observer-mavreth');
    expect(everything(await download(observer))).not.toMatch(/Agreed language|Arvana|ARV|comments/);
  });

  test('goes with the proposal when that is withdrawn', async () => {
    expect(everything(await download(arvana))).toContain(why);
    await arvana.open(paragraph);
    await arvana.submit('Withdraw');
    expect(everything(await download(arvana))).not.toContain(why);
  });
});
