/** The same insertion or deletion can often stand at several places: which one it is shown at. */
import type { Edit } from './diff.ts';
import { type Prepared, tokenAt } from './prepared.ts';
import { tokenise } from './tokens.ts';

/**
 * The edit at the last place where it makes the same text, not going beyond `limit` (an offset into the base).
 * Edits that replace words stay where they are.
 */
export function slideDown(base: Prepared, edit: Edit, limit: number): Edit {
  if (edit.from === edit.to) return slideInsertion(base, edit, limit);
  return edit.text === '' ? slideDeletion(base, edit, limit) : edit;
}

function slideDeletion(base: Prepared, edit: Edit, limit: number): Edit {
  let first = tokenAt(base, edit.from);
  let next = tokenAt(base, edit.to);
  while (
    next < base.strings.length &&
    base.starts[next + 1] <= limit &&
    base.strings[first] === base.strings[next]
  ) {
    first += 1;
    next += 1;
  }
  return { from: base.starts[first], to: base.starts[next], text: '' };
}

function slideInsertion(base: Prepared, edit: Edit, limit: number): Edit {
  const end = Math.min(limit, base.starts[base.starts.length - 1]);
  const room = sharedLength(base.text, edit, end);
  if (room === 0) return edit;
  const boundaries = new Set(tokenise(edit.text).starts);
  let by = 0;
  for (let token = tokenAt(base, edit.from) + 1; token < base.starts.length; token += 1) {
    const step = base.starts[token] - edit.from;
    if (step > room) break;
    if (step > edit.text.length || boundaries.has(step)) by = step;
  }
  const moved = edit.text + base.text.slice(edit.from, edit.from + by);
  return { from: edit.from + by, to: edit.from + by, text: moved.slice(by) };
}

/** How far the base goes on as the inserted text begins, and after its end as itself. */
function sharedLength(text: string, edit: Edit, end: number): number {
  const { length } = edit.text;
  const most = end - edit.from;
  let count = 0;
  while (count < most) {
    const own = count < length ? edit.text.charCodeAt(count) : text.charCodeAt(edit.from + count - length);
    if (own !== text.charCodeAt(edit.from + count)) break;
    count += 1;
  }
  return count;
}
