import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { askForKeys, type KeyState, leadingBodyOf, useKeys } from '../../groups/index.ts';
import { defineAct, textInput } from '../../platform/index.ts';

/** What the chairs of the leading body allow when they turn their keys on an export. */
export const exportKeys = { act: 'desk.export-forum', subject: 'forum' } as const;

/**
 * Ask two co-chairs of the leading body to allow an export of everything that the asking officer may read.
 *
 * @returns the request and its state. Refused: `no-leading-body`, `no-two-chairs`.
 * @source JOURNEYS, second part: bulk export needs two keys.
 */
export const askForExport = defineAct({
  name: 'desk.ask-for-export',
  who: ['secretariat'],
  input: z.object({ reason: textInput(1000) }),
  subject: () => exportKeys.subject,
  unlogged: ['reason'],
  api: {
    method: 'post',
    path: '/export/keys',
    summary: 'Ask two co-chairs to allow an export of everything',
  },
  async run(
    context,
    { reason },
  ): Promise<Result<{ request: string; state: KeyState }, 'no-leading-body' | 'no-two-chairs'>> {
    const body = await leadingBodyOf(context.tx);
    if (!body) return refused('no-leading-body');
    const asked = await askForKeys(context, { ...exportKeys, body: body.id, reason });
    if (asked.ok) return accepted({ request: asked.value.id, state: asked.value.state });
    return refused(asked.why === 'no-such-body' ? 'no-leading-body' : asked.why);
  },
});

/**
 * Open the export that two co-chairs allowed, once: for a day the officer who opens it can fetch the archive, again where
 * a line breaks. It holds what that officer may read at the moment of fetching.
 *
 * @returns refused: `keys-missing`.
 */
export const exportForum = defineAct({
  name: 'desk.export-forum',
  grave: true,
  who: ['secretariat'],
  input: z.object({}),
  subject: () => exportKeys.subject,
  api: { method: 'post', path: '/export', summary: 'Open the export that two co-chairs allowed' },
  async run(context): Promise<Result<{ request: string }, 'keys-missing'>> {
    const used = await useKeys(context, exportKeys);
    return used.ok ? accepted({ request: used.value.id }) : used;
  },
});

export const deskActs = [askForExport, exportForum] as const;
