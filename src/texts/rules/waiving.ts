import { createHash } from 'node:crypto';
import { accepted, type Result, refused } from '../../base/index.ts';
import type { Draft, Finding } from '../../engine/drafting/index.ts';

/** For which finding a waiver was given: its rule, its place, and the words as they were. */
export interface WaivedPlace {
  readonly rule: string;
  /** `null`: about the document as a whole. */
  readonly provision: string | null;
  readonly placeFrom: number;
  readonly placeTo: number;
  readonly sha256: string;
}

/** Where a finding stands, with the hash of the words of its paragraph; of all words where it is about the document. */
export function placeOf(finding: Finding, { provisions }: Pick<Draft, 'provisions'>): WaivedPlace {
  const { rule, provisionId: provision, from: placeFrom, to: placeTo } = finding;
  const words =
    provision === null
      ? JSON.stringify(provisions.map(({ text }) => text))
      : (provisions.find(({ id }) => id === provision)?.text ?? '');
  const sha256 = createHash('sha256').update(words, 'utf8').digest('hex');
  return { rule, provision, placeFrom, placeTo, sha256 };
}

/** One place in an address or a form; two findings of one rule never share it while the words are the same. */
export function keyOf({ rule, provision, placeFrom, placeTo, sha256 }: WaivedPlace): string {
  return [rule, provision ?? 'document', placeFrom, placeTo, sha256].join(':');
}

export type WaiveRefusal = 'moved-on' | 'must-be-mended' | 'nothing-to-waive' | 'already-waived';

/**
 * Whether a finding may be set aside with a reason: one that should be mended, and no other. What must not be in a text
 * is mended, what is for information asks for nothing.
 *
 * @param finding as it stands now; absent: the words are others, or the checks find it no more.
 * @source wording.md §5: E blocks; W is fixed or waived with a reason; I is information.
 */
export function mayWaive(
  finding: Pick<Finding, 'severity'> | undefined,
  { isWaived }: { readonly isWaived: boolean },
): Result<null, WaiveRefusal> {
  if (!finding) return refused('moved-on');
  if (finding.severity === 'must') return refused('must-be-mended');
  if (finding.severity === 'info') return refused('nothing-to-waive');
  return isWaived ? refused('already-waived') : accepted(null);
}
