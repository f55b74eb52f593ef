import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/index.ts';
import type { AdoptedTable } from '../schema.ts';

export type Adopted = Selectable<AdoptedTable>;

/** An adopted text in a list: everything but the text itself, which may be long. */
export type AdoptedHead = Omit<Adopted, 'canonical'>;

const headColumns = [
  'text',
  'body',
  'kind',
  'symbol',
  'title',
  'exercise',
  'language',
  'adoptedAt',
  'adoptedZone',
  'sha256',
  'signature',
  'keyId',
  'releasedAt',
  'audience',
] as const;

/** The adopted text, when there is one and the viewer may see it. */
export async function adoptedOf(tx: Tx, text: string): Promise<Adopted | null> {
  return (
    (await tx.selectFrom('texts.adopted').selectAll().where('text', '=', text).executeTakeFirst()) ?? null
  );
}

/** Adopted texts that the viewer may see, newest first. */
export async function adoptedTexts(tx: Tx): Promise<AdoptedHead[]> {
  return tx
    .selectFrom('texts.adopted')
    .select(headColumns)
    .orderBy('adoptedAt', 'desc')
    .orderBy('text')
    .limit(500)
    .execute();
}

/** Adopted texts that the chairs have released, newest first: the public record. */
export async function releasedTexts(tx: Tx): Promise<AdoptedHead[]> {
  return (await adoptedTexts(tx)).filter((one) => one.releasedAt !== null);
}

/** The exact bytes that were hashed, once they are released. */
export async function canonicalOf(tx: Tx, text: string): Promise<string | null> {
  const adopted = await adoptedOf(tx, text);
  return adopted?.releasedAt ? adopted.canonical : null;
}

/**
 * A query of everything under which the audit keeps what was done to adopted texts: `text:…`, `proposal:…`,
 * `provision:…`, `resolution:…`; of all of them, also of those that the viewer may not see, because their names are
 * sealed for everybody.
 */
export const sealedSubjects = sql<{ subject: string }>`select texts.sealed_subjects()`;
