import { sql } from 'kysely';
import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { LinkKind } from '../schema/register.ts';

/** Acts on the register follow one another: of two that would supersede the same decision, one sees the other. */
export async function lockRegister({ tx }: ActContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('decisions.register', 0))`.execute(tx);
}

export interface NewMandate {
  readonly decision: string;
  readonly body: string | null;
  readonly holder: string;
  readonly task: string;
  readonly paragraphs: string | null;
  readonly dueOn: string | null;
  readonly person: string;
  readonly audience: string;
}

/** @returns the mandate's id. */
export async function insertMandate({ tx, now }: ActContext, mandate: NewMandate): Promise<string> {
  const id = newId();
  await tx
    .insertInto('decisions.mandate')
    .values({ ...mandate, id, at: now })
    .execute();
  return id;
}

export async function insertLink(
  { tx, now }: ActContext,
  link: { decision: string; kind: LinkKind; other: string; person: string; audience: string },
): Promise<void> {
  await tx
    .insertInto('decisions.link')
    .values({ ...link, at: now })
    .execute();
}

/** What the register adds to a decision opens with it. */
export async function openRegisterEntry({ tx }: ActContext, number: string): Promise<void> {
  for (const table of ['decisions.mandate', 'decisions.link'] as const) {
    await tx.updateTable(table).set({ audience: 'public' }).where('decision', '=', number).execute();
  }
}
