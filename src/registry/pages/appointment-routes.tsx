import { instant, isBefore } from '../../base/index.ts';
import { withWayIn } from '../../identity/index.ts';
import {
  type ActResult,
  get,
  holds,
  post,
  type Route,
  type Tx,
  type Visit,
  type Word,
} from '../../platform/index.ts';
import { correctAddress } from '../acts/correct-address.ts';
import { handOver } from '../acts/hand-over.ts';
import { resumeAppointment } from '../acts/resume-appointment.ts';
import { suspendAppointment } from '../acts/suspend-appointment.ts';
import { paths } from '../paths.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { namesOf } from '../reads/participants.ts';
import {
  type Appointment,
  appointmentOf,
  appointmentsOf,
  appointmentWithin,
  functionLabelsOf,
  standingSuccessorOf,
} from '../reads/people.ts';
import { suspensionsOf } from '../reads/suspensions.ts';
import { roleRules } from '../rules/appointing.ts';
import { appointmentWords as words } from '../words/appointment.ts';
import { peopleWords } from '../words.ts';
import { type AppointmentForm, AppointmentPage, type AppointmentView } from './appointment-page.tsx';
import { HandedOverPage } from './hand-over-form.tsx';
import { errorsOf } from './messages.ts';
import type { RegistrySeams } from './seams.ts';

/** The page of one appointment, and what becomes of it. */
export function appointmentRoutes(seams: RegistrySeams): Route[] {
  const appointers = ['secretariat', 'focalPoint'] as const;
  return [
    get('/desk/people/:id', appointers, (visit) => showAppointment(visit, seams, null)),
    post('/desk/people/:id/suspension', appointers, (visit) => suspendOne(visit, seams)),
    post('/desk/people/:id/handover', appointers, (visit) => handOverOne(visit, seams)),
    post('/desk/people/:id/address', appointers, (visit) => correctOne(visit, seams)),
    post('/desk/people/:id/resumption', appointers, (visit) => resumeOne(visit, seams)),
  ];
}

async function showAppointment(
  visit: Visit,
  seams: RegistrySeams,
  tried: AppointmentView['tried'],
): Promise<Response> {
  const own = delegationOf(visit.viewer);
  const { say, viewer } = visit;
  const found = await visit.read(async (tx) => {
    const appointment = await appointmentWithin(tx, visit.param('id'), own);
    if (!appointment) return null;
    return {
      appointment,
      suspensions: await suspensionsOf(tx, appointment.id),
      names: await namesOf(tx),
      bodyNames: Object.fromEntries((await seams.bodies(tx)).map(({ id, name }) => [id, name])),
      labels: await functionLabelsOf(tx),
      successor: await standingSuccessorOf(tx, appointment.id),
      predecessor: appointment.succeeds === null ? null : await appointmentOf(tx, appointment.succeeds),
      candidates: await candidatesFor(tx, appointment),
      canSignIn: (await withWayIn(tx, [appointment.personId])).has(appointment.personId),
    };
  });
  if (found === null) return visit.notFound();
  const { appointment } = found;
  const isMine = own === null || roleRules[appointment.role].byFocalPoint;
  const view: AppointmentView = {
    ...{ visit, tried, ...found },
    notYoursToHandOver:
      own === null || appointment.personId === viewer.personId ? null : say(words.notYoursToHandOver),
    notYours: isMine ? null : say(peopleWords.notYours),
    isSecretariat: holds(viewer, ['secretariat']),
    done: doneIn(visit),
  };
  return visit.page(
    {
      title: appointment.functionLabel,
      exercise: appointment.exercise,
      breadcrumb: [{ label: say(peopleWords.title), href: paths.people }],
      body: <AppointmentPage {...view} />,
    },
    tried === null ? 200 : 422,
  );
}

/** Whoever of the delegation could take over the office of its focal point. */
async function candidatesFor(
  tx: Tx,
  { role, participant, personId }: Appointment,
): Promise<Readonly<Record<string, string>>> {
  if (role !== 'focalPoint' || participant === null) return {};
  const present = await appointmentsOf(tx, { participant });
  const others = present.filter((one) => one.personId !== personId && one.role !== 'focalPoint');
  return Object.fromEntries(others.map((one) => [one.personId, one.functionLabel]));
}

/** What the address says was done, in words. */
function doneIn({ query, say }: Visit): string | null {
  const closed = query('closed') ?? '';
  if (/^\d{1,5}$/.test(closed)) return say(words.suspendDone, { sessions: Number(closed) });
  const word = doneWords[query('done') ?? ''];
  return word === undefined ? null : say(word);
}

const doneWords: Readonly<Record<string, Word>> = {
  resumed: words.resumeDone,
  'handed-over': words.handedOver,
  corrected: words.corrected,
};

async function handOverOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const id = visit.param('id');
  const { person, functionLabel, email, on } = fields;
  const result = await visit.perform(handOver, { appointment: id, person, functionLabel, email, on });
  if (!result.ok) return refuse(visit, seams, { form: 'handOver', result, typed: fields });
  const at = instant(result.value.at);
  const isGone = !isBefore(visit.now, at) && delegationOf(visit.viewer) !== null;
  // Whoever has handed over has no page of the delegation to come back to.
  if (!isGone) return visit.goTo(`${paths.appointment(id)}?done=handed-over`);
  const body = <HandedOverPage visit={visit} at={at} sessions={result.value.sessions} />;
  return visit.page({ title: visit.say(words.handOverTitle), body });
}

async function correctOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const id = visit.param('id');
  const { email } = fields;
  const appointment = await visit.read((tx) => appointmentWithin(tx, id, delegationOf(visit.viewer)));
  if (!appointment) return visit.notFound();
  const result = await visit.perform(correctAddress, { person: appointment.personId, email });
  if (result.ok) return visit.goTo(`${paths.appointment(id)}?done=corrected`);
  return refuse(visit, seams, { form: 'address', result, typed: fields });
}

async function suspendOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const id = visit.param('id');
  const input = { appointment: id, reason: fields['reason'] ?? '' };
  const result = await visit.perform(suspendAppointment, input);
  if (result.ok) return visit.goTo(`${paths.appointment(id)}?closed=${result.value.sessions}`);
  return refuse(visit, seams, { form: 'suspend', result, typed: fields });
}

async function resumeOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const id = visit.param('id');
  const result = await visit.perform(resumeAppointment, { appointment: id });
  if (result.ok) return visit.goTo(`${paths.appointment(id)}?done=resumed`);
  return refuse(visit, seams, { form: 'resume', result, typed: {} });
}

interface Refused {
  readonly form: AppointmentForm;
  readonly result: ActResult<unknown, string>;
  readonly typed: Readonly<Record<string, string>>;
}

function refuse(visit: Visit, seams: RegistrySeams, { result, ...tried }: Refused): Promise<Response> {
  if (!result.ok && result.why === 'not-found') return visit.notFound();
  return showAppointment(visit, seams, { ...tried, errors: errorsOf(result, visit.say) });
}
