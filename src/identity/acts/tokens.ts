import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { endToken, insertToken } from '../writes/tokens.ts';
import { isFreshSession, isProvenSession } from './fresh.ts';

/**
 * Make an API token under a hat that one holds. It is shown once and not remembered.
 *
 * A token for grave acts is as good as the person at the desk, for as long as it holds; making it takes the same proof.
 *
 * @returns the token; refused: `not-fresh`, `presence-needed`, `not-your-hat` (at `actingAs`).
 */
export const makeApiToken = defineAct({
  name: 'identity.make-api-token',
  isForgotten: true,
  who: ['person'],
  input: z.object({
    sessionId: idInput,
    label: textInput(80),
    actingAs: z.string().max(80),
    /** As a form sends a tick. */
    grave: z.literal('on').optional(),
    days: z.coerce.number().int().min(1, 'too-few').max(lifetimes.apiTokenDaysMax, 'too-many-days'),
  }),
  subject: (_input, value: { personId: string; token: string }) => `person:${value.personId}`,
  async run({ tx, actor, now }, { sessionId, label, actingAs, grave, days }) {
    invariant(actor.personId, 'a person without an id');
    const personId = actor.personId;
    const session = { id: sessionId, personId };
    if (!(await isFreshSession(tx, session, now))) return refused('not-fresh');
    const isForGraveActs = grave !== undefined;
    if (isForGraveActs && !(await isProvenSession(tx, session, now))) return refused('presence-needed');
    if (!actor.hats.some((hat) => hat.key === actingAs)) return refused('not-your-hat', { at: 'actingAs' });
    const expiresAt = now.add({ hours: days * 24 });
    const wanted = { personId, actingAs, label, isForGraveActs, expiresAt };
    return accepted({ personId, token: await insertToken(tx, wanted) });
  },
});

/** End one of one's own API tokens. @returns accepted; refused: `not-found`. */
export const endApiToken = defineAct({
  name: 'identity.end-api-token',
  who: ['person'],
  input: z.object({ tokenId: idInput }),
  subject: ({ tokenId }) => `api-token:${tokenId}`,
  async run({ tx, actor }, { tokenId }) {
    invariant(actor.personId, 'a person without an id');
    const isEnded = await endToken(tx, { id: tokenId, personId: actor.personId });
    return isEnded ? accepted(null) : refused('not-found');
  },
});
