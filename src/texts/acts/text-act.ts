import type { z } from 'zod';
import { holdsOffice } from '../../access/index.ts';
import { type Result, refused } from '../../base/index.ts';
import { type Act, type ActContext, defineAct, type Viewer } from '../../platform/index.ts';
import { authorityFor } from '../reads/authority.ts';
import { hasHandedOver } from '../reads/handovers.ts';
import { bodyOfText } from '../reads/opened.ts';
import { givingRoles, onAuthority } from '../rules/authority.ts';
import { conflictOfHats, couldPreside, type HatConflict } from '../rules/one-hat.ts';

/**
 * An act on a text by those who speak on it or preside over it: it is refused to whoever would do both at once, before
 * anything else is looked at (procedure.md §3.2). An act that advisers may try is done by an adviser on the authority of
 * who gave it, and on none is not found.
 *
 * @returns the act, which may also be refused: see `HatConflict`.
 */
export function defineTextAct<Input extends z.ZodType<{ readonly text: string }>, Value, Why extends string>(
  act: Act<Input, Value, Why>,
): Act<Input, Value, Why | HatConflict> {
  return defineAct<Input, Value, Why | HatConflict>({
    ...act,
    async run(context, input): Promise<Result<Value, Why | HatConflict>> {
      const conflict = await conflictOn(context, input.text);
      if (conflict !== null) return refused(conflict);
      const actor = act.who.includes('adviser') ? await speakerOn(context, input.text) : context.actor;
      return act.run({ ...context, actor }, input);
    },
  });
}

/** Most people hold no chair: of them nothing is read. */
async function conflictOn({ tx, actor }: ActContext, id: string): Promise<HatConflict | null> {
  if (!actor.hats.some(({ key }) => key === 'chairs')) return null;
  const body = await bodyOfText(tx, id);
  if (body === null || !couldPreside(body, actor)) return null;
  return conflictOfHats(body, actor, { hasHandedOver: await hasHandedOver(tx, id, actor.personId) });
}

/**
 * The actor, speaking for the delegation where an authority stands: one of this hat's delegation, in a body in which it
 * still sits, given by somebody who still holds the office. The audit keeps who that is.
 */
async function speakerOn({ tx, actor, now, note }: ActContext, id: string): Promise<Viewer> {
  if (!actor.hat?.seats.some(({ role }) => role === 'adviser')) return actor;
  const body = await bodyOfText(tx, id);
  const given = body === null ? null : await authorityFor(tx, { id, body }, { viewer: actor, now });
  if (body === null || given === null) return actor;
  const { giver: person, giverRole, participant } = given;
  const stands = await holdsOffice(tx, { person, hat: actor.hat.key, roles: givingRoles, body });
  if (!stands) return actor;
  note?.({ onAuthorityOf: person });
  return onAuthority(actor, { participant, body, giverRole });
}
