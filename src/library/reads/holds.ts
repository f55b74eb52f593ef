import type { Selectable } from 'kysely';
import { accepted, type Result, refused } from '../../base/index.ts';
import type { Tables, Tx } from '../../platform/index.ts';

/** A legal hold, as far as the viewer may know. */
export type Hold = Omit<Selectable<Tables['library.paperHold']>, 'audience' | 'position'>;

const columns = ['id', 'body', 'text', 'at', 'person', 'reason', 'endedAt', 'endedBy', 'endReason'] as const;

/** Where a paper belongs, as a hold may name it. */
interface Kept {
  readonly body: string;
  readonly text: string;
}

/** Every legal hold that the viewer may know, the latest first. */
export async function holdsOf(tx: Tx): Promise<Hold[]> {
  return tx.selectFrom('library.paperHold').select(columns).orderBy('position', 'desc').limit(500).execute();
}

/** One legal hold; null where there is none, or the viewer may not know. */
export async function holdOf(tx: Tx, id: string): Promise<Hold | null> {
  const row = await tx
    .selectFrom('library.paperHold')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The hold that keeps a text's papers now, the first that was set; null where none does, or the viewer may not know. */
export async function holdOn(tx: Tx, { body, text }: Kept): Promise<Hold | null> {
  const row = await tx
    .selectFrom('library.paperHold')
    .select(columns)
    .where('body', '=', body)
    .where('endedAt', 'is', null)
    .where((query) => query.or([query('text', 'is', null), query('text', '=', text)]))
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether papers of a text may be taken away. Refused: `under-hold`, with the reason of the hold. */
export async function mayTakeAway(tx: Tx, kept: Kept): Promise<Result<null, 'under-hold'>> {
  const hold = await holdOn(tx, kept);
  return hold ? refused('under-hold', { details: { reason: hold.reason } }) : accepted(null);
}
