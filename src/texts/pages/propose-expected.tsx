import { newId } from '../../base/index.ts';
import type { DraftProvision, Finding } from '../../engine/drafting/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Form, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import type { CheckedAs } from '../rules/checked-reading.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { words } from '../words/checks.ts';
import { ownWish } from './own-wish.ts';
import { TypedFields } from './proposal-form.tsx';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';

interface ExpectedProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly as: CheckedAs;
  readonly provision: DraftProvision;
  readonly findings: readonly Finding[];
}

/** Rules whose one expected thing can stand in the place of the words: a number, a name as the forum lists it. */
const editorial: readonly string[] = ['R01', 'N01'];

/**
 * Cross-references and names are editorial (procedure.md §1.7), and still negotiated words: a chair may propose the
 * present numbers and the listed names with one press, sees the form filled in, and the proposal is one like any other.
 */
export function ProposeExpected(props: ExpectedProps): Markup | null {
  const { visit, view, as, findings } = props;
  const { id, text } = props.provision;
  const provision = view.consolidation.provisions.find((one) => one.id === id);
  const expected = findings.filter((one) => editorial.includes(one.rule) && one.expected !== undefined);
  // The numbers of a clean reading are not printed yet: they are proposed once they are.
  if (!provision || as !== 'base' || expected.length === 0) return null;
  const typed = ownWish(view, provision);
  const mayPropose = view.isChair && !view.standsStill && !isClosed(view.state, provision.id);
  if (!mayPropose || typed.replaces !== '') return null;
  const { say } = visit;
  const number = handleOf(provision);
  const isOfNumbers = expected.every(({ rule }) => rule === 'R01');
  const [label, labelFor, rationale] = isOfNumbers
    ? [words.proposeReferences, words.proposeReferencesFor, words.referencesRationale]
    : [words.proposeExpected, words.proposeExpectedFor, words.expectedRationale];
  return (
    <Form
      method="post"
      action={textPaths.provisionEdit(view.text.id, provision.id)}
      answersWithPage
      idempotencyKey={newId()}
      label={say(labelFor, { number })}
    >
      <TypedFields
        typed={{ ...typed, op: 'change', words: rewritten(text, expected), rationale: say(rationale) }}
      />
      <Button label={say(label)} look="plain" />
    </Form>
  );
}

/** Places of the two rules do not overlap: a number is no name. */
function rewritten(text: string, expected: readonly Finding[]): string {
  return expected
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (made, { from, to, expected: instead = '' }) => made.slice(0, from) + instead + made.slice(to),
      text,
    );
}
