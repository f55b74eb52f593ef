import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { signOnsOf } from '../reads/sign-ons.ts';
import { useFault } from '../rules/sign-on.ts';
import { endSecretsOf } from '../writes/secrets.ts';
import { markProven } from '../writes/sessions.ts';
import { deleteSignOn, insertSignOn, markSignOnUsed } from '../writes/sign-ons.ts';
import { isFreshSession } from './fresh.ts';
import { openSession } from './open-session.ts';
import { hasWayLeft } from './way-left.ts';

const saidInput = z.object({ issuer: z.string().max(300), subject: z.string().max(255) });
/** `participants`: whose people the provider is for. */
const usedInput = saidInput.extend({ sessionId: idInput, participants: z.array(z.string()) });

/** The person whom the ministry's answer means signs in; at first use the account is linked to it. */
export const signInByProvider = defineAct({
  name: 'identity.sign-in-by-provider',
  who: ['person'],
  input: saidInput.extend({ isFirstUse: z.boolean(), device: z.string().max(120) }),
  unlogged: ['subject'],
  subject: (_input, value: { personId: string; session: string }) => `person:${value.personId}`,
  async run(context, { issuer, subject, isFirstUse, device }) {
    const { tx, actor } = context;
    invariant(actor.personId, 'a person without an id');
    const signOn = { issuer, subject, personId: actor.personId };
    if (isFirstUse && !(await insertSignOn(tx, signOn))) return refused('not-linked');
    if (isFirstUse) await endSecretsOf(tx, actor.personId, 'invitation');
    await markSignOnUsed(tx, signOn);
    const opened = { personId: actor.personId, way: 'single-sign-on', device } as const;
    return accepted({ personId: actor.personId, session: await openSession(context, opened) });
  },
});

/**
 * Link the own account to what a ministry calls the person.
 *
 * @returns accepted, also when it was linked so before; refused: `not-linked` or `other-hats` (as `useFault` says),
 * `not-fresh`, `other-subject` (the account is linked to somebody else of this ministry), `linked-elsewhere` (another
 * account is linked to this somebody).
 */
export const linkProvider = defineAct({
  name: 'identity.link-provider',
  who: ['person'],
  input: usedInput,
  unlogged: ['subject'],
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, { sessionId, issuer, subject, participants }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    const fault = useFault({ participants }, actor.hats);
    if (fault) return refused(fault);
    if (!(await isFreshSession(tx, { id: sessionId, personId }, now))) return refused('not-fresh');
    if (await insertSignOn(tx, { issuer, subject, personId })) return accepted({ personId });
    const own = (await signOnsOf(tx, personId)).find((one) => one.issuer === issuer);
    if (own?.subject === subject) return accepted({ personId });
    return refused(own ? 'other-subject' : 'linked-elsewhere');
  },
});

/** @returns accepted; refused: `not-fresh`, `not-found`, `last-way` (there would be no way left to sign in). */
export const unlinkProvider = defineAct({
  name: 'identity.unlink-provider',
  who: ['person'],
  input: z.object({ sessionId: idInput, issuer: z.string().max(300), issuers: z.array(z.string()) }),
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, { sessionId, issuer, issuers }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    if (!(await isFreshSession(tx, { id: sessionId, personId }, now))) return refused('not-fresh');
    if (!(await deleteSignOn(tx, { issuer, personId }))) return refused('not-found');
    return (await hasWayLeft(tx, personId, issuers)) ? accepted({ personId }) : refused('last-way');
  },
});

/**
 * Prove to be there by signing in at the ministry anew.
 *
 * @returns accepted; refused: `not-linked` or `other-hats` (as `useFault` says), `not-yours` (the account is linked to
 * nobody there, or to somebody else).
 */
export const confirmByProvider = defineAct({
  name: 'identity.confirm-by-provider',
  who: ['person'],
  input: usedInput,
  unlogged: ['subject'],
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor }, { sessionId, issuer, subject, participants }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    const fault = useFault({ participants }, actor.hats);
    if (fault) return refused(fault);
    const own = (await signOnsOf(tx, personId)).find((one) => one.issuer === issuer);
    if (own?.subject !== subject) return refused('not-yours');
    await markProven(tx, { id: sessionId, personId });
    return accepted({ personId });
  },
});
