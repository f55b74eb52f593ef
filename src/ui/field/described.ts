/** Ids of hint, error and reason that exist, in reading order, for `aria-describedby`. */
export function describedBy(
  id: string,
  parts: { hint?: string; error?: string; disabledReason?: string },
): string | undefined {
  const ids = [
    parts.hint === undefined ? '' : `${id}-hint`,
    parts.error === undefined ? '' : `${id}-error`,
    parts.disabledReason === undefined ? '' : `${id}-reason`,
  ].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
