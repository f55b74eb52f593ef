/** The forum served to real browsers, for the journeys that need one. */
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { makeWeb } from '../../src/app/web.ts';
import { invariant } from '../../src/base/index.ts';
import { chromiumPath } from './chromium.ts';
import { type ForumStage, type ForumStageOptions, forumStage } from './forum-stage.ts';

export interface BrowserStage {
  readonly stage: ForumStage;
  readonly address: string;
  /** A browser window of this person, signed in by a demonstration link; a stranger without a key. */
  window(key: string | null, options?: WindowOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly isNarrow?: boolean;
  readonly isDark?: boolean;
  readonly withoutScripts?: boolean;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function browserStage(options: ForumStageOptions = {}): Promise<BrowserStage> {
  const stage = await forumStage(options);
  const { server, port } = await listen((request) => web.fetch(request));
  const address = `http://localhost:${port}`;
  const web = makeWeb({ ...stage.house, clock: stage.house.clock, url: address });
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: flags });
  return {
    stage,
    address,
    async window(key, { isNarrow = false, isDark = false, withoutScripts = false } = {}) {
      const context = await browser.newContext({
        viewport: isNarrow ? { width: 360, height: 780 } : { width: 1280, height: 900 },
        colorScheme: isDark ? 'dark' : 'light',
        javaScriptEnabled: !withoutScripts,
        locale: 'en-GB',
      });
      const page = await context.newPage();
      if (key !== null) await page.goto(address + (await stage.linkFor(key)));
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((closed) => {
        server.close(closed);
        if ('closeAllConnections' in server) server.closeAllConnections(); // live streams stay open by nature
      });
      await stage.close();
    },
  };
}

async function listen(fetch: (request: Request) => Response | Promise<Response>) {
  return new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const server = serve({ fetch, port: 0 }, (info: AddressInfo) => resolve({ server, port: info.port }));
  });
}

/** Levels A and AA of WCAG 2.2. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What the accessibility engine finds wrong with the page once it has arrived, in one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  invariant(page.frames().length === 1, 'a page has no frames; a page in frames is examined frame by frame');
  for (;;) {
    // Turbo marks the document while a page is on its way; what is then looked at is neither the old nor the new one.
    await page.locator('html:not([aria-busy])').waitFor({ state: 'attached' });
    // All rules run on the page itself. Without frames no blank page is needed that would put their findings together
    // (which is what the engine calls its legacy mode), and only faults are described in full: a third of the time.
    const { violations } = await new AxeBuilder({ page })
      .options({ runOnly: { type: 'tag', values: wcag }, resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    // A visit or a live change began under the examiner's eyes: the page is looked at again when it stands.
    if (violations.some(({ nodes }) => nodes.some(({ html }) => /^<html[^>]* aria-busy="true"/.test(html))))
      continue;
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' | ')}`,
    );
  }
}
