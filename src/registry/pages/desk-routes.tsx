import { isBefore } from '../../base/index.ts';
import { withWayIn } from '../../identity/index.ts';
import { get, post, type Route, type Tx, type Visit } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { appoint } from '../acts/appoint.ts';
import { confirmParticipant } from '../acts/confirm-participant.ts';
import { endAppointment } from '../acts/end-appointment.ts';
import { inviteAgain } from '../acts/invite-again.ts';
import { paths } from '../paths.ts';
import { delegationOf } from '../reads/own-delegation.ts';
import { forumParticipantsOf, namesOf, participantOf } from '../reads/participants.ts';
import { appointmentsOf } from '../reads/people.ts';
import { peopleWords, words } from '../words.ts';
import { ConfirmPage } from './confirm-page.tsx';
import { errorsOf } from './messages.ts';
import { PeoplePage, type PeopleView } from './people-page.tsx';
import type { RegistrySeams } from './seams.ts';

/** The secretariat's and focal points' own pages. */
export function deskRoutes(seams: RegistrySeams): Route[] {
  const appointers = ['secretariat', 'focalPoint'] as const;
  return [
    get('/desk/people', appointers, (visit) => showPeople(visit, seams)),
    post('/desk/people', appointers, (visit) => appointPerson(visit, seams)),
    post('/desk/people/:id/invitations', appointers, (visit) => inviteOne(visit, seams)),
    post('/desk/people/:id/end', appointers, (visit) => endOne(visit, seams)),
    get('/desk/participants/confirm', ['secretariat'], (visit) =>
      showWaiting(visit, { errors: [], typed: { code: visit.query('code') ?? '' } }),
    ),
    post('/desk/participants/confirm', ['secretariat'], confirmOne),
  ];
}

interface Tried {
  readonly errors: readonly FormError[];
  readonly typed: Readonly<Record<string, string>>;
  /** Id of the appointment that was not ended; absent when the errors are about appointing. */
  readonly notEnded?: string;
  /** As above: id of the person who was not invited. */
  readonly notInvited?: string;
}

async function showPeople(
  visit: Visit,
  seams: RegistrySeams,
  tried: Tried = { errors: [], typed: {} },
): Promise<Response> {
  const own = delegationOf(visit.viewer);
  const found = await visit.read(async (tx) => ({
    ...(await appointmentsWithWay(tx, own)),
    names: await namesOf(tx),
    bodies: await seams.bodies(tx),
    exercise: own !== null && (await participantOf(tx, own))?.exerciseBody !== null,
  }));
  const title =
    own === null
      ? visit.say(peopleWords.title)
      : visit.say(peopleWords.ownTitle, { delegation: found.names[own] ?? own });
  const body = (
    <PeoplePage
      visit={visit}
      own={own}
      done={doneIn(visit)}
      without={withoutFocalPoint(visit, found)}
      {...found}
      {...tried}
    />
  );
  return visit.page({ title, exercise: found.exercise, body }, tried.errors.length === 0 ? 200 : 422);
}

/** The appointments that the viewer looks after, and who of their people can sign in. */
async function appointmentsWithWay(tx: Tx, own: string | null) {
  const appointments = await appointmentsOf(tx, own === null ? {} : { participant: own });
  return {
    appointments,
    canSignIn: await withWayIn(tx, [...new Set(appointments.map((one) => one.personId))]),
  };
}

/** What the address says was done, in words. */
function doneIn(visit: Visit): string | null {
  const done = visit.query('done') ?? '';
  if (done === 'appointed') return visit.say(peopleWords.done);
  if (done === 'invited') return visit.say(peopleWords.invited);
  const closed = visit.query('closed') ?? '';
  return /^\d{1,5}$/.test(closed) ? visit.say(peopleWords.ended, { sessions: Number(closed) }) : null;
}

/** The participant whose appointment was just ended, when nobody is its focal point now; null otherwise. */
function withoutFocalPoint(
  visit: Visit,
  { appointments, names }: Pick<PeopleView, 'appointments' | 'names'>,
): string | null {
  const code = visit.query('closed') === undefined ? '' : (visit.query('of') ?? '');
  const isHeld = appointments.some(
    ({ role, participant, suspendedAt, fromAt }) =>
      role === 'focalPoint' && participant === code && suspendedAt === null && !isBefore(visit.now, fromAt),
  );
  return isHeld ? null : (names[code] ?? null);
}

async function appointPerson(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const { person: _, knownTo: __, ...asked } = fields;
  const result = await visit.perform(appoint, asked);
  if (result.ok) return visit.goTo(`${paths.people}?done=appointed`);
  return showPeople(visit, seams, { errors: errorsOf(result, visit.say), typed: fields });
}

async function endOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const notEnded = visit.param('id');
  const result = await visit.perform(endAppointment, { appointment: notEnded });
  if (result.ok) {
    const { sessions, participant } = result.value;
    return visit.goTo(
      `${paths.people}?closed=${sessions}${participant === null ? '' : `&of=${participant}`}`,
    );
  }
  if (result.why === 'not-found') return visit.notFound();
  return showPeople(visit, seams, { errors: errorsOf(result, visit.say), typed: {}, notEnded });
}

async function inviteOne(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const notInvited = visit.param('id');
  const result = await visit.perform(inviteAgain, { person: notInvited });
  if (result.ok) return visit.goTo(`${paths.people}?done=invited`);
  if (result.why === 'not-found') return visit.notFound();
  return showPeople(visit, seams, { errors: errorsOf(result, visit.say), typed: {}, notInvited });
}

async function showWaiting(visit: Visit, tried: Tried): Promise<Response> {
  const participants = await visit.read(forumParticipantsOf);
  const waiting = participants.filter((one) => !one.confirmed);
  return visit.page(
    {
      title: visit.say(words.confirm),
      breadcrumb: [{ label: visit.say(words.participants), href: paths.participants() }],
      body: <ConfirmPage visit={visit} waiting={waiting} {...tried} />,
    },
    tried.errors.length === 0 ? 200 : 422,
  );
}

async function confirmOne(visit: Visit): Promise<Response> {
  const { fields } = await visit.form();
  const result = await visit.perform(confirmParticipant, fields);
  if (result.ok) return visit.goTo(paths.participant(result.value.code));
  return showWaiting(visit, { errors: errorsOf(result, visit.say), typed: fields });
}
