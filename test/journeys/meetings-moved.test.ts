/** A meeting is moved, and cancelled: who was invited is told, by letter and in the calendar; the record keeps both. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { accepted } from '../../src/base/index.ts';
import { conveneMeeting } from '../../src/meetings/index.ts';
import { clockViewer, copiesOf, defineAct, perform, sendLetter } from '../../src/platform/index.ts';
import { addresseesOf } from '../../src/registry/index.ts';
import { done } from '../support/adoption-stage.ts';
import { readTwice } from '../support/calendars.ts';
import {
  exerciseBody as body,
  type MeetingsStage,
  meetingsStage,
  type SentMail,
  sender,
  toLisbon,
} from '../support/meetings-stage.ts';

let at: MeetingsStage;
beforeAll(async () => {
  at = await meetingsStage();
});
afterAll(() => at.close());

/** End every appointment of a person of the exercise. */
async function endSeatsOf(key: string): Promise<void> {
  const held = await at.read((tx) =>
    tx.selectFrom('registry.appointment').select('id').where('person', '=', at.stage.personOf(key)).execute(),
  );
  expect(held).not.toEqual([]);
  for (const { id } of held) expect((await at.secretariat.post(`/appointments/${id}/end`)).status).toBe(200);
}

describe('a meeting that is moved over the change of clocks to another zone', () => {
  let meeting: string;
  let invited: SentMail;

  beforeAll(async () => {
    meeting = await at.convened({ title: 'Spring meeting' });
    await at.stage.runJobs();
    invited = at.mailTo('Invitation: Spring meeting');
    const moved = await at.secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    expect(moved).toMatchObject({ status: 200, body: { moves: 1 } });
    await at.stage.runJobs();
  });

  test('has its new time, and keeps the old one in the record', async () => {
    const { body: now } = await (await at.stage.api('focal-point-arvana')).get(`/meetings/${meeting}`);
    // Lisbon puts its clocks forward that very morning: nine o’clock is UTC+1.
    expect(now).toMatchObject({
      ...{ startsAt: '2027-03-28T08:00:00Z', endsAt: '2027-03-28T16:00:00Z', zone: 'Europe/Lisbon' },
      ...{ startsOn: '2027-03-28', place: 'Lisbon', moves: 1, cancelledAt: null },
      movedFrom: { startsAt: '2027-03-20T02:00:00Z', zone: 'Asia/Bangkok', place: 'Bangkok' },
      moveHistory: [
        { startsAt: '2027-03-20T02:00:00Z', movedAt: '2026-11-24T02:00:00Z', reason: toLisbon.reason },
      ],
    });
  });

  test('is told by a numbered letter to everybody who was invited, by the same channel', async () => {
    const letters = await at.lettersAbout(meeting);
    expect(letters).toMatchObject([
      { kind: 'meetingMoved', subject: 'Exercise: Change of a meeting: Spring meeting' },
      { kind: 'invitation' },
    ]);
    const [change, invitation] = letters;
    const to = async (number = '') =>
      (await at.read((tx) => copiesOf(tx, number))).map(({ name, channel }) => `${name}: ${channel}`);
    expect((await to(change?.number)).sort()).toEqual((await to(invitation?.number)).sort());
    const { attached, text } = at.mailTo('Change of a meeting: Spring meeting');
    expect(text).toMatch(/^EX\/L-2026\/\d+\n/);
    expect(text).toContain('Sunday 28 March 2027, 09:00 Lisbon (UTC+1)');
    expect(text).toContain('Saturday 20 March 2027, 09:00 Bangkok (UTC+7)');
    expect(text).toContain('The hall in Bangkok is not free.');
    expect(text).toContain(`/meetings/${meeting}`);
    expect(attached).toContain('application/pdf');
  });

  test('replaces its entry in calendars: two parsers read the same id, a higher sequence and the new hours', () => {
    const before = readTwice(invited.calendar);
    const after = readTwice(at.mailTo('Change of a meeting: Spring meeting').calendar);
    expect(before).toMatchObject({ method: 'REQUEST', first: { sequence: 0 } });
    const wanted = {
      ...{ uid: before.first.uid, sequence: 1, status: 'CONFIRMED', location: 'Lisbon' },
      ...{ starts: '2027-03-28T08:00:00.000Z', ends: '2027-03-28T16:00:00.000Z' },
    };
    expect(after).toMatchObject({ method: 'REQUEST', first: wanted, second: wanted });
  });

  test('is organised by the address from which the mail comes, so that an answer reaches somebody', () => {
    for (const { from, calendar } of [invited, at.mailTo('Change of a meeting: Spring meeting')]) {
      expect(from).toBe(sender);
      expect(readTwice(calendar).organizer).toBe(sender);
    }
  });

  test('is not told twice, and a move back before anybody was told is no news', async () => {
    const before = (await at.lettersAbout(meeting)).length;
    await at.stage.runJobs();
    const there = { ...toLisbon, startsAt: '2027-03-29T09:00', endsAt: '2027-03-29T17:00' };
    await at.secretariat.post(`/meetings/${meeting}/moves`, there);
    await at.secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    await at.stage.runJobs();
    expect(await at.lettersAbout(meeting)).toHaveLength(before);
  });
});

