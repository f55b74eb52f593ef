import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evidenceBytesMax, readEvidence } from './evidence.ts';

const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') });

test.each([
  ['a PDF', strToU8('%PDF-1.7 note'), 'application/pdf'],
  [
    'a saved mail',
    strToU8('Received: by mx\r\n\twith id 1\r\nFrom: a@b.example\r\n\r\nWe object.'),
    'message/rfc822',
  ],
  ['a Word file', word, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a scan', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a picture of the screen', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'image/png'],
])('%s proves receipt', (_what, bytes, mediaType) => {
  expect(readEvidence('note', bytes)).toMatchObject({ ok: true, value: { mediaType } });
});

test.each([
  ['words without the header of a mail', strToU8('From now on we object.')],
  ['a page of the web', strToU8('<!doctype html><p>We object.')],
  ['a program', Uint8Array.of(0x4d, 0x5a, 0, 1, 2)],
  ['an archive', zipSync({ 'a.txt': strToU8('a') })],
  ['an empty file', new Uint8Array()],
])('%s does not', (_what, bytes) => {
  expect(readEvidence('note.pdf', bytes)).toMatchObject({ ok: false, why: 'file-of-other-kind', at: 'file' });
});

test('a file larger than any note is refused', () => {
  const large = new Uint8Array(evidenceBytesMax + 1);
  large.set(strToU8('%PDF-'));
  expect(readEvidence('note.pdf', large)).toMatchObject({ ok: false, why: 'file-too-large', at: 'file' });
});
