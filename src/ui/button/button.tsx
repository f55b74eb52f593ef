import type { Markup } from '../markup.ts';

/** `main` once a page at most; `grave` where something ends or cannot be taken back. */
export type ButtonLook = 'main' | 'plain' | 'grave';

export interface ButtonProps {
  /** A verb in sentence case: "Submit proposal". */
  readonly label: string;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  /** Sent with the form when this button submits it. */
  readonly name?: string;
  readonly value?: string;
  /** Another address for the same form, as with "Preview" beside "Submit proposal". */
  readonly formaction?: string;
  /** Leaves the form's own checks aside, as with "Save for later". */
  readonly unchecked?: boolean;
  /** Why it cannot be used now: the button stays, disabled, with this beside it (STYLE 39). */
  readonly disabledReason?: string;
}

/** A button that submits the form it stands in. */
export function Button(props: ButtonProps): Markup {
  const button = (
    <button
      type="submit"
      class={buttonClass(props.look ?? 'main', props.small ?? false)}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      formnovalidate={props.unchecked}
      disabled={props.disabledReason !== undefined}
    >
      {props.label}
    </button>
  );
  if (props.disabledReason === undefined) return button;
  return (
    <span class="with-reason">
      {button}
      <span class="reason">{props.disabledReason}</span>
    </span>
  );
}

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook, small: boolean): string {
  return ['button', look === 'main' ? '' : `button-${look}`, small ? 'button-small' : '']
    .filter(Boolean)
    .join(' ');
}
