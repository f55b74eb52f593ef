import { decisionOf } from '../../decisions/index.ts';
import { type BodyNow, keyBodyOf, leadingBodyOf } from '../../groups/index.ts';
import { letterOf, type Tx } from '../../platform/index.ts';
import { bodyOfText } from '../../texts/index.ts';

/** Name under which the keys are asked for, and of the act that uses them. */
export const unsealName = 'desk.unseal-openings';

/**
 * The body whose two chairs open who opened a thing: the thing's own, or the one that leads the forum.
 *
 * @param subject as in the audit: `text:…`, `decision:…`, `letter:…`.
 * @returns null where there is no such thing that the viewer may see.
 */
export async function keyHoldersOf(tx: Tx, subject: string): Promise<BodyNow | null> {
  const [kind = '', id = ''] = subject.split(/:(.*)/s);
  if (kind === 'letter') {
    const letter = await letterOf(tx, id);
    return letter && !letter.isExercise ? leadingBodyOf(tx) : null;
  }
  const body = kind === 'text' ? await bodyOfText(tx, id) : await bodyOfDecision(tx, kind, id);
  return body === null ? null : keyBodyOf(tx, body);
}

async function bodyOfDecision(tx: Tx, kind: string, number: string): Promise<string | null> {
  if (kind !== 'decision') return null;
  return (await decisionOf(tx, number))?.body ?? null;
}
