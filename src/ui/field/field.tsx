import type { Markup } from '../markup.ts';
import { Choices } from './choices.tsx';
import { Control } from './control.tsx';
import { fieldId } from './field-id.ts';
import type { ChoiceFieldProps, ControlFieldProps, FieldProps } from './field-props.ts';

/**
 * One question of a form: label, hint, error, control, and the reason when it cannot be used.
 *
 * Hint, error and reason are tied to the control by `aria-describedby`; what was typed comes back as `value`.
 */
export function Field(props: FieldProps): Markup {
  return isChoice(props) ? <Choices {...props} /> : <ControlField {...props} />;
}

function isChoice(props: FieldProps): props is ChoiceFieldProps {
  return props.kind === 'radios' || props.kind === 'checkboxes' || props.kind === 'checkbox';
}

function ControlField(props: ControlFieldProps): Markup {
  const id = fieldId(props.name, props.idPrefix);
  return (
    <div class={props.error === undefined ? 'field' : 'field field-error'}>
      <label for={id}>
        {props.label}
        {props.optional === undefined ? null : <span class="optional"> ({props.optional})</span>}
      </label>
      {props.hint === undefined ? null : (
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.error === undefined ? null : (
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
      <Control {...props} />
      {props.disabledReason === undefined ? null : (
        <p class="reason" id={`${id}-reason`}>
          {props.disabledReason}
        </p>
      )}
    </div>
  );
}
