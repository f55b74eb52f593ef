import type { ColumnType } from 'kysely';
import { z } from 'zod';
import { bodyId, partialDate, participantCode } from '../registry/index.ts';

const shortText = z.string().trim().min(1).max(300);
const longText = z.string().trim().min(1).max(2000);
const sources = z.array(z.string().min(1).max(1000)).max(30);

export const officeInput = z.object({
  body: bodyId,
  name: shortText,
  acronym: z.string().min(2).max(20),
  city: shortText,
  host: participantCode,
  established: partialDate,
  description: longText,
  managers: z
    .array(z.object({ participant: participantCode, office: shortText }))
    .min(1)
    .max(20),
  guidance: longText,
  purposes: z.array(shortText).max(50),
  reports: z
    .array(
      z.object({
        name: shortText,
        everyMonths: z.number().int().min(1).max(120).nullable(),
        note: longText.nullable(),
      }),
    )
    .max(50),
  annualEvents: z.array(shortText).max(50),
  secondments: longText.nullable(),
  proposals: longText.nullable(),
  resources: z
    .array(
      z.object({
        kind: shortText,
        title: shortText,
        endorsedBy: z.object({ body: bodyId, ordinal: z.number().int().min(1).max(1000) }).nullable(),
        sources,
      }),
    )
    .max(200),
  sources,
});
export type OfficeFacts = z.output<typeof officeInput>;

type Json<Shape> = ColumnType<Shape, string, never>;

interface OfficeTable {
  readonly body: string;
  readonly name: string;
  readonly acronym: string;
  readonly city: string;
  readonly host: string;
  readonly established: string;
  readonly description: string;
  readonly managers: Json<OfficeFacts['managers']>;
  readonly guidance: string;
  readonly purposes: string[];
  readonly reports: Json<OfficeFacts['reports']>;
  readonly annualEvents: string[];
  readonly secondments: string | null;
  readonly proposals: string | null;
  readonly resources: Json<OfficeFacts['resources']>;
  readonly sources: string[];
  readonly audience: string;
}

declare module '../platform/db/tables.ts' {
  interface Tables {
    'support.office': OfficeTable;
  }
}
