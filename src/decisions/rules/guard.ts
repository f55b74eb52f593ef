import { accepted, type Refusal, type Result, refused } from '../../base/index.ts';

/** One condition of an act, as a row of a table: what must hold, what is said when it does not, and whose rule it is. */
export interface Guard<Case, Why extends string> {
  readonly why: Why;
  readonly holds: (facts: Case) => boolean;
  /** Field of the form that the refusal belongs to. */
  readonly at?: string;
  readonly source: string;
}

/** The first guard that does not hold refuses; the order of the table is the order in which people are told. */
export function passes<Case, Why extends string>(
  guards: readonly Guard<Case, Why>[],
  facts: Case,
): Result<null, Why> {
  const broken = guards.find((guard) => !guard.holds(facts));
  if (!broken) return accepted(null);
  return refusalOf(broken);
}

function refusalOf<Case, Why extends string>({ why, at }: Guard<Case, Why>): Refusal<Why> {
  return refused(why, at === undefined ? {} : { at });
}
