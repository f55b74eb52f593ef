import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';

export async function insertCorrectionKey(
  { tx, now }: ActContext,
  key: {
    correction: string;
    participant: string;
    what: 'signed' | 'declined';
    person: string;
    reason: string | null;
    audience: string;
  },
): Promise<void> {
  await tx
    .insertInto('decisions.correction_key')
    .values({ ...key, id: newId(), at: now })
    .execute();
}
