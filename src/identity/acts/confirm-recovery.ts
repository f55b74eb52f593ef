import { z } from 'zod';
import {
  accepted,
  type Instant,
  invariant,
  isBefore,
  type Refusal,
  type Result,
  refused,
} from '../../base/index.ts';
import { type ActContext, defineAct, idInput, type Role, type Viewer } from '../../platform/index.ts';
import { paths } from '../paths.ts';
import {
  checkOf,
  confirmationsOf,
  hasUnusedRecoveryLink,
  type Recovery,
  recoveryForAct,
} from '../reads/recoveries.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { type Confirmation, capacityOf, confirmationVerdict } from '../rules/recovery.ts';
import { closeRecovery, dropFactors, insertConfirmation } from '../writes/recoveries.ts';
import { endSecretsOf, insertSecret } from '../writes/secrets.ts';
import { endSessionsOf } from '../writes/sessions.ts';
import { endTokensOf } from '../writes/tokens.ts';

/** Offices that may stand for somebody's identity; which of them counts, the request says. */
export const vouchingRoles: readonly Role[] = ['secretariat', 'coChair', 'focalPoint', 'headOfDelegation'];

export type RecoveryStep =
  /** The other key is awaited. */
  | { readonly state: 'waiting' }
  /** Both keys are turned; the address is for the person concerned and is handed over, never mailed. */
  | {
      readonly state: 'confirmed';
      readonly personId: string;
      readonly link: string;
      readonly expiresAt: string;
      readonly ended: number;
    };

type Why =
  | 'not-checked'
  | 'not-found'
  | 'own-request'
  | 'not-yours'
  | 'already-confirmed'
  | 'key-already-turned';

/**
 * Confirm that it is the person concerned who asks: one of two keys. With the second all former ways to sign in
 * are gone, all sessions and tokens end, and a link is shown once to hand over in person.
 *
 * The link is not remembered; the second confirmer may confirm again to get the
 * link anew, and the former one then ends.
 *
 * @returns what comes next; refused: `not-found` (also closed or over), `own-request`, `not-yours`,
 * `already-confirmed`, `key-already-turned` (somebody of the same capacity confirmed), `not-checked` (the person is alone
 * in the delegation, and no check by an official channel is recorded).
 * @source standards.md §13.
 */
export const confirmRecovery = defineAct({
  name: 'identity.confirm-recovery',
  isForgotten: true,
  grave: true,
  who: vouchingRoles,
  input: z.object({ recoveryId: idInput }),
  subject: ({ recoveryId }, _value: RecoveryStep) => `recovery:${recoveryId}`,
  async run(context, { recoveryId }) {
    const { tx, actor, now } = context;
    const recovery = await recoveryForAct(tx, recoveryId);
    if (!recovery) return refused<Why>('not-found');
    const before = await confirmationsOf(tx, [recoveryId]);
    if (recovery.closedAt !== null) return linkAnew(context, recovery, before);
    if (!isBefore(now, recovery.expiresAt)) return refused<Why>('not-found');
    const { personId, hat } = confirmerOf(actor);
    const verdict = confirmationVerdict(recovery, before, { personId, hat });
    if (!verdict.ok) return refused<Why>(verdict.why);
    if (recovery.standing === 'alone' && !(await checkOf(tx, recoveryId))) return refused<Why>('not-checked');
    await insertConfirmation(tx, { recoveryId, personId, capacity: verdict.capacity });
    await tellAll(context, recovery, 'identity.recovery-confirmed');
    if (!verdict.isEnough) return accepted<RecoveryStep>({ state: 'waiting' });
    await dropFactors(tx, recoveryId);
    const ended = await endSessionsOf(tx, recovery.personId, now);
    await endTokensOf(tx, recovery.personId);
    await closeRecovery(tx, { id: recoveryId, by: personId, outcome: 'confirmed' });
    await tellAll(context, recovery, 'identity.sign-in-ways-dropped');
    return accepted<RecoveryStep>({ ...(await newLink(context, recovery.personId)), ended });
  },
});

/**
 * Close a request that the person concerned did not make.
 *
 * @returns accepted; refused: `not-found`, `not-yours`.
 */
export const declineRecovery = defineAct({
  name: 'identity.decline-recovery',
  who: vouchingRoles,
  input: z.object({ recoveryId: idInput }),
  subject: ({ recoveryId }) => `recovery:${recoveryId}`,
  async run(context, { recoveryId }) {
    const recovery = await recoveryForAct(context.tx, recoveryId);
    if (!recovery || recovery.closedAt !== null) return refused<Why>('not-found');
    const { personId, hat } = confirmerOf(context.actor);
    if (capacityOf(recovery, { personId, hat }) === null) return refused<Why>('not-yours');
    await closeRecovery(context.tx, { id: recoveryId, by: personId, outcome: 'declined' });
    await tellAll(context, recovery, 'identity.recovery-declined');
    return accepted(null);
  },
});

function confirmerOf(actor: Viewer) {
  invariant(actor.personId && actor.hat, 'who vouches wears a hat');
  return { personId: actor.personId, hat: actor.hat };
}

/** The answer got lost between here and the second confirmer's screen; until the link is used it can be had anew. */
async function linkAnew(
  context: ActContext,
  recovery: Recovery,
  before: readonly Confirmation[],
): Promise<Result<RecoveryStep, Why> | Refusal<Why>> {
  const isConfirmer = before.some((one) => one.personId === context.actor.personId);
  const isGivable =
    isConfirmer &&
    recovery.outcome === 'confirmed' &&
    (await hasUnusedRecoveryLink(context.tx, recovery.personId));
  if (!isGivable) return refused('not-found');
  return accepted({ ...(await newLink(context, recovery.personId)), ended: 0 });
}

async function newLink({ tx, now }: ActContext, personId: string) {
  await endSecretsOf(tx, personId, 'recovery');
  const expiresAt: Instant = now.add({ hours: lifetimes.recoveryLinkHours });
  const token = await insertSecret(tx, { purpose: 'recovery', personId, expiresAt });
  return {
    state: 'confirmed' as const,
    personId,
    link: paths.recoveryLink(token),
    expiresAt: expiresAt.toString(),
  };
}

async function tellAll(context: ActContext, recovery: Recovery, name: string): Promise<void> {
  for (const audience of recovery.audiences) {
    await context.tell({
      name,
      subject: `recovery:${recovery.id}`,
      audience,
      payload: { person: recovery.personId },
    });
  }
}
