import type { Marking } from '../../access/index.ts';
import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';

/** A paper that somebody sent in and that is kept as it came. */
export interface Paper {
  readonly id: string;
  readonly body: string;
  /** The text with which it came. */
  readonly text: string;
  readonly symbol: string;
  readonly marking: Marking;
  readonly exercise: boolean;
  /** Code of the participant that sent it; null while that is not known. */
  readonly participant: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly receivedAt: Instant;
}

/**
 * One kind of papers. The floors on which papers are kept stand above this one, so `app` hands the kinds in. Every
 * function runs in the transaction of a read or an act and answers as the viewer may see.
 */
export interface PaperKind {
  /** Part of the address of its papers: lower-case words with hyphens. */
  readonly key: string;
  /** Null where there is none for the viewer, and where it is hidden or gone. */
  find(tx: Tx, id: string): Promise<Paper | null>;
  /**
   * Hide what it holds from everybody.
   *
   * @returns ids of the proposals that had been entered from it; null where it is hidden or gone.
   */
  withhold(tx: Tx, id: string): Promise<readonly string[] | null>;
  /** @returns false where nothing is hidden. */
  giveBack(tx: Tx, id: string): Promise<boolean>;
  /** What still names a hidden paper forgets it; called once its bytes are gone. */
  forget(tx: Tx, id: string): Promise<void>;
  /** The page on which those who answer for the body find it. */
  href(paper: { readonly text: string; readonly id: string }): string;
}

export type PaperKinds = readonly PaperKind[];

export function kindNamed(kinds: PaperKinds, key: string): PaperKind | null {
  return kinds.find((kind) => kind.key === key) ?? null;
}
