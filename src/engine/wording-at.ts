import type { Edit } from './diff.ts';

/** What a wording says in a part of the base; edits outside that part are passed over. */
export function wordingAt(text: string, part: { from: number; to: number }, edits: readonly Edit[]): string {
  let made = '';
  let at = part.from;
  for (const edit of edits) {
    if (edit.from < part.from || edit.to > part.to) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at, part.to);
}
