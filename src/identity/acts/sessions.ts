import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput } from '../../platform/index.ts';
import { endSession, endSessionsOf, setActingAs } from '../writes/sessions.ts';

const sessionInput = z.object({ sessionId: idInput });

/** End one of one's own sessions, as on a computer that was left behind, or the present one. */
export const signOut = defineAct({
  name: 'identity.sign-out',
  who: ['person'],
  input: sessionInput,
  subject: ({ sessionId }) => `session:${sessionId}`,
  async run({ tx, actor }, { sessionId }) {
    invariant(actor.personId, 'a person without an id');
    const isEnded = await endSession(tx, { id: sessionId, personId: actor.personId });
    return isEnded ? accepted(null) : refused('not-found');
  },
});

/** End all of one's own sessions, the present one too. */
export const signOutEverywhere = defineAct({
  name: 'identity.sign-out-everywhere',
  who: ['person'],
  input: z.object({}),
  subject: (_input, value: { personId: string; ended: number }) => `person:${value.personId}`,
  async run({ tx, actor, now }) {
    invariant(actor.personId, 'a person without an id');
    return accepted({ personId: actor.personId, ended: await endSessionsOf(tx, actor.personId, now) });
  },
});

/** Choose the hat that this session wears (DESIGN §5): one of those that the person holds now. */
export const chooseHat = defineAct({
  name: 'identity.choose-hat',
  who: ['person'],
  input: sessionInput.extend({ actingAs: z.string().max(80) }),
  subject: ({ sessionId }) => `session:${sessionId}`,
  async run({ tx, actor }, { sessionId, actingAs }) {
    invariant(actor.personId, 'a person without an id');
    if (!actor.hats.some((hat) => hat.key === actingAs)) return refused('not-your-hat', { at: 'actingAs' });
    await setActingAs(tx, { id: sessionId, personId: actor.personId }, actingAs);
    return accepted(null);
  },
});
