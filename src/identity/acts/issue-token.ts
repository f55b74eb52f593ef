import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { accountOf } from '../reads/accounts.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { insertToken } from '../writes/tokens.ts';

/**
 * The operator of the machine makes an API token for a person, who finds it among the own tokens and may end it.
 * Whoever runs the machine could take any right in other ways; this way stands in the audit, with the name of the
 * system account. Perform it without a key: what it returns is shown once and must not be remembered.
 *
 * @returns the token; refused: `no-account` (at `person`).
 */
export const issueToken = defineAct({
  name: 'identity.issue-token',
  who: ['clock'],
  input: z.object({
    person: idInput,
    actingAs: z.string().max(80).nullable(),
    label: textInput(80),
    days: z.coerce.number().int().min(1, 'too-few').max(lifetimes.apiTokenDaysMax, 'too-many-days'),
    isForGraveActs: z.boolean().default(false),
    /** System account under which the command ran. */
    operator: textInput(80),
  }),
  subject: ({ person }) => `person:${person}`,
  async run({ tx, now }, { person, actingAs, label, days, isForGraveActs }) {
    const account = await accountOf(tx, person);
    if (!account || account.disabledAt !== null) return refused('no-account', { at: 'person' });
    const expiresAt = now.add({ hours: days * 24 });
    const wanted = { personId: person, actingAs, label, isForGraveActs, expiresAt };
    return accepted({ token: await insertToken(tx, wanted) });
  },
});
