import type { Say, Tx, Visit, Word } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';
import type { KeyRequest } from '../reads/keys.ts';

/**
 * What the pages of bodies show of floors above them. Meetings stand above bodies, so `app` hands this in; `meetings`
 * has it ready as `groupsSeams`.
 */
export interface GroupsSeams {
  /** The body's next meetings as a list; null when there is none that the viewer may see. */
  meetingsAhead(tx: Tx, visit: Visit, body: string): Promise<Markup | null>;
}

/**
 * Something that needs two keys, as the chairs read it before they turn one. The capability that does it exports one, and
 * `app` hands all of them in.
 */
export interface KeyedAct {
  /** As given to `askForKeys`. */
  readonly act: string;
  /** What the keys allow: "Export everything that the forum holds". */
  readonly title: Word;
  /** What exactly, a sentence each; the wish is the one that was asked with. */
  wishLines?(say: Say, request: KeyRequest): readonly string[];
  /** The page of the thing, and of whoever does it. */
  href?(request: KeyRequest): string;
}
