/** Signing in as people do it: a passkey in a real browser, password and code without scripts. */
import { mkdir } from 'node:fs/promises';
import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, type BrowserStage, browserStage } from '../support/browser-stage.ts';

let stage: BrowserStage;
/** Pictures for people to look at; not part of the repository. */
const pictures = 'test-results/pictures';

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await browserStage({ withTexts: false });
}, 120_000);
afterAll(() => stage?.close());

/** A security key whose owner always agrees at once. */
async function plugInKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** As browsers do that offer no passkeys under the name field: then only the button asks for one. */
async function withoutList(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${stage.address}/me`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${stage.address}/`);
}

const passkeyRow = (page: Page) => page.getByRole('rowheader', { name: 'Office laptop' });

test('a passkey is added, signs in on the page that was asked for, and proves that its owner is there', async () => {
  const page = await stage.window('focal-point-arvana');
  await plugInKey(page);
  await page.goto(`${stage.address}/me/security`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByLabel('Name of the passkey').fill('Office laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('The passkey was added.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/security-wide.png`, fullPage: true });
  await page.goto(`${stage.address}/me`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/me-wide.png`, fullPage: true });
  await signOut(page);

  // From the browser's own list: its owner agrees as soon as the page asks.
  await page.goto(`${stage.address}/me/security?done=none`);
  expect(await passkeyRow(page).count()).toBe(0);
  await page
    .locator('main')
    .getByRole('link', { name: /sign in/i })
    .click();
  await passkeyRow(page).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/me/security?done=none');
  await signOut(page);

  await withoutList(page);
  await page.goto(`${stage.address}/sign-in?then=/me/security`);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await passkeyRow(page).waitFor();

  // Before a grave act the same key says once more who is there.
  await page.goto(`${stage.address}/me/presence`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/presence-wide.png`, fullPage: true });
  await page.getByRole('button', { name: 'Confirm with a passkey and go on' }).click();
  await page.getByText('You have confirmed that it is you.').waitFor();
});

test('password and code are set up and sign in where scripts are off', async () => {
  const page = await stage.window('delegate-belisar', { withoutScripts: true, isNarrow: true });
  await page.goto(`${stage.address}/me/security/password`);
  await page.screenshot({ path: `${pictures}/password-narrow.png`, fullPage: true });
  const base32 = (await page.locator('input[name=base32]').getAttribute('value')) ?? '';
  const code = () =>
    generateSync({ secret: base32, epoch: Math.floor(stage.stage.house.clock().epochMilliseconds / 1000) });
  await page.getByLabel('New password').fill('paper boats on a slow river');
  await page.getByLabel('Code that the app shows now').fill(code());
  await page.getByRole('button', { name: 'Set up password and code' }).click();
  await page.getByText('Password and code are set up.').waitFor();
  await page.goto(`${stage.address}/me`);
  const name = (await page.locator('dd').last().innerText()).trim();
  await page.getByRole('button', { name: 'Sign out' }).click();
  stage.stage.house.setClock(stage.stage.house.clock().add({ minutes: 1 }));

  await page.goto(`${stage.address}/sign-in`);
  await page.screenshot({ path: `${pictures}/sign-in-narrow.png`, fullPage: true });
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByRole('textbox', { name: 'Password' }).fill('paper boats on a slow river');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(code());
  await page.screenshot({ path: `${pictures}/code-narrow.png`, fullPage: true });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.goto(`${stage.address}/me`);
  expect(await page.locator('main').innerText()).toContain(name);
});

test('password and code sign in with scripts, too, and the pages can be read by all', async () => {
  const page = await stage.window(null, { isDark: true });
  await page.goto(`${stage.address}/sign-in`);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/sign-in-dark.png`, fullPage: true });
  await page.getByLabel('Sign-in name').fill('nobody.at.all');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the right one');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Sign-in name or password is not right.').first().waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.screenshot({ path: `${pictures}/sign-in-refused-dark.png`, fullPage: true });
  await page.goto(`${stage.address}/sign-in/recovery`);
  await page.getByLabel('Sign-in name').fill('nobody.at.all');
  await page.getByRole('button', { name: 'Ask to be confirmed' }).click();
  await page.getByRole('heading', { name: 'Your request was taken' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
});
