import { type Instant, isBefore, type Result } from '../../base/index.ts';
import type { LinkKind } from '../schema/register.ts';
import { type Guard, passes } from './guard.ts';

export interface Linkable {
  readonly number: string;
  readonly decidedAt: Instant;
  readonly exercise: boolean;
}

export interface LinkFacts {
  readonly kind: LinkKind;
  readonly later: Linkable;
  /** Null: there is none that the actor may see. */
  readonly earlier: Linkable | null;
  /** Links of either decision that stand already. */
  readonly standing: readonly { readonly kind: LinkKind; readonly later: string; readonly earlier: string }[];
}

export type LinkRefusal =
  | 'no-such-decision'
  | 'decision-itself'
  | 'exercise-apart'
  | 'not-earlier'
  | 'already-linked'
  | 'already-superseded'
  | 'already-under';

/** What must hold before the register says how one decision stands to another. */
export const linkGuards = [
  {
    why: 'no-such-decision',
    at: 'other',
    holds: ({ earlier }) => earlier !== null,
    source: 'DESIGN §2, law 2: what you may not see does not exist.',
  },
  {
    why: 'decision-itself',
    at: 'other',
    holds: ({ later, earlier }) => later.number !== earlier?.number,
    source: 'issue 3: a decision is amended or superseded by another.',
  },
  {
    why: 'exercise-apart',
    at: 'other',
    holds: ({ later, earlier }) => later.exercise === earlier?.exercise,
    source: 'DESIGN §5: an exercise stays apart from the forum’s own register.',
  },
  {
    why: 'not-earlier',
    at: 'other',
    holds: ({ later, earlier }) => earlier !== null && !isBefore(later.decidedAt, earlier.decidedAt),
    source: 'procedure.md §0: what was decided is in force until a later decision replaces it.',
  },
  {
    why: 'already-linked',
    at: 'other',
    holds: ({ kind, later, earlier, standing }) =>
      !standing.some(
        (one) => one.kind === kind && one.later === later.number && one.earlier === earlier?.number,
      ),
    source: 'issue 3: the register says each thing once.',
  },
  {
    why: 'already-superseded',
    at: 'other',
    holds: ({ kind, earlier, standing }) =>
      kind === 'under' ||
      !standing.some((one) => one.kind === 'supersedes' && one.earlier === earlier?.number),
    source: 'procedure.md §0: a text is in force until replaced; what is no longer in force is not amended.',
  },
  {
    why: 'already-under',
    at: 'other',
    holds: ({ kind, later, standing }) =>
      kind !== 'under' || !standing.some((one) => one.kind === 'under' && one.later === later.number),
    source: 'issue 3: a decision has one parent.',
  },
] as const satisfies readonly Guard<LinkFacts, LinkRefusal>[];

export function mayLink(facts: LinkFacts): Result<null, LinkRefusal> {
  return passes<LinkFacts, LinkRefusal>(linkGuards, facts);
}
