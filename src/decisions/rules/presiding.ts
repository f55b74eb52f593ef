import { seatIn, type Viewer } from '../../platform/index.ts';
import type { PresidingRole } from '../schema.ts';

export interface PresidingChair {
  /** Null where the chair is held for no participant. */
  readonly participant: string | null;
  readonly role: PresidingRole;
}

/** Those who may preside: a facilitator marks nothing adopted (procedure.md §1.5). */
export const presidingRoles = ['chair', 'coChair'] as const;

/** The chair of `body` that the viewer now holds; null for everybody else, the secretariat included. */
export function chairOn(body: string, viewer: Viewer): PresidingChair | null {
  return seatIn(viewer, presidingRoles, body);
}
