import { newId } from '../../base/index.ts';
import { bracketsOf, type ConsolidatedProvision, deletedOutright } from '../../engine/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';
import { textPaths } from '../paths.ts';
import { isClosed } from '../rules/decide-proposal.ts';
import { hasOpenPoint } from '../rules/paragraph-state.ts';
import { seenMark } from '../rules/seen.ts';
import { isPartOfStructure } from '../rules/whole-decisions.ts';
import { structureWords } from '../words/structure.ts';
import { words } from '../words.ts';
import { StructureTools } from './structure-tools.tsx';
import type { TextView } from './text-view.ts';
import { WordingField } from './wording-field.tsx';

export interface ChairToolsProps {
  readonly visit: Visit;
  readonly view: TextView;
  readonly provision: ConsolidatedProvision;
  readonly errors: readonly FormError[];
}

/** What a chair may do with a paragraph: state the text of a bracket, undo, state that it is agreed. */
export function ChairTools(props: ChairToolsProps): Markup {
  const { visit, view, provision, errors } = props;
  const { say } = visit;
  const closed = isClosed(view.state, provision.id);
  return (
    <section aria-labelledby="chair">
      <h2 id="chair">{say(words.chairTools)}</h2>
      {errors.length === 0 ? null : <p class="error">{errors.map((one) => one.message).join(' ')}</p>}
      {closed
        ? null
        : bracketsOf(provision).map((_alternatives, bracket) =>
            isPartOfStructure(provision, bracket) ? null : <BracketForm {...props} bracket={bracket} />,
          )}
      <StructureTools {...props} />
      {closed || deletedOutright(provision).length === 0 ? null : (
        <Form
          method="post"
          action={textPaths.resolutions(view.text.id, provision.id)}
          idempotencyKey={newId()}
          label={say(words.deleteAsProposed)}
        >
          <Hidden name="seen" value={seenMark(provision)} />
          <Button label={say(words.deleteAsProposed)} look="grave" name="choice" value="deletion" />
        </Form>
      )}
      <Undo {...props} />
      {provision.inserted ? null : <AgreedForm {...props} />}
    </section>
  );
}

function BracketForm({ visit, view, provision, bracket }: ChairToolsProps & { bracket: number }): Markup {
  const { say } = visit;
  const alternatives = bracketsOf(provision)[bracket] ?? [];
  const idPrefix = `bracket-${bracket}`;
  return (
    <Form
      method="post"
      action={textPaths.resolutions(view.text.id, provision.id)}
      idempotencyKey={newId()}
      label={say(words.bracketNumber, { number: bracket + 1 })}
      idPrefix={idPrefix}
    >
      <Hidden name="seen" value={seenMark(provision)} />
      <Hidden name="bracket" value={bracket} />
      <Field
        kind="radios"
        name="choice"
        idPrefix={idPrefix}
        label={`${say(words.bracketNumber, { number: bracket + 1 })}: ${say(words.chooseText)}`}
        choices={[
          ...alternatives.map((alternative, index) => ({
            value: String(index),
            label:
              alternative.text.trim() === ''
                ? say(provision.inserted ? words.doNotTakeUp : words.takeNothing)
                : say(words.takeAlternative, { words: alternative.text.trim() }),
            hint: alternative.by.map((code) => view.names[code] ?? code).join(', '),
            ...(isPartOfStructure(provision, bracket, index)
              ? { disabledReason: say(structureWords.decidedWhole) }
              : {}),
          })),
          { value: 'bridging', label: say(words.bridging) },
        ]}
      />
      <WordingField
        name="words"
        idPrefix={idPrefix}
        rows={1}
        label={say(words.bridging)}
        hint={say(words.bridgingHint)}
        optional={say(words.optional)}
        language={view.text.language}
      />
      <Button label={say(words.stateText)} />
    </Form>
  );
}

function Undo({ visit, view, provision }: ChairToolsProps): Markup | null {
  const { say } = visit;
  const last = view.state.resolutions.filter((one) => one.concerns.includes(provision.id)).at(-1);
  if (!last || isClosed(view.state, provision.id)) return null;
  return (
    <Form method="post" action={textPaths.undoing(view.text.id, last.id)} idempotencyKey={newId()}>
      <p class="hint">{say(words.undoHint)}</p>
      <Button label={say(words.undo)} look="plain" />
    </Form>
  );
}

function AgreedForm({ visit, view, provision, errors }: ChairToolsProps): Markup | null {
  const { say } = visit;
  if (view.state.marks.get(provision.id)?.state === 'agreed') return null;
  const reason = hasOpenPoint(provision) ? { disabledReason: say(words.refusedStillOpen) } : {};
  return (
    <Form
      method="post"
      action={textPaths.marks(view.text.id)}
      idempotencyKey={newId()}
      label={say(words.agreed)}
    >
      <Hidden name="provisions" value={provision.id} />
      <Button label={say(words.markAgreed)} name="state" value="agreed" unchecked {...reason} />
      <details>
        <summary>{say(words.markAgreedAdRef)}</summary>
        <Field
          kind="checkboxes"
          name="adRefFor"
          label={say(words.adRefFor)}
          values={[]}
          choices={view.body.members.map((code) => ({ value: code, label: view.names[code] ?? code }))}
          {...errorAt(errors, 'adRefFor')}
        />
        <Field
          kind="date-time"
          name="dueWall"
          label={say(words.dueWall)}
          hint={say(words.inZone, { zone: visit.officialZone })}
          optional={say(words.optional)}
          {...errorAt(errors, 'dueWall')}
        />
        <Hidden name="dueZone" value={visit.officialZone} />
        <Button
          label={say(words.markAgreedAdRef)}
          name="state"
          value="agreedAdRef"
          look="plain"
          {...reason}
        />
      </details>
    </Form>
  );
}
