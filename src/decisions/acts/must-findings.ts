import type { Refusal } from '../../base/index.ts';
import type { Tx } from '../../platform/index.ts';
import { adoptionChecks, type NamedFinding, type TextState } from '../../texts/index.ts';

/** How many findings a refusal names; the page of the checks has them all. */
const namedMax = 5;

/**
 * What the drafting checks find that must not be in a text that is put to its body: asked before the question, and not
 * at the decision, which is about the words that were asked about.
 *
 * @source wording.md §5 (E blocks `clean`); procedure.md §1.6.
 */
export async function mustFindingsIn(tx: Tx, state: TextState): Promise<readonly NamedFinding[]> {
  return (await adoptionChecks(tx, state)).must;
}

/** The refusal for its findings names them: where, the words, and the rule. Other refusals are as they were. */
export function namingFindings<Why extends string>(
  refusal: Refusal<Why>,
  findings: readonly NamedFinding[],
): Refusal<Why> {
  if (refusal.why !== 'must-findings') return refusal;
  const named = findings.slice(0, namedMax).map(({ rule, number, found }) => {
    const words = found.length > 40 ? `${found.slice(0, 40).trimEnd()} …` : found;
    return [number, words === '' ? '' : `“${words}”`, `(${rule})`].filter((part) => part !== '').join(' ');
  });
  const rest = findings.length > namedMax ? ' …' : '';
  return { ...refusal, details: { findings: `${named.join('; ')}${rest}` } };
}
