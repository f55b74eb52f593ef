import { newId } from '../../base/index.ts';
import { type Role, roles, type Visit } from '../../platform/index.ts';
import {
  Button,
  EmptyState,
  Field,
  Form,
  type FormError,
  type Markup,
  Notice,
  Table,
} from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Appointment } from '../reads/people.ts';
import { placesAmong, roleWord } from '../reads/seat-label.ts';
import { roleRules } from '../rules/appointing.ts';
import { dayOf } from '../rules/civil-dates.ts';
import { directoryWords } from '../words/directory.ts';
import { importWords } from '../words/import.ts';
import { peopleWords as words } from '../words.ts';
import { fieldOf, type Tried } from './form-fields.ts';
import type { BodyChoice } from './seams.ts';
import { CivilDay } from './sources.tsx';

export interface PeopleView {
  readonly visit: Visit;
  readonly appointments: readonly Appointment[];
  /** Listed names by code, in the order of lists. */
  readonly names: Readonly<Record<string, string>>;
  readonly bodies: readonly BodyChoice[];
  /** Code of the delegation whose focal point looks; null for the secretariat. */
  readonly own: string | null;
  /** What has just been done, said to whoever did it. */
  readonly done: string | null;
  /** Listed name of the participant that has no focal point since then. */
  readonly without: string | null;
  readonly errors: readonly FormError[];
  /** Id of the appointment that was not ended: what went wrong then stands beside its button. */
  readonly notEnded?: string;
  /** As above: id of the person who was not invited. */
  readonly notInvited?: string;
  /** Persons who have a way to sign in. */
  readonly canSignIn: ReadonlySet<string>;
  /** What was typed, kept when it was not accepted. */
  readonly typed: Readonly<Record<string, string>>;
}

/** Who holds which office or seat, with a way to end it, and the form to appoint. */
export function PeoplePage(view: PeopleView): Markup {
  const { say } = view.visit;
  return (
    <>
      {view.done === null ? null : (
        <Notice tone="done">
          <p>{view.done}</p>
          {view.without === null ? null : <p>{say(words.withoutFocalPoint, { delegation: view.without })}</p>}
        </Notice>
      )}
      {view.appointments.length === 0 ? (
        <EmptyState
          kind="wait"
          title={say(words.current)}
          sentence={say(view.own === null ? words.nobody : words.nobodyOwn)}
        />
      ) : (
        <>
          <h2>{say(words.current)}</h2>
          <Appointments view={view} />
        </>
      )}
      <p>
        <a href={paths.directory(view.own ?? undefined)}>{say(directoryWords.title)}</a> ·{' '}
        <a href={paths.importPeople}>{say(importWords.link)}</a>
      </p>
      <h2 id="appoint">{say(words.appointTitle)}</h2>
      <AppointForm view={view} />
    </>
  );
}

function Appointments({ view }: { view: PeopleView }): Markup {
  const { visit, names, bodies, own } = view;
  const { say } = visit;
  const bodyNames = new Map(bodies.map((body) => [body.id, body.name]));
  return (
    <Table
      dense
      caption={say(words.current)}
      captionHidden
      rows={inOrder(view)}
      columns={[
        {
          head: say(words.function),
          cell: (one) => (
            <>
              <a href={paths.appointment(one.id)}>{one.functionLabel}</a>
              {one.exercise ? ` · ${say(words.exerciseMark)}` : null}
              {one.suspendedAt === null ? null : ` · ${say(words.suspended)}`}
            </>
          ),
        },
        { head: say(words.role), cell: (one) => say(roleWord(one.role)) },
        {
          head: say(words.participant),
          cell: (one) => (one.participant === null ? '–' : (names[one.participant] ?? one.participant)),
        },
        {
          head: say(words.body),
          cell: (one) => (one.body === null ? '–' : (bodyNames.get(one.body) ?? one.body)),
        },
        { head: say(words.email), cell: (one) => <Address view={view} appointment={one} /> },
        { head: say(words.from), cell: (one) => <Day view={view} at={one.fromAt} /> },
        {
          head: say(words.until),
          cell: (one) => (one.untilAt === null ? say(words.open) : <Day view={view} at={one.untilAt} />),
        },
        {
          head: say(words.end),
          cell: (one) => (
            <EndForm
              view={view}
              appointment={one}
              mayEnd={own === null || roleRules[one.role].byFocalPoint}
            />
          ),
        },
      ]}
    />
  );
}

function inOrder({ appointments, names }: PeopleView): Appointment[] {
  const place = placesAmong(Object.keys(names));
  return [...appointments].sort((left, right) => place(left) - place(right));
}

