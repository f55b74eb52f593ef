import type { z } from 'zod';
import type { Instant } from '../../base/index.ts';
import type { Opened } from '../audit/openings.ts';
import type { Tx } from '../db/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Who } from './act.ts';

/**
 * A read offered by the API: what a page shows, as data. Runs in a read-only transaction as the viewer; `null`
 * means that there is nothing the viewer may see (404).
 */
export interface Read<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly who: readonly Who[];
  readonly path: string;
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** What is opened by it, so that the opening is kept; null when it is nothing that is kept. */
  opens?(tx: Tx, input: z.output<Input>): Promise<Opened | null>;
  run(
    tx: Tx,
    scope: { viewer: Viewer; now: Instant },
    input: z.output<Input>,
  ): Promise<z.output<Output> | null>;
}

export function defineRead<Input extends z.ZodType, Output extends z.ZodType>(
  read: Read<Input, Output>,
): Read<Input, Output> {
  return read;
}
