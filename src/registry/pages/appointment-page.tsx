import { isBefore, newId } from '../../base/index.ts';
import { ActForm, ActReason, At, type Visit } from '../../platform/index.ts';
import { Button, DefinitionList, Form, type Markup, Notice, Table } from '../../ui/index.ts';
import { paths } from '../paths.ts';
import type { Appointment } from '../reads/people.ts';
import { roleWord } from '../reads/seat-label.ts';
import type { Suspension } from '../reads/suspensions.ts';
import { appointmentWords as words } from '../words/appointment.ts';
import { peopleWords } from '../words.ts';
import { AddressForm } from './address-form.tsx';
import { type Tried, untried } from './form-fields.ts';
import { HandOver } from './hand-over-form.tsx';

/** Which form of the page was not accepted. */
export type AppointmentForm = 'suspend' | 'resume' | 'handOver' | 'address';

export interface AppointmentView {
  readonly visit: Visit;
  readonly appointment: Appointment;
  readonly suspensions: readonly Suspension[];
  /** Listed names by code. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of bodies by id. */
  readonly bodyNames: Readonly<Record<string, string>>;
  /** Function labels by person. */
  readonly labels: Readonly<Record<string, string>>;
  readonly canSignIn: boolean;
  /** Whoever takes over this office; null while nobody was named. */
  readonly successor: Appointment | null;
  /** Whose office this one took over; null when it took over none. */
  readonly predecessor: Appointment | null;
  /** People of the delegation who could take over, function labels by id; empty for other offices. */
  readonly candidates: Readonly<Record<string, string>>;
  /** Why the viewer cannot hand over this office; null where she can. */
  readonly notYoursToHandOver: string | null;
  /** Why the viewer may only look; null where she looks after it. */
  readonly notYours: string | null;
  readonly isSecretariat: boolean;
  readonly done: string | null;
  readonly tried: (Tried & { readonly form: AppointmentForm }) | null;
}

/** One appointment: what it is, whether its rights hold, and what can be done about it. */
export function AppointmentPage(view: AppointmentView): Markup {
  const { visit, appointment, done } = view;
  const isOver = hasEnded(view);
  return (
    <>
      {done === null ? null : (
        <Notice tone="done">
          <p>{done}</p>
        </Notice>
      )}
      <Facts view={view} />
      {isOver || appointment.role !== 'focalPoint' ? null : (
        <HandOver {...view} why={view.notYoursToHandOver} tried={triedOf(view, 'handOver')} />
      )}
      {appointment.suspendedAt !== null ? <ResumeForm view={view} /> : null}
      {isOver || appointment.suspendedAt !== null ? null : <SuspendForm view={view} />}
      {isOver || view.canSignIn || appointment.email === null || view.notYours !== null ? null : (
        <AddressForm visit={visit} appointment={appointment} tried={triedOf(view, 'address')} />
      )}
      {isOver ? null : <EndForm view={view} />}
      <h2>{visit.say(words.history)}</h2>
      <History view={view} />
    </>
  );
}

function hasEnded({ appointment: { untilAt }, visit: { now } }: AppointmentView): boolean {
  return untilAt !== null && !isBefore(now, untilAt);
}

function Facts({ view }: { view: AppointmentView }): Markup {
  const { visit, appointment, names, bodyNames, canSignIn } = view;
  const { say } = visit;
  const { role, participant, body, email, fromAt, untilAt } = appointment;
  return (
    <DefinitionList
      items={[
        { term: say(words.state), details: <State view={view} /> },
        { term: say(peopleWords.role), details: say(roleWord(role)) },
        ...(participant === null
          ? []
          : [{ term: say(peopleWords.participant), details: names[participant] ?? participant }]),
        ...(body === null ? [] : [{ term: say(peopleWords.body), details: bodyNames[body] ?? body }]),
        ...(email === null
          ? []
          : [
              {
                term: say(peopleWords.email),
                details: canSignIn ? email : `${email} · ${say(words.cannotSignIn)}`,
              },
            ]),
        { term: say(peopleWords.from), details: <At visit={visit} at={fromAt} /> },
        {
          term: say(peopleWords.until),
          details: untilAt === null ? say(peopleWords.open) : <At visit={visit} at={untilAt} />,
        },
        ...(view.predecessor === null
          ? []
          : [
              {
                term: say(words.tookOverFrom),
                details: (
                  <a href={paths.appointment(view.predecessor.id)}>{view.predecessor.functionLabel}</a>
                ),
              },
            ]),
      ]}
    />
  );
}

