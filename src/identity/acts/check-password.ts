import { z } from 'zod';
import { accepted, type Instant, newId, type Result, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, readAs, stranger } from '../../platform/index.ts';
import { codeSecretOf, passwordOf, personByName } from '../reads/accounts.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { type LimitedTry, limitKey, limits } from '../rules/limits.ts';
import { isPassword } from '../rules/password.ts';
import { signInNameOf } from '../rules/sign-in-name.ts';
import { insertSecret } from '../writes/secrets.ts';
import { countTries, forget } from './count-tries.ts';
import { bareViewer } from './present.ts';

/** The claimed person checks the password: only that person's own rows can be read here. */
export const checkPassword = defineAct({
  name: 'identity.check-password',
  who: ['person'],
  input: z.object({
    password: z.string(),
    /** Hashes of the name as it was typed and of the address, so that the audit shows tries that belong together. */
    name: z.string().max(16),
    from: z.string().max(16),
  }),
  unlogged: ['password'],
  subject: ({ name, from }) => `sign-in:${name}:${from}`,
  async run({ tx, actor, now }, { password }) {
    const personId = actor.personId ?? '';
    const phc = await passwordOf(tx, personId);
    const code = await codeSecretOf(tx, personId);
    if (!(await isPassword(password, phc)) || !code) return refused('wrong');
    const expiresAt = now.add({ minutes: lifetimes.secondStepMinutes });
    return accepted(await insertSecret(tx, { purpose: 'second-step', personId, expiresAt }));
  },
});

export interface PasswordTry {
  readonly name: string;
  readonly password: string;
  /** Network address that the try comes from; null when it is not known. */
  readonly address: string | null;
}

/**
 * First step of signing in by password.
 *
 * An unknown name is checked as a person without a password, by the same steps and the same work, so neither the
 * answer nor its time tells who has an account.
 *
 * @returns what the second step is begun with; refused: `wrong`, `too-many` (details: `minutes` to wait).
 */
export async function beginSignIn(
  database: Database,
  wish: PasswordTry,
  now: Instant,
): Promise<Result<string, 'wrong' | 'too-many'>> {
  const name = signInNameOf(wish.name);
  const typed = name ?? wish.name.slice(0, 254);
  const waitMinutes = await countTries(database, triesOf(typed, wish.address), now);
  if (waitMinutes !== null) return refused('too-many', { details: { minutes: waitMinutes } });
  const known = await readAs(database, { viewer: stranger, now }, (tx) => personByName(tx, name ?? ''));
  // No key: what an act returned is remembered under its key, and a secret must not be.
  const how = { viewer: bareViewer(known ?? newId()), now };
  const from = { limit: limits.passwordFromHere, of: [wish.address ?? ''] };
  const input = {
    password: wish.password.slice(0, 1000),
    name: limitKey({ limit: limits.passwordAnywhere, of: [typed] }).slice(0, 16),
    from: wish.address === null ? '' : limitKey(from).slice(0, 16),
  };
  const result = await perform(database, checkPassword, input, how);
  if (!result.ok) return refused('wrong');
  await forget(database, triesOf(name ?? '', wish.address).slice(0, 1), now);
  return result;
}

function triesOf(name: string, address: string | null): [LimitedTry, ...LimitedTry[]] {
  return [
    { limit: limits.passwordHere, of: [name, address ?? ''] },
    { limit: limits.passwordAnywhere, of: [name] },
    ...(address === null ? [] : [{ limit: limits.passwordFromHere, of: [address] }]),
  ];
}
