import { z } from 'zod';
import { defineRead, holds } from '../../platform/index.ts';
import { numberInput, releaseState } from '../acts/release-keys.ts';
import { isTextRemoved, removalKeys } from '../acts/sign-removal.ts';
import { decisionOf } from '../reads/decisions.ts';
import { chairOn, presidingRoles } from '../rules/presiding.ts';
import { keysUntil } from '../rules/standing-keys.ts';

const instantText = z.iso.datetime();
const keyShape = z.object({ participant: z.string(), at: instantText, reason: z.string() });

/** How the removal of a published text stands, for the chairs and the secretariat. */
export const removalRead = defineRead({
  name: 'decisions.removal',
  who: [...presidingRoles, 'secretariat'],
  path: '/decisions/{number}/removal',
  summary: 'Which chairs have signed that a published text be removed, and until when that counts',
  input: z.object({ number: numberInput }),
  output: z.object({
    state: z.enum(['none', 'waiting', 'removed']),
    signed: z.array(keyShape),
    declined: z.array(keyShape),
    waitingFor: z.array(z.string()),
    until: instantText.nullable(),
  }),
  async run(tx, { viewer, now }, { number }) {
    const decision = await decisionOf(tx, number);
    if (!decision?.releasedAt) return null;
    const { body } = decision;
    if (!chairOn(body, viewer) && !holds(viewer, ['secretariat'], { body })) return null;
    const { rule } = await releaseState(tx, decision);
    const keys = await removalKeys(tx, number, { rule, now });
    const isRemoved = await isTextRemoved(tx, decision);
    const rows = (of: typeof keys.signed) =>
      of.map(({ participant, at, reason }) => ({ participant, at: at.toString(), reason: reason ?? '' }));
    return {
      state: isRemoved
        ? ('removed' as const)
        : keys.signed.length > 0
          ? ('waiting' as const)
          : ('none' as const),
      signed: rows(keys.signed),
      declined: rows(keys.declined),
      waitingFor: isRemoved ? [] : [...keys.waitingFor],
      until: keys.signed.length > 0 ? keysUntil(keys.since).toString() : null,
    };
  },
});
