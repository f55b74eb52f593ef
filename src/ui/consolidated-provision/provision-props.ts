import type { Child } from 'hono/jsx';
import type { ConsolidatedProvision as Provision } from '../../engine/index.ts';
import type { ProvisionState } from '../state-badge/states.ts';
import type { ProvisionWords } from './provision-words.ts';

/** Who-said-what: shown to those who may know it, or sealed (observers, adopted texts). */
export type Attribution =
  | {
      readonly kind: 'shown';
      /** The name of each participant code, as the forum lists it; `CHAIR` included. */
      readonly names: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'sealed' };

export interface ConsolidatedProvisionProps {
  readonly provision: Provision;
  /** BCP 47, of the text. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly attribution: Attribution;
  /** Absent where states are not shown, as in an adopted text. */
  readonly state?: { readonly name: ProvisionState; readonly word: string };
  /** What the state waits for: "Belisar until Tue 8 Dec 2026, 17:00 Bangkok (10:00 UTC)". */
  readonly detail?: Child;
  /** What the reader may do here, as small buttons and links. */
  readonly actions?: Child;
  readonly words: ProvisionWords;
}
