/** Every component in every example, as people see it: wide and at 360 pixels, light and dark. */
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogueFrames } from '../../src/ui/index.ts';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';

let stage: BrowserStage;
const pictures = 'test-results/pictures';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage({ withTexts: false });
}, 120_000);
afterAll(() => stage?.close());

const paths = ['/catalogue', ...catalogueFrames.map((_, index) => `/catalogue/${index + 1}`)];

test.each([
  { isNarrow: false, isDark: false },
  { isNarrow: false, isDark: true },
  { isNarrow: true, isDark: false },
  { isNarrow: true, isDark: true },
])('no component has a fault or stands beside its page (narrow: $isNarrow, dark: $isDark)', async (look) => {
  const page = await stage.window(null, look);
  for (const path of paths) {
    const answer = await page.goto(stage.address + path);
    expect(answer?.status(), path).toBe(200);
    const name = `${path.slice(1).replace('/', '-')}-${look.isNarrow ? 'narrow' : 'wide'}`;
    await page.screenshot({
      path: `${pictures}/${name}-${look.isDark ? 'dark' : 'light'}.png`,
      fullPage: true,
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground, `${path} has its stylesheet`).not.toBe('rgba(0, 0, 0, 0)');
    expect(await accessibilityFaults(page), path).toEqual([]);
  }
  await page.context().close();
});
