import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import { defineAct, idInput, textInput } from '../../platform/index.ts';
import { keysOf } from '../reads/keys.ts';
import { chairFor, chairRoles } from '../rules/chair-of.ts';
import { type KeyState, mayTurn, type TurnRefusal } from '../rules/two-keys.ts';
import { insertKeyTurn, lockKeys } from '../writes/keys.ts';
import { keysSubject } from './two-keys.ts';

/**
 * A co-chair turns the own key on what somebody asked for, or declines, with a reason for the other chairs and the
 * secretariat. Declining ends the request; it may be asked anew. The secretariat asks and never holds a key.
 *
 * @returns how the request stands then: `waiting` for the other key, `ready`, or `declined`. Refused: see `TurnRefusal`.
 * @source JOURNEYS, second part: opened only by both co-chairs together; DESIGN §4: an act under two keys.
 */
export const turnKey = defineAct({
  name: 'groups.turn-key',
  grave: true,
  who: chairRoles,
  input: z.object({
    request: idInput,
    what: z.enum(['signed', 'declined'], 'required'),
    reason: textInput(1000),
  }),
  subject: (input) => `key-request:${input.request}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/keys/{request}',
    summary: 'Turn the key of your chair on what was asked for, or decline, with a reason',
  },
  async run(
    context,
    { request: id, what, reason },
  ): Promise<Result<{ state: KeyState; until: string }, TurnRefusal | 'not-found'>> {
    const { tx, actor, now } = context;
    await lockKeys(context, id);
    const request = await keysOf(tx, id, now);
    const participant = request && chairFor(request.body, actor);
    if (!request || !participant) return refused('not-found');
    invariant(actor.personId, 'a chair is a person');
    const turn = { what, participant, person: actor.personId };
    const may = mayTurn(turn, request);
    if (!may.ok) return may;
    const audience = audienceOf.chairs(request.body);
    await insertKeyTurn(context, id, { ...turn, reason, audience });
    await context.tell({
      name: what === 'signed' ? 'groups.key-turned' : 'groups.key-declined',
      subject: keysSubject,
      audience,
      payload: { request: id },
    });
    const after = await keysOf(tx, id, now);
    invariant(after, 'a chair reads the request');
    return accepted({ state: after.state, until: after.until.toString() });
  },
});
