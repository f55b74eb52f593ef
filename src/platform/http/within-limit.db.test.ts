import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { type SmallSite, smallSite } from '../../../test/support/small-site.ts';
import { secretary } from '../../../test/support/viewers.ts';
import { post } from './route.ts';

const bytesMax = 1024;
const drop = post(
  '/drop',
  ['secretariat'],
  async ({ c, form }) => c.text(`took ${(await form()).fields['words']?.length}`),
  bytesMax,
);

let house: TestHouse;
let site: SmallSite;

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
  site = smallSite(house, [drop]);
});

afterAll(async () => {
  await house.close();
});

/** A form of many bytes that knows how many of them were asked for. */
function longForm(headers: Readonly<Record<string, string>> = {}) {
  let readBytes = 0;
  const part = new TextEncoder().encode(`words=${'x'.repeat(506)}`);
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        readBytes += part.length;
        controller.enqueue(part);
        if (readBytes > 64 * bytesMax) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const type = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const init = { method: 'POST', body, duplex: 'half', headers: { ...type, ...headers } };
  return { init, readBytes: () => readBytes };
}

const declared = { 'content-length': String(65 * bytesMax) };

test.each([
  ['declares its length', declared],
  ['does not say how long it is', {}],
])(
  'whoever may not send a form meets a missing address, and a body that %s is not read',
  async (_, headers) => {
    const { init, readBytes } = longForm(headers);
    const answer = await site.application.request('/drop', init);
    const missing = await site.application.request('/no-such-address', longForm(headers).init);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe((await missing.text()).replaceAll('no-such-address', 'drop'));
    expect(readBytes()).toBe(0);
  },
);

test('whoever may send it is told how much is taken, and no more than that is read', async () => {
  for (const headers of [declared, {}]) {
    const { init, readBytes } = longForm(headers);
    const answer = await site.visitorAs(secretary()).request('/drop', init);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain(`At most ${bytesMax} bytes`);
    expect(readBytes()).toBeLessThanOrEqual(2 * bytesMax);
  }
});

test('a form within its limit is taken', async () => {
  const body = new URLSearchParams({ words: 'x'.repeat(bytesMax - 6) });
  const answer = await site.visitorAs(secretary()).request('/drop', { method: 'POST', body });
  expect(await answer.text()).toBe(`took ${bytesMax - 6}`);
});
