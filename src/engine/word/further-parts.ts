import { unzipSync } from 'fflate';
import { WORD_LIMITS } from './limits.ts';

/**
 * Unpack further parts of a package that `openPackage` has let in: what the text shows from elsewhere. Most files need
 * none, so they are fetched by name. What a part unpacks to beyond the size that it declares is cut off, and all
 * together stay within the limits of the package.
 */
export function furtherParts(bytes: Uint8Array, names: ReadonlySet<string>): ReadonlyMap<string, Uint8Array> {
  if (names.size === 0) return new Map();
  let left: number = WORD_LIMITS.unpackedBytes;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!names.has(name) || originalSize > left) return false;
        left -= originalSize;
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    // A part that cannot be unpacked is told of by its name, as one that cannot be read.
    if (error instanceof Error && 'code' in error) return new Map();
    throw error;
  }
}
