import { type Instant, newId } from '../../base/index.ts';
import { At, timeWords, type Visit } from '../../platform/index.ts';
import { Button, Field, Form, type Markup, Notice } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Appointment } from '../reads/people.ts';
import { appointmentWords as words } from '../words/appointment.ts';
import { peopleWords } from '../words.ts';
import { fieldOf, type Tried } from './form-fields.ts';

export interface HandOverView {
  readonly visit: Visit;
  readonly appointment: Appointment;
  /** Whoever takes over already; null while nobody was named. */
  readonly successor: Appointment | null;
  /** People of the delegation who could take over, function labels by id. */
  readonly candidates: Readonly<Record<string, string>>;
  /** Why the viewer cannot hand over this office; null where she can. */
  readonly why: string | null;
  readonly tried: Tried;
}

/** The focal point leaves: who takes over, and when. */
export function HandOver(view: HandOverView): Markup {
  const { visit, successor } = view;
  const { say } = visit;
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{say(words.handOverTitle)}</h2>
      {successor === null ? (
        <HandOverForm {...view} />
      ) : (
        <p>
          {say(words.takesOver)} <a href={paths.appointment(successor.id)}>{successor.functionLabel}</a> ·{' '}
          <At visit={visit} at={successor.fromAt} />
        </p>
      )}
    </section>
  );
}

function HandOverForm({ visit, appointment, candidates, why, tried }: HandOverView): Markup {
  const { say } = visit;
  const disabled = why === null ? {} : { disabledReason: why };
  const choices = Object.entries(candidates).map(([value, label]) => ({ value, label }));
  const optional = say(peopleWords.optional);
  const orNew = choices.length === 0 ? {} : { optional };
  return (
    <>
      <p>{say(words.handOverExplained)}</p>
      <Form
        method="post"
        action={paths.handover(appointment.id)}
        idempotencyKey={newId()}
        idPrefix="hand-over"
        label={say(words.handOverTitle)}
        errors={{ title: say(words.notHandedOver), list: tried.errors }}
        answersWithPage
      >
        {choices.length === 0 ? null : (
          <Field
            kind="select"
            idPrefix="hand-over"
            label={say(words.successor)}
            hint={say(words.successorHint)}
            blank={say(words.newPerson)}
            optional={optional}
            choices={choices}
            {...fieldOf(tried, 'person')}
            {...disabled}
          />
        )}
        <Field
          kind="text"
          idPrefix="hand-over"
          label={say(words.newFunction)}
          hint={say(words.newPersonHint)}
          {...orNew}
          maxLength={200}
          {...fieldOf(tried, 'functionLabel')}
          {...disabled}
        />
        <Field
          kind="text"
          type="email"
          idPrefix="hand-over"
          label={say(words.newEmail)}
          hint={say(words.newEmailHint)}
          {...orNew}
          maxLength={254}
          {...fieldOf(tried, 'email')}
          {...disabled}
        />
        <Field
          kind="date"
          idPrefix="hand-over"
          label={say(words.firstDay)}
          hint={say(words.firstDayHint, { zone: visit.officialZone })}
          optional={optional}
          {...fieldOf(tried, 'on')}
          {...disabled}
        />
        <Button look="grave" label={say(words.handOver)} {...disabled} />
      </Form>
    </>
  );
}

interface HandedOverProps {
  readonly visit: Visit;
  readonly at: Instant;
  /** Of the leaving focal point, that were closed. */
  readonly sessions: number;
}

/** What the leaving focal point reads after it: her own pages are gone with the rights. */
export function HandedOverPage({ visit, at, sessions }: HandedOverProps): Markup {
  const { say } = visit;
  return (
    <Notice tone="done">
      <p>{say(words.handedOverAt, { at: timeWords(at, visit) })}</p>
      <p>{say(words.goodbye, { sessions })}</p>
    </Notice>
  );
}
