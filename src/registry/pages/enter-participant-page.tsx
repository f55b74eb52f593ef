import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { confidences, natures, statuses } from '../schema.ts';
import { deskWords, peopleWords, words as registerWords } from '../words.ts';
import { fieldOf, type Tried } from './form-fields.ts';

/** The form that enters a participant in the register. */
export function EnterParticipantPage({ visit, tried }: { visit: Visit; tried: Tried }): Markup {
  const { say } = visit;
  const field = (name: string) => fieldOf(tried, name);
  const optional = say(peopleWords.optional);
  return (
    <Form
      method="post"
      action={paths.newParticipant}
      idempotencyKey={newId()}
      label={say(registerWords.enterParticipant)}
      errors={{ title: say(deskWords.notEntered), list: tried.errors }}
    >
      <Field
        kind="text"
        label={say(registerWords.name)}
        hint={say(deskWords.nameHint)}
        maxLength={300}
        {...field('name')}
      />
      <Field
        kind="text"
        label={say(deskWords.sortName)}
        hint={say(deskWords.sortNameHint)}
        optional={optional}
        maxLength={300}
        {...field('sortName')}
      />
      <Field
        kind="text"
        label={say(registerWords.code)}
        hint={say(deskWords.codeHint)}
        short
        maxLength={12}
        {...field('code')}
      />
      <Field
        kind="radios"
        label={say(registerWords.nature)}
        choices={natures.map((value) => ({ value, label: say(registerWords[`nature.${value}`]) }))}
        {...field('nature')}
      />
      <Field
        kind="radios"
        label={say(registerWords.status)}
        choices={statuses.map((value) => ({ value, label: say(registerWords[`status.${value}`]) }))}
        {...field('status')}
      />
      <Field
        kind="text"
        label={say(registerWords.since)}
        hint={say(deskWords.sinceHint)}
        optional={optional}
        short
        maxLength={10}
        {...field('from')}
      />
      <Field
        kind="text"
        label={say(registerWords.basis)}
        hint={say(deskWords.basisHint)}
        maxLength={300}
        {...field('basis')}
      />
      <Field
        kind="text"
        label={say(registerWords.source)}
        hint={say(deskWords.sourceHint)}
        maxLength={1000}
        {...field('source')}
      />
      <Field
        kind="radios"
        label={say(deskWords.sureness)}
        hint={say(deskWords.surenessHint)}
        choices={confidences.map((value) => ({ value, label: say(registerWords[`confidence.${value}`]) }))}
        {...field('confidence')}
      />
      <Button label={say(deskWords.enterAct)} />
    </Form>
  );
}
