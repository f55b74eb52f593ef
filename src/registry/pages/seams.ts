import type { Tx } from '../../platform/index.ts';

/** A seat or office of a participant in a body, for the participant's page. */
export interface BodySeat {
  readonly bodyName: string;
  readonly href: string;
  readonly seat: 'member' | 'observer';
  /** Those that it holds, as the register has them: "Co-Chair". */
  readonly offices: readonly string[];
}

export interface BodyChoice {
  readonly id: string;
  readonly name: string;
  readonly exercise: boolean;
}

/**
 * What the register's pages show of floors above it. Bodies stand above the register, so `app` hands these in;
 * `groups` has them ready as `registrySeams`.
 */
export interface RegistrySeams {
  /** Active bodies that the viewer may see. */
  bodies(tx: Tx): Promise<readonly BodyChoice[]>;
  /** Where a participant sits now. */
  seatsOf(tx: Tx, code: string): Promise<readonly BodySeat[]>;
}
