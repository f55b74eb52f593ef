/** Journey c, steps 4 and 5, in a real browser: a paper is reported, two co-chairs turn their keys, it is purged. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';
import { plainWord } from '../support/word-file.ts';

let stage: BrowserStage;
let officer: Page;
let sender: Page;
let galveth: Page;
let ilvaris: Page;
let phone: Page;
/** Where the page of the paper stands. */
let paper = '';
/** Pictures for people to look at; not part of the repository. */
const pictures = 'test-results/pictures';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage();
  stage.stage.house.setClock('2026-11-24T07:00:00Z');
  officer = await stage.window('secretariat');
  sender = await stage.window('focal-point-belisar');
  galveth = await stage.window('co-chair-galveth');
  ilvaris = await stage.window('co-chair-ilvaris');
  phone = await stage.window('co-chair-galveth', { isNarrow: true, isDark: true });
  const address = `${stage.address}/texts/${stage.stage.draft}/received`;
  await officer.goto(address);
  await officer.getByLabel('Word files from delegations').setInputFiles({
    ...{ name: 'Cable of Belisar.docx', mimeType: wordType },
    buffer: Buffer.from(
      plainWord([
        'This cable was sent by mistake.',
        'Members will conduct public information campaigns that are accurate and current.',
      ]),
    ),
  });
  await officer.getByLabel('Received', { exact: true }).fill('2026-11-24T13:02');
  await officer.getByRole('button', { name: 'Take in the files' }).click();
  await officer.waitForURL(/\/received\/[0-9a-f-]{36}$/);
  await officer.getByText('Received from Belisar').first().waitFor();
  paper = `${stage.address}/papers/received-file/${officer.url().split('/').at(-1)}`;
}, 180_000);
afterAll(() => stage?.close());

/** The page as it stands, in the light on a desk and, where it has an address, in the dark on a phone. */
async function lookAt(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page), name).toEqual([]);
  await page.screenshot({ path: `${pictures}/paper-${name}-wide.png`, fullPage: true });
  await phone.goto(page.url());
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, name).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(phone), name).toEqual([]);
  await phone.screenshot({ path: `${pictures}/paper-${name}-phone.png`, fullPage: true });
}

async function turnKey(page: Page, reason: string): Promise<void> {
  await page.goto(paper);
  await page.getByRole('link', { name: 'The keys' }).click();
  await page.getByLabel('Turn the key').check();
  await page.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.getByRole('button', { name: 'Record' }).click();
}

describe('a paper that should not be here', () => {
  test('is reported by its sender, who then finds it nowhere', async () => {
    await sender.goto(paper);
    await lookAt(sender, 'form');
    await sender
      .getByLabel('Why it should not be here')
      .fill('It is a cable of our capital, sent by mistake.');
    await sender.getByRole('button', { name: 'Report and hide it' }).click();
    await sender.waitForURL(/\/papers\/reported$/);
    expect((await sender.goto(paper))?.status()).toBe(404);
  });

  test('stands hidden before the secretariat, which asks both co-chairs for their keys', async () => {
    await officer.goto(`${stage.address}/desk`);
    await officer.getByRole('link', { name: 'Papers that should not be here' }).click();
    await lookAt(officer, 'list');
    await officer.getByRole('link', { name: 'Cable of Belisar.docx' }).click();
    await officer.getByText('hidden', { exact: false }).first().waitFor();
    await officer.getByLabel('Why it is to be purged').fill('Belisar asks for it: a cable of its own.');
    await officer.getByRole('button', { name: 'Ask both co-chairs for their keys' }).click();
    await officer.getByText('It waits for the keys of both co-chairs').waitFor();
    await lookAt(officer, 'hidden');
  });

  test('waits for the second key after the first', async () => {
    await turnKey(galveth, 'The capital has asked.');
    await galveth.getByText('Your key is turned').waitFor();
    await galveth.goto(paper);
    await galveth.getByText('One key is turned.').waitFor();
    expect(await galveth.getByRole('button', { name: 'Purge for good' }).count()).toBe(0);
    await turnKey(ilvaris, 'Agreed.');
    await ilvaris.getByText('both keys are turned').first().waitFor();
  });

  test('is purged for good by a co-chair, who reads the certificate', async () => {
    await ilvaris.goto(paper);
    await lookAt(ilvaris, 'ready');
    await ilvaris.getByRole('button', { name: 'Purge for good' }).click();
    await ilvaris.waitForURL(/\/certificate$/);
    await ilvaris.getByText('Co-Chair, Galveth').first().waitFor();
    await lookAt(ilvaris, 'certificate');
    const pdf = await ilvaris.request.get(`${paper}/certificate.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await sender.goto(`${paper}/certificate`))?.status()).toBe(404);
  });
});
