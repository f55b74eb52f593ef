import { type Result, refused } from '../../base/index.ts';
import { type Guard, passes } from './guard.ts';

/** One paragraph that is to be corrected, as the one who prepares it sees and writes it. */
export interface Change {
  readonly provision: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface CorrectionFacts {
  readonly isPublished: boolean;
  readonly isRemoved: boolean;
  /** Whether another correction of the text is before the chairs. */
  readonly isOneInHand: boolean;
  /** The paragraphs as they read now, with every correction so far. */
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  readonly changes: readonly Change[];
}

export type CorrectionRefusal =
  | 'not-published'
  | 'words-removed'
  | 'correction-in-hand'
  | 'no-such-paragraph'
  | 'named-twice'
  | 'reads-otherwise'
  | 'nothing-changes'
  | 'reason-missing';

type Row = Guard<CorrectionFacts, CorrectionRefusal>;

const grounds = [
  {
    why: 'not-published',
    holds: ({ isPublished }) => isPublished,
    source: 'procedure.md §1.1: Corr. is of the adopted text; before, the body itself still acts.',
  },
  {
    why: 'words-removed',
    holds: ({ isRemoved }) => !isRemoved,
    source: 'DESIGN §2, law 9: what was removed comes back by no way.',
  },
  {
    why: 'correction-in-hand',
    holds: ({ isOneInHand }) => !isOneInHand,
    source: 'procedure.md §1.2: corrections are numbered in their order.',
  },
] as const satisfies readonly Row[];

/** What is asked of each paragraph; `facts.changes` holds that one alone. */
const perParagraph = [
  {
    why: 'no-such-paragraph',
    holds: ({ paragraphs, changes }) =>
      changes.every(({ provision }) => paragraphs.some(({ id }) => id === provision)),
    source: 'procedure.md §1.1: only editorial, so nothing is added.',
  },
  {
    why: 'reads-otherwise',
    holds: ({ paragraphs, changes }) =>
      changes.every(({ provision, from }) => paragraphs.find(({ id }) => id === provision)?.text === from),
    source: 'DESIGN §2, law 1: no last writer wins.',
  },
  {
    why: 'nothing-changes',
    holds: ({ changes }) => changes.every(({ from, to }) => from !== to && to !== ''),
    source: 'procedure.md §1.1: only editorial, so no paragraph is taken out.',
  },
  {
    why: 'reason-missing',
    holds: ({ changes }) => changes.every(({ reason }) => reason !== ''),
    source: 'issue 3: what was, what is read instead, and why.',
  },
] as const satisfies readonly Row[];

/** Every guard, for the tests that ask for each row. */
export const correctionGuards: readonly Row[] = [...grounds, ...perParagraph];

/**
 * Whether a correction may be put before the chairs. A refusal of one paragraph names its field: `to.<id>`.
 *
 * @source procedure.md §1.1 (immutable; only Corr., editorial), §1.7 (it never touches substance).
 */
export function mayCorrect(facts: CorrectionFacts): Result<null, CorrectionRefusal> {
  const { changes } = facts;
  const first = changes.findIndex(
    (one, at) => changes.findIndex((two) => two.provision === one.provision) < at,
  );
  if (first >= 0) return refused('named-twice', { at: fieldOf('to', changes[first]?.provision ?? '') });
  const ground = passes<CorrectionFacts, CorrectionRefusal>(grounds, facts);
  if (!ground.ok) return ground;
  if (changes.length === 0) return refused('nothing-changes');
  for (const change of changes) {
    const may = passes<CorrectionFacts, CorrectionRefusal>(perParagraph, { ...facts, changes: [change] });
    if (may.ok) continue;
    const field = may.why === 'reason-missing' ? 'reason' : 'to';
    return refused(may.why, { at: fieldOf(field, change.provision) });
  }
  return ground;
}

/** The field of the form in which a paragraph is corrected, or its reason given. */
export function fieldOf(what: 'from' | 'to' | 'reason', provision: string): string {
  return `${what}.${provision}`;
}
