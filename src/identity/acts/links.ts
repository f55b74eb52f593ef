import { accepted, type Instant, type Result, refused } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import { signInNameOf } from '../rules/sign-in-name.ts';
import type { LinkPurpose } from '../schema.ts';
import { insertAccount, updateSignInName } from '../writes/accounts.ts';
import { endSecretsOf, insertSecret, useSecret } from '../writes/secrets.ts';
import { insertSession } from '../writes/sessions.ts';

/**
 * Make a link's token; `paths` has the address it belongs into. Call it inside an act.
 *
 * @param link person null only for `first-secretariat`. Demonstration links come from `makeDemonstrationLink`.
 */
export function makeLink(
  tx: Tx,
  link: {
    readonly purpose: Exclude<LinkPurpose, 'demonstration'>;
    readonly personId: string | null;
    readonly expiresAt: Instant;
  },
): Promise<string> {
  return insertSecret(tx, link);
}

/** Invitations that the person was sent before lead in no more. Call it inside an act. */
export function endInvitationsOf(tx: Tx, personId: string): Promise<void> {
  return endSecretsOf(tx, personId, 'invitation');
}

/**
 * Make a link that signs a demonstration role in, as often as it is opened.
 *
 * @returns its address on this site, like `/sign-in/demonstration/…`; refused: `production`.
 * @source DESIGN §5: a production installation refuses demonstration sign-in.
 */
export async function makeDemonstrationLink(
  tx: Tx,
  link: { readonly production: boolean; readonly personId: string; readonly expiresAt: Instant },
): Promise<Result<string, 'production'>> {
  if (link.production) return refused('production');
  const { personId, expiresAt } = link;
  const token = await insertSecret(tx, { purpose: 'demonstration', personId, expiresAt });
  return accepted(paths.demonstrationLink(token));
}

/**
 * Give a person an account. The person's row and offices are written by the act that calls this.
 *
 * @returns the name as it was kept; refused: `name-malformed`, `name-taken`.
 */
export async function createAccount(
  tx: Tx,
  account: { readonly personId: string; readonly signInName: string },
): Promise<Result<string, 'name-malformed' | 'name-taken'>> {
  const signInName = signInNameOf(account.signInName);
  if (signInName === null) return refused('name-malformed', { at: 'signInName' });
  const isNew = await insertAccount(tx, { personId: account.personId, signInName });
  return isNew ? accepted(signInName) : refused('name-taken', { at: 'signInName' });
}

/**
 * Give the account of a person another name. Call it inside an act, for a person who has no way to sign in.
 *
 * @returns the name as it is kept; refused: `name-malformed`, `name-taken`.
 */
export async function renameAccount(
  tx: Tx,
  account: { readonly personId: string; readonly signInName: string },
): Promise<Result<string, 'name-malformed' | 'name-taken'>> {
  const signInName = signInNameOf(account.signInName);
  if (signInName === null) return refused('name-malformed', { at: 'signInName' });
  const isFree = await updateSignInName(tx, { personId: account.personId, signInName });
  return isFree ? accepted(signInName) : refused('name-taken', { at: 'signInName' });
}

/**
 * The first secretariat officer of an empty forum signs up: the link is used up, the account made and signed in.
 * The calling act has made the person and writes the appointment in the same transaction.
 *
 * @returns the session's token; refused: `link-over`, `name-malformed`, `name-taken`.
 */
export async function redeemFirstLink(
  tx: Tx,
  wish: {
    readonly token: string;
    readonly personId: string;
    readonly signInName: string;
    readonly device?: string;
  },
): Promise<Result<string, 'link-over' | 'name-malformed' | 'name-taken'>> {
  if (!(await useSecret(tx, 'first-secretariat', wish.token))) return refused('link-over');
  const account = await createAccount(tx, wish);
  if (!account.ok) return account;
  const device = wish.device ?? '';
  return accepted(await insertSession(tx, { personId: wish.personId, way: 'link', device }));
}
