import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, type Choice, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { decisionPaths } from '../paths.ts';
import type { Decision } from '../reads/decisions.ts';
import { linkKinds } from '../schema/register.ts';
import { correctionWords } from '../words/corrections.ts';
import { registerWords as words } from '../words/register.ts';
import { removalWords } from '../words/removal.ts';
import { presidingWords, words as shared } from '../words.ts';

export interface EntryView {
  readonly decision: Decision;
  /** Decisions to which this one can be linked. */
  readonly others: readonly Choice[];
  readonly bodies: readonly Choice[];
  readonly typed: Readonly<Record<string, string>>;
  /** Whether the reader holds a chair of the body and the text is public, so that it could be removed. */
  readonly mayRemove: boolean;
  readonly linkErrors: readonly FormError[];
  readonly mandateErrors: readonly FormError[];
}

/** The secretariat or a chair completes the entry of a decision in the register. */
export function EntryPage({ visit, view }: { visit: Visit; view: EntryView }): Markup {
  const { say } = visit;
  return (
    <>
      <p>
        {view.decision.title}, {view.decision.symbol}
      </p>
      <p>{say(words.explained)}</p>
      <MandateForm visit={visit} view={view} />
      <LinkForm visit={visit} view={view} />
      {view.decision.releasedAt === null ? null : (
        <p>
          <a href={decisionPaths.corrections(view.decision.text)}>{say(correctionWords.toCorrections)}</a>
        </p>
      )}
      {view.mayRemove ? (
        <section aria-labelledby="removal">
          <h2 id="removal">{say(removalWords.apart)}</h2>
          <p>{say(removalWords.apartExplained)}</p>
          <p>
            <a href={decisionPaths.removal(view.decision.number)}>{say(removalWords.toRemoval)}</a>
          </p>
        </section>
      ) : null}
    </>
  );
}

function LinkForm({ visit, view }: { visit: Visit; view: EntryView }): Markup {
  const { say } = visit;
  const { others, typed, linkErrors: errors } = view;
  return (
    <section aria-labelledby="link">
      <h2 id="link">{say(words.linkTitle)}</h2>
      <Form
        method="post"
        action={decisionPaths.links(view.decision.number)}
        idempotencyKey={newId()}
        idPrefix="link"
        label={say(words.linkTitle)}
        errors={{ title: say(words.linkRefused), list: errors }}
      >
        <Field
          kind="radios"
          name="kind"
          idPrefix="link"
          label={say(words.kind)}
          choices={linkKinds.map((kind) => ({ value: kind, label: say(words[`kind.${kind}`]) }))}
          value={typed['kind'] ?? ''}
          {...errorAt(errors, 'kind')}
        />
        <Field
          kind="select"
          name="other"
          idPrefix="link"
          label={say(words.other)}
          blank={say(words.chooseDecision)}
          choices={others}
          value={typed['other'] ?? ''}
          {...errorAt(errors, 'other')}
        />
        <Button
          label={say(words.link)}
          {...(others.length === 0 ? { disabledReason: say(words.noOther) } : {})}
        />
      </Form>
    </section>
  );
}

function MandateForm({ visit, view }: { visit: Visit; view: EntryView }): Markup {
  const { say } = visit;
  const { bodies, typed, mandateErrors: errors } = view;
  const common = (name: string) => ({
    name,
    idPrefix: 'mandate',
    value: typed[name] ?? '',
    ...errorAt(errors, name),
  });
  const optional = say(presidingWords.optional);
  return (
    <section aria-labelledby="mandate">
      <h2 id="mandate">{say(words.mandateTitle)}</h2>
      <Form
        method="post"
        action={decisionPaths.mandates(view.decision.number)}
        idempotencyKey={newId()}
        idPrefix="mandate"
        label={say(words.mandateTitle)}
        errors={{ title: say(words.mandateRefused), list: errors }}
      >
        <Field
          kind="select"
          {...common('body')}
          label={say(words.body)}
          blank={say(words.noBody)}
          choices={bodies}
          optional={optional}
        />
        <Field
          kind="text"
          {...common('holder')}
          label={say(words.holder)}
          hint={say(words.holderHint)}
          maxLength={300}
          optional={optional}
        />
        <Field
          kind="textarea"
          {...common('task')}
          label={say(words.task)}
          hint={say(words.taskHint)}
          maxLength={1000}
        />
        <Field
          kind="text"
          {...common('paragraphs')}
          label={say(words.paragraphs)}
          hint={say(words.paragraphsHint)}
          maxLength={100}
          optional={optional}
        />
        <Field
          kind="text"
          {...common('dueOn')}
          label={say(words.dueOn)}
          hint={say(words.dueHint)}
          maxLength={10}
          short
          optional={optional}
        />
        <Button label={say(words.mandate)} />
      </Form>
      <p>
        <a href={decisionPaths.decision(view.decision.number)}>
          {say(shared.decisionTitle, { number: view.decision.number })}
        </a>
      </p>
    </section>
  );
}
