import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../platform/index.ts';
import type { KeyRow } from '../../rules/releasing.ts';

/** The original that came with a message; its bytes apart. */
export type EvidenceRow = Omit<Selectable<Tables['decisions.silence_evidence']>, 'content' | 'audience'>;

const described = [
  'message',
  'participant',
  'name',
  'mediaType',
  'sizeBytes',
  'sha256',
  'erasedAt',
  'withheldAt',
] as const;

/** Originals of these messages, as far as the viewer may have them. */
export async function evidenceOf(tx: Tx, messages: readonly string[]): Promise<EvidenceRow[]> {
  if (messages.length === 0) return [];
  return tx
    .selectFrom('decisions.silence_evidence')
    .select(described)
    .where('message', 'in', messages)
    .orderBy('message')
    .limit(500)
    .execute();
}

export interface EvidenceContent extends EvidenceRow {
  readonly content: Uint8Array;
}

/** The original that came with a message about this text; null: none for the viewer, hidden or erased. */
export async function evidenceContent(
  tx: Tx,
  text: string,
  message: string,
): Promise<EvidenceContent | null> {
  const row = await tx
    .selectFrom('decisions.silence_evidence')
    .select(described)
    .select('content')
    .where('message', '=', message)
    .where('message', 'in', (query) =>
      query
        .selectFrom('decisions.silence_message as said')
        .innerJoin('decisions.silence_round as round', 'round.id', 'said.round')
        .select('said.id')
        .where('round.text', '=', text),
    )
    .executeTakeFirst();
  return row?.content ? { ...row, content: row.content } : null;
}

/** Which chairs have signed that an original be erased, the first first. Empty for those who may not know. */
export async function evidenceKeysOf(tx: Tx, message: string): Promise<KeyRow[]> {
  const rows = await tx
    .selectFrom('decisions.evidence_key')
    .select(['participant', 'person', 'at', 'reason'])
    .where('message', '=', message)
    .orderBy('position')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, what: 'signed' }));
}
