import type { House } from '../http/route.ts';

/** Work that waits for its time or happens after an act. It may run late, twice or on another node. */
export interface Job {
  /** `capability.verb-noun`, unique. */
  readonly task: string;
  /** Five fields of a crontab line, in UTC, for work that also wakes by itself: `7 * * * *` is each hour at seven past. */
  readonly wakes?: string;
  run(house: House, payload: unknown): Promise<void>;
}
