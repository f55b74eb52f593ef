import { newId } from '../../base/index.ts';
import type { Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Participant } from '../reads/participants.ts';
import { roleWord } from '../reads/seat-label.ts';
import { pastRoles } from '../rules/appointing.ts';
import { officesWords as words } from '../words/offices.ts';
import { peopleWords } from '../words.ts';
import { fieldOf, type Tried, untried } from './form-fields.ts';
import type { BodyChoice } from './seams.ts';

interface PastAppointmentFormProps {
  readonly visit: Visit;
  readonly participant: Participant;
  readonly bodies: readonly BodyChoice[];
  readonly people: Readonly<Record<string, string>>;
  readonly tried: Tried;
  readonly notTakenOut?: string;
}

/** How the secretariat enters who held an office before. */
export function PastAppointmentForm(props: PastAppointmentFormProps): Markup {
  const { visit, participant, bodies, people } = props;
  const { say } = visit;
  const tried = props.notTakenOut === undefined ? props.tried : untried;
  const optional = say(peopleWords.optional);
  return (
    <>
      <h2 id="enter">{say(words.enterTitle)}</h2>
      <p>{say(words.enterLead)}</p>
      <Form
        method="post"
        action={paths.offices(participant.code)}
        idempotencyKey={tried.typed['key'] ?? newId()}
        label={say(words.enterTitle)}
        errors={{ title: say(words.notEntered), list: tried.errors }}
      >
        <Field
          kind="select"
          label={say(words.office)}
          blank={say(peopleWords.choose)}
          choices={pastRoles.map((role) => ({ value: role, label: say(roleWord(role)) }))}
          {...fieldOf(tried, 'role')}
        />
        <Field
          kind="text"
          label={say(words.holder)}
          hint={say(words.holderHint)}
          optional={optional}
          maxLength={200}
          {...fieldOf(tried, 'holder')}
        />
        <Field
          kind="select"
          label={say(words.person)}
          optional={optional}
          blank={say(peopleWords.none)}
          choices={Object.entries(people).map(([value, label]) => ({ value, label }))}
          {...fieldOf(tried, 'person')}
        />
        <Field
          kind="select"
          label={say(words.body)}
          optional={optional}
          blank={say(peopleWords.none)}
          choices={bodies.map((body) => ({ value: body.id, label: body.name }))}
          {...fieldOf(tried, 'body')}
        />
        {(['first', 'last'] as const).map((name) => (
          <Field
            kind="date"
            label={say(words[name])}
            hint={say(words.dayHint, { zone: visit.officialZone })}
            {...fieldOf(tried, name)}
          />
        ))}
        <Field
          kind="checkbox"
          name="shared"
          value="yes"
          label={say(words.shared)}
          checked={tried.typed['shared'] === 'yes'}
        />
        <Field
          kind="text"
          label={say(words.source)}
          hint={say(words.sourceHint)}
          maxLength={1000}
          {...fieldOf(tried, 'source')}
        />
        <Button label={say(words.enter)} />
      </Form>
    </>
  );
}
