import { type Instant, isBefore, type Result } from '../../base/index.ts';
import type { StatementKind } from '../schema/statements.ts';
import { type Guard, passes } from './guard.ts';

/**
 * Days after the decision within which statements are received for its record, until the body sets its own. They end
 * at the hour of the decision, in the body's zone.
 */
export const statementDays = 14;

const statementsMax = 20;

/** The instant from which statements on a decision are late. */
export function statementsClose({
  decidedAt,
  decidedZone,
}: {
  decidedAt: Instant;
  decidedZone: string;
}): Instant {
  return decidedAt.toZonedDateTimeISO(decidedZone).add({ days: statementDays }).toInstant();
}

/** What a kind of statement is about: the whole text, named paragraphs, or either. */
export const scopeOf = {
  general: 'whole',
  explanationOfPosition: 'either',
  interpretativeStatement: 'paragraphs',
  reservation: 'paragraphs',
  disassociation: 'either',
} as const satisfies Record<StatementKind, 'whole' | 'paragraphs' | 'either'>;

export interface StateFacts {
  readonly kind: StatementKind;
  /** Paragraphs that it names, and those that the text has. */
  readonly provisions: readonly string[];
  readonly paragraphs: readonly string[];
  readonly isMember: boolean;
  /** Whether the text can be put to the body: no point is open and every paragraph is agreed. */
  readonly isClean: boolean;
  readonly decided: { readonly decidedAt: Instant; readonly decidedZone: string } | null;
  /** When it arrived; the act's own instant for a delegation that makes it here. */
  readonly receivedAt: Instant;
  readonly now: Instant;
  /** Statements of the same delegation on the same text. */
  readonly standing: number;
}

export type StateRefusal =
  | 'statement-of-a-member'
  | 'not-before-the-body'
  | 'received-in-the-future'
  | 'statements-closed'
  | 'general-after-decision'
  | 'whole-only'
  | 'names-no-paragraph'
  | 'no-such-paragraph'
  | 'too-many-statements';

/** Whose statement is received, on what, and until when. No row of this table asks what it says. */
export const stateGuards = [
  {
    why: 'statement-of-a-member',
    at: 'participant',
    holds: ({ isMember }) => isMember,
    source: 'glossary A: observers take no part in decisions; procedure.md §1.8.',
  },
  {
    why: 'not-before-the-body',
    holds: ({ isClean, decided }) => isClean || decided !== null,
    source: 'procedure.md §1.8: a statement is attached to an adoption; on open words there are proposals.',
  },
  {
    why: 'received-in-the-future',
    at: 'receivedAt',
    holds: ({ receivedAt, now }) => !isBefore(now, receivedAt),
    source: 'JOURNEYS, second part: as received, with the time of receipt.',
  },
  {
    why: 'statements-closed',
    at: 'receivedAt',
    holds: ({ decided, receivedAt }) => decided === null || isBefore(receivedAt, statementsClose(decided)),
    source:
      'procedure.md §2.3 (recorded: statements attached); a forum sets the days; at the hour itself is late.',
  },
  {
    why: 'general-after-decision',
    at: 'kind',
    holds: ({ kind, decided, receivedAt }) =>
      kind !== 'general' || decided === null || isBefore(receivedAt, decided.decidedAt),
    source: 'procedure.md §1.8: a general statement is made before action.',
  },
  {
    why: 'whole-only',
    at: 'provisions',
    holds: ({ kind, provisions }) => scopeOf[kind] !== 'whole' || provisions.length === 0,
    source: 'procedure.md §1.8: a general statement is on the whole.',
  },
  {
    why: 'names-no-paragraph',
    at: 'provisions',
    holds: ({ kind, provisions }) => scopeOf[kind] !== 'paragraphs' || provisions.length > 0,
    source: 'procedure.md §1.8: interpretative statements and reservations name their paragraphs.',
  },
  {
    why: 'no-such-paragraph',
    at: 'provisions',
    holds: ({ provisions, paragraphs }) => provisions.every((one) => paragraphs.includes(one)),
    source: 'procedure.md §1.3: a paragraph is known by its permanent id.',
  },
  {
    why: 'too-many-statements',
    holds: ({ standing }) => standing < statementsMax,
    source: 'STYLE: a limit on everything.',
  },
] as const satisfies readonly Guard<StateFacts, StateRefusal>[];

export function mayState(facts: StateFacts): Result<null, StateRefusal> {
  return passes<StateFacts, StateRefusal>(stateGuards, facts);
}
