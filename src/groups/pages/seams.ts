import type { Tx, Visit } from '../../platform/index.ts';
import type { Markup } from '../../ui/index.ts';

/**
 * What the pages of bodies show of floors above them. Meetings stand above bodies, so `app` hands this in; `meetings`
 * has it ready as `groupsSeams`.
 */
export interface GroupsSeams {
  /** The body's next meetings as a list; null when there is none that the viewer may see. */
  meetingsAhead(tx: Tx, visit: Visit, body: string): Promise<Markup | null>;
}
