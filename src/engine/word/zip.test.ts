import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anywhere } from './packing.ts';
import { type Entry, entriesOf, unpack } from './zip.ts';

const words = strToU8('Members will strengthen cooperation. '.repeat(40));
const zip = zipSync({
  'word/document.xml': words,
  'word/ສະບັບ.xml': strToU8('ທົດລອງ'),
  'stored.xml': [words, { level: 0 }],
});
const unpacked = (bytes: Uint8Array) =>
  (entriesOf(bytes) ?? []).map((entry) => [entry.name, unpack(bytes, entry, anywhere)] as const);

describe('the zip that a Word file is', () => {
  test('is read by the list at its end, packed and stored parts alike', () => {
    expect(unpacked(zip)).toEqual([
      ['word/document.xml', words],
      ['word/ສະບັບ.xml', strToU8('ທົດລອງ')],
      ['stored.xml', words],
    ]);
  });

  test('is found before words that stand behind its end', () => {
    const commented = Uint8Array.from([...zip, ...strToU8('a comment')]);
    expect(unpacked(commented)).toEqual(unpacked(zip));
  });

  test('may say its sizes in the field of the large ones, as some programs always do', () => {
    expect(unpacked(withWideSizes(zip))).toEqual(unpacked(zip));
  });

  test('never breaks its reader, wherever it breaks off and whatever was changed in it', () => {
    const change = fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.nat(zip.length), fc.array(change, { maxLength: 8 }), (length, changes) => {
        const broken = zip.slice();
        for (const { at, byte } of changes) broken[at] = byte;
        for (const bytes of [broken, broken.subarray(0, length)]) {
          for (const entry of entriesOf(bytes) ?? [])
            if (entry.bytes < 100_000) expect(unpack(bytes, entry, anywhere)).not.toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a large part is unpacked in steps, and refused where it becomes another size', () => {
  let seed = 7;
  const noise = Uint8Array.from({ length: 100_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed >> 8;
  });
  const packed = anywhere.deflate(noise);
  expect(packed.length).toBeGreaterThan(20_000);
  expect(anywhere.inflate(packed, noise.length)).toEqual(noise);
  expect(anywhere.inflate(packed, noise.length - 1)).toBeUndefined();
  expect(anywhere.inflate(packed, noise.length + 1)).toBeUndefined();
  expect(anywhere.inflate(packed.subarray(0, 20_000), noise.length)).toBeUndefined();
});

describe('a part that is not what the list says', () => {
  const entries = entriesOf(zip) ?? [];
  const cases: readonly (readonly [string, Partial<Entry>])[] = [
    ['longer than it declares', { bytes: words.length - 1 }],
    ['shorter than it declares', { bytes: words.length + 1 }],
    ['packed in another way', { method: 9 }],
    ['beyond the end of the file', { packedBytes: zip.length }],
    ['where no part begins', { at: 1 }],
    ['outside of the file', { at: zip.length }],
  ];
  test.each(cases)('%s is no part', (_, other) => {
    for (const entry of entries.slice(0, 1))
      expect(unpack(zip, { ...entry, ...other }, anywhere)).toBeUndefined();
    expect(entries).toHaveLength(3);
  });
});

/** The sizes of each part move to its extra field (zip64), which comes behind its name. */
function withWideSizes(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listAt = view.getUint32(end + 16, true);
  const listed: number[] = [];
  for (let at = listAt; at < end; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const entry = bytes.slice(at, nameEnd);
    const wide = new Uint8Array(20);
    const [field, head] = [new DataView(wide.buffer), new DataView(entry.buffer)];
    field.setUint16(0, 1, true);
    field.setUint16(2, 16, true);
    field.setBigUint64(4, BigInt(head.getUint32(24, true)), true);
    field.setBigUint64(12, BigInt(head.getUint32(20, true)), true);
    head.setUint32(24, 0xffffffff, true);
    head.setUint32(20, 0xffffffff, true);
    head.setUint16(30, wide.length, true);
    listed.push(...entry, ...wide);
    at = nameEnd;
  }
  return Uint8Array.from([...bytes.subarray(0, listAt), ...listed, ...bytes.subarray(end)]);
}
