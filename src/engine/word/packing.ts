import { deflateSync, type FlateError, Inflate, inflateSync } from 'fflate';

/**
 * How the parts of a zip are packed and unpacked (deflate, RFC 1951). A program that has a quicker one than ours,
 * like the one that Node brings, lends it; both write a file that the other reads.
 */
export interface Packing {
  deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer>;
  /**
   * @param size how many bytes the packed ones say that they are; no more than these may ever be made of them
   * @returns exactly `size` bytes; undefined where it is more, less, or not deflated
   */
  inflate(packed: Uint8Array, size: number): Uint8Array | undefined;
}

/** Deflate makes at most 1,032 bytes of one, so that many unpack in one step without harm, whatever they become. */
const ONE_STEP_BYTES = 16_384;

/** Works everywhere, browsers included. */
export const anywhere: Packing = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate(packed, size) {
    try {
      return packed.length <= ONE_STEP_BYTES ? inOneStep(packed, size) : inSteps(packed, size);
    } catch (error) {
      if (isFlateError(error)) return undefined;
      throw error;
    }
  },
};

/** Room for one byte too many shows that there are too many; what comes after it is dropped. */
function inOneStep(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return bytes.length === size ? bytes : undefined;
}

/** A bomb is noticed at its first excess. */
function inSteps(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= size) whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length && length <= size; at += ONE_STEP_BYTES)
    inflater.push(packed.subarray(at, at + ONE_STEP_BYTES), at + ONE_STEP_BYTES >= packed.length);
  return length === size ? whole : undefined;
}

/** fflate marks its own errors with a numeric code; anything else is a broken promise of ours. */
function isFlateError(error: unknown): error is FlateError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
