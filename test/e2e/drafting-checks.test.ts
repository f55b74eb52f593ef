/** Checks, numbers and comparison of a We declaration in real browsers: wide and light, on a phone and dark. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';
import { sharedPrinciples } from '../support/draft.ts';

let stage: BrowserStage;
const pictures = 'test-results/pictures';
const id = 'ex-dg.1-l.7';
const [share, train] = [
  'We will share timely information on smuggling networks',
  'train officers who meet persons in need at sea and on land',
];

const words = [
  { kind: 'title', words: 'Shared principles' },
  { kind: 'paragraph', words: 'We, the members of the drafting group, have met.' },
  { kind: 'operative', words: 'We will act as paragraph 3 says, and report by TBC [to the group].' },
  { kind: 'operative', words: `${share}, and ${train}.` },
  { kind: 'operative', words: 'We thank Vietnam  and the UN, which shall help illegal migrants.' },
  { kind: 'operative', words: 'We decide to:' },
  { kind: 'subparagraph', level: 1, words: 'meet each year;' },
  { kind: 'subparagraph', level: 1, words: 'review progress at the next conference.' },
];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage({ withTexts: false });
  const [clerk, arvana, chair] = [
    await stage.stage.api('secretariat'),
    await stage.stage.api('focal-point-arvana'),
    await stage.stage.api('co-chair-galveth'),
  ];
  await clerk.post(
    '/texts',
    sharedPrinciples({ symbol: 'EX/DG.1/L.7', profile: 'weDeclaration', provisions: words }),
  );
  const read = async () => (await chair.get(`/texts/${id}`)).body;
  const provisions = (await read()).consolidation.provisions as { id: string; inserted: boolean }[];
  const second = provisions[3]?.id;
  await arvana.post(`/texts/${id}/proposals`, {
    op: 'insert',
    provision: second,
    words: `We will ${train}.`,
  });
  await arvana.post(`/texts/${id}/proposals`, {
    op: 'change',
    provision: second,
    words: `${share}, as appropriate.`,
    against: 0,
  });
  for (;;) {
    const text = await read();
    const open = text.consolidation.provisions.find((one: { segments: object[] }) =>
      one.segments.some((segment) => 'alternatives' in segment),
    );
    if (!open) break;
    const { seen } = text.paragraphs.find((one: { id: string }) => one.id === open.id);
    const choice = { kind: 'alternative', bracket: 0, alternative: 1 };
    const resolved = await chair.post(`/texts/${id}/provisions/${open.id}/resolutions`, { seen, choice });
    expect(resolved.status).toBe(200);
  }
  expect((await clerk.post(`/texts/${id}/revisions`)).status).toBe(200);
}, 120_000);
afterAll(() => stage?.close());

/** Each page as people meet it; pictures are for people to look at. */
async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  expect(await accessibilityFaults(page), name).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${name} is wider than its window`).toBeLessThanOrEqual(0);
}

test.each([
  ['wide', {}],
  ['phone-dark', { isNarrow: true, isDark: true }],
])('checks, numbers and comparison read well: %s', async (name, options) => {
  const page = await stage.window('co-chair-galveth', options);
  const text = `${stage.address}/texts/${id}`;
  await page.goto(`${text}/checks`);
  expect(await page.locator('article.prov').count()).toBeGreaterThan(2);
  expect(await page.getByText('now 4').count()).toBe(1);
  await look(page, `checks-${name}`);
  // Beside a finding that should be mended: the form unfolds by keyboard, and what was kept stands there.
  const fold = page.locator('summary', { hasText: 'Leave as it is' }).first();
  await fold.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Why it stays').first().fill('The form of the name is the forum’s own.');
  await look(page, `checks-waiving-${name}`);
  await page.getByRole('button', { name: 'Leave as it is, with a reason' }).first().click();
  // The window before this one has left another as it is.
  await page
    .getByText('Left as it is by')
    .nth(name === 'wide' ? 0 : 1)
    .waitFor();
  await look(page, `checks-waived-${name}`);
  await page.goto(`${text}/state`);
  expect(await page.getByText('what must not be in the text').count()).toBe(1);
  await look(page, `checks-in-the-way-${name}`);
  await page.goto(`${text}/decision`);
  await look(page, `checks-before-the-question-${name}`);
  await page.goto(`${text}/compare?from=0&to=1`);
  expect(await page.getByText('split from 2').count()).toBe(1);
  expect(await page.getByText('was 3').count()).toBeGreaterThan(0);
  expect(await page.getByText('Condition: none').count()).toBe(1);
  await look(page, `compare-numbers-${name}`);
  await page.goto(`${text}/history`);
  expect(await page.getByText('2 bis').count()).toBeGreaterThan(0);
  await look(page, `history-numbers-${name}`);
  await page.goto(text);
  await look(page, `we-declaration-${name}`);
});
