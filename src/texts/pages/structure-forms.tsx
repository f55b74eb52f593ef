import type { Child } from 'hono/jsx';
import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { structureWords as structure } from '../words/structure.ts';
import { words } from '../words.ts';
import { Rationale } from './proposal-form.tsx';
import { mergeChoices, moveChoices, ownStructure, type StructureOp } from './structure-choices.ts';
import type { TextView } from './text-view.ts';
import type { TypedProposal } from './typed-proposal.ts';
import { WordingField } from './wording-field.tsx';

export interface StructureFormsProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: string;
  /** What was being written in one of the forms, if anything. */
  readonly typed: TypedProposal | null;
  readonly errors: readonly FormError[];
}

/** Where a delegation, or the chair, proposes to move, split or merge the paragraph; each folded until it is wanted. */
export function StructureForms(props: StructureFormsProps): Markup {
  return (
    <section aria-labelledby="structure">
      <h2 id="structure">{props.visit.say(structure.formsTitle)}</h2>
      <MoveForm {...props} />
      <SplitForm {...props} />
      <MergeForm {...props} />
    </section>
  );
}

function MoveForm(props: StructureFormsProps): Markup {
  const { visit, view, provision } = props;
  const { say } = visit;
  const { typed, errors } = typedIn(props, 'move');
  const { choices, hasSubparagraphs } = moveChoices({ visit, view }, provision);
  if (hasSubparagraphs)
    return (
      <details>
        <summary>{say(structure.moveTitle)}</summary>
        <p class="quiet">{say(structure.cannotMove)}</p>
      </details>
    );
  return (
    <Folded {...props} op="move" title={say(structure.moveTitle)}>
      <Field
        kind="select"
        name="after"
        idPrefix="move"
        label={say(structure.moveAfter)}
        blank={say(structure.choosePlace)}
        value={typed.after}
        choices={choices}
        {...errorAt(errors, 'after')}
      />
      <Wording
        {...props}
        op="move"
        label={say(structure.moveWording)}
        hint={say(structure.moveWordingHint)}
      />
    </Folded>
  );
}

function SplitForm(props: StructureFormsProps): Markup {
  const { visit, view } = props;
  const { say } = visit;
  const { typed, errors } = typedIn(props, 'split');
  return (
    <Folded {...props} op="split" title={say(structure.splitTitle)}>
      <WordingField
        name="parts"
        idPrefix="split"
        rows={8}
        label={say(structure.splitParts)}
        hint={say(structure.splitHint)}
        value={typed.parts}
        language={view.text.language}
        {...errorAt(errors, 'parts')}
      />
    </Folded>
  );
}

function MergeForm(props: StructureFormsProps): Markup {
  const { visit, view, provision } = props;
  const { say } = visit;
  const { typed, errors } = typedIn(props, 'merge');
  const choices = mergeChoices({ visit, view }, provision);
  if (choices.length === 0)
    return (
      <details>
        <summary>{say(structure.mergeTitle)}</summary>
        <p class="quiet">{say(structure.nothingToMerge)}</p>
      </details>
    );
  return (
    <Folded {...props} op="merge" title={say(structure.mergeTitle)}>
      <Field
        kind="radios"
        name="others"
        idPrefix="merge"
        label={say(structure.mergeWith)}
        value={typed.others}
        choices={choices}
        {...errorAt(errors, 'others')}
      />
      <Wording {...props} op="merge" label={say(structure.mergeWording)} hint={say(structure.mergeHint)} />
    </Folded>
  );
}

function Folded(props: StructureFormsProps & { op: StructureOp; title: string; children?: Child }): Markup {
  const { visit, view, provision, op, title, children } = props;
  const { say } = visit;
  const { typed, errors, isOpen } = typedIn(props, op);
  return (
    <details open={isOpen}>
      <summary>{title}</summary>
      <Form
        method="post"
        action={textPaths.provisionPreview(view.text.id, provision)}
        answersWithPage
        idempotencyKey={newId()}
        label={title}
        errors={{ title: say(words.checkFields), list: errors }}
        idPrefix={op}
      >
        <Hidden name="op" value={op} />
        <Hidden name="against" value={typed.against} />
        <Hidden name="replaces" value={typed.replaces} />
        {children}
        <Rationale say={say} typed={typed} errors={errors} idPrefix={op} />
        <Button label={say(words.preview)} />
      </Form>
    </details>
  );
}

function Wording(props: StructureFormsProps & { op: StructureOp; label: string; hint: string }): Markup {
  const { visit, view, op, label, hint } = props;
  const { typed, errors } = typedIn(props, op);
  return (
    <WordingField
      name="words"
      idPrefix={op}
      rows={5}
      label={label}
      hint={hint}
      optional={visit.say(words.optional)}
      value={typed.words}
      language={view.text.language}
      {...errorAt(errors, 'words')}
    />
  );
}

/** What one of the forms holds: what was being written in it, else the own present wish, else nothing. */
function typedIn({ view, provision, typed, errors }: StructureFormsProps, op: StructureOp) {
  const isOwn = typed?.op === op;
  const present = ownStructure(view, provision, op);
  return {
    typed: isOwn ? typed : present.typed,
    errors: isOwn ? errors : [],
    isOpen: isOwn || (typed === null && present.isTabled),
  };
}
