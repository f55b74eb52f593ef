import { newId } from '../../base/index.ts';

/** A key for a form about to be shown: sent twice, the act is done once. */
export function freshKey(): string {
  return newId();
}
