import type { Markup } from '../markup.ts';
import { describedBy } from './described.ts';
import { fieldId } from './field-id.ts';
import type { ControlFieldProps } from './field-props.ts';

/** The control of a typed question, without its label. */
export function Control(props: ControlFieldProps): Markup {
  const id = fieldId(props.name, props.idPrefix);
  const shared = {
    id,
    name: props.name,
    required: props.optional === undefined && props.disabledReason === undefined,
    disabled: props.disabledReason !== undefined,
    'aria-describedby': describedBy(id, props),
    'aria-invalid': props.error === undefined ? undefined : ('true' as const),
  };
  switch (props.kind) {
    case 'text':
      return (
        <input
          {...shared}
          type={props.type ?? 'text'}
          class={props.short ? 'short' : undefined}
          value={props.value}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          maxlength={props.maxLength}
        />
      );
    case 'textarea':
      return (
        <textarea
          {...shared}
          class={props.wording === undefined ? undefined : 'provision'}
          lang={props.wording?.language}
          dir={props.wording?.direction}
          rows={props.rows ?? 4}
          maxlength={props.maxLength}
        >
          {/* The parser drops one leading line break; an extra one keeps a value that begins with it. */}
          {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
        </textarea>
      );
    case 'select':
      return (
        <select {...shared}>
          {props.blank === undefined ? null : <option value="">{props.blank}</option>}
          {props.choices.map((choice) => (
            <option
              value={choice.value}
              selected={choice.value === props.value}
              disabled={choice.disabledReason !== undefined}
            >
              {choice.disabledReason === undefined
                ? choice.label
                : `${choice.label} – ${choice.disabledReason}`}
            </option>
          ))}
        </select>
      );
    case 'file':
      return <input {...shared} type="file" accept={props.accept} multiple={props.multiple} />;
    case 'date':
      return <input {...shared} type="date" value={props.value} min={props.min} max={props.max} />;
    case 'date-time':
      return <input {...shared} type="datetime-local" value={props.value} min={props.min} max={props.max} />;
  }
}
