import { z } from 'zod';
import { accepted, type Result, refused } from '../../base/index.ts';
import { chairFor, chairRoles, standingKeys, useKeys } from '../../groups/index.ts';
import { defineAct, textInput, unsealedOpenings } from '../../platform/index.ts';
import { unsealName } from '../reads/openings.ts';

export interface UnsealedLine {
  /** UTC. */
  readonly at: string;
  readonly person: string | null;
  readonly hat: string;
  /** The address that was opened. */
  readonly what: string;
}

/**
 * Open who opened a thing, once, with the keys of two chairs; by one of the chairs that hold them. The audit keeps that
 * it was done; what came out is kept nowhere.
 *
 * @returns the lines, the last first. Refused: `keys-missing`, `not-found` for whoever holds no such chair.
 * @source JOURNEYS, second part: who opened what is sealed, and opened only by both co-chairs together.
 */
export const unsealOpenings = defineAct({
  name: unsealName,
  grave: true,
  who: chairRoles,
  input: z.object({ subject: textInput(200) }),
  subject: ({ subject }) => subject,
  isForgotten: true,
  api: {
    method: 'post',
    path: '/openings/unsealing',
    summary: 'Open who opened a thing, once, with the keys of two chairs',
  },
  async run(
    context,
    { subject },
  ): Promise<Result<{ lines: readonly UnsealedLine[] }, 'keys-missing' | 'not-found'>> {
    const { tx, actor, now } = context;
    const about = { act: unsealName, subject };
    const standing = await standingKeys(tx, about, now);
    if (!standing) return refused('keys-missing');
    if (chairFor(standing.body, actor) === null) return refused('not-found');
    const used = await useKeys(context, about);
    if (!used.ok) return used;
    const lines = await unsealedOpenings(tx, { request: used.value.id, subject });
    return accepted({ lines: lines.map((line) => ({ ...line, at: line.at.toString() })) });
  },
});
