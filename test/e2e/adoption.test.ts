import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';

let forum: BrowserStage;
let text: string;

/** Where to keep pictures of the pages, for somebody who wants to look at them. */
const pictures = process.env['MUFAKAT_PICTURES'];

beforeAll(async () => {
  forum = await browserStage({ withTexts: false, now: '2026-12-08T03:00:00Z' });
  text = await cleanText();
});
afterAll(() => forum.close());

/** A draft of three paragraphs, all agreed, before the exercise body; its meeting sits since an hour. */
async function cleanText(): Promise<string> {
  const secretariat = await forum.stage.api('secretariat');
  const chair = await forum.stage.api('co-chair-galveth');
  const made = await secretariat.post('/texts', {
    ...{ body: 'exercise-drafting-group', kind: 'strategy', title: 'Strategy for shared lights' },
    ...{ symbol: 'EX/DG.1/L.7', marking: 'AMBER', language: 'en' },
    ...{ closesAtWall: '2026-12-08T17:00', closesZone: 'Asia/Bangkok' },
    provisions: [
      { kind: 'title', words: 'Strategy for shared lights' },
      {
        kind: 'preambular',
        words: 'Recalling that a coast is safe when its lights are seen from every side,',
      },
      { kind: 'operative', words: 'Members will keep the lights of their harbours burning.' },
    ],
  });
  const id: string = made.body.id;
  const { paragraphs } = (await chair.get(`/texts/${id}`)).body;
  await chair.post(`/texts/${id}/marks`, {
    provisions: paragraphs.map((one: { id: string }) => one.id),
    state: 'agreed',
  });
  const meeting = await secretariat.post('/meetings', {
    ...{ body: 'exercise-drafting-group', title: 'Second round, closing meeting' },
    ...{ startsAt: '2026-12-08T09:00', endsAt: '2026-12-08T17:00', mode: 'hybrid', place: 'Bangkok' },
  });
  const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL', 'MAV'];
  await secretariat.put(`/meetings/${meeting.body.id}/presence`, { present });
  return id;
}

async function looks(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  expect(await accessibilityFaults(page), name).toEqual([]);
  const width = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(width, `${name} is wider than the window`).toBe(0);
}

describe('a text is adopted and released in the browser', () => {
  test('the presiding officer asks; a delegation is told; it is so decided; both chairs release it', async () => {
    const chair = await forum.window('co-chair-galveth');
    await chair.goto(`${forum.address}/texts/${text}/decision`);
    await looks(chair, 'ask');
    await chair.getByRole('button', { name: 'Ask: is there any objection?' }).click();
    await chair.getByText('Is there any objection to its adoption?').waitFor();
    await looks(chair, 'question');

    const delegate = await forum.window('delegate-arvana', { isNarrow: true });
    await delegate.goto(`${forum.address}/`);
    await delegate.getByRole('link', { name: /Is there any objection\? Strategy for shared lights/ }).click();
    await delegate.getByRole('button', { name: 'Object to the text' }).waitFor();
    await looks(delegate, 'objection-narrow');

    await chair.getByRole('button', { name: 'No objection: it is so decided' }).click();
    await chair.getByRole('heading', { level: 1, name: /^Decision EX\/D-2026\/1$/ }).waitFor();
    await looks(chair, 'decision');
    await chair.getByRole('link', { name: 'Sign or decline the release' }).click();
    await chair.getByRole('button', { name: 'Sign the release' }).click();
    await chair.getByText('waits for Co-Chair (Ilvaris)').waitFor();

    const other = await forum.window('co-chair-ilvaris', { isDark: true, isNarrow: true });
    await other.goto(`${forum.address}/`);
    await other.getByRole('link', { name: /A release awaits the signature of your chair/ }).click();
    await looks(other, 'release-dark-narrow');
    await other.getByRole('button', { name: 'Sign the release' }).click();
    await other.getByText('Every chair has signed').waitFor();
    await forum.stage.runJobs();
  });

  test('everybody finds decision and record, on a telephone', async () => {
    const stranger = await forum.window(null, { isNarrow: true });
    await stranger.goto(`${forum.address}/decisions`);
    await looks(stranger, 'register-narrow');
    await stranger.getByRole('link', { name: 'EX/D-2026/1' }).click();
    await looks(stranger, 'decision-narrow');
    await stranger.getByRole('link', { name: 'How to check it' }).click();
    await looks(stranger, 'record-narrow');
  });
});
