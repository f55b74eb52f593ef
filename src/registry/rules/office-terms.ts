import { accepted, type Result, refused } from '../../base/index.ts';
import type { Role } from '../schema.ts';

/** An office or seat of a participant as one person held it, in whole days of the official zone, both ends included. */
export interface OfficeTerm {
  readonly role: Role;
  /** Null: in every body of the participant, or between meetings. */
  readonly body: string | null;
  /** Whoever held it: a key that is the same for the same person. */
  readonly holderKey: string;
  readonly first: string;
  /** Null: it is held until it is ended. */
  readonly last: string | null;
}

/** Whether the office was held on a day (`2018-03-01`). */
export function heldOn({ first, last }: Pick<OfficeTerm, 'first' | 'last'>, day: string): boolean {
  return first <= day && (last === null || day <= last);
}

/**
 * Who held the office after this term: the first to begin it later and to hold it longer, so that a hand-over of a few
 * weeks together, or two who shared the office for years, name the right one. Null when nobody came after.
 */
export function successorOf<Term extends OfficeTerm>(term: Term, terms: readonly Term[]): Term | null {
  if (term.last === null) return null;
  const after = terms.filter((one) => isAfter(one, term)).sort(byBeginning);
  return after[0] ?? null;
}

function isAfter(one: OfficeTerm, { role, body, holderKey, first, last }: OfficeTerm): boolean {
  const isSameOffice = one.role === role && one.body === body && one.holderKey !== holderKey;
  return isSameOffice && one.first > first && (one.last === null || (last !== null && one.last > last));
}

/** Those that began earlier first; at the same day those that ended earlier. */
export function byBeginning(
  left: Pick<OfficeTerm, 'first' | 'last'>,
  right: Pick<OfficeTerm, 'first' | 'last'>,
): number {
  if (left.first !== right.first) return left.first < right.first ? -1 : 1;
  return (left.last ?? '9999') < (right.last ?? '9999') ? -1 : 1;
}

export type WhyNotEntered = 'ends-before-it-begins' | 'not-past' | 'held-by-the-same' | 'held-by-another';

/** Offices that one person holds at a time, unless it is said that they were shared (glossary A, B). */
const heldByOne: readonly Role[] = ['focalPoint', 'headOfDelegation', 'chair'];

/**
 * Whether a past term may be entered beside those that the register has.
 *
 * @param past `shared`: it is said that another held the office at the same time; `today` in the official zone.
 * @returns refused: `ends-before-it-begins`, `not-past` (an office that holds is given by an appointment),
 * `held-by-the-same` (this person, on some of these days), `held-by-another` (an office of one person).
 */
export function checkPastTerm(
  term: OfficeTerm & { readonly last: string },
  terms: readonly OfficeTerm[],
  { today, shared }: { readonly today: string; readonly shared: boolean },
): Result<null, WhyNotEntered> {
  if (term.last < term.first) return refused('ends-before-it-begins', { at: 'last' });
  if (term.last >= today) return refused('not-past', { at: 'last' });
  const beside = terms.filter(
    (one) => one.role === term.role && one.body === term.body && overlap(one, term),
  );
  if (beside.some((one) => one.holderKey === term.holderKey)) {
    return refused('held-by-the-same', { at: 'first' });
  }
  if (beside.length > 0 && heldByOne.includes(term.role) && !shared) {
    return refused('held-by-another', { at: 'first' });
  }
  return accepted(null);
}

function overlap(one: OfficeTerm, other: OfficeTerm): boolean {
  return (one.last === null || other.first <= one.last) && (other.last === null || one.first <= other.last);
}
