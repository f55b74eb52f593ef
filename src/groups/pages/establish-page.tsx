import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import type { Participant } from '../../registry/index.ts';
import { Button, EmptyState, Field, Form, type FormError, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { BodyRecord } from '../reads/bodies.ts';
import { bodyKinds, participations } from '../schema.ts';
import { words } from '../words.ts';

export interface EstablishView {
  readonly visit: Visit;
  readonly bodies: readonly BodyRecord[];
  /** Whom it may have as members and chairs: the forum's own, in the order of lists. */
  readonly participants: readonly Participant[];
  readonly typed: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly errors: readonly FormError[];
}

/** The form that establishes a body. */
export function EstablishPage(view: EstablishView): Markup {
  const { visit, bodies, participants, typed, lists, errors } = view;
  const { say } = visit;
  if (participants.length === 0) {
    return <EmptyState kind="wait" title={say(words.noBodies)} sentence={say(words.noBodiesAsSecretariat)} />;
  }
  const optional = say(words.optional);
  const field = (name: string) => fieldOf({ typed, errors }, name);
  const people = participants.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form
      method="post"
      action={paths.newBody}
      idempotencyKey={newId()}
      label={say(words.establish)}
      errors={{ title: say(words.notEstablished), list: errors }}
    >
      <Field kind="text" label={say(words.name)} maxLength={300} {...field('name')} />
      <Field
        kind="text"
        label={say(words.address)}
        hint={say(words.addressHint)}
        short
        maxLength={60}
        {...field('id')}
      />
      <Field
        kind="select"
        label={say(words.kind)}
        blank={say(words.choose)}
        choices={bodyKinds.map((value) => ({ value, label: say(words[`kind.${value}`]) }))}
        {...field('kind')}
      />
      <Field kind="textarea" label={say(words.mandate)} maxLength={2000} {...field('mandate')} />
      <Field
        kind="select"
        label={say(words.reportsTo)}
        optional={optional}
        blank={say(words.none)}
        choices={bodies.map((body) => ({ value: body.id, label: body.name }))}
        {...field('reportsTo')}
      />
      <Field
        kind="checkboxes"
        name="chairs"
        label={say(words.chairs)}
        choices={people}
        values={lists['chairs'] ?? []}
      />
      <Field
        kind="radios"
        label={say(words.participation)}
        choices={participations.map((value) => ({ value, label: say(words[value]) }))}
        {...field('participation')}
      />
      <Field
        kind="checkboxes"
        name="members"
        label={say(words.members)}
        hint={say(words.listHint)}
        choices={people}
        values={lists['members'] ?? []}
        {...errorFor(errors, 'members')}
      />
      <Button label={say(words.establishAct)} />
    </Form>
  );
}

function fieldOf(tried: Pick<EstablishView, 'typed' | 'errors'>, name: string) {
  const value = tried.typed[name];
  return { name, ...(value === undefined ? {} : { value }), ...errorFor(tried.errors, name) };
}

function errorFor(errors: readonly FormError[], name: string): { readonly error?: string } {
  const error = errors.find((one) => one.at === name);
  return error === undefined ? {} : { error: error.message };
}
