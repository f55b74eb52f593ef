import { accepted, type Result, refused } from '../../base/index.ts';
import type { StructuralWish } from '../../engine/index.ts';
import type { ProvisionState, TextState } from './text-state.ts';

export type StructureRefusal =
  | 'no-such-place'
  | 'own-place'
  | 'subparagraphs-stay'
  | 'one-part'
  | 'merge-alone'
  | 'merged-paragraph-gone'
  | 'kinds-differ'
  | 'nothing-proposed';

/**
 * Whether a move, a split or a merge says something of the text as it stands. Each refusal names the field to which it
 * belongs.
 *
 * @source DESIGN §6 (a move, a split, a merge are wishes like others); procedure.md §1.3 (ids stay).
 */
export function decideStructure(
  { provisions }: TextState,
  wish: StructuralWish,
): Result<null, StructureRefusal> {
  switch (wish.kind) {
    case 'move':
      return decideMove(provisions, wish);
    case 'split':
      return wish.rest.length === 0 || [wish.text, ...wish.rest.map(({ text }) => text)].includes('')
        ? refused('one-part', { at: 'parts' })
        : accepted(null);
    case 'merge':
      return decideMerge(provisions, wish);
  }
}

/**
 * Where a paragraph stands that is to stand after another one: after its sub-paragraphs too, unless it is itself one of
 * them. `null` is the very beginning.
 */
export function placeAfter(
  provisions: readonly ProvisionState[],
  subject: string,
  afterId: string | null,
): string | null {
  const moved = provisions.find(({ id }) => id === subject);
  const anchor = provisions.find(({ id }) => id === afterId);
  if (!moved || !anchor || depthOf(moved) > depthOf(anchor)) return afterId;
  return (
    subparagraphsOf(provisions, anchor.id)
      .filter(({ id }) => id !== subject)
      .at(-1)?.id ?? afterId
  );
}

/** The sub-paragraphs that stand under a paragraph, in their order. */
export function subparagraphsOf(
  provisions: readonly ProvisionState[],
  id: string,
): readonly ProvisionState[] {
  const at = provisions.findIndex((one) => one.id === id);
  const above = provisions[at];
  if (!above) return [];
  const behind = provisions.slice(at + 1);
  const end = behind.findIndex((one) => depthOf(one) <= depthOf(above));
  return end < 0 ? behind : behind.slice(0, end);
}

/** 0 for a paragraph, 1 for (a), 2 for (i). */
function depthOf({ kind, level }: ProvisionState): number {
  return kind === 'subparagraph' ? (level ?? 1) : 0;
}

function decideMove(
  provisions: readonly ProvisionState[],
  { provisionId, afterId }: Extract<StructuralWish, { kind: 'move' }>,
): Result<null, StructureRefusal> {
  const place = provisions.findIndex(({ id }) => id === provisionId);
  if (afterId !== null && !provisions.some(({ id }) => id === afterId))
    return refused('no-such-place', { at: 'after' });
  if (afterId === provisionId || afterId === (provisions[place - 1]?.id ?? null))
    return refused('own-place', { at: 'after' });
  if (subparagraphsOf(provisions, provisionId).length > 0)
    return refused('subparagraphs-stay', { at: 'after' });
  return accepted(null);
}

function decideMerge(
  provisions: readonly ProvisionState[],
  { provisionId, otherIds, text }: Extract<StructuralWish, { kind: 'merge' }>,
): Result<null, StructureRefusal> {
  if (otherIds.length === 0 || new Set([provisionId, ...otherIds]).size <= otherIds.length)
    return refused('merge-alone', { at: 'others' });
  const subject = provisions.find(({ id }) => id === provisionId);
  for (const id of otherIds) {
    const other = provisions.find((one) => one.id === id);
    if (!other) return refused('merged-paragraph-gone', { at: 'others' });
    if (subject && (other.kind !== subject.kind || depthOf(other) !== depthOf(subject)))
      return refused('kinds-differ', { at: 'others' });
  }
  return text === '' ? refused('nothing-proposed', { at: 'words' }) : accepted(null);
}
