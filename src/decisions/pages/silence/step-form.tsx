import type { Child } from 'hono/jsx';
import { newId } from '../../../base/index.ts';
import type { Visit } from '../../../platform/index.ts';
import {
  Button,
  errorAt,
  Field,
  type FieldProps,
  Form,
  type FormError,
  Hidden,
  type Markup,
} from '../../../ui/index.ts';
import { decisionPaths } from '../../paths.ts';
import { silenceWords } from '../../words/silence.ts';

/** The step that was refused, with what was typed into its form. */
export interface RefusedStep {
  readonly step: string;
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface StepProps {
  readonly visit: Visit;
  readonly text: string;
  readonly refused: RefusedStep | null;
  /** Last part of the address: `extensions`. */
  readonly step: string;
  /** Where it is sent; absent: to the silence procedure. */
  readonly action?: string;
  readonly title: string;
  readonly explained?: string;
  readonly button: string;
  readonly look?: 'plain' | 'grave';
  readonly disabledReason?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly expectedVersion?: number;
  /** Whether the form sends a file. */
  readonly files?: boolean;
  /** The questions; `field` gives each what was typed and what was wrong with it. */
  readonly fields?: (field: Asked) => Child;
}

/** What every question of a form is given: its own id, what was typed, what was wrong. */
export type Asked = (name: string) => {
  readonly name: string;
  readonly idPrefix: string;
  readonly error?: string;
  readonly value?: string;
};

/** One step of the procedure as a form of its own, under its own heading. */
export function StepForm(props: StepProps): Markup {
  const {
    visit,
    text,
    step,
    title,
    explained,
    button,
    look,
    disabledReason,
    hidden = {},
    files = false,
    expectedVersion,
  } = props;
  const id = step.replaceAll('/', '-');
  const own = props.refused?.step === step ? props.refused : null;
  const errors = own?.errors ?? [];
  const field: Asked = (name) => ({
    name,
    idPrefix: id,
    ...errorAt(errors, name),
    ...(own?.typed[name] === undefined ? {} : { value: own.typed[name] }),
  });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {explained === undefined ? null : <p>{explained}</p>}
      <Form
        method="post"
        action={props.action ?? decisionPaths.silenceStep(text, step)}
        idempotencyKey={newId()}
        idPrefix={id}
        files={files}
        label={title}
        errors={{ title: visit.say(silenceWords.notSent), list: errors }}
        {...(expectedVersion === undefined ? {} : { expectedVersion })}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        {props.fields?.(field)}
        <Button
          label={button}
          {...(look === undefined ? {} : { look })}
          {...(disabledReason === undefined ? {} : { disabledReason })}
        />
      </Form>
    </section>
  );
}

/** A required reason of some lines. */
export function ReasonField({ label, field }: { label: string; field: Asked }): Markup {
  const props: FieldProps = { kind: 'textarea', label, maxLength: 1000, ...field('reason') };
  return <Field {...props} />;
}
