import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sniff } from './sniff.ts';

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

const cases: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
  ['word', zip('[Content_Types].xml', 'word/document.xml')],
  ['other-office', zip('[Content_Types].xml', 'xl/workbook.xml')],
  ['open-document', zip('mimetype', 'content.xml')],
  ['zip', zip('holiday.jpg')],
  ['unknown', zip('a').subarray(0, 20)],
  ['old-office', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['pdf', strToU8('%PDF-1.7 …')],
  ['rich-text', strToU8('{\\rtf1 x}')],
  ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13])],
  ['html', strToU8('\n<!DOCTYPE html><p>')],
  ['json', strToU8('{ "provisions": [] }')],
  ['text', strToU8('{ not json')],
  ['text', strToU8('ร่างยุทธศาสตร์\r\n\tone')],
  ['text', Uint8Array.from([0xff, 0xfe, 0x41, 0x00])],
  ['unknown', strToU8('a\0b')],
  ['unknown', Uint8Array.from([0xc3, 0x28])],
  ['empty', new Uint8Array()],
];

test.each(cases)('an upload is known by its bytes, whatever its name: %s', (kind, bytes) => {
  expect(sniff(bytes)).toBe(kind);
});
