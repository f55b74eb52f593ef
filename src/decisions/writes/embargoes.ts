import { type Instant, newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';

interface By {
  readonly person: string;
  readonly hat: string;
  readonly reason: string;
  readonly audience: string;
}

export async function insertEmbargo(
  { tx, now }: ActContext,
  embargo: By & { readonly decision: string; readonly untilAt: Instant; readonly untilZone: string },
): Promise<void> {
  await tx
    .insertInto('decisions.embargo')
    .values({ ...embargo, id: newId(), at: now })
    .execute();
}

/** What was forbidden before an instant is so no longer. */
export async function insertEmbargoLifting(
  { tx, now }: ActContext,
  lifting: By & { readonly embargo: string },
): Promise<void> {
  await tx
    .insertInto('decisions.embargo_lifting')
    .values({ ...lifting, at: now })
    .execute();
}
