/** The pages of corrections and of a removal in a real browser: wide and dark, and on a telephone. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';

let browser: BrowserStage;

/** Where to keep pictures of the pages, for somebody who wants to look at them. */
const pictures = process.env['MUFAKAT_PICTURES'];

const text = '/texts/ex-dg.1-l.0';
const corrections = `${text}/corrections`;
const removal = '/decisions/EX-D-2026-1/removal';

beforeAll(async () => {
  browser = await browserStage({ withTexts: 'adopted' });
  const office = await browser.stage.api('secretariat');
  const { body } = await office.get(`${text}/adopted`);
  const operative = body.text.provisions.filter((one: { kind: string }) => one.kind === 'operative');
  const change = (at: number, to: string) => {
    const { id: provision, text: from } = operative[at];
    return { provision, from, to, reason: 'Spelling.' };
  };
  const sign = async (who: string) => {
    const { correction } = (await office.get(`${corrections}/in-hand`)).body;
    await (await browser.stage.api(who)).post(`${corrections}/keys`, { correction });
  };
  const first = change(0, 'We will give information that is accurate, current and free from exaggeration.');
  await office.post(corrections, { changes: [first] });
  for (const who of ['co-chair-galveth', 'co-chair-ilvaris']) await sign(who);
  await browser.stage.runJobs();
  await office.post(corrections, {
    changes: [change(1, 'We will prepare it with the communities concerned.')],
  });
  await sign('co-chair-galveth');
  const chair = await browser.stage.api('co-chair-galveth');
  await chair.post(removal, { reason: 'It names a person.' });
}, 120_000);
afterAll(() => browser.close());

const pages = [
  ['a corrected text', null, text],
  ['its corrections', null, corrections],
  ['a correction before the secretariat', 'secretariat', corrections],
  ['a correction before a chair', 'co-chair-ilvaris', corrections],
  ['a removal before the chair who has signed', 'co-chair-galveth', removal],
  ['a removal before the other chair', 'co-chair-ilvaris', removal],
] as const;

describe.each([
  ['wide and dark', { isDark: true }],
  ['on a telephone', { isNarrow: true }],
] as const)('%s', (_, options) => {
  test.each(pages)(
    '%s can be read by everybody',
    async (__, who, path) => {
      const page = await browser.window(who, options);
      await page.goto(browser.address + path);
      const name = `${who ?? 'stranger'}${path.replaceAll('/', '-')}${'isDark' in options ? '-dark' : '-narrow'}`;
      if (pictures !== undefined)
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      await page.close();
    },
    60_000,
  );
});
