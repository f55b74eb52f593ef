import { invariant } from '../../base/index.ts';
import { isStructural, type ProvisionKind, subjectsOf, type Wish } from '../../engine/index.ts';
import type { ProposalState } from './text-state.ts';

/** A proposal as its own row and the last of its wordings say it. */
export interface StoredWish
  extends Pick<ProposalState, 'op' | 'provision' | 'newProvision' | 'kind' | 'words' | 'range' | 'wish'> {}

/** What the delegation wishes, as the engine takes it. */
export function wishOf(proposal: StoredWish): Wish {
  const { op, provision, newProvision, words, kind, wish } = proposal;
  if (wish) return wish;
  if (op === 'insert') {
    invariant(newProvision !== null, 'an insertion without an id for the new provision');
    const provisionKind: ProvisionKind = kind ?? 'operative';
    return { kind: 'insert', afterId: provision, newId: newProvision, provisionKind, text: words };
  }
  invariant(provision !== null, 'a proposal on no provision');
  switch (op) {
    case 'change':
      return { kind: 'change', provisionId: provision, text: words };
    case 'delete':
      return { kind: 'delete', provisionId: provision };
    case 'retain':
      return { kind: 'retain', provisionId: provision };
    case 'hold':
      return { kind: 'hold', provisionId: provision, ...(proposal.range ? { range: proposal.range } : {}) };
    default:
      throw new Error(`a ${op} is kept as a wish in full`);
  }
}

/**
 * How a wish is kept in rows. It is kept in full where the row of its proposal does not say it: when it is structural,
 * and when a decision carried it to another paragraph or place.
 *
 * @param row what the proposal's own row says; absent for a new one.
 */
export function storedWish(wish: Wish, row?: StoredWish): StoredWish {
  const isInsert = wish.kind === 'insert';
  const plain: StoredWish = {
    op: wish.kind,
    provision: isInsert ? wish.afterId : wish.provisionId,
    newProvision: isInsert ? wish.newId : null,
    kind: isInsert ? wish.provisionKind : null,
    words: wordsOf(wish),
    range: (wish.kind === 'hold' && wish.range) || null,
    wish: null,
  };
  const isSaid =
    row === undefined ||
    (row.wish === null &&
      row.op === plain.op &&
      row.provision === plain.provision &&
      row.newProvision === plain.newProvision);
  return isStructural(wish) || !isSaid ? { ...plain, wish } : plain;
}

/** The words that are wished for, as one text. Empty where a wish has none of its own. */
export function wordsOf(wish: Wish): string {
  if (wish.kind === 'split') return [wish.text, ...wish.rest.map(({ text }) => text)].join('\n\n');
  return 'text' in wish ? (wish.text ?? '') : '';
}

/** What a wish would have one paragraph say; `null` where it says nothing of its words. */
export function wordsFor(wish: Wish, paragraph: string): string | null {
  if (wish.kind === 'insert') return wish.text;
  if (wish.kind === 'split' && wish.provisionId !== paragraph)
    return wish.rest.find(({ newId }) => newId === paragraph)?.text ?? null;
  if (!('text' in wish) || wish.provisionId !== paragraph) return null;
  return wish.text ?? null;
}

/** The paragraphs of the text that a wish is about; none for a new one. */
export function paragraphsOf(wish: Wish): readonly string[] {
  if (wish.kind === 'insert') return [];
  return isStructural(wish) ? subjectsOf(wish) : [wish.provisionId];
}

/** The paragraphs that it would make, each under the id that it keeps. */
export function paragraphsMadeBy(wish: Wish): readonly string[] {
  if (wish.kind === 'insert' || wish.kind === 'move') return [wish.newId];
  return wish.kind === 'split' ? wish.rest.map(({ newId }) => newId) : [];
}

/** Whether a paragraph of the consolidated text, proposed or not, is what a proposal is about. */
export function concerns(proposal: StoredWish, paragraph: string): boolean {
  const wish = wishOf(proposal);
  return paragraphsOf(wish).includes(paragraph) || paragraphsMadeBy(wish).includes(paragraph);
}
