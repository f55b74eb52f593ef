import { formatDay, get, holds, post, type Route, type Visit } from '../../platform/index.ts';
import { enterPastAppointment, withdrawPastAppointment } from '../acts/enter-past-appointment.ts';
import { paths } from '../paths.ts';
import { mayReadOffices, officesOn, officeTermsOf } from '../reads/offices.ts';
import { participantOf } from '../reads/participants.ts';
import { peopleAtHome } from '../reads/people.ts';
import { officesWords as words } from '../words/offices.ts';
import { words as registerWords } from '../words.ts';
import { askedDay } from './day.tsx';
import { type Tried, untried } from './form-fields.ts';
import { errorsOf } from './messages.ts';
import { OfficesPage } from './offices-page.tsx';
import type { RegistrySeams } from './seams.ts';

/** Who held which office of a participant on a day, for those to whom its appointments are known. */
export function officesRoutes(seams: RegistrySeams): Route[] {
  return [
    get('/participants/:code/offices', ['person'], (visit) => showOffices(visit, seams, untried)),
    post('/participants/:code/offices', ['secretariat'], (visit) => enter(visit, seams)),
    post('/participants/:code/offices/:id/withdrawal', ['secretariat'], (visit) => takeOut(visit, seams)),
  ];
}

async function showOffices(
  visit: Visit,
  seams: RegistrySeams,
  tried: Tried,
  notTakenOut?: string,
): Promise<Response> {
  const code = visit.param('code');
  const isSecretariat = holds(visit.viewer, ['secretariat']);
  const found = await visit.read(async (tx) => {
    const participant = await participantOf(tx, code);
    if (!participant || !mayReadOffices(participant, visit.viewer)) return null;
    return {
      participant,
      terms: await officeTermsOf(tx, code),
      bodies: await seams.bodies(tx),
      people: isSecretariat ? await peopleAtHome(tx, code) : null,
    };
  });
  if (!found) return visit.notFound();
  const asked = askedDay(visit);
  const { participant, terms } = found;
  const title = asked.isToday
    ? visit.say(words.title, { participant: participant.name })
    : visit.say(words.titleOn, {
        participant: participant.name,
        day: formatDay(asked.day, visit.language),
      });
  const held = officesOn(terms, asked.day);
  return visit.page(
    {
      title,
      exercise: participant.exerciseBody !== null,
      breadcrumb: [
        { label: visit.say(registerWords.participants), href: paths.participants() },
        { label: participant.name, href: paths.participant(code) },
      ],
      body: (
        <OfficesPage
          {...{ visit, asked, held, tried, done: doneIn(visit), ...found }}
          {...(notTakenOut === undefined ? {} : { notTakenOut })}
        />
      ),
    },
    statusOf(asked.error, tried),
  );
}

function statusOf(dayError: string | null, { errors }: Tried): 200 | 400 | 422 {
  if (errors.length > 0) return 422;
  return dayError === null ? 200 : 400;
}

function doneIn(visit: Visit): string | null {
  const done = visit.query('done');
  if (done === 'entered') return visit.say(words.entered);
  return done === 'out' ? visit.say(words.takenOut) : null;
}

async function enter(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const participant = visit.param('code');
  const { fields } = await visit.form();
  const result = await visit.perform(enterPastAppointment, { ...fields, participant });
  if (result.ok) return visit.goTo(`${paths.offices(participant)}?done=entered`);
  if (result.why === 'no-such-participant') return visit.notFound();
  return showOffices(visit, seams, { errors: errorsOf(result, visit.say), typed: fields });
}

async function takeOut(visit: Visit, seams: RegistrySeams): Promise<Response> {
  const { fields } = await visit.form();
  const pastAppointment = visit.param('id');
  const result = await visit.perform(withdrawPastAppointment, { pastAppointment, why: fields['why'] });
  if (result.ok) return visit.goTo(`${paths.offices(visit.param('code'))}?done=out`);
  if (result.why === 'not-found') return visit.notFound();
  const tried = { errors: errorsOf(result, visit.say), typed: fields };
  return showOffices(visit, seams, tried, pastAppointment);
}
