import type { Generated } from 'kysely';
import type { Instant } from '../../base/index.ts';

/** How a later decision stands to an earlier one: taken under it, amending it, or in its place. */
export const linkKinds = ['under', 'amends', 'supersedes'] as const;
export type LinkKind = (typeof linkKinds)[number];

interface MandateTable {
  readonly id: string;
  readonly position: Generated<number>;
  readonly decision: string;
  readonly body: string | null;
  readonly holder: string;
  readonly task: string;
  readonly paragraphs: string | null;
  readonly dueOn: string | null;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

interface LinkTable {
  readonly decision: string;
  readonly kind: LinkKind;
  readonly other: string;
  readonly at: Instant;
  readonly person: string;
  readonly audience: string;
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    'decisions.mandate': MandateTable;
    'decisions.link': LinkTable;
  }
}