describe('a meeting that is cancelled', () => {
  let meeting: string;

  beforeAll(async () => {
    meeting = await at.convened({
      title: 'Second meeting',
      startsAt: '2026-11-25T09:00',
      endsAt: '2026-11-25T17:00',
    });
    await at.stage.runJobs();
    await at.secretariat.put(`/meetings/${meeting}/presence`, { present: ['ARV', 'BLS'] });
    const done = await at.secretariat.post(`/meetings/${meeting}/cancellation`, {
      reason: 'Nothing is ready.',
    });
    expect(done.status).toBe(200);
    await at.stage.runJobs();
  });

  test('is told by a numbered letter, and leaves the calendars: two parsers read the cancellation', async () => {
    const [letter] = await at.lettersAbout(meeting);
    expect(letter).toMatchObject({ kind: 'meetingCancelled' });
    const { text, calendar } = at.mailTo('Cancellation of a meeting: Second meeting');
    expect(text).toContain('will not take place: Second meeting');
    expect(text).toContain('Wednesday 25 November 2026, 09:00 Bangkok (UTC+7)');
    expect(text).toContain('Nothing is ready.');
    const before = readTwice(at.mailTo('Invitation: Second meeting').calendar);
    const wanted = { uid: before.first.uid, sequence: 1, status: 'CANCELLED', starts: before.first.starts };
    const gone = readTwice(calendar);
    expect(gone).toMatchObject({ method: 'CANCEL', first: wanted, second: wanted, organizer: sender });
  });

  test('stays in the record as cancelled, with nobody present', async () => {
    const { body: one } = await at.secretariat.get(`/meetings/${meeting}`);
    expect(one).toMatchObject({
      ...{ title: 'Second meeting', startsAt: '2026-11-25T02:00:00Z', present: [] },
      cancellation: { at: '2026-11-24T02:00:00Z', reason: 'Nothing is ready.' },
    });
  });

  test('is cancelled once and for good, and neither moved nor attended', async () => {
    const again = await at.secretariat.post(`/meetings/${meeting}/cancellation`, { reason: 'Again.' });
    const moved = await at.secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    const attended = await at.secretariat.put(`/meetings/${meeting}/presence`, { present: ['ARV'] });
    for (const refused of [again, moved, attended])
      expect(refused).toMatchObject({ status: 409, body: { type: '/problems/meeting-cancelled' } });
    await at.stage.runJobs();
    expect(await at.lettersAbout(meeting)).toHaveLength(2);
  });
});

