import type { Child } from 'hono/jsx';
import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
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
  readonly explained: readonly string[];
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly look?: 'plain' | 'grave';
  readonly disabledReason?: string;
  readonly refused: RefusedForm | null;
  readonly children?: Child;
}

/** One act about a paper that asks for a reason, under its own heading. */
export function PaperForm(props: PaperFormProps): Markup {
  const { visit, form, title, explained, action, label, hint, button, look, disabledReason } = props;
  const refused = props.refused?.form === form ? props.refused : null;
  const disabled = disabledReason === undefined ? {} : { disabledReason };
  return (
    <section aria-labelledby={form}>
      <h2 id={form}>{title}</h2>
      {explained.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Form
        method="post"
        action={action}
        idempotencyKey={newId()}
        idPrefix={form}
        label={title}
        errors={{ title: visit.say(words.checkFields), list: refused?.errors ?? [] }}
      >
        <Field
          kind="textarea"
          name="reason"
          idPrefix={form}
          label={label}
          maxLength={1000}
          value={refused?.reason ?? ''}
          {...(hint === undefined ? {} : { hint })}
          {...errorAt(refused?.errors ?? [], 'reason')}
          {...disabled}
        />
        {props.children}
        <Button label={button} {...(look === undefined ? {} : { look })} {...disabled} />
      </Form>
    </section>
  );
}
