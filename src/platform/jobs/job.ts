import type { House } from '../http/route.ts';

/** Work that waits for its time or happens after an act. It may run late, twice or on another node. */
export interface Job {
  readonly task: string;
  run(house: House, payload: unknown): Promise<void>;
}
