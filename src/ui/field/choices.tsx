import type { Markup } from '../markup.ts';
import { describedBy } from './described.ts';
import { fieldId } from './field-id.ts';
import type { Choice, ChoiceFieldProps } from './field-props.ts';

type GroupProps = Exclude<ChoiceFieldProps, { kind: 'checkbox' }>;
type SingleProps = Extract<ChoiceFieldProps, { kind: 'checkbox' }>;

/** Radio buttons, a set of checkboxes, or one checkbox. */
export function Choices(props: ChoiceFieldProps): Markup {
  return props.kind === 'checkbox' ? <SingleChoice {...props} /> : <ChoiceGroup {...props} />;
}

function ChoiceGroup(props: GroupProps): Markup {
  const id = fieldId(props.name, props.idPrefix);
  const optional = props.kind === 'radios' ? props.optional : undefined;
  return (
    <fieldset
      class={props.error === undefined ? 'field' : 'field field-error'}
      id={id}
      tabindex={-1}
      disabled={props.disabledReason !== undefined}
      aria-describedby={describedBy(id, props)}
    >
      <legend>
        {props.label}
        {optional === undefined ? null : <span class="optional"> ({optional})</span>}
      </legend>
      <Sayings id={id} hint={props.hint} error={props.error} />
      {props.choices.map((choice, index) => (
        <OneOf
          id={`${id}-${index + 1}`}
          type={props.kind === 'radios' ? 'radio' : 'checkbox'}
          name={props.name}
          choice={choice}
          checked={
            props.kind === 'radios' ? props.value === choice.value : props.values.includes(choice.value)
          }
          required={props.kind === 'radios' && optional === undefined}
        />
      ))}
      {props.disabledReason === undefined ? null : (
        <p class="reason" id={`${id}-reason`}>
          {props.disabledReason}
        </p>
      )}
    </fieldset>
  );
}

function SingleChoice(props: SingleProps): Markup {
  const id = fieldId(props.name, props.idPrefix);
  return (
    <div class={props.error === undefined ? 'field' : 'field field-error'}>
      {props.error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'on'}
          checked={props.checked}
          required={props.required}
          disabled={props.disabledReason !== undefined}
          aria-describedby={describedBy(id, props)}
          aria-invalid={props.error === undefined ? undefined : 'true'}
        />
        <label for={id}>{props.label}</label>
        {props.hint === undefined ? null : (
          <p class="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )}
        {props.disabledReason === undefined ? null : (
          <p class="reason" id={`${id}-reason`}>
            {props.disabledReason}
          </p>
        )}
      </div>
    </div>
  );
}

interface OneOfProps {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly required: boolean;
}

function OneOf({ id, type, name, choice, checked, required }: OneOfProps): Markup {
  return (
    <div class="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={checked}
        required={required}
        disabled={choice.disabledReason !== undefined}
        aria-describedby={describedBy(id, choice)}
      />
      <label for={id}>{choice.label}</label>
      {choice.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {choice.hint}
        </p>
      )}
      {choice.disabledReason === undefined ? null : (
        <p class="reason" id={`${id}-reason`}>
          {choice.disabledReason}
        </p>
      )}
    </div>
  );
}

function Sayings({ id, hint, error }: { id: string; hint?: string; error?: string }): Markup {
  return (
    <>
      {hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
