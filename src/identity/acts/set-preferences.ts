import { z } from 'zod';
import { accepted, invariant } from '../../base/index.ts';
import { defineAct, zoneInput } from '../../platform/index.ts';
import { setPreferences as writePreferences } from '../writes/accounts.ts';

/** A choice that may be left to the forum or the browser. */
const orNone = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .nullable()
    .default(null);

/** Choose the zone that times are shown in beside the official one, and the language of the pages. */
export const setPreferences = defineAct({
  name: 'identity.set-preferences',
  who: ['person'],
  input: z.object({
    zone: orNone(zoneInput),
    language: orNone(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'not-a-language')),
  }),
  subject: (_input, value: { personId: string }) => `person:${value.personId}`,
  async run({ tx, actor }, { zone, language }) {
    invariant(actor.personId, 'a person without an id');
    await writePreferences(tx, actor.personId, { zone, language });
    return accepted({ personId: actor.personId });
  },
  api: { method: 'put', path: '/me/preferences', summary: 'Choose the zone and language of one’s pages' },
});
