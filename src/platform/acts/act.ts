import type { z } from 'zod';
import type { Instant, Result } from '../../base/index.ts';
import type { Tx } from '../db/index.ts';
import type { Role, Viewer } from '../viewer.ts';

/** Who may try an act at all; `run` then decides with the rows before it. */
export type Who = Role | 'anyone' | 'person' | 'clock';

export interface Happening {
  /** Past tense: `texts.proposal-submitted`. */
  readonly name: string;
  /** What it is about, as a key: `text:…`. Live streams listen by subject. */
  readonly subject: string;
  /** Who may learn of it. */
  readonly audience: string;
  readonly payload?: Readonly<Record<string, unknown>>;
}

export interface JobRequest {
  readonly task: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly runAt?: Instant;
  /** A later request with the same key replaces the earlier one. */
  readonly jobKey?: string;
}

export interface ActContext {
  readonly tx: Tx;
  readonly actor: Viewer;
  /** The act's instant: the same in every row that it writes. */
  readonly now: Instant;
  /** Version that the actor saw; an act on a versioned thing refuses when it has moved on. */
  readonly expectedVersion: number | null;
  /** Tell those concerned; written with the rows, announced when they are committed. */
  tell(happening: Happening): Promise<void>;
  enqueue(job: JobRequest): Promise<void>;
  /** What the audit keeps besides the input: on whose authority it was done. */
  readonly note?: (facts: Readonly<Record<string, string>>) => void;
}

export interface Act<Input extends z.ZodType, Value, Why extends string = string> {
  /** `capability.verb-noun`, unique. */
  readonly name: string;
  readonly who: readonly Who[];
  readonly input: Input;
  /** The thing acted on, as it stands in the audit: `text:…`. */
  subject(input: z.output<Input>, value: Value): string;
  /** Field names whose content the audit must not keep (law 10: nothing private is logged). */
  readonly unlogged?: readonly string[];
  /**
   * It adopts, publishes, gives rights or removes for good: the person must have proven to be there a few minutes
   * before at most (OWASP ASVS 5.0.0, 7.5.3). The list of them is under review in `test/habits/acts.txt`.
   */
  readonly grave?: true;
  /** What it returns is for this once: it is not remembered for a repeat with the same key. */
  readonly isForgotten?: true;
  run(context: ActContext, input: z.output<Input>): Promise<Result<Value, Why>>;
  /** Where the API offers it, under `/api/v1`; path parameters are merged into the input. */
  readonly api?: {
    readonly method: 'post' | 'put' | 'patch' | 'delete';
    readonly path: string;
    readonly summary: string;
  };
}

export function defineAct<Input extends z.ZodType, Value, Why extends string>(
  act: Act<Input, Value, Why>,
): Act<Input, Value, Why> {
  return act;
}
