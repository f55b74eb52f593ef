import { WORD_LIMITS } from './limits.ts';
import type { Packing } from './packing.ts';
import { entriesOf, unpack } from './zip.ts';

/**
 * Unpack further parts of a package that `openPackage` has let in: what the text shows from elsewhere. Most files need
 * none, so they are fetched by name. All together they stay within the limits of the package; one that is not what it
 * declares is not there, and told of by its name.
 */
export function furtherParts(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  packing: Packing,
): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  if (names.size === 0) return parts;
  let left: number = WORD_LIMITS.unpackedBytes;
  for (const entry of entriesOf(bytes) ?? []) {
    if (!names.has(entry.name) || entry.bytes > left) continue;
    left -= entry.bytes;
    const part = unpack(bytes, entry, packing);
    if (part) parts.set(entry.name, part);
  }
  return parts;
}
