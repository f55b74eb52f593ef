import type { ActResult } from '../acts/index.ts';
import type { Values } from '../i18n/index.ts';

/** What went wrong in words, and the field to which it belongs, when it belongs to one. */
export interface SaidError {
  readonly at?: string;
  readonly message: string;
}

/**
 * The errors of a form after an act: each bad field by its own code, a refusal by its reason; none when it was done.
 *
 * @param sayCode says a code (`required`, `too-long:300`, `window-closed`) in the reader's language; every capability
 * has its table.
 */
export function saidErrors(
  result: ActResult<unknown, string>,
  sayCode: (code: string, details: Values) => string,
): SaidError[] {
  if (result.ok) return [];
  if ('fields' in result)
    return result.fields.map(({ at, message }) => ({ at, message: sayCode(message, {}) }));
  const message = sayCode(result.why, result.details ?? {});
  return [{ message, ...(result.at === undefined ? {} : { at: result.at }) }];
}
