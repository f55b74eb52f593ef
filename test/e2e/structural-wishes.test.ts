/** Moving, splitting and merging paragraphs in real browsers, with scripts and without. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';
import { circulated, fourPrinciples } from '../support/draft.ts';

let stage: BrowserStage;
let paragraphs: string[] = [];
/** Pictures for people to look at; not part of the repository. */
const pictures = 'test-results/pictures';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage({ withTexts: false });
  paragraphs = await circulated(await stage.stage.api('secretariat'), {
    symbol: 'EX/DG.1/L.22',
    provisions: fourPrinciples,
  });
}, 120_000);
afterAll(() => stage?.close());

const text = () => `${stage.address}/texts/ex-dg.1-l.22`;
const paragraph = (number: number) => `${text()}/provisions/${paragraphs[number]}`;
const unfold = (page: Page, title: string) => page.locator('summary', { hasText: title }).click();
const picture = (page: Page, name: string) =>
  page.screenshot({ path: `${pictures}/structure-${name}.png`, fullPage: true });

describe('a delegation', () => {
  test('moves a paragraph by keyboard, sees it as the others will, and gets a receipt', async () => {
    const page = await stage.window('focal-point-arvana');
    await page.goto(paragraph(1));
    await page.locator('summary', { hasText: 'Move this paragraph' }).press('Enter');
    await page
      .getByLabel('After which paragraph')
      .selectOption({ label: 'OP 4: Members will say so early.' });
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'form-wide');
    await page
      .getByRole('form', { name: 'Move this paragraph' })
      .getByRole('button', { name: 'Preview' })
      .press('Enter');
    await page.getByRole('heading', { name: 'As the others will see it' }).waitFor();
    await picture(page, 'preview-wide');
    await page.getByRole('button', { name: 'Submit proposal' }).click();
    await page.getByRole('heading', { name: 'Received', exact: true }).waitFor();
    expect(await page.locator('.receipt').innerText()).toContain('move OP 1 after OP 4');
    await picture(page, 'receipt-wide');
    await page.goto(text());
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'text-wide');
  });

  test('splits and merges on a telephone without scripts', async () => {
    const page = await stage.window('delegate-belisar', {
      isNarrow: true,
      isDark: true,
      withoutScripts: true,
    });
    await page.goto(paragraph(2));
    await unfold(page, 'Split this paragraph');
    await page
      .getByLabel('The paragraphs that you wish for')
      .fill('Members will share information.\n\nThey will train officers together.');
    await picture(page, 'split-narrow-dark');
    await page
      .getByRole('form', { name: 'Split this paragraph' })
      .getByRole('button', { name: 'Preview' })
      .click();
    await picture(page, 'split-preview-narrow-dark');
    await page.getByRole('button', { name: 'Submit proposal' }).click();
    expect(await page.locator('.receipt').innerText()).toContain('split OP 2 into 2 paragraphs');
    await page.goto(paragraph(3));
    await unfold(page, 'Merge with the next paragraph');
    const form = page.getByRole('form', { name: 'Merge with the next paragraph' });
    await form.getByLabel('OP 4: Members will say so early.').check();
    await picture(page, 'merge-narrow-dark');
    await form.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: 'Submit proposal' }).click();
    expect(await page.locator('.receipt').innerText()).toContain('merge OP 3 with OP 4');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });
});

describe('the chair', () => {
  test('takes up a move, and takes it back', async () => {
    const page = await stage.window('co-chair-galveth');
    await page.goto(paragraph(1));
    await page.getByText('Arvana proposes to move OP 1 after OP 4', { exact: false }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'chair-wide');
    await page.getByRole('button', { name: 'Move it as proposed' }).click();
    await page.getByRole('button', { name: 'Undo the last decision' }).waitFor();
    await page.goto(text());
    const last = page.locator('article.prov').last();
    expect(await last.innerText()).toContain('Members will meet each year.');
    expect(await last.innerText()).not.toContain('moved from');
    await picture(page, 'moved-wide');
    await page.goto(paragraph(1));
    await page.getByRole('button', { name: 'Undo the last decision' }).click();
    await page.waitForURL(text());
    expect(await last.innerText()).toContain('moved from OP 1');
  });
});

describe('an observer', () => {
  test('reads what is proposed without a name', async () => {
    const page = await stage.window('observer-mavreth');
    await page.goto(text());
    const read = await page.locator('main').innerText();
    expect(read).toContain('Proposed: moved to OP 4 bis');
    expect(read).not.toMatch(/Arvana|Belisar|ARV|BLS/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await picture(page, 'observer-wide');
  });
});
