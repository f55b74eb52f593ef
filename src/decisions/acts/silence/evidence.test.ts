import { expect, test } from 'vitest';
import { readEvidence } from './evidence.ts';

const words = (text: string) => [...new TextEncoder().encode(text)];
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

test.each([
  ['a scan as PNG', png, 'image/png'],
  ['a photo as JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
])('%s is evidence as it came, byte for byte', (_what, head, mediaType) => {
  const bytes = new Uint8Array([...head, 1, 2, 3]);
  expect(readEvidence('note', bytes)).toEqual({ ok: true, value: { name: 'note', bytes, mediaType } });
});

test.each([
  ['a drawing that may hold a script', words('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a picture that moves', words('GIF89a')],
  ['a picture of another kind', words('RIFF....WEBPVP8 ')],
  ['a page under the name of a picture', words('<!doctype html><p>We object')],
])('%s is no evidence, whatever its name says', (_what, head) => {
  expect(readEvidence('note.png', new Uint8Array(head))).toMatchObject({
    ok: false,
    why: 'file-of-other-kind',
  });
});
