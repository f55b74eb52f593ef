import { bareNumber } from '../../engine/index.ts';
import type { Say, Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup, Notice } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { type CheckedAs, concernedBy, nameOfCheckedAs, previewable } from '../rules/checked-reading.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import type { ProposalState } from '../rules/text-state.ts';
import { words } from '../words/checks.ts';
import { handleOf } from './state-groups.ts';
import type { TextView } from './text-view.ts';

interface ChoiceProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly as: CheckedAs;
  readonly isGone: boolean;
}

/** As what the text is checked: its base, as it would be adopted, or with one of the proposals taken up. */
export function ChecksChoice({ visit, view, as, isGone }: ChoiceProps): Markup {
  const { say } = visit;
  return (
    <>
      {isGone ? (
        <Notice tone="fact">
          <p>{say(words.proposalGone)}</p>
        </Notice>
      ) : null}
      <Form method="get" action={textPaths.checks(view.text.id)} label={say(words.checkedAs)}>
        <Field
          kind="select"
          name="as"
          label={say(words.checkedAs)}
          choices={[
            { value: 'base', label: say(words.asBase) },
            { value: 'clean', label: say(words.asClean) },
            ...previewable(view).map((one) => ({ value: one.id, label: labelOf(one, { view, say }) })),
          ]}
          value={nameOfCheckedAs(as)}
        />
        <Button label={say(words.showChecks)} look="plain" />
      </Form>
      {typeof as === 'string' ? null : <p class="quiet">{say(words.withProposalHint)}</p>}
    </>
  );
}

/** What is proposed where, and by whom for those who may know; without names the first words tell proposals apart. */
function labelOf(proposal: ProposalState, { view, say }: { view: TextView; say: Say }): string {
  const { id, sponsors, words: proposed } = proposal;
  const at = concernedBy(view, id);
  const provision = view.consolidation.provisions.find((one) => one.id === at);
  const number = provision ? handleOf(provision) : '';
  const names = sponsors.map((code) => view.names[code] ?? code).join(', ');
  if (names !== '') return say(words.withProposalBy, { number, names });
  const gist = proposed === '' ? '–' : proposed.slice(0, 60);
  return say(words.withProposal, { number, gist });
}

/** How a checked paragraph is called: by its number, else by its first words. */
export function calledIn({ number, text }: { readonly number: string; readonly text: string }): string {
  if (number !== '') return spacedNumber(bareNumber(number));
  const first = text.split(/\s+/).slice(0, 6).join(' ');
  return first === text ? text : `${first} …`;
}
