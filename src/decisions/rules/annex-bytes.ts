import canonicalize from 'canonicalize';
import { type Instant, invariant } from '../../base/index.ts';

/** A statement as it stood when its decision was published. */
interface AnnexedStatement {
  readonly id: string;
  readonly kind: string;
  /** Name of the delegation, as it was listed. */
  readonly name: string;
  /** Permanent ids of paragraphs; none: the text as a whole. */
  readonly provisions: readonly string[];
  readonly language: string;
  readonly words: string;
  readonly receivedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** A mandate as it stood when its decision was published. */
interface AnnexedMandate {
  readonly id: string;
  readonly holder: string;
  readonly task: string;
  readonly paragraphs: string | null;
  readonly dueOn: string | null;
  readonly at: Instant;
}

export interface Annex {
  readonly number: string;
  /** Of the decision's own bytes. */
  readonly decisionSha256: string;
  readonly exercise: boolean;
  readonly statements: readonly AnnexedStatement[];
  readonly mandates: readonly AnnexedMandate[];
}

/**
 * The symbol of what is published with a decision: `D-2026/1` → `D-2026/1/Add.1`.
 *
 * @source procedure.md §1.2: `Add.n` adds.
 */
export function annexSymbol(number: string): string {
  return `${number}/Add.1`;
}

/**
 * The bytes of what stood beside a decision at its publication: RFC 8785 JSON, each statement with its kind, its date
 * and the delegation's own words. What comes later, or is withdrawn later, is not among them.
 *
 * @returns null where nothing stood there.
 * @source standards.md §10.1; procedure.md §1.8 (statements attached to an adoption).
 */
export function annexBytes(annex: Annex): Uint8Array | null {
  const { number, decisionSha256, exercise, statements, mandates } = annex;
  if (statements.length === 0 && mandates.length === 0) return null;
  const text = canonicalize({
    type: 'decision-annex',
    version: 1,
    symbol: annexSymbol(number),
    ...{ decision: number, decisionSha256, exercise },
    statements: statements.map(
      ({ id, kind, name, provisions, language, words, receivedAt, withdrawnAt }) => ({
        ...{ id, kind, name, provisions, language, words },
        receivedAt: receivedAt.toString(),
        withdrawnAt: withdrawnAt?.toString() ?? null,
      }),
    ),
    mandates: mandates.map(({ id, holder, task, paragraphs, dueOn, at }) => ({
      ...{ id, holder, task, paragraphs, dueOn },
      enteredAt: at.toString(),
    })),
  });
  invariant(text !== undefined, 'an annex is always JSON');
  return new TextEncoder().encode(text);
}

/** What an annex says of itself: its ids and which statements it holds as withdrawn. */
export function annexedIn(bytes: Uint8Array): { ids: ReadonlySet<string>; withdrawn: ReadonlySet<string> } {
  // Written by annexBytes alone, and its hash stands in the record.
  const { statements, mandates } = JSON.parse(new TextDecoder().decode(bytes)) as {
    statements: readonly { id: string; withdrawnAt: string | null }[];
    mandates: readonly { id: string }[];
  };
  return {
    ids: new Set([...statements, ...mandates].map(({ id }) => id)),
    withdrawn: new Set(statements.flatMap(({ id, withdrawnAt }) => (withdrawnAt === null ? [] : [id]))),
  };
}