describe('who is written to', () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await at.convened({ title: 'Changing meeting' });
    await at.stage.runJobs();
  });

  test('nobody about a meeting to which nobody had been invited', async () => {
    const unknown = await at.convened({ title: 'Unknown meeting' });
    await at.secretariat.post(`/meetings/${unknown}/cancellation`, { reason: 'Convened by mistake.' });
    await at.stage.runJobs();
    expect(await at.lettersAbout(unknown)).toEqual([]);
    expect(at.server.mails.filter(({ subject }) => subject?.includes('Unknown meeting'))).toEqual([]);
  });

  test('one invitation, to the new time, when a meeting is moved before the invitation was written', async () => {
    const hasty = await at.convened({ title: 'Hasty meeting' });
    await at.secretariat.post(`/meetings/${hasty}/moves`, toLisbon);
    await at.stage.runJobs();
    expect(await at.lettersAbout(hasty)).toMatchObject([{ kind: 'invitation' }]);
    const { text, calendar } = at.mailTo('Invitation: Hasty meeting');
    expect(text).toContain('Sunday 28 March 2027, 09:00 Lisbon (UTC+1)');
    expect(readTwice(calendar)).toMatchObject({ first: { sequence: 0, starts: '2027-03-28T08:00:00.000Z' } });
  });

  test('not who came after the invitation; who left a closed body is not told what it does now', async () => {
    const leaving = 'delegate-arvana';
    const appointed = await at.secretariat.post('/appointments', {
      ...{ functionLabel: 'Adviser, Arvana', email: 'newcomer@example.invalid', role: 'delegate' },
      participant: 'ARV',
    });
    expect(appointed.status).toBe(200);
    await endSeatsOf(leaving);
    await at.secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    await at.stage.runJobs();
    const told = at.server.mails.filter(({ subject }) => subject?.includes('Change of a meeting: Changing'));
    const addresses = told.map((mail) => JSON.stringify(mail.to)).join(' ');
    expect(addresses).toContain('focal-point-arvana@');
    expect(addresses).not.toContain('newcomer@');
    expect(addresses).not.toContain(`${leaving}@`);
    const inBody = (await at.read((tx) => addresseesOf(tx, body))).map(({ email }) => email);
    expect(inBody).toContain('newcomer@example.invalid');
    expect(inBody).not.toContain(`${leaving}@example.invalid`);
  });
});

describe('a meeting to which people were invited before entries were kept', () => {
  /** The letter as an earlier version wrote it: it left no entry in the book. */
  const earlierInvitation = defineAct({
    name: 'test.invite-as-before',
    who: ['clock'],
    input: z.object({ meeting: z.string() }),
    subject: ({ meeting }) => `meeting:${meeting}`,
    async run(context, { meeting }) {
      const sent = await sendLetter(context, {
        ...{ kind: 'invitation', mailKind: 'meetings.invitation', subjectKey: `meeting:${meeting}` },
        ...{ isExercise: true, zone: 'Asia/Bangkok', audience: `chairs:${body}` },
        addressees: await addresseesOf(context.tx, body),
        write: () => ({ subject: 'Invitation: Earlier meeting', text: 'You are invited.' }),
      });
      return accepted(sent.number);
    },
  });

  test('is told of as any other, under the id and after the sequence that they have', async () => {
    const how = { viewer: clockViewer, now: at.stage.house.clock() };
    const times = { startsAt: '2027-03-20T09:00', zone: 'Asia/Bangkok', place: 'Bangkok' };
    const input = { ...times, body, title: 'Earlier meeting', mode: 'hybrid' };
    const { id: meeting } = done(await perform(at.stage.house.database, conveneMeeting, input, how));
    done(await perform(at.stage.house.database, earlierInvitation, { meeting }, how));
    await at.secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    await at.stage.runJobs();
    const { text, calendar } = at.mailTo('Change of a meeting: Earlier meeting');
    expect(text).toContain('Saturday 20 March 2027, 09:00 Bangkok (UTC+7)');
    expect(readTwice(calendar)).toMatchObject({
      first: { uid: `meeting-${meeting}@localhost`, sequence: 1, starts: '2027-03-28T08:00:00.000Z' },
    });
  });
});
