import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import { deskWords as words } from '../words.ts';
import { fieldOf, type Tried } from './form-fields.ts';

const counts = ['memberStates', 'memberOrganisations', 'observerStates', 'observerOrganisations'] as const;
export const arrangements = ['permanentCoChairs', 'rotatingChair', 'presidencyProTempore'] as const;
export const speaking = ['never', 'atChairsInvitation', 'inOpenDiscussion'] as const;

/** The form with which an empty installation says which forum it serves. */
export function DeclareForumPage({ visit, tried }: { visit: Visit; tried: Tried }): Markup {
  const { say } = visit;
  const field = (name: string) => fieldOf(tried, name);
  return (
    <Form
      method="post"
      action={paths.declareForum}
      idempotencyKey={newId()}
      label={say(words.declareTitle)}
      errors={{ title: say(words.notDeclared), list: tried.errors }}
    >
      <Field kind="text" label={say(words.name)} maxLength={300} {...field('name')} />
      <Field kind="text" label={say(words.shortName)} maxLength={300} {...field('shortName')} />
      <Field
        kind="text"
        label={say(words.established)}
        hint={say(words.partialHint)}
        short
        maxLength={10}
        {...field('established')}
      />
      <Field kind="text" label={say(words.legalNature)} maxLength={300} {...field('legalNature')} />
      <Field kind="textarea" label={say(words.description)} maxLength={2000} {...field('description')} />
      <h2>{say(words.countsTitle)}</h2>
      {counts.map((name) => (
        <Field
          kind="text"
          type="number"
          inputmode="numeric"
          short
          label={say(words[name])}
          {...field(name)}
        />
      ))}
      <Field
        kind="text"
        label={say(words.source)}
        hint={say(words.sourceHint)}
        maxLength={1000}
        {...field('source')}
      />
      <h2>{say(words.rulesTitle)}</h2>
      <Field
        kind="text"
        label={say(words.zone)}
        hint={say(words.zoneHint, { example: 'Europe/Lisbon' })}
        maxLength={60}
        {...field('zone')}
      />
      <Field
        kind="text"
        label={say(words.city)}
        hint={say(words.cityHint)}
        maxLength={300}
        {...field('city')}
      />
      <Field
        kind="radios"
        label={say(words.arrangement)}
        choices={arrangements.map((value) => ({ value, label: say(words[`arrangement.${value}`]) }))}
        {...field('arrangement')}
      />
      <Field
        kind="radios"
        label={say(words.observersSpeak)}
        choices={speaking.map((value) => ({ value, label: say(words[`speak.${value}`]) }))}
        {...field('observersSpeak')}
      />
      <Field
        kind="radios"
        label={say(words.observersRead)}
        choices={yesNo(visit)}
        {...field('observersRead')}
      />
      <Field
        kind="radios"
        label={say(words.silence)}
        hint={say(words.silenceHint)}
        choices={yesNo(visit)}
        {...field('silence')}
      />
      <Button label={say(words.declareAct)} />
    </Form>
  );
}

function yesNo({ say }: Visit) {
  return [
    { value: 'no', label: say(words.no) },
    { value: 'yes', label: say(words.yes) },
  ];
}
