/** The main job in real browsers: what people see, live, by keyboard, on a phone, without scripts. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';

let stage: BrowserStage;
let delegate: Page;
let other: Page;
let chair: Page;
/** Pictures for people to look at; not part of the repository. */
const pictures = 'test-results/pictures';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage();
  delegate = await stage.window('focal-point-arvana');
  other = await stage.window('delegate-belisar');
  chair = await stage.window('co-chair-galveth');
}, 120_000);
afterAll(() => stage?.close());

const text = () => `${stage.address}/texts/${stage.stage.draft}`;
const paragraph = (page: Page, number: string) =>
  page.locator('article.prov', {
    has: page.locator('.number', { hasText: new RegExp(`^${number.replace(' ', '\\s*')}$`) }),
  });

describe('a delegate reads, previews and submits', () => {
  test('the whole text at a glance, and each paragraph with who proposes what', async () => {
    await delegate.goto(text());
    await expect.poll(() => delegate.title()).toContain('Drafting exercise');
    expect(await delegate.locator('.strip a').count()).toBeGreaterThan(30);
    expect(await paragraph(delegate, 'OP 4').innerText()).toContain('ARV');
    await delegate.screenshot({ path: `${pictures}/text-wide.png` });
    expect(await accessibilityFaults(delegate)).toEqual([]);
  });

  test('the preview shows the line as the others will see it, and nothing is submitted yet', async () => {
    await delegate.goto(text());
    await paragraph(delegate, 'OP 4')
      .getByRole('link', { name: /Propose or join/ })
      .click();
    await delegate.waitForURL(/provisions/);
    const wording = delegate.getByLabel('The wording that you wish for').first();
    const before = await wording.inputValue();
    await wording.fill(`${before.replace(/\.$/, '')}, in good time.`);
    await expect
      .poll(() => delegate.locator('[data-kept]').innerText())
      .toMatch(/Kept on this laptop at \d\d:\d\d/);
    expect(await accessibilityFaults(delegate)).toEqual([]);
    await delegate.getByRole('button', { name: 'Preview' }).first().click();
    await delegate.getByRole('heading', { name: 'As the others will see it' }).waitFor();
    expect(await delegate.locator('main').innerText()).toContain(', in good time');
    await delegate.screenshot({ path: `${pictures}/preview-wide.png` });
    await other.goto(text());
    expect(await other.locator('main').innerText()).not.toContain('in good time');
  });

  test('a line that drops loses nothing: the proposal is sent once when it returns, and others see it live', async () => {
    await other.goto(text());
    await delegate.context().setOffline(true);
    await delegate.getByRole('button', { name: 'Submit proposal' }).click();
    await delegate.getByText('The line is down').waitFor();
    await delegate.context().setOffline(false);
    await delegate.getByRole('heading', { name: 'Received', exact: true }).waitFor();
    const receipt = await delegate.locator('.receipt').innerText();
    expect(receipt).toMatch(/EX\/DG\.1\/L\.1 · \d+/);
    expect(receipt).toContain('UTC');
    await delegate.screenshot({ path: `${pictures}/receipt-wide.png` });
    await expect.poll(() => other.locator('main').innerText(), { timeout: 20_000 }).toContain('in good time');
  });

  test('a page that changes while somebody writes is left alone and says so', async () => {
    await other.goto(text());
    await paragraph(other, 'OP 6')
      .getByRole('link', { name: /Propose or join/ })
      .click();
    await other.waitForURL(/provisions/);
    const wording = other.getByLabel('The wording that you wish for').first();
    await wording.fill('Words that must not be lost.');
    const api = await stage.stage.api('focal-point-celmora');
    expect((await api.post(`/texts/${stage.stage.draft}/no-comments`)).status).toBe(200);
    const state = (await api.get(`/texts/${stage.stage.draft}`)).body;
    const last = state.consolidation.provisions
      .filter((one: { inserted: boolean; kind: string }) => !one.inserted && one.kind === 'operative')
      .at(-1);
    expect(
      (
        await api.post(`/texts/${stage.stage.draft}/proposals`, {
          op: 'retain',
          provision: last.id,
          against: 0,
        })
      ).status,
    ).toBe(200);
    await other.getByText('This page has changed while you were writing').waitFor();
    expect(await wording.inputValue()).toBe('Words that must not be lost.');
  });
});