function State({ view }: { view: AppointmentView }): Markup {
  const { visit, appointment } = view;
  const { say, now } = visit;
  if (hasEnded(view)) return <>{say(words.over)}</>;
  if (appointment.suspendedAt !== null)
    return (
      <>
        {say(words.suspendedSince)} <At visit={visit} at={appointment.suspendedAt} />
      </>
    );
  return <>{say(isBefore(now, appointment.fromAt) ? words.notYet : words.holds)}</>;
}

function SuspendForm({ view }: { view: AppointmentView }): Markup {
  const { visit, appointment } = view;
  const { say } = visit;
  const tried = triedOf(view, 'suspend');
  return (
    <ActForm
      id="suspend"
      title={say(words.suspendTitle)}
      explained={say(words.suspendExplained)}
      action={paths.suspension(appointment.id)}
      button={say(words.suspend)}
      look="grave"
      errors={{ title: say(words.notSuspended), list: tried.errors }}
      {...disabledFor(view.notYours)}
    >
      {view.notYours === null ? (
        <ActReason
          form="suspend"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          errors={tried.errors}
          value={tried.typed['reason']}
        />
      ) : null}
    </ActForm>
  );
}

function ResumeForm({ view }: { view: AppointmentView }): Markup {
  const { visit, appointment, suspensions, isSecretariat } = view;
  const { say } = visit;
  const lasting = suspensions.find(({ untilAt }) => untilAt === null);
  const isOthers = !isSecretariat && (lasting?.bySecretariat ?? true);
  return (
    <ActForm
      id="resume"
      title={say(words.resumeTitle)}
      explained={say(hasEnded(view) ? words.resumeOver : words.resumeExplained)}
      action={paths.resumption(appointment.id)}
      button={say(words.resume)}
      errors={{ title: say(words.notResumed), list: triedOf(view, 'resume').errors }}
      {...disabledFor(view.notYours ?? (isOthers ? say(words.bySecretariat) : null))}
    />
  );
}

function EndForm({ view }: { view: AppointmentView }): Markup {
  const { visit, appointment } = view;
  const { say } = visit;
  return (
    <section aria-labelledby="end">
      <h2 id="end">{say(words.endTitle)}</h2>
      <p>{say(words.endExplained)}</p>
      {appointment.role === 'focalPoint' ? <p>{say(words.noGap)}</p> : null}
      <Form
        method="post"
        action={paths.endAppointment(appointment.id)}
        idempotencyKey={newId()}
        label={say(peopleWords.endLabel, { function: appointment.functionLabel })}
      >
        <Button look="grave" label={say(peopleWords.end)} {...disabledFor(view.notYours)} />
      </Form>
    </section>
  );
}

function History({ view }: { view: AppointmentView }): Markup {
  const { visit, suspensions, labels } = view;
  const { say } = visit;
  if (suspensions.length === 0) return <p>{say(words.never)}</p>;
  const named = (person: string | null | undefined) =>
    person === null || person === undefined ? '–' : (labels[person] ?? say(words.unnamed));
  return (
    <Table
      caption={say(words.history)}
      captionHidden
      rows={suspensions}
      columns={[
        { head: say(words.from), cell: (one) => <At visit={visit} at={one.fromAt} /> },
        {
          head: say(words.until),
          cell: (one) => (one.untilAt === null ? say(words.lasts) : <At visit={visit} at={one.untilAt} />),
        },
        { head: say(words.reason), cell: (one) => one.ground?.reason ?? '–' },
        { head: say(words.by), cell: (one) => named(one.ground?.suspendedBy) },
        { head: say(words.resumedBy), cell: (one) => named(one.ground?.resumedBy) },
      ]}
    />
  );
}

function disabledFor(reason: string | null) {
  return reason === null ? {} : { disabledReason: reason };
}

function triedOf({ tried }: AppointmentView, form: AppointmentForm): Tried {
  return tried?.form === form ? tried : untried;
}
