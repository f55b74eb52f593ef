import type { BaseText } from '../../model.ts';

/** A file that a ministry returned, and what must be understood of it. */
export interface ReturnedFile {
  readonly name: string;
  readonly file: Uint8Array;
  /** The text that it was made from; the common one where it is not said. */
  readonly base?: BaseText;
  /** In a short notation: `change op5: …`, `delete op4`, `insert after op5: …`. */
  readonly wishes: readonly string[];
  /** `reason: words`, in the order of the list. */
  readonly unplaced: readonly string[];
  /** Read as a covering note: what it does not mention is not struck. */
  readonly isNote?: boolean;
}
