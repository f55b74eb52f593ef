import type { Instant } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { functionLabelsOf } from '../../registry/index.ts';
import type { WaivedPlace } from '../rules/waiving.ts';

/** A finding set aside, as it was given; whether it still holds follows from the words (`placeOf`). */
export interface Waiver extends WaivedPlace {
  readonly id: string;
  readonly reason: string;
  /** Who answers for it, by what they do: "Officer, Secretariat". */
  readonly by: string;
  readonly at: Instant;
}

/** Waivers on a text that were not taken back, the last first; none for those who do not prepare it. */
export async function waiversOf(tx: Tx, text: string): Promise<Waiver[]> {
  const rows = await tx
    .selectFrom('texts.waiver')
    .select(['id', 'rule', 'provision', 'placeFrom', 'placeTo', 'sha256', 'reason', 'person', 'at'])
    .where('text', '=', text)
    .where('takenBackAt', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(2000)
    .execute();
  if (rows.length === 0) return [];
  const labels = await functionLabelsOf(tx);
  return rows.map(({ person, ...row }) => ({ ...row, by: labels[person] ?? '' }));
}
