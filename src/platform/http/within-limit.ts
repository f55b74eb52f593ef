import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { invariant } from '../../base/index.ts';

/**
 * Answer a request unless its body is longer than `bytesMax`. Called when it is known that the viewer may try the
 * address at all, so that whoever may not learns nothing of its limit, and nothing that they send is read.
 *
 * @param answers.tooLarge instead of `within`, for a body that is longer.
 */
export async function withinLimit(
  c: Context,
  bytesMax: number,
  answers: { tooLarge(): Promise<Response> | Response; within(): Promise<Response> },
): Promise<Response> {
  let answered: Response | undefined;
  const limit = bodyLimit({ maxSize: bytesMax, onError: () => answers.tooLarge() });
  const tooLarge = await limit(c, async () => {
    answered = await answers.within();
  });
  const response = tooLarge ?? answered;
  invariant(response, 'a body is either too long or answered');
  return response;
}
