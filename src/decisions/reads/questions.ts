import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../platform/index.ts';

export type Question = Selectable<Tables['decisions.question']>;
export type Objection = Selectable<Tables['decisions.objection']>;

/** The question that stands about a text; null when none does, or not for this viewer. */
export async function openQuestion(tx: Tx, text: string): Promise<Question | null> {
  const row = await tx
    .selectFrom('decisions.question')
    .selectAll()
    .where('text', '=', text)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The last question about a text, whether it stands or has ended. */
export async function lastQuestion(tx: Tx, text: string): Promise<Question | null> {
  const row = await tx
    .selectFrom('decisions.question')
    .selectAll()
    .where('text', '=', text)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** One question about that text. */
export async function questionOf(tx: Tx, text: string, id: string): Promise<Question | null> {
  const row = await tx
    .selectFrom('decisions.question')
    .selectAll()
    .where('id', '=', id)
    .where('text', '=', text)
    .executeTakeFirst();
  return row ?? null;
}

/** What was recorded against a question, as far as the viewer may know it, the first one first. */
export async function objectionsTo(tx: Tx, question: string): Promise<Objection[]> {
  return tx
    .selectFrom('decisions.objection')
    .selectAll()
    .where('question', '=', question)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute();
}
