/**
 * What a Word file may weigh. A draft of 5,000 paragraphs stays far below each of these; a file beyond them is
 * refused before it can fill the memory (issue "bad input": a 50 MB bomb gets a clear message).
 */
export const WORD_LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2_000,
  /** Sum of the sizes that the parts declare for themselves; pictures count, although they are never unpacked. */
  declaredBytes: 200 * 1024 * 1024,
  /** One part that is unpacked, counted while it streams. */
  partBytes: 32 * 1024 * 1024,
  /** All parts that are unpacked, together. */
  unpackedBytes: 48 * 1024 * 1024,
  /** Unpacked to packed, judged only for parts above `ratioFloorBytes`: short parts of spaces compress well. */
  ratio: 300,
  ratioFloorBytes: 2 * 1024 * 1024,
  paragraphs: 20_000,
} as const;
