import { type Instant, isBefore } from '../../base/index.ts';

/** How long the officer who opened an export can fetch it, in hours. */
export const exportHours = 24;

export interface OpenedExport {
  readonly person: string;
  readonly at: Instant;
}

/** Until when this person can fetch the export that was opened last; null where it is another's, over, or none. */
export function fetchableUntil(
  opened: OpenedExport | null,
  by: { readonly person: string | null; readonly now: Instant },
): Instant | null {
  if (opened === null || opened.person !== by.person) return null;
  const until = opened.at.add({ hours: exportHours });
  return isBefore(by.now, until) ? until : null;
}
