import { seatIn, type Viewer } from '../../platform/index.ts';

/** Those who hold a key of their body. */
export const chairRoles = ['chair', 'coChair'] as const;

/** The participant for whom the viewer now holds the chair of `body`; null for everybody else. */
export function chairFor(body: string, viewer: Viewer): string | null {
  return seatIn(viewer, chairRoles, body)?.participant ?? null;
}
