import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { type SmallSite, smallSite } from '../../../test/support/small-site.ts';
import { post } from './route.ts';

const drop = post('/drop', ['anyone'], async ({ c, form }) => {
  const { files, fileLists } = await form();
  const namesUnder = (name: string) => (fileLists[name] ?? []).map((file) => file.name);
  const [first] = fileLists['returned'] ?? [];
  return c.json({
    returned: namesUnder('returned'),
    cover: namesUnder('cover'),
    empty: namesUnder('empty'),
    last: files['returned']?.name,
    bytes: [...(first?.bytes ?? [])],
  });
});

let house: TestHouse;
let site: SmallSite;

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
  site = smallSite(house, [drop]);
});

afterAll(async () => {
  await house.close();
});

test('several files dropped on one field all arrive, in the order of the form', async () => {
  const body = new FormData();
  body.append('returned', new File([new Uint8Array([1, 2, 3])], 'same.docx'));
  body.append('cover', new File(['letter'], 'letter.docx'));
  body.append('returned', new File(['two'], 'same.docx'));
  body.append('returned', new File(['three'], 'third.docx'));
  body.append('empty', new File([], ''));
  const headers = { 'sec-fetch-site': 'same-origin' };
  const response = await site.application.request('/drop', { method: 'POST', body, headers });
  expect(await response.json()).toEqual({
    returned: ['same.docx', 'same.docx', 'third.docx'],
    cover: ['letter.docx'],
    empty: [],
    last: 'third.docx',
    bytes: [1, 2, 3],
  });
});
