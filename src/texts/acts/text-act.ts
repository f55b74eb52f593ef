import type { z } from 'zod';
import { type Result, refused } from '../../base/index.ts';
import { type Act, type ActContext, defineAct } from '../../platform/index.ts';
import { hasHandedOver } from '../reads/handovers.ts';
import { conflictOfHats, couldPreside, type HatConflict } from '../rules/one-hat.ts';

/**
 * An act on a text by those who speak on it or preside over it: it is refused to whoever would do both at once, before
 * anything else is looked at (procedure.md §3.2).
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
      return conflict === null ? act.run(context, input) : refused(conflict);
    },
  });
}

/** Most people hold no chair: of them nothing is read. */
async function conflictOn({ tx, actor }: ActContext, id: string): Promise<HatConflict | null> {
  if (!actor.hats.some(({ key }) => key === 'chairs')) return null;
  const text = await tx.selectFrom('texts.text').select('body').where('id', '=', id).executeTakeFirst();
  if (!text || !couldPreside(text.body, actor)) return null;
  return conflictOfHats(text.body, actor, { hasHandedOver: await hasHandedOver(tx, id, actor.personId) });
}
