import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { accepted, type Instant, invariant, type Refusal, refused } from '../../base/index.ts';
import { defineAct, idInput, type Tx } from '../../platform/index.ts';
import { accountOf, passwordOf } from '../reads/accounts.ts';
import { isCodeSecret, stepOfCode } from '../rules/code.ts';
import { argon2idOf, isPassword, type PasswordFault, passwordFault } from '../rules/password.ts';
import { putCodeSecret, putPassword } from '../writes/factors.ts';
import { endOtherSessions, markProven } from '../writes/sessions.ts';
import { codeRefusal } from './code-refusal.ts';
import { isFreshSession } from './fresh.ts';

type Why = PasswordFault | 'not-fresh' | 'wrong-code' | 'wrong';

const passwordInput = z.string().max(1000, 'too-long');

/**
 * Set password and code together, anew or in place of others: the one is no way in without the other. The code
 * proves that the app has the secret. All other sessions end.
 *
 * @returns accepted; refused: `not-fresh`, the fault of the password (at `password`), `wrong-code` or `other-time`
 * (at `code`).
 */
export const setUpPassword = defineAct({
  name: 'identity.set-up-password',
  who: ['person'],
  input: z.object({
    sessionId: idInput,
    password: passwordInput,
    base32: z.string().refine(isCodeSecret, 'not-a-secret'),
    code: z.string().max(20, 'wrong-code'),
  }),
  unlogged: ['password', 'base32', 'code'],
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, input) {
    invariant(actor.personId, 'a person without an id');
    const session = { id: input.sessionId, personId: actor.personId };
    const refusal = await passwordRefusal(tx, session, { now, password: input.password });
    if (refusal) return refusal;
    const step = stepOfCode({ base32: input.base32, lastStep: 0 }, input.code, now);
    if (step === null) return codeRefusal(input, input.code, now);
    await putPassword(tx, session.personId, await argon2idOf(input.password, randomBytes(16)));
    await putCodeSecret(tx, session.personId, { base32: input.base32, lastStep: step });
    await markProven(tx, session);
    await endOtherSessions(tx, session);
    return accepted({ personId: session.personId });
  },
});

/**
 * Change the password, which takes the present one. All other sessions end.
 *
 * @returns accepted; refused: `wrong` (at `current`), `not-fresh`, the fault of the new one (at `password`).
 */
export const changePassword = defineAct({
  name: 'identity.change-password',
  who: ['person'],
  input: z.object({ sessionId: idInput, current: passwordInput, password: passwordInput }),
  unlogged: ['current', 'password'],
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, input) {
    invariant(actor.personId, 'a person without an id');
    const session = { id: input.sessionId, personId: actor.personId };
    if (!(await isPassword(input.current, await passwordOf(tx, session.personId)))) {
      return refused<Why>('wrong', { at: 'current' });
    }
    const refusal = await passwordRefusal(tx, session, { now, password: input.password });
    if (refusal) return refusal;
    await putPassword(tx, session.personId, await argon2idOf(input.password, randomBytes(16)));
    await endOtherSessions(tx, session);
    return accepted({ personId: session.personId });
  },
});

async function passwordRefusal(
  tx: Tx,
  session: { readonly id: string; readonly personId: string },
  wish: { readonly now: Instant; readonly password: string },
): Promise<Refusal<Why> | null> {
  if (!(await isFreshSession(tx, session, wish.now))) return refused('not-fresh');
  const account = await accountOf(tx, session.personId);
  invariant(account, 'a session without an account');
  const fault = passwordFault(wish.password, account.signInName);
  return fault === null ? null : refused(fault, { at: 'password' });
}
