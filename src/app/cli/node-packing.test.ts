import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodePacking } from './node-packing.ts';

const bytes = fc.oneof(fc.uint8Array({ maxLength: 5_000 }), fc.string({ maxLength: 200 }).map(repeated));

test('what was packed is unpacked to the byte', () => {
  fc.assert(
    fc.property(bytes, (part) => {
      expect(nodePacking.inflate(nodePacking.deflate(part), part.length)).toEqual(Buffer.from(part));
    }),
  );
});

test('a part that becomes more or less than it declares is refused, and so is one that is damaged', () => {
  fc.assert(
    fc.property(bytes, fc.nat(300), fc.uint8Array({ maxLength: 50 }), (part, size, noise) => {
      const packed = nodePacking.deflate(part);
      if (size !== part.length) expect(nodePacking.inflate(packed, size)).toBeUndefined();
      if (noise.length < packed.length) {
        const unpacked = nodePacking.inflate(packed.subarray(0, noise.length), part.length);
        expect(unpacked === undefined || part.length === 0).toBe(true);
      }
    }),
  );
});

function repeated(text: string): Uint8Array {
  return new TextEncoder().encode(text.repeat(50));
}
