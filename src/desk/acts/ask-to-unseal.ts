import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { askForKeys, chairFor, chairRoles, type KeyState } from '../../groups/index.ts';
import { askUnsealing, defineAct, holds, textInput } from '../../platform/index.ts';
import { keyHoldersOf, unsealName } from '../reads/openings.ts';

/**
 * Ask both co-chairs to open who opened a thing, with a reason that they and the secretariat read.
 *
 * @returns the request and how it stands. Refused: `no-such-thing`, `no-two-chairs`.
 * @source JOURNEYS, second part: who opened what is sealed, and opened only by both co-chairs together.
 */
export const askToUnseal = defineAct({
  name: 'desk.ask-to-unseal',
  who: ['secretariat', ...chairRoles],
  input: z.object({ subject: textInput(200), reason: textInput(1000) }),
  subject: ({ subject }) => subject,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/openings/requests',
    summary: 'Ask both co-chairs to open who opened a thing, with a reason',
  },
  async run(
    context,
    { subject, reason },
  ): Promise<
    Result<{ request: string; state: KeyState }, 'no-such-thing' | 'no-such-body' | 'no-two-chairs'>
  > {
    const { tx, actor } = context;
    const body = await keyHoldersOf(tx, subject);
    const mayAsk = body && (holds(actor, ['secretariat']) || chairFor(body.id, actor) !== null);
    if (!mayAsk) return refused('no-such-thing', { at: 'subject' });
    const asked = await askForKeys(context, { act: unsealName, subject, body: body.id, reason });
    if (!asked.ok) return asked;
    const { id: request, state } = asked.value;
    await askUnsealing(tx, { request, subject });
    return accepted({ request, state });
  },
});
