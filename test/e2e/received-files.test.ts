/** Journey a in a real browser: three Word files are dropped, one needs a person, all end in one readable text. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consolidation, readBase } from '../../src/engine/index.ts';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';
import { addedAfter, plainWord, swapped, tableWord, withMacros } from '../support/word-file.ts';

let stage: BrowserStage;
let officer: Page;
let phone: Page;
/** Pictures for people to look at; not part of the repository. */
const pictures = 'test-results/pictures';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const stray = 'The maritime authorities of Belisar stand ready to host an exercise in the spring.';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage();
  officer = await stage.window('secretariat');
  phone = await stage.window('secretariat', { isNarrow: true, isDark: true });
}, 120_000);
afterAll(() => stage?.close());

const address = () => `${stage.address}/texts/${stage.stage.draft}`;

/** The page as it stands, in the light on a desk and in the dark on a phone, without a fault. */
async function lookAt(name: string): Promise<void> {
  expect(await accessibilityFaults(officer), name).toEqual([]);
  await officer.screenshot({ path: `${pictures}/received-${name}-wide.png`, fullPage: true });
  await phone.goto(officer.url());
  const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, name).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(phone), name).toEqual([]);
  await phone.screenshot({ path: `${pictures}/received-${name}-phone.png`, fullPage: true });
}

/** A page that answers a form is looked at as it stands: it has no address to go to on a phone. */
async function lookAtErrors(name: string): Promise<void> {
  expect(await accessibilityFaults(officer), name).toEqual([]);
  await officer.screenshot({ path: `${pictures}/received-${name}-wide.png`, fullPage: true });
}

/** Choose files as somebody who drops them on the field does. */
async function choose(files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  await officer.getByLabel('Word files from delegations').setInputFiles(
    Object.entries(files).map(([name, bytes]) => ({
      ...{ name, mimeType: wordType },
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Keep the second file on the line until the page has been looked at. */
async function holdSecond(url: string): Promise<{ letGo(): void }> {
  let sent = 0;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await officer.route(url, async (route) => {
    if (route.request().method() === 'POST') sent += 1;
    if (sent === 2) await held;
    await route.continue();
  });
  return { letGo };
}

describe('many files, one text', () => {
  test('three files are dropped at once, and the list says which need somebody', async () => {
    const sent = new Uint8Array(await (await officer.request.get(`${address()}.docx`)).body());
    const files = {
      'L.1 Arvana.docx': swapped(sent, 'to end recruitment practices', 'to end unfair recruitment practices'),
      'CEL_comments.docx': addedAfter(sent, 'will adopt a forward work plan', 'Plans will be published.'),
      'comments.docx': plainWord([
        'Members will conduct public information campaigns that are accurate and current.',
        stray,
      ]),
    };
    await officer.goto(`${address()}/received`);
    await lookAt('none');
    const hold = await holdSecond(`${address()}/received`);
    await choose(files);
    await officer.getByRole('button', { name: 'Take in the files' }).click();
    await officer.getByText('1 of 3 read').waitFor();
    expect(await accessibilityFaults(officer)).toEqual([]);
    await officer.screenshot({ path: `${pictures}/received-reading-wide.png`, fullPage: true });
    hold.letGo();
    await officer.getByText('3 files received').waitFor();
    await lookAt('list');
  });

  test('the sentence without a place is lit, and placed by hand', async () => {
    await officer.getByRole('link', { name: 'Sender not known' }).click();
    await officer.locator('mark').waitFor();
    expect(await officer.locator('mark').innerText()).toBe(stray);
    await officer.getByRole('combobox', { name: 'Whose file it is' }).selectOption({ label: 'Belisar' });
    await officer.getByRole('button', { name: 'Keep' }).click();
    await officer.getByRole('heading', { name: 'Received from Belisar' }).waitFor();
    await lookAt('flagged');
    await officer.getByRole('link', { name: 'Place it', exact: true }).click();
    const where = officer.getByRole('combobox', { name: 'Where does it belong?' });
    await where.waitFor();
    const place = await where.locator('option', { hasText: 'search and rescue' }).getAttribute('value');
    await where.selectOption(place);
    await officer.getByLabel('It is a new paragraph after this one').check();
    await lookAt('place');
    await officer.getByRole('button', { name: 'Go on' }).click();
    await officer.getByLabel('The whole wording as the delegation wishes it').waitFor();
    await lookAt('wording');
    await officer.getByRole('button', { name: 'Place it' }).click();
    await officer.getByText('Nothing unplaced.').waitFor();
    await lookAt('placed');
  });

  test('entered as received, it stands in the text with its name in the margin, without a reload', async () => {
    const chair = await stage.window('co-chair-galveth');
    await chair.goto(address());
    await officer.getByRole('button', { name: 'Enter 2 wishes as received' }).click();
    await officer.getByText('2 wishes stand in the text for Belisar').waitFor();
    await expect.poll(() => chair.locator('main').innerText(), { timeout: 20_000 }).toContain(stray);
    const added = chair.locator('article.prov', { hasText: stray });
    expect(await added.innerText()).toContain('BLS');
  });
});

describe('a table of comments among other files', () => {
  test('what is no Word file is named with the reason, and the others are in', async () => {
    const text = await (await stage.stage.api('secretariat')).get(`/texts/${stage.stage.draft}`);
    const provisions: Consolidation['provisions'] = text.body.consolidation.provisions;
    const wordings = readBase({ version: 1, language: 'en', provisions, unplaced: [] });
    const ours = (words: string) => wordings.find((one) => one.text.includes(words))?.text ?? '';
    const table = tableWord([
      ['Original text', 'Proposed text', 'Comments'],
      [
        ours('registration of arrivals'),
        ours('registration of arrivals').replace('Members', 'All members'),
        'Why not all?',
      ],
      [ours('search and rescue'), 'Delete', 'This is for another forum.'],
    ]);
    await officer.goto(`${address()}/received`);
    await choose({ 'Galveth.docx': withMacros(table), 'Dorvane.docx': new TextEncoder().encode('no Word') });
    await officer.getByRole('button', { name: 'Take in the files' }).click();
    await officer.getByText('Dorvane.docx: This is not a Word file').first().waitFor();
    await lookAtErrors('some-refused');
    await officer.getByRole('link', { name: 'Galveth', exact: true }).click();
    await officer.getByText('Beside it they wrote').waitFor();
    await lookAt('table');
  });

  test('without scripts the same form takes them in', async () => {
    const plain = await stage.window('secretariat', { withoutScripts: true });
    await plain.goto(`${address()}/received`);
    await plain.getByLabel('Word files from delegations').setInputFiles(
      ['Fendaly.docx', 'Hesperil.docx'].map((name) => ({
        ...{ name, mimeType: wordType },
        buffer: Buffer.from(plainWord(['Members will report every year.', name])),
      })),
    );
    await plain.getByRole('button', { name: 'Take in the files' }).click();
    await plain.getByText('Hesperil.docx').waitFor();
  });
});
