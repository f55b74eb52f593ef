import { z } from 'zod';
import { accepted, type Instant, type Result, refused } from '../../base/index.ts';
import { type Database, defineAct, perform, readAs, stranger } from '../../platform/index.ts';
import { codeSecretOf } from '../reads/accounts.ts';
import { stepOfCode } from '../rules/code.ts';
import { limits } from '../rules/limits.ts';
import { takeStep } from '../writes/factors.ts';
import { useSecret } from '../writes/secrets.ts';
import { codeRefusal } from './code-refusal.ts';
import { countTries, forget } from './count-tries.ts';
import { openSession } from './open-session.ts';
import { bareViewer, linkOf } from './present.ts';

export const signInByCode = defineAct({
  name: 'identity.sign-in-by-code',
  who: ['person'],
  input: z.object({ step: z.string(), code: z.string(), device: z.string().max(120) }),
  unlogged: ['step', 'code'],
  subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
  async run(context, input) {
    const { tx, actor, now } = context;
    const personId = actor.personId ?? '';
    const secret = await codeSecretOf(tx, personId);
    const step = secret ? stepOfCode(secret, input.code, now) : null;
    if (step === null || !(await takeStep(tx, personId, step))) return codeRefusal(secret, input.code, now);
    if (!(await useSecret(tx, 'second-step', input.step))) return refused('step-over');
    const session = await openSession(context, { personId, way: 'password', device: input.device });
    return accepted({ personId, session });
  },
});

/**
 * Second step of signing in by password.
 *
 * @param wish `step` is what the first step returned, `device` as `deviceOf` puts it.
 * @returns the session's token; refused: `wrong-code` (also one that was used), `other-time` (details:
 * `minutes` that the code is off: the clock of the phone is wrong, or the code old), `step-over` (the first step must
 * be taken again), `too-many` (details: `minutes` to wait).
 */
export async function finishSignIn(
  database: Database,
  wish: { readonly step: string; readonly code: string; readonly device: string },
  now: Instant,
): Promise<Result<string, 'wrong-code' | 'other-time' | 'step-over' | 'too-many'>> {
  const token = wish.step.slice(0, 100);
  const begun = await readAs(database, { viewer: stranger, now }, (tx) =>
    linkOf(tx, { purpose: 'second-step', token }, now),
  );
  if (!begun?.personId) return refused('step-over');
  const tries = [{ limit: limits.code, of: [begun.personId] }];
  const waitMinutes = await countTries(database, tries, now);
  if (waitMinutes !== null) return refused('too-many', { details: { minutes: waitMinutes } });
  const input = { step: token, code: wish.code.slice(0, 20), device: wish.device };
  const result = await perform(database, signInByCode, input, { viewer: bareViewer(begun.personId), now });
  if (!result.ok) {
    if (result.why === 'step-over') return refused('step-over');
    if (result.why !== 'other-time') return refused('wrong-code');
    return refused('other-time', { details: result.details ?? {} });
  }
  await forget(database, tries, now);
  return accepted(result.value.session);
}
