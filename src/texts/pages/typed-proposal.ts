import type { Form as Sent } from '../../platform/index.ts';
import { proposalInput } from '../acts/submit-proposal.ts';
import { paragraphsOf, wishOf } from '../rules/wishes.ts';
import type { Op } from '../schema.ts';
import type { TextView } from './text-view.ts';

/** What was typed, kept through every preview and every refusal. */
export interface TypedProposal {
  readonly op: Op;
  readonly words: string;
  readonly kind: string;
  readonly rationale: string;
  readonly against: number;
  /** Ids of the own present wishes that were seen, parted by spaces. */
  readonly replaces: string;
  /** For a move: the paragraph after which it should stand, `start`, or nothing yet. */
  readonly after: string;
  /** For a split: all its words, with a blank line between two paragraphs. */
  readonly parts: string;
  /** For a merge: `id:version` of each paragraph that it takes in, parted by spaces. */
  readonly others: string;
}

export const nothingTyped: TypedProposal = {
  op: 'change',
  words: '',
  kind: 'operative',
  rationale: '',
  against: 0,
  replaces: '',
  after: '',
  parts: '',
  others: '',
};

/** Which form of the page it came from. */
export function formOf({ op }: Pick<TypedProposal, 'op'>): 'proposal' | 'insertion' | 'structure' {
  if (op === 'insert') return 'insertion';
  return op === 'move' || op === 'split' || op === 'merge' ? 'structure' : 'proposal';
}

export function typedFrom({ fields }: Sent): TypedProposal {
  const parsed = proposalInput.shape.op.safeParse(fields['op']);
  return {
    op: parsed.success ? parsed.data : 'change',
    words: fields['words'] ?? '',
    kind: fields['kind'] ?? 'operative',
    rationale: fields['rationale'] ?? '',
    against: Number(fields['against'] ?? 0) || 0,
    replaces: fields['replaces'] ?? '',
    after: fields['after'] ?? '',
    parts: fields['parts'] ?? '',
    others: fields['others'] ?? '',
  };
}

/** The input of the act, of what belongs to the operation only. */
export function inputFrom(text: string, typed: TypedProposal, provision: string) {
  const { op, after, parts, others } = typed;
  return {
    ...typed,
    text,
    provision,
    replaces: listed(typed.replaces),
    after: op === 'move' && after !== '' ? (after === 'start' ? null : after) : undefined,
    parts: op === 'split' ? partsOf(parts) : [],
    others:
      op === 'merge'
        ? listed(others).map((one) => {
            const [id = '', against = '0'] = one.split(':');
            return { provision: id, against: Number(against) };
          })
        : [],
  };
}

/** The paragraphs that it is about. */
export function paragraphsTyped({ op, others }: TypedProposal, provision: string): string[] {
  if (op === 'insert') return [];
  return op === 'merge' ? [provision, ...listed(others).map((one) => one.split(':')[0] ?? '')] : [provision];
}

/** Paragraphs with a blank line between them. */
export function partsOf(typed: string): string[] {
  return typed
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * What was typed, with what follows from it: a merge without words of its own joins those that stand, and replaces of
 * the own wishes that were seen those on the paragraphs that were chosen.
 */
export function completed(
  { state }: Pick<TextView, 'state'>,
  typed: TypedProposal,
  provision: string,
): TypedProposal {
  if (typed.op !== 'merge') return typed;
  const ids = paragraphsTyped(typed, provision);
  const replaced = listed(typed.replaces).filter((seen) =>
    state.proposals.some(
      (one) => one.id === seen && paragraphsOf(wishOf(one)).some((id) => ids.includes(id)),
    ),
  );
  const joined = ids
    .map((id) => state.provisions.find((one) => one.id === id)?.words ?? '')
    .filter((text) => text !== '')
    .join(' ');
  const isJoined = ids.length > 1 && typed.words.trim() === '';
  return { ...typed, replaces: replaced.join(' '), ...(isJoined ? { words: joined } : {}) };
}

function listed(typed: string): string[] {
  return typed.split(' ').filter((one) => one !== '');
}
