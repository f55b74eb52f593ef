import type { Insertable } from 'kysely';
import type { ActContext, Tables } from '../../platform/index.ts';

type New<Name extends keyof Tables> = Omit<Insertable<Tables[Name]>, 'at' | 'position'>;

export async function insertReport(
  { tx, now }: ActContext,
  report: New<'library.paperReport'>,
): Promise<void> {
  await tx
    .insertInto('library.paperReport')
    .values({ ...report, at: now })
    .execute();
}

export async function insertRestoration(
  { tx, now }: ActContext,
  restoration: New<'library.paperRestoration'>,
): Promise<void> {
  await tx
    .insertInto('library.paperRestoration')
    .values({ ...restoration, at: now })
    .execute();
}
