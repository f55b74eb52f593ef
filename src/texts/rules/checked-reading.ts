import { isId } from '../../base/index.ts';
import type { Finding } from '../../engine/drafting/index.ts';
import {
  type Consolidation,
  citedNumbers,
  consolidate,
  numberedBase,
  type PrintedText,
  readBack,
  type TextStep,
} from '../../engine/index.ts';
import { placeInText } from './anchors.ts';
import { baseOf, isLive, numbersOf, renumberedText, wishOf } from './consolidated.ts';
import type { ProposalState, TextState } from './text-state.ts';

/** A text, and what it is consolidated to. */
export interface ReadText {
  readonly state: TextState;
  readonly consolidation: Consolidation;
}

/**
 * As what a text is checked: its base with the numbers of this reading; `clean`, the same words with the numbers that
 * it would be adopted with; or by its id with one proposal taken up and no other.
 */
export type CheckedAs = 'base' | 'clean' | { readonly proposal: string };

/** A text as it would read, with what its paragraphs were called when its newest words were written. */
export type CheckedReading = TextStep;

/** Whose wish it is, is no matter for its words: the checks read a proposal without a name. */
const somebody = '~';

/** @returns `null` where no such proposal stands in the text, or it leaves the words as they are. */
export function checkedReading(read: ReadText, as: CheckedAs): CheckedReading | null {
  const base = numberedBase(read.consolidation);
  const writtenBy = citedNumbers(base);
  if (as === 'base') return { provisions: base, writtenBy };
  if (as === 'clean') return { provisions: numberedBase(renumberedText(read.state)), writtenBy };
  const proposal = previewable(read).find(({ id }) => id === as.proposal);
  if (!proposal) return null;
  const provisions = takenUp(read, proposal);
  return { provisions, writtenBy: citedNumbers(provisions) };
}

/** The proposals whose words can be read as if they were taken up, the first received first. */
export function previewable({ state }: Pick<ReadText, 'state'>): readonly ProposalState[] {
  return state.proposals.filter(
    (one) => isLive(one, state.seesNames) && one.op !== 'retain' && one.op !== 'hold',
  );
}

/** The paragraph that a proposal is about: the new one, where it proposes one. */
export function concernedBy({ state }: Pick<ReadText, 'state'>, id: string): string | null {
  const proposal = state.proposals.find((one) => one.id === id);
  return proposal?.newProvision ?? proposal?.provision ?? null;
}

/** Findings in the paragraph that a proposal concerns, and elsewhere those that are not known without it. */
export function broughtBy(
  findings: readonly Finding[],
  { known, provision }: { readonly known: readonly Finding[]; readonly provision: string | null },
): Finding[] {
  const sameAs = ({ rule, provisionId, found }: Finding) => `${rule}\n${provisionId}\n${found}`;
  const before = new Set(known.map(sameAs));
  return findings.filter(
    (one) => (provision !== null && one.provisionId === provision) || !before.has(sameAs(one)),
  );
}

function takenUp({ state }: ReadText, proposal: ProposalState): PrintedText[] {
  const wish = wishOf(proposal);
  // What it would stand behind may itself be proposed only.
  const inPlace = 'afterId' in wish ? { ...wish, afterId: placeInText(state, wish.afterId) } : wish;
  const consolidation = consolidate({
    base: baseOf(state),
    proposals: [{ id: proposal.id, by: [somebody], wish: inPlace }],
    lot: state.text.lot,
    ...numbersOf(state),
  });
  const numbers = new Map(consolidation.provisions.map(({ id, number }) => [id, number]));
  return readBack(consolidation, somebody).map((one) => ({ ...one, number: numbers.get(one.id) ?? '' }));
}

/**
 * From an address: nothing or `base`, `clean`, or the id of a proposal.
 *
 * @returns `null` for anything else.
 */
export function checkedAsNamed(value: string | undefined): CheckedAs | null {
  if (value === undefined || value === '' || value === 'base') return 'base';
  if (value === 'clean') return 'clean';
  return isId(value) ? { proposal: value } : null;
}

/** As it stands in an address. */
export function nameOfCheckedAs(as: CheckedAs): string {
  return typeof as === 'string' ? as : as.proposal;
}
