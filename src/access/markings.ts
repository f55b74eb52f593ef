import { accepted, type Result, refused } from '../base/index.ts';
import type { audienceOf } from './audiences.ts';

/** The labels of TLP 2.0 (procedure.md §6.1), widest first. `TLP:WHITE` is of TLP 1.0 and never written. */
export const markings = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export type Marking = (typeof markings)[number];

/** The label that a mail about something of this marking bears, as printed; null where it is for the world anyway. */
export function restriction(marking: Marking | null): string | null {
  return marking === null || marking === 'CLEAR' ? null : `TLP:${marking}`;
}

/** A way to say who may read: each key of `audienceOf`. */
type Circle = keyof typeof audienceOf;

/**
 * For each audience the strictest marking under which it may be given a paper. The forum defines what TLP leaves
 * open (procedure.md §6.1 rule 6): *organisation* is the delegation's government or organisation, *community* all
 * members and member organisations, observers excluded unless listed.
 *
 * Observers whom a body admits are listed: the body says by its own rules that they read its texts, and they are a
 * closed list that the desk can name. So they are within the community, and under AMBER they are addressed by the
 * source as any delegation of the body is. AMBER+STRICT keeps to those who need to know in order to decide; an
 * observer does not decide.
 *
 * No audience is as narrow as RED: it names persons, and every audience here is of seats and offices, which
 * change hands.
 */
const strictestFor: Readonly<Record<Circle, Exclude<Marking, 'RED'>>> = {
  /** §6.1 table, CLEAR: the world. */
  public: 'CLEAR',
  /** §6.1 rule 6: observers of the forum are among them, whom nobody listed for this paper. */
  participants: 'CLEAR',
  /** §6.1 rule 6: the observers of the forum, excluded unless listed. */
  observers: 'CLEAR',
  /** §6.1 table, GREEN, with rule 6: the community. */
  members: 'GREEN',
  /** §6.1 table, GREEN: a partner organisation of the community; it has no part in what a body negotiates. */
  support: 'GREEN',
  /** §6.1 table, AMBER, with rule 6 (“unless listed”): delegations of the body, and the observers that it lists. */
  bodyWithObservers: 'AMBER',
  /** §6.1 table, AMBER+STRICT: organisations that need to know, for they negotiate the text. */
  body: 'AMBER+STRICT',
  /** §6.1 table, AMBER+STRICT, with rule 6: one organisation. */
  delegation: 'AMBER+STRICT',
  /** §6.1 table, AMBER+STRICT; §6.2 “chairs + secretariat”: the offices that carry the paper. */
  chairs: 'AMBER+STRICT',
  /** As the chairs. */
  secretariat: 'AMBER+STRICT',
};

type WiderThanMarking = `wider-than-${'green' | 'amber' | 'amber-strict' | 'red'}`;

const reasonFor: Readonly<Record<Exclude<Marking, 'CLEAR'>, WiderThanMarking>> = {
  GREEN: 'wider-than-green',
  AMBER: 'wider-than-amber',
  'AMBER+STRICT': 'wider-than-amber-strict',
  RED: 'wider-than-red',
};

/**
 * Whether a paper of this marking may be given to this audience (DESIGN §5: saving refuses an audience wider than
 * the marking allows). It says nothing of who reads: that is the audience's own matter (procedure.md §6.1 rule 5).
 *
 * @param audience a key that `audienceOf` spells; one that it does not know counts as the world.
 * @returns accepted, or refused beside `marking`: `wider-than-green`, `wider-than-amber`,
 * `wider-than-amber-strict`, `wider-than-red`.
 */
export function withinMarking(marking: Marking, audience: string): Result<null, WiderThanMarking> {
  const strictest = strictestFor[circleOf(audience)];
  if (marking === 'CLEAR' || markings.indexOf(marking) <= markings.indexOf(strictest)) return accepted(null);
  return refused(reasonFor[marking], { at: 'marking' });
}

function circleOf(audience: string): Circle {
  const [name = '', of, ...more] = audience.split(':');
  if (of === undefined) return plain.find((circle) => circle === name) ?? 'public';
  if (name === 'body' && more.length === 1 && more[0] === 'observers') return 'bodyWithObservers';
  return more.length === 0 ? (ofSomeone.find((circle) => circle === name) ?? 'public') : 'public';
}

const plain = ['participants', 'members', 'observers', 'secretariat', 'support'] as const;
const ofSomeone = ['body', 'chairs', 'delegation'] as const;
