import { sql } from 'kysely';
import { newId } from '../../base/index.ts';
import type { ActContext } from '../../platform/index.ts';
import type { KeyTurn } from '../rules/two-keys.ts';
import type { KeyWish } from '../schema.ts';

/** Acts on the same keys follow one another: of two last keys turned at once one sees the other. */
export async function lockKeys({ tx }: ActContext, of: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`groups.keys:${of}`}, 0))`.execute(tx);
}

export async function insertKeyRequest(
  { tx, now }: ActContext,
  asked: {
    readonly act: string;
    readonly subject: string;
    readonly body: string;
    readonly wish: KeyWish;
    readonly reason: string;
    readonly person: string;
    readonly hat: string;
    readonly audience: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('groups.key_request')
    .values({ ...asked, wish: JSON.stringify(asked.wish), id, at: now })
    .execute();
  return id;
}

export async function insertKeyTurn(
  { tx, now }: ActContext,
  request: string,
  turn: Omit<KeyTurn, 'at'> & { readonly audience: string },
): Promise<void> {
  await tx
    .insertInto('groups.key_turn')
    .values({ ...turn, id: newId(), request, at: now })
    .execute();
}

export async function insertKeyUse(
  { tx, now }: ActContext,
  use: { readonly request: string; readonly person: string; readonly hat: string; readonly audience: string },
): Promise<void> {
  await tx
    .insertInto('groups.key_use')
    .values({ ...use, at: now })
    .execute();
}
