import type { Finding } from '../../engine/drafting/index.ts';
import type { ConsolidatedProvision } from '../../engine/index.ts';
import { consolidatedText, renumberedText } from './consolidated.ts';
import { hasOpenPoint, paragraphState } from './paragraph-state.ts';
import type { TextState } from './text-state.ts';

export interface CleanProvision {
  readonly id: string;
  readonly kind: ConsolidatedProvision['kind'];
  readonly level?: number;
  readonly number: string;
  readonly text: string;
}

/** Titles and headings need nobody's agreement of their own; they must only have no open point. */
const needsAgreement = (provision: ConsolidatedProvision): boolean =>
  provision.kind !== 'title' && provision.kind !== 'heading';

export interface Unclean {
  /** Paragraphs with a bracket, a deletion, a hold or a proposed insertion. */
  readonly open: readonly ConsolidatedProvision[];
  /** Paragraphs that nobody has stated to be agreed, or that wait for an answer ad referendum. */
  readonly notAgreed: readonly ConsolidatedProvision[];
  /** Late proposals on which the chair has not ruled. */
  readonly lateWaiting: number;
}

/**
 * What keeps the text from being clean: the condition for putting it to decision.
 *
 * @source procedure.md §1.6: no bracket, no alternative, every live provision agreed, nothing ad referendum left.
 */
export function whatIsUnclean(state: TextState): Unclean {
  const { provisions } = consolidatedText(state);
  return {
    open: provisions.filter(hasOpenPoint),
    notAgreed: provisions.filter(
      (one) =>
        needsAgreement(one) &&
        !hasOpenPoint(one) &&
        paragraphState(one, state.marks.get(one.id)) !== 'agreed',
    ),
    lateWaiting: state.proposals.filter((one) => one.lateRuling === 'waiting' && one.end === null).length,
  };
}

/**
 * Findings of the drafting checks that keep a clean text from being put to decision: what must not be in a text. What
 * should be mended or waived with a reason is shown to those who put the question and stops nobody: the sources let an
 * error alone block, and a finding of style must not hold up what the body has agreed.
 *
 * @source wording.md §5 (E blocks `clean`); procedure.md §1.6 (lint has no error).
 */
export function blockingFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'must');
}

export function isClean(state: TextState): boolean {
  const { open, notAgreed, lateWaiting } = whatIsUnclean(state);
  return open.length === 0 && notAgreed.length === 0 && lateWaiting === 0;
}

/** The clean text: no brackets, no names, numbers computed anew. @throws InvariantBroken unless nothing is open. */
export function cleanProvisions(state: TextState): CleanProvision[] {
  return renumberedText(state).provisions.map(({ id, kind, level, number, segments }) => ({
    id,
    kind,
    ...(level === undefined ? {} : { level }),
    number,
    text: segments.map((segment) => ('text' in segment ? segment.text : '')).join(''),
  }));
}
