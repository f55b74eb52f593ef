import { z } from 'zod';
import { accepted, invariant, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { isIssuer } from '../rules/sign-on.ts';
import { endProviderRow, insertProvider } from '../writes/sign-ons.ts';
import { isProvenSession } from './fresh.ts';

/** Codes as people type them: with commas or blanks between. */
const codesInput = z
  .string()
  .max(1000, 'too-long:1000')
  .transform((text) => [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ])
  .pipe(
    z
      .array(z.string().regex(/^[A-Z0-9-]{1,20}$/, 'not-codes'))
      .min(1, 'required')
      .max(100, 'not-codes'),
  );

/**
 * Enter the sign-in of a ministry for the people of some participants: from then on the ministry says who they are. It
 * asks for the proof of presence by itself and not as a grave act does, because a form that waits would carry the secret.
 *
 * @returns the provider's id; refused: `not-present`, `not-an-issuer` (at `issuer`), `entered-already`.
 */
export const enterProvider = defineAct({
  name: 'identity.enter-provider',
  who: ['secretariat'],
  input: z.object({
    sessionId: idInput,
    name: textInput(120),
    issuer: textInput(300),
    clientId: textInput(300),
    clientSecret: z.string().max(500, 'too-long:500').default(''),
    participants: codesInput,
    production: z.boolean(),
  }),
  unlogged: ['clientSecret'],
  subject: (_input, value: { id: string }) => `provider:${value.id}`,
  async run({ tx, actor, now }, { sessionId, production, ...wish }) {
    invariant(actor.personId, 'a person without an id');
    const session = { id: sessionId, personId: actor.personId };
    if (!(await isProvenSession(tx, session, now))) return refused('not-present');
    if (!isIssuer(wish.issuer, production)) return refused('not-an-issuer', { at: 'issuer' });
    const clientSecret = wish.clientSecret.trim() || null;
    const id = await insertProvider(tx, { ...wish, clientSecret, enteredBy: actor.personId });
    return id === null ? refused('entered-already') : accepted({ id });
  },
});

/** End a ministry's sign-in: nobody comes in by it from now on, and its secret is forgotten. Links stay, and do nothing. */
export const endProvider = defineAct({
  name: 'identity.end-provider',
  who: ['secretariat'],
  input: z.object({ provider: idInput }),
  subject: ({ provider }) => `provider:${provider}`,
  async run({ tx, actor }, { provider }) {
    invariant(actor.personId, 'a person without an id');
    const isEnded = await endProviderRow(tx, { id: provider, by: actor.personId });
    return isEnded ? accepted(null) : refused('not-found');
  },
});
