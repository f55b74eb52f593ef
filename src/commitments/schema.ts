import { z } from 'zod';
import { bodyId, partialDate } from '../registry/index.ts';

const shortText = z.string().trim().min(1).max(300);

export const strategyInput = z.object({
  id: bodyId,
  title: shortText,
  /** Said, never derived from the calendar: in force until replaced (procedure.md §0). */
  inForce: z.boolean(),
  replaces: bodyId.nullable(),
  /** The word with which it was decided; null: not found. */
  verb: z.string().min(1).max(40).nullable(),
  decidedBy: z.object({ body: bodyId, ordinal: z.number().int().min(1).max(1000) }).nullable(),
  decidedOn: partialDate.nullable(),
  areas: z
    .array(z.object({ id: bodyId, number: z.number().int().min(1).max(100), name: shortText }))
    .max(100),
  note: z.string().trim().min(1).max(2000).nullable(),
  sources: z.array(z.string().min(1).max(1000)).max(30),
});

interface StrategyTable {
  readonly id: string;
  readonly title: string;
  readonly inForce: boolean;
  readonly replaces: string | null;
  readonly verb: string | null;
  readonly decidedByBody: string | null;
  readonly decidedByOrdinal: number | null;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly sources: string[];
  readonly audience: string;
}

interface AreaTable {
  readonly strategy: string;
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'commitments.strategy': StrategyTable;
    'commitments.area': AreaTable;
  }
}
