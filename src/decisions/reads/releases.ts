import type { Tx } from '../../platform/index.ts';
import type { KeyRow } from '../rules/releasing.ts';

/** What the chairs did about the release of a decision, the first first. Empty for those who may not know. */
export async function keyRowsOf(tx: Tx, number: string): Promise<KeyRow[]> {
  return tx
    .selectFrom('decisions.release_key')
    .select(['participant', 'what', 'person', 'at', 'reason'])
    .where('decision', '=', number)
    .orderBy('position')
    .limit(200)
    .execute();
}

export interface ReadyRelease {
  readonly number: string;
  readonly sha256: string;
}

/** Decisions whose keys are all turned and that are not published yet, the longest ready first. */
export async function readyReleases(tx: Tx): Promise<ReadyRelease[]> {
  return tx
    .selectFrom('decisions.release as release')
    .innerJoin('decisions.decision as decision', 'decision.number', 'release.decision')
    .select(['decision.number', 'decision.sha256'])
    .where('release.releasedAt', 'is', null)
    .orderBy('release.readyAt')
    .orderBy('release.decision')
    .limit(100)
    .execute();
}

export interface VerifyingKey {
  readonly id: string;
  /** SPKI as PEM. */
  readonly publicPem: string;
}

/** Public halves of all keys that have signed, the first used first. */
export async function verifyingKeys(tx: Tx): Promise<VerifyingKey[]> {
  return tx
    .selectFrom('decisions.verifying_key')
    .select(['id', 'publicPem'])
    .orderBy('firstUsedAt')
    .orderBy('id')
    .limit(100)
    .execute();
}
