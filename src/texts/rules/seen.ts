import { createHash } from 'node:crypto';
import type { ConsolidatedProvision } from '../../engine/index.ts';

/**
 * A short mark of what somebody had before them when they decided on a paragraph. The act compares it with the
 * paragraph as it stands, so that nobody decides on brackets that have changed in the meantime.
 */
export function seenMark(provision: ConsolidatedProvision): string {
  const { segments, deletion, heldBy, inserted, restructured } = provision;
  return createHash('sha256')
    .update(JSON.stringify([segments, deletion, heldBy ?? [], inserted, restructured ?? []]))
    .digest('hex')
    .slice(0, 16);
}