function Day({ view: { visit }, at }: { view: PeopleView; at: Appointment['fromAt'] }): Markup {
  return <CivilDay day={dayOf(at, visit.officialZone)} say={visit.say} language={visit.language} />;
}

/** Where the person is written to, and a way to invite anew whoever could not come in yet. */
function Address({ view, appointment }: { view: PeopleView; appointment: Appointment }): Markup {
  const { email, personId, functionLabel } = appointment;
  const { say } = view.visit;
  const isRefused = view.notInvited === personId;
  if (!isRefused && (email === null || view.canSignIn.has(personId))) return <>{email ?? '–'}</>;
  return (
    <>
      {email}
      <Form
        method="post"
        action={paths.invitePerson(personId)}
        idempotencyKey={newId()}
        label={say(words.inviteLabel, { function: functionLabel })}
        errors={{ title: say(words.notInvited), list: isRefused ? view.errors : [] }}
      >
        <Button small look="plain" label={say(words.inviteAgain)} />
      </Form>
    </>
  );
}

function EndForm(props: { view: PeopleView; appointment: Appointment; mayEnd: boolean }): Markup {
  const { appointment, mayEnd } = props;
  const { visit, notEnded, errors } = props.view;
  const { say } = visit;
  const label = say(words.endLabel, { function: appointment.functionLabel });
  return (
    <Form
      method="post"
      action={paths.endAppointment(appointment.id)}
      idempotencyKey={newId()}
      label={label}
      errors={{ title: say(words.notEnded), list: notEnded === appointment.id ? errors : [] }}
    >
      <Button
        small
        look="grave"
        label={say(words.end)}
        {...(mayEnd ? {} : { disabledReason: say(words.notYours) })}
      />
    </Form>
  );
}

function AppointForm({ view }: { view: PeopleView }): Markup {
  const { visit, typed, own } = view;
  const tried = triedToAppoint(view);
  const { say } = visit;
  const optional = say(words.optional);
  const zone = visit.officialZone;
  return (
    <Form
      method="post"
      action={paths.people}
      idempotencyKey={typed['key'] ?? newId()}
      label={say(words.appointTitle)}
      errors={{ title: say(words.problem), list: tried.errors }}
    >
      <Field
        kind="text"
        label={say(words.function)}
        hint={say(words.functionHint, { example: Object.values(view.names)[0] ?? '…' })}
        maxLength={200}
        {...fieldOf(tried, 'functionLabel')}
      />
      <Field
        kind="text"
        type="email"
        label={say(words.email)}
        optional={optional}
        maxLength={254}
        {...fieldOf(tried, 'email')}
      />
      <Field
        kind="select"
        label={say(words.role)}
        hint={say(words.roleHint)}
        blank={say(words.choose)}
        choices={offeredRoles(own).map((role) => ({ value: role, label: say(roleWord(role)) }))}
        {...fieldOf(tried, 'role')}
      />
      <ParticipantField view={view} optional={optional} />
      <Field
        kind="select"
        label={say(words.body)}
        hint={say(words.bodyHint)}
        optional={optional}
        blank={say(words.none)}
        choices={view.bodies.map((body) => ({ value: body.id, label: body.name }))}
        {...fieldOf(tried, 'body')}
      />
      {(['from', 'until'] as const).map((name) => (
        <Field
          kind="date"
          label={say(words[name])}
          hint={say(words.dayHint, { zone, empty: say(words[`${name}Empty`]) })}
          optional={optional}
          {...fieldOf(tried, name)}
        />
      ))}
      <Button label={say(words.appoint)} />
    </Form>
  );
}

function ParticipantField({ view, optional }: { view: PeopleView; optional: string }): Markup {
  const { visit, own, names } = view;
  const { say } = visit;
  const choices = Object.entries(names)
    .filter(([code]) => own === null || code === own)
    .map(([value, label]) => ({ value, label }));
  return (
    <Field
      kind="select"
      label={say(words.participant)}
      {...(own === null ? { hint: say(words.participantHint), optional, blank: say(words.none) } : {})}
      choices={choices}
      {...fieldOf(triedToAppoint(view), 'participant')}
    />
  );
}

/** What was tried with the form to appoint; without errors when they are about another form. */
function triedToAppoint({ errors, typed, notEnded, notInvited }: PeopleView): Tried {
  return { typed, errors: notEnded === undefined && notInvited === undefined ? errors : [] };
}

function offeredRoles(own: string | null): Role[] {
  return roles.filter((role) => own === null || roleRules[role].byFocalPoint);
}
