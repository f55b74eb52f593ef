/** The borders between provisions, while the words of several are looked at as one text. */
import { diffWords, type Edit } from './diff.ts';
import { isBlank } from './tokens.ts';

/** Between two provisions stands a space, or nothing where a script has none. */
const separators = [' ', ''] as const;

/** What to put between provisions so that `before` and `after`, each joined, differ least. */
export function separatorFor(before: readonly string[], after: readonly string[]): string {
  const changed = separators.map((separator) =>
    weight(diffWords(before.join(separator), after.join(separator))),
  );
  return separators[changed.indexOf(Math.min(...changed))] ?? ' ';
}

function weight(edits: readonly Edit[]): number {
  return edits.reduce((sum, { from, to, text }) => sum + (to - from) + text.length, 0);
}

export interface Cut {
  readonly from: number;
  readonly to: number;
}

/**
 * Cut a changed text where the borders of `parts` went.
 *
 * @param text what became of `parts.join(separator)`
 * @returns offsets into `text`, as many pieces as there are parts; `undefined` when words across a border were
 * written anew
 */
export function cutAlong(parts: readonly string[], separator: string, text: string): Cut[] | undefined {
  const edits = diffWords(parts.join(separator), text);
  const cut: Cut[] = [];
  let at = 0;
  let start = 0;
  for (const [index, part] of parts.entries()) {
    at += part.length;
    if (index === parts.length - 1) break;
    const end = carryOffset(edits, at, 'behind insertions');
    at += separator.length;
    const next = carryOffset(edits, at, separator === '' ? 'behind insertions' : 'before insertions');
    if (end === undefined || next === undefined || next < end || !isBlank(text.slice(end, next)))
      return undefined;
    cut.push({ from: start, to: end });
    start = next;
  }
  return [...cut, { from: start, to: text.length }];
}

/** Where a place between two characters went; `undefined` when it lies inside words that were replaced. */
export function carryOffset(
  edits: readonly Edit[],
  offset: number,
  side: 'behind insertions' | 'before insertions',
): number | undefined {
  let moved = 0;
  for (const { from, to, text } of edits) {
    if (from > offset || (from === offset && to > offset)) break;
    if (to > offset) return undefined;
    if (from === offset && side === 'before insertions') break;
    moved += text.length - (to - from);
  }
  return offset + moved;
}