describe('the chair decides in the browser', () => {
  test('a bracket is stated, a mis-click is undone', async () => {
    await chair.goto(text());
    await paragraph(chair, 'OP 4')
      .getByRole('link', { name: /Decide/ })
      .click();
    await chair.waitForURL(/provisions/);
    expect(await accessibilityFaults(chair)).toEqual([]);
    const first = chair.getByRole('form', { name: 'Bracket 1' });
    await first.getByLabel('“enhance”').check();
    await first.getByRole('button', { name: 'State this text' }).click();
    await expect
      .poll(() => chair.locator('.text .words').first().innerText())
      .toContain('Members will enhance');
    await chair.screenshot({ path: `${pictures}/chair-wide.png`, fullPage: true });
    await chair.getByRole('button', { name: 'Undo the last decision' }).click();
    await chair.waitForURL(text());
    expect(await paragraph(chair, 'OP 4').innerText()).toContain('deepen');
  });
});

describe('on a phone, in the dark, by keyboard, without scripts', () => {
  test('nothing stands beside the page at 360 pixels', async () => {
    for (const isDark of [false, true]) {
      const phone = await stage.window('delegate-belisar', { isNarrow: true, isDark });
      for (const path of ['', '/state', '/compare', '/files', '/history', '/receipts']) {
        await phone.goto(text() + path);
        const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, path).toBeLessThanOrEqual(0);
        expect(await accessibilityFaults(phone), path).toEqual([]);
        await phone.screenshot({
          path: `${pictures}/phone${path.replace('/', '-')}-${isDark ? 'dark' : 'light'}.png`,
        });
      }
      await phone.context().close();
    }
  });

  test('the keyboard reaches the text first, by the skip link', async () => {
    await delegate.goto(text());
    await delegate.keyboard.press('Tab');
    await expect
      .poll(() => delegate.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe('Skip to content');
    await delegate.keyboard.press('Enter');
    await expect.poll(() => delegate.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  test('without scripts a delegate reads, previews, submits and joins on less than 50 KB', async () => {
    const plain = await stage.window('delegate-belisar', { withoutScripts: true });
    const bodies: number[] = [];
    plain.on('response', async (response) => {
      const length = (await response.request().sizes()).responseBodySize;
      bodies.push(length);
    });
    await plain.goto(text(), { waitUntil: 'networkidle' });
    expect(bodies.reduce((sum, length) => sum + length, 0)).toBeLessThan(50_000);
    await paragraph(plain, 'OP 7')
      .getByRole('link', { name: /Propose or join/ })
      .click();
    await plain.getByLabel('Keep as it stands').check();
    await plain.getByRole('button', { name: 'Preview' }).first().click();
    await plain.getByRole('button', { name: 'Submit proposal' }).click();
    expect(await plain.locator('.receipt').innerText()).toContain('Belisar');
    await plain.goto(text());
    await paragraph(plain, 'OP 4')
      .getByRole('link', { name: /Propose or join/ })
      .click();
    await plain.getByRole('button', { name: 'Join as co-sponsor' }).first().click();
    expect(await plain.locator('.receipt').innerText()).toContain('Joining as co-sponsor');
  });
});

describe('the public pages', () => {
  test('a stranger reads the register without a script and without a fault', async () => {
    const stranger = await stage.window(null);
    for (const path of [
      '/',
      '/about',
      '/record',
      '/texts/ex-dg.1-l.0',
      '/participants',
      '/bodies',
      '/meetings',
      '/conferences',
      '/conferences/8',
      '/texts',
      '/decisions',
      '/commitments',
      '/support',
      '/sign-in',
    ]) {
      const scripts: string[] = [];
      stranger.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
      const answer = await stranger.goto(stage.address + path);
      expect(answer?.status(), path).toBe(200);
      expect(await accessibilityFaults(stranger), path).toEqual([]);
      if (path !== '/sign-in') expect(scripts, path).toEqual([]);
      await stranger.screenshot({ path: `${pictures}/public${path.replaceAll('/', '-')}.png` });
    }
  });
});
