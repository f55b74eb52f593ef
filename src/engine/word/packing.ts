import { deflateSync, type FlateError, Inflate } from 'fflate';

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

/** In steps, so that a bomb is noticed at its first excess: one step unpacks to at most 1,032 times of this. */
const STEP_BYTES = 16_384;

/** Works everywhere, browsers included. */
export const anywhere: Packing = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate(packed, size) {
    const whole = new Uint8Array(size);
    let length = 0;
    const inflater = new Inflate((chunk) => {
      if (length + chunk.length <= size) whole.set(chunk, length);
      length += chunk.length;
    });
    try {
      for (let at = 0; at < packed.length && length <= size; at += STEP_BYTES)
        inflater.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch (error) {
      if (isFlateError(error)) return undefined;
      throw error;
    }
    return length === size ? whole : undefined;
  },
};

/** fflate marks its own errors with a numeric code; anything else is a broken promise of ours. */
function isFlateError(error: unknown): error is FlateError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
