import { z } from 'zod';
import { audienceOf } from '../../access/index.ts';
import { accepted, newId, refused } from '../../base/index.ts';
import { defineAct, idInput, optionalText, orAbsent, textInput } from '../../platform/index.ts';
import { todayOf } from '../reads/forum.ts';
import { officeTermsOf, pastAppointmentOf } from '../reads/offices.ts';
import { participantOf } from '../reads/participants.ts';
import { appointmentsKnownTo, personsWithAddress } from '../reads/people.ts';
import { pastRoles, roleRules } from '../rules/appointing.ts';
import { checkPastTerm } from '../rules/office-terms.ts';
import { bodyId, participantCode } from '../schema.ts';
import { insertPastAppointment, withdrawPastAppointment as withdrawRow } from '../writes.ts';
import { scopeOf } from './appoint.ts';

/**
 * Enter an office or seat as somebody held it before, so that the register reaches back. Nothing follows from it: it
 * gives no right, then or now.
 *
 * @returns its id; or refused: `no-such-participant`, `body-needed`, `no-such-body`, `not-of-that-exercise`,
 * `holder-needed`, `one-holder`, `no-such-person`, see `WhyNotEntered`.
 * @source issue 5: “Who was focal point of Arvana on 1 March 2018, and who replaced her?” has an answer.
 */
export const enterPastAppointment = defineAct({
  name: 'registry.enter-past-appointment',
  who: ['secretariat', 'clock'],
  input: z.object({
    participant: participantCode,
    role: z.enum(pastRoles, 'required'),
    body: orAbsent(bodyId),
    /** Of somebody whom the register knows; else `holder`. */
    person: orAbsent(idInput),
    /** A name or a function, as it was read. */
    holder: optionalText(200),
    /** The first and the last day on which it was held, in the official zone. */
    first: z.iso.date('not-a-date'),
    last: z.iso.date('not-a-date'),
    /** `yes`: another held the office on some of these days as well. */
    shared: orAbsent(z.literal('yes')),
    /** Where it was read: a letter, a list, an address. */
    source: textInput(1000),
  }),
  subject: (input) => `participant:${input.participant}`,
  unlogged: ['holder'],
  api: {
    method: 'post',
    path: '/participants/{participant}/past-appointments',
    summary: 'Enter who held an office or seat of a participant in the past',
  },
  async run({ tx, actor, now, tell }, { holder, shared, ...wish }) {
    const participant = await participantOf(tx, wish.participant);
    if (!participant) return refused('no-such-participant', { at: 'participant' });
    if (roleRules[wish.role].body === 'required' && wish.body === undefined) {
      return refused('body-needed', { at: 'body' });
    }
    const scope = await scopeOf(tx, { body: wish.body }, participant);
    if (!scope.ok) return scope;
    if (wish.person === undefined && holder === '') return refused('holder-needed', { at: 'holder' });
    if (wish.person !== undefined && holder !== '') return refused('one-holder', { at: 'holder' });
    const person = wish.person ?? null;
    if (person !== null && !(await personsWithAddress(tx, [person])).has(person)) {
      return refused('no-such-person', { at: 'person' });
    }
    const { role, body = null, first, last, source } = wish;
    const term = { role, body, first, last, holderKey: person ?? holder.toLowerCase() };
    const terms = await officeTermsOf(tx, participant.code);
    const allowed = checkPastTerm(term, terms, { today: await todayOf(tx), shared: shared === 'yes' });
    if (!allowed.ok) return allowed;
    const id = newId();
    await insertPastAppointment(tx, {
      ...{ id, participant: participant.code, role, body, person, source, enteredAt: now.toString() },
      ...{ holder: person === null ? holder : null, firstOn: first, lastOn: last },
      ...{ enteredBy: actor.personId, audience: appointmentsKnownTo(participant.exerciseBody) },
    });
    await tell({
      name: 'registry.past-appointment-entered',
      subject: `participant:${participant.code}`,
      audience: audienceOf.secretariat,
      payload: { pastAppointment: id },
    });
    return accepted({ pastAppointment: id });
  },
});

/**
 * Take out a past appointment that was entered by mistake. The entry stays in the record, with who took it out and why.
 *
 * @returns refused: `not-found`, `already-ended` (it is out).
 */
export const withdrawPastAppointment = defineAct({
  name: 'registry.withdraw-past-appointment',
  who: ['secretariat'],
  input: z.object({ pastAppointment: idInput, why: textInput(1000) }),
  subject: (_, value: { participant: string }) => `participant:${value.participant}`,
  api: {
    method: 'post',
    path: '/past-appointments/{pastAppointment}/withdrawal',
    summary: 'Take out a past appointment that was entered by mistake',
  },
  async run({ tx, actor, now, tell }, { pastAppointment: id, why }) {
    const past = await pastAppointmentOf(tx, id);
    if (!past) return refused('not-found');
    if (past.withdrawnAt !== null) return refused('already-ended', { at: 'why' });
    await withdrawRow(tx, id, { at: now, by: actor.personId, why });
    await tell({
      name: 'registry.past-appointment-withdrawn',
      subject: `participant:${past.participant}`,
      audience: audienceOf.secretariat,
      payload: { pastAppointment: id },
    });
    return accepted({ participant: past.participant });
  },
});
