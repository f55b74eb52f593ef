import { newId } from '../../base/index.ts';
import type { ActContext } from '../acts/index.ts';
import type { Tx } from '../db/index.ts';
import { letterFileName } from '../letters/number.ts';

/** A file that goes with a message. */
export interface Enclosure {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The PDF of the letter that a message carries; null for a message that is no letter, or one without PDF. */
export async function enclosureOf(tx: Tx, message: string): Promise<Enclosure | null> {
  const row = await tx
    .selectFrom('mail.letter_copy as copy')
    .innerJoin('mail.letter_version as version', (join) =>
      join.onRef('version.letter', '=', 'copy.letter').onRef('version.language', '=', 'copy.language'),
    )
    .select(['version.letter', 'version.subject', 'version.pdf'])
    .where('copy.message', '=', message)
    .executeTakeFirst();
  if (!row?.pdf) return null;
  return { name: letterFileName(row), type: 'application/pdf', bytes: row.pdf };
}

/** A message that is sent again is one more copy of the same letter to the same addressee. */
export async function repeatCopy({ tx }: ActContext, message: string, again: string): Promise<void> {
  const copy = await tx
    .selectFrom('mail.letter_copy')
    .select(['letter', 'language', 'participant', 'person', 'name', 'channel', 'audience'])
    .where('message', '=', message)
    .executeTakeFirst();
  if (!copy) return;
  await tx
    .insertInto('mail.letter_copy')
    .values({ ...copy, id: newId(), message: again })
    .execute();
}
