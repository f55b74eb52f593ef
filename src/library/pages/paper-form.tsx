import { ActForm, ActReason, type Visit } from '../../platform/index.ts';
import type { FormError, Markup } from '../../ui/index.ts';
import { words } from '../words.ts';

/** What was typed into a form that was refused, and what is wrong with it. */
export interface RefusedForm {
  readonly form: string;
  readonly errors: readonly FormError[];
  readonly reason: string;
}

export interface PaperFormProps {
  readonly visit: Visit;
  /** Of the section; keeps the fields of several forms apart. */
  readonly form: string;
  readonly title: string;
  readonly explained: string | readonly string[];
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly look: 'plain' | 'grave';
  readonly disabledReason?: string;
  readonly refused: RefusedForm | null;
}

/** One act about a paper that asks for a reason, under its own heading. */
export function PaperForm({ visit, form, label, hint, disabledReason, ...props }: PaperFormProps): Markup {
  const refused = props.refused?.form === form ? props.refused : null;
  const errors = refused?.errors ?? [];
  const { title, explained, action, button, look } = props;
  const disabled = disabledReason === undefined ? {} : { disabledReason };
  return (
    <ActForm
      id={form}
      {...{ title, explained, action, button, look, ...disabled }}
      errors={{ title: visit.say(words.checkFields), list: errors }}
    >
      <ActReason
        {...{ form, label, errors, ...disabled }}
        {...(hint === undefined ? {} : { hint })}
        value={refused?.reason}
      />
    </ActForm>
  );
}
