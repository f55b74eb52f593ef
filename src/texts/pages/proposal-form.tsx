import { newId } from '../../base/index.ts';
import type { Say, Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { words } from '../words.ts';
import { KeepToYourself } from './private-notes.tsx';
import type { TextView } from './text-view.ts';
import type { TypedProposal } from './typed-proposal.ts';
import { WordingField } from './wording-field.tsx';

export interface ProposalFormProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: string;
  readonly typed: TypedProposal;
  readonly errors: readonly FormError[];
}

/** The form in which a delegation says what it wishes for a paragraph; the next step is the preview. */
export function ProposalForm({ visit, view, provision, typed, errors }: ProposalFormProps): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={textPaths.provisionPreview(view.text.id, provision)}
      answersWithPage
      idempotencyKey={newId()}
      label={say(words.whatDoYouWish)}
      errors={{ title: say(words.checkFields), list: errors }}
      island="kept-draft"
    >
      <Hidden name="against" value={typed.against} />
      <Hidden name="replaces" value={typed.replaces} />
      <Field
        kind="radios"
        name="op"
        label={say(words.wishKind)}
        value={typed.op}
        choices={opChoices(say, view.delegation !== null)}
        {...errorAt(errors, 'op')}
      />
      <WordingField
        name="words"
        rows={7}
        label={say(words.wording)}
        hint={say(words.wordingHint)}
        optional={say(words.optional)}
        value={typed.words}
        language={view.text.language}
        {...errorAt(errors, 'words')}
      />
      <Rationale say={say} typed={typed} errors={errors} />
      <KeepToYourself say={say} />
      <p class="quiet" data-kept={say(words.keptHere)} hidden />
      <Button label={say(words.preview)} />
    </Form>
  );
}

/** The form for a new paragraph after this one. */
export function InsertionForm({ visit, view, provision, typed, errors }: ProposalFormProps): Markup {
  const { say } = visit;
  return (
    <Form
      method="post"
      action={textPaths.provisionPreview(view.text.id, provision)}
      answersWithPage
      idempotencyKey={newId()}
      label={say(words.insertAfter)}
      errors={{ title: say(words.checkFields), list: errors }}
      idPrefix="insert"
    >
      <Hidden name="op" value="insert" />
      <Hidden name="replaces" value={typed.replaces} />
      <Field
        kind="select"
        name="kind"
        idPrefix="insert"
        label={say(words.kind)}
        value={typed.kind}
        choices={[
          { value: 'operative', label: say(words.kindOperative) },
          { value: 'preambular', label: say(words.kindPreambular) },
          { value: 'subparagraph', label: say(words.kindSubparagraph) },
          { value: 'paragraph', label: say(words.kindParagraph) },
          { value: 'heading', label: say(words.kindHeading) },
        ]}
      />
      <WordingField
        name="words"
        idPrefix="insert"
        rows={5}
        label={say(words.wording)}
        value={typed.words}
        language={view.text.language}
        {...errorAt(errors, 'words')}
      />
      <Rationale say={say} typed={typed} errors={errors} idPrefix="insert" />
      <KeepToYourself say={say} />
      <Button label={say(words.preview)} />
    </Form>
  );
}

/** Why; with the other fields of the same form. */
export function Rationale(props: {
  say: Say;
  typed: TypedProposal;
  errors: readonly FormError[];
  idPrefix?: string;
}): Markup {
  const { say, typed, errors } = props;
  return (
    <Field
      kind="textarea"
      name="rationale"
      rows={2}
      label={say(words.rationale)}
      hint={say(words.rationaleHint)}
      optional={say(words.optional)}
      value={typed.rationale}
      maxLength={4000}
      {...(props.idPrefix ? { idPrefix: props.idPrefix } : {})}
      {...errorAt(errors, 'rationale')}
    />
  );
}

function opChoices(say: Say, isDelegation: boolean) {
  const change = { value: 'change', label: say(words.opChange) };
  if (!isDelegation) return [change];
  return [
    change,
    { value: 'delete', label: say(words.opDelete) },
    { value: 'retain', label: say(words.opRetain) },
    { value: 'hold', label: say(words.opHold) },
  ];
}

/** What was typed and goes on as hidden values, from the preview to the act or back to the form. */
export function TypedFields({ typed }: { typed: TypedProposal }): Markup {
  return (
    <>
      <Hidden name="op" value={typed.op} />
      <Hidden name="words" value={typed.words} />
      <Hidden name="kind" value={typed.kind} />
      <Hidden name="rationale" value={typed.rationale} />
      <Hidden name="against" value={typed.against} />
      <Hidden name="replaces" value={typed.replaces} />
      <Hidden name="after" value={typed.after} />
      <Hidden name="parts" value={typed.parts} />
      <Hidden name="others" value={typed.others} />
    </>
  );
}
