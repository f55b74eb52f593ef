/** Three paragraphs that are moved, split and merged, and what becomes of the wishes on them. */
import {
  applyStructure,
  type BaseText,
  type Rebased,
  type RebaseInput,
  rebase,
  type StructuralWish,
  type Wish,
} from '../index.ts';

export const threeParagraphs: BaseText = {
  language: 'en',
  provisions: [
    { id: 'one', kind: 'operative', text: 'We will share information.' },
    { id: 'two', kind: 'operative', text: 'We will train officials. We will review progress.' },
    { id: 'three', kind: 'operative', text: 'We will protect victims.' },
  ],
};

export const move: Extract<StructuralWish, { kind: 'move' }> = {
  kind: 'move',
  provisionId: 'one',
  afterId: 'three',
  newId: 'm',
};

export const split: Extract<StructuralWish, { kind: 'split' }> = {
  kind: 'split',
  provisionId: 'two',
  text: 'We will train officials.',
  rest: [{ newId: 's', text: 'We will review progress.' }],
};

export const merge: Extract<StructuralWish, { kind: 'merge' }> = {
  kind: 'merge',
  provisionId: 'one',
  otherIds: ['two'],
  text: 'We will share information. We will train officials. We will review progress.',
};

export function change(provisionId: string, text: string): Wish {
  return { kind: 'change', provisionId, text };
}

/** Both bases when the chair states what a structural wish asks for. */
export function stated(wish: StructuralWish, text = threeParagraphs): Omit<RebaseInput, 'proposals'> {
  const applied = applyStructure(text, wish);
  if (!applied.ok) throw new Error(applied.why);
  const { base: newBase, regrouped } = applied.value;
  return { base: text, newBase, ...(regrouped ? { regrouped: [regrouped] } : {}) };
}

/** What then becomes of these wishes of one delegation. */
export function followed(decision: StructuralWish, ...wishes: readonly Wish[]): Rebased[] {
  const proposals = wishes.map((wish, index) => ({ id: `${index}`, by: ['ARV'], wish }));
  return rebase({ ...stated(decision), proposals });
}

/** The wishes that are open afterwards. */
export function wishesOf({ rebased, further = [] }: Rebased): Wish[] {
  return [...(rebased ? [rebased] : []), ...further].map(({ wish }) => wish);
}
