import type { Child } from 'hono/jsx';
import { newId } from '../../base/index.ts';
import { Button, errorAt, Field, Form, type FormError, Hidden, type Markup } from '../../ui/index.ts';

export interface ActFormProps {
  /** Of the section; keeps the fields of several forms apart. */
  readonly id: string;
  readonly title: string;
  readonly explained?: string | readonly string[];
  readonly action: string;
  readonly button: string;
  readonly look?: 'plain' | 'grave';
  readonly disabledReason?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly errors: { readonly title: string; readonly list: readonly FormError[] };
  readonly children?: Child;
}

/** One act as a form of its own, under its own heading. */
export function ActForm(props: ActFormProps): Markup {
  const { id, title, explained, action, button, look, disabledReason, hidden = {}, errors } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {[explained ?? []].flat().map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Form
        method="post"
        action={action}
        idempotencyKey={newId()}
        idPrefix={id}
        label={title}
        errors={errors}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {props.children}
        <Button
          label={button}
          {...(look === undefined ? {} : { look })}
          {...(disabledReason === undefined ? {} : { disabledReason })}
        />
      </Form>
    </section>
  );
}

/** The reason that an act asks for. */
export function ActReason(props: {
  readonly form: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly FormError[];
  readonly value: string | undefined;
  readonly disabledReason?: string;
}): Markup {
  const { form, label, hint, errors, value, disabledReason } = props;
  return (
    <Field
      kind="textarea"
      name="reason"
      idPrefix={form}
      label={label}
      maxLength={1000}
      value={value ?? ''}
      {...(hint === undefined ? {} : { hint })}
      {...errorAt(errors, 'reason')}
      {...(disabledReason === undefined ? {} : { disabledReason })}
    />
  );
}
