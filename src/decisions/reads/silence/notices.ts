import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../../../platform/index.ts';

export type NoticeRow = Omit<Selectable<Tables['decisions.silence_notice']>, 'audience'>;

/** Notices of a round, as far as the viewer may know, the first first. */
export async function noticesOf(tx: Tx, round: string): Promise<NoticeRow[]> {
  return tx
    .selectFrom('decisions.silence_notice')
    .select(['id', 'round', 'participant', 'channel', 'message', 'evidence', 'at'])
    .where('round', '=', round)
    .orderBy('at')
    .orderBy('id')
    .limit(5000)
    .execute();
}

export interface JointRow {
  readonly message: string;
  readonly participant: string;
  readonly confirmedAt: Tables['decisions.silence_joint']['confirmedAt'];
}

/** Members named beside an objection, as far as the viewer may know. */
export async function jointOf(tx: Tx, messages: readonly string[]): Promise<JointRow[]> {
  if (messages.length === 0) return [];
  return tx
    .selectFrom('decisions.silence_joint')
    .select(['message', 'participant', 'confirmedAt'])
    .where('message', 'in', messages)
    .orderBy('message')
    .orderBy('participant')
    .limit(2000)
    .execute();
}
