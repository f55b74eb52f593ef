import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { defineAct, textInput } from '../../platform/index.ts';
import { bodyId } from '../../registry/index.ts';
import { bodyOf } from '../reads/bodies.ts';
import { keyBodyOf } from '../reads/leading-body.ts';
import type { KeyState } from '../rules/two-keys.ts';
import { setObserversRead } from '../writes.ts';
import { askForKeys, useKeys } from './two-keys.ts';

/** What the chairs allow when they turn their keys on a change of who reads. */
export const bodyAccessKeys = (body: string) =>
  ({ act: 'groups.change-body-access', subject: `body:${body}` }) as const;

/**
 * Ask two co-chairs to change whether the observers of a body read what it negotiates. Nothing changes yet.
 *
 * @returns the request and its state. Refused: `no-such-body`, `nothing-changes`, `no-two-chairs`.
 * @source JOURNEYS, second part: configuration of access needs two keys.
 */
export const askForBodyAccess = defineAct({
  name: 'groups.ask-for-body-access',
  who: ['secretariat'],
  input: z.object({ body: bodyId, observersRead: z.boolean(), reason: textInput(1000) }),
  subject: (input) => `body:${input.body}`,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/bodies/{body}/access/keys',
    summary: 'Ask two co-chairs to change whether observers read what a body negotiates',
  },
  async run(
    context,
    { body: id, observersRead, reason },
  ): Promise<
    Result<{ request: string; state: KeyState }, 'no-such-body' | 'nothing-changes' | 'no-two-chairs'>
  > {
    const [body, keyBody] = [await bodyOf(context.tx, id), await keyBodyOf(context.tx, id)];
    if (!body || !keyBody) return refused('no-such-body');
    if (body.observersRead === observersRead) return refused('nothing-changes', { at: 'observersRead' });
    const wish = { observersRead };
    const asked = await askForKeys(context, { ...bodyAccessKeys(id), body: keyBody.id, reason, wish });
    return asked.ok ? accepted({ request: asked.value.id, state: asked.value.state }) : asked;
  },
});

/**
 * Change who reads what a body negotiates, as two co-chairs allowed: for texts that are put before it from now on. A text
 * keeps the readers with whom it began.
 *
 * @returns how it stands now. Refused: `keys-missing`.
 */
export const changeBodyAccess = defineAct({
  name: 'groups.change-body-access',
  grave: true,
  who: ['secretariat'],
  input: z.object({ body: bodyId }),
  subject: (input) => `body:${input.body}`,
  api: {
    method: 'post',
    path: '/bodies/{body}/access',
    summary: 'Change who reads what a body negotiates, as two co-chairs allowed',
  },
  async run(
    context,
    { body: id },
  ): Promise<Result<{ observersRead: boolean }, 'keys-missing' | 'not-found'>> {
    const body = await bodyOf(context.tx, id);
    if (!body) return refused('not-found');
    const keys = await useKeys(context, bodyAccessKeys(id));
    if (!keys.ok) return keys;
    const observersRead = keys.value.wish['observersRead'] === true;
    await setObserversRead(context.tx, id, observersRead);
    await context.tell({
      name: 'groups.body-access-changed',
      subject: `body:${id}`,
      audience: body.exercise ? `body:${id}:observers` : 'public',
    });
    return accepted({ observersRead });
  },
});
