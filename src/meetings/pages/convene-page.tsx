import { newId } from '../../base/index.ts';
import type { BodyName } from '../../groups/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, errorAt, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { modes } from '../schema.ts';
import { words } from '../words.ts';
import { exampleZone } from './messages.ts';

export interface ConveneView {
  readonly visit: Visit;
  readonly bodies: readonly BodyName[];
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** The form that convenes a meeting. */
export function ConvenePage({ visit, bodies, typed, errors }: ConveneView): Markup {
  const { say } = visit;
  const optional = say(words.optional);
  const at = (name: string) => ({
    name,
    ...(typed[name] === undefined ? {} : { value: typed[name] }),
    ...errorAt(errors, name),
  });
  return (
    <Form
      method="post"
      action={paths.convene}
      idempotencyKey={typed['key'] ?? newId()}
      label={say(words.convene)}
      errors={{ title: say(words.notConvened), list: errors }}
    >
      <Field
        kind="select"
        label={say(words.body)}
        blank={say(words.choose)}
        choices={bodies.map((body) => ({ value: body.id, label: body.name }))}
        {...at('body')}
      />
      <Field kind="text" label={say(words.title)} maxLength={300} {...at('title')} />
      <Field kind="date-time" label={say(words.begins)} hint={say(words.timeHint)} {...at('startsAt')} />
      <Field
        kind="date-time"
        label={say(words.ends)}
        hint={say(words.timeHint)}
        optional={optional}
        {...at('endsAt')}
      />
      <Field
        kind="text"
        label={say(words.zone)}
        hint={say(words.zoneHint, { example: exampleZone })}
        optional={optional}
        maxLength={60}
        {...at('zone')}
      />
      <Field kind="text" label={say(words.place)} optional={optional} maxLength={300} {...at('place')} />
      <Field
        kind="radios"
        label={say(words.mode)}
        choices={modes.map((mode) => ({ value: mode, label: say(words[`mode.${mode}`]) }))}
        {...at('mode')}
      />
      <Button label={say(words.conveneAct)} />
    </Form>
  );
}
