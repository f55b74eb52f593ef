import type { ProvisionKind } from '../model.ts';
import type { AknTextKind } from './kinds.ts';

/** A provision of an adopted text, with its number as printed. */
export interface AknProvision {
  /** Permanent: the GUID. */
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  /** As printed: `3`, `(a)`; empty where nothing is printed. */
  readonly number: string;
  readonly text: string;
}

/** An adopted text, without names of those who proposed what: they are sealed at adoption. */
export interface AknText {
  readonly kind: AknTextKind;
  readonly symbol: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The day of the adoption in the official zone, `YYYY-MM-DD`. */
  readonly adoptedOn: string;
  /** The instant of the adoption, ISO 8601, UTC. */
  readonly adoptedAt: string;
  /** Who adopted it; the id stands in addresses. */
  readonly body: { readonly id: string; readonly name: string };
  /** Code in the addresses; `un` belongs to the United Nations. */
  readonly jurisdiction: string;
  /** The words that mark a drafting exercise (DESIGN §5) and their language; `null` where it is none. */
  readonly exercise: { readonly words: string; readonly language: string } | null;
  /** Where the text stands for good, a whole address. */
  readonly address: string;
  /** Hash of the canonical bytes in the public record, hexadecimal. */
  readonly sha256: string;
  readonly provisions: readonly AknProvision[];
}
