import type { Viewer } from '../../platform/index.ts';
import { chairRoles } from './standing.ts';

/** `chairs-this-body`: presides and would speak; `chair-handed-over`: may speak and would preside. */
export type HatConflict = 'chairs-this-body' | 'chair-handed-over';

/**
 * Whether the person may act on a text of `body` under the hat now worn. Whoever presides does not speak for the own
 * delegation meanwhile: the chair is handed over first, for the text, and then the person presides over it no more.
 * What counts is every hat that the person could wear now, not the one worn.
 *
 * @param hasHandedOver whether this person has handed the chair over for the text and not taken it back.
 * @source procedure.md §3.2, Officers.
 */
export function conflictOfHats(
  body: string,
  viewer: Viewer,
  { hasHandedOver }: { readonly hasHandedOver: boolean },
): HatConflict | null {
  if (!couldPreside(body, viewer)) return null;
  if (viewer.hat?.key === 'chairs') return hasHandedOver ? 'chair-handed-over' : null;
  if (!viewer.hat?.key.startsWith('delegation:')) return null;
  return hasHandedOver ? null : 'chairs-this-body';
}

/** Whether the person holds a chair of `body` now, or the pen for it, under whichever hat. */
export function couldPreside(body: string, { hats }: Viewer): boolean {
  const roles: readonly string[] = chairRoles;
  return hats.some(
    ({ key, seats }) =>
      key === 'chairs' && seats.some((seat) => seat.body === body && roles.includes(seat.role)),
  );
}
