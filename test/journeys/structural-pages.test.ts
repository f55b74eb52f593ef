/** Moving, splitting and merging paragraphs through the web pages without scripts, as people do it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circulated, fourPrinciples } from '../support/draft.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let galveth: Visitor;
let arvana: Visitor;
let belisar: Visitor;
let paragraphs: string[] = [];
const address = '/texts/ex-dg.1-l.21';
const paragraph = (number: number) => `${address}/provisions/${paragraphs[number]}`;

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  galveth = await stage.signedIn('co-chair-galveth');
  arvana = await stage.signedIn('focal-point-arvana');
  belisar = await stage.signedIn('delegate-belisar');
  paragraphs = await circulated(await stage.api('secretariat'), {
    symbol: 'EX/DG.1/L.21',
    provisions: fourPrinciples,
  });
});
afterAll(() => stage.close());

describe('a paragraph is moved', () => {
  test('the form says beside the field what is missing, and keeps what was typed', async () => {
    await arvana.open(paragraph(1));
    const refused = await arvana.submit(
      'Preview',
      { after: '', rationale: 'It follows from the others.' },
      { within: 'Move this paragraph' },
    );
    expect(refused.status).toBe(422);
    expect(refused.errors).toContain('This is needed.');
    expect(refused.html).toContain('It follows from the others.');
  });

  test('the preview says it in words, and so do the receipt and the page of the paragraph', async () => {
    await arvana.open(paragraph(1));
    await arvana.submit('Preview', { after: paragraphs[4] ?? '' }, { within: 'Move this paragraph' });
    expect(arvana.view.text).toContain('Nothing has been submitted yet.');
    expect(arvana.view.text).toContain('moved to OP 4 bis');
    const receipt = await arvana.submit('Submit proposal');
    expect(receipt.text).toContain('move OP 1 after OP 4');
    expect((await belisar.open(paragraph(1))).text).toContain('Arvana proposes to move OP 1 after OP 4');
    expect((await belisar.open(`${address}/state`)).text).toContain('Arvana');
  });
});

describe('a paragraph is split, two are merged', () => {
  test('a blank line parts the paragraphs, and whoever goes on editing finds all as it was typed', async () => {
    await belisar.open(paragraph(2));
    const whole = await belisar.submit('Preview', {}, { within: 'Split this paragraph' });
    expect(whole.errors.join(' ')).toContain('Set a blank line where the first paragraph ends.');
    const parts = 'Members will share information.\n\nThey will train officers together.';
    const seen = await belisar.submit('Preview', { parts }, { within: 'Split this paragraph' });
    expect(seen.text).toContain('split into OP 2 and OP 2 bis');
    await belisar.submit('Go on editing');
    const again = await belisar.submit('Preview', {}, { within: 'Split this paragraph' });
    expect(again.text).toContain('split from OP 2');
    expect((await belisar.submit('Submit proposal')).text).toContain('split OP 2 into 2 paragraphs');
  });

  test('the words are joined as they stand, and can be edited before they are submitted', async () => {
    await belisar.open(paragraph(3));
    await belisar.submit(
      'Preview',
      { others: 'OP 4: Members will say so early.' },
      { within: 'Merge with the next paragraph' },
    );
    expect(belisar.view.text).toContain('Members will say so early.');
    const form = await belisar.submit('Go on editing');
    expect(form.html).toContain('Members will help one another in emergencies. Members will say so early.');
    await belisar.submit(
      'Preview',
      { words: 'Members will help one another in emergencies and say so early.' },
      { within: 'Merge with the next paragraph' },
    );
    expect((await belisar.submit('Submit proposal')).text).toContain('merge OP 3 with OP 4');
    expect((await arvana.open(paragraph(4))).text).toContain('Belisar proposes to merge OP 3 with OP 4');
  });
});

describe('the chair decides', () => {
  test('on the whole and not on its parts, and takes a mis-click back', async () => {
    await galveth.open(paragraph(2));
    expect(galveth.view.text).not.toContain('Bracket 1');
    const taken = await galveth.submit('Split it as proposed');
    expect(taken.url).toBe(`${paragraph(2)}#chair`.replace('#chair', ''));
    expect(taken.text).toContain('Members will share information.');
    const text = await galveth.open(address);
    expect(text.text).toContain('They will train officers together.');
    await galveth.open(paragraph(2));
    await galveth.submit('Undo the last decision');
    expect((await galveth.open(paragraph(2))).text).toContain(
      'Belisar proposes to split OP 2 into 2 paragraphs',
    );
  });

  test('and what was proposed on a paragraph that was merged away is found on the one that took it in', async () => {
    await arvana.open(paragraph(4));
    await arvana.submit(
      'Preview',
      { words: 'Members will say so early.', op: 'Keep as it stands' },
      { within: 'What does your delegation wish?' },
    );
    await arvana.submit('Submit proposal');
    await galveth.open(paragraph(4));
    const taken = await galveth.submit('Merge them as proposed');
    expect(taken.url).toBe(address);
    const merged = await arvana.open(paragraph(4));
    expect(merged.url).toBe(paragraph(3));
    expect(merged.text).toContain('Belisar proposes to merge');
    expect((await arvana.open(address)).text).toContain('What became of your proposals');
  });

  test('not to take a move up is told to whoever proposed it', async () => {
    await galveth.open(paragraph(1));
    await galveth.submit('Do not take it up');
    expect((await arvana.open(address)).text).toContain('move OP 1 after');
    expect(arvana.view.text).toContain('Decided otherwise');
  });
});
