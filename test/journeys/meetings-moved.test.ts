/** A meeting is moved, and cancelled: who was invited is told, by letter and in the calendar; the record keeps both. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForObjections } from '../../src/decisions/index.ts';
import { cancelMeeting, conveneMeeting, moveMeeting, recordPresence } from '../../src/meetings/index.ts';
import { clockViewer, copiesOf, lettersOf, readAs, type Tx } from '../../src/platform/index.ts';
import { addresseesOf } from '../../src/registry/index.ts';
import { adoptionStage, done, type Stage } from '../support/adoption-stage.ts';
import { readTwice } from '../support/calendars.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';

const sender = 'secretariat@forum.invalid';
const body = 'exercise-drafting-group';

let stage: ForumStage;
let server: MailServer;
let secretariat: ApiClient;

beforeAll(async () => {
  server = await openMailServer();
  stage = await forumStage({
    withTexts: false,
    smtpUrl: `${server.url}/?from=${encodeURIComponent(sender)}`,
  });
  secretariat = await stage.api('secretariat');
});
afterAll(async () => {
  await stage.house.close();
  await server.close();
});

const read = <Value>(by: (tx: Tx) => Promise<Value>) =>
  readAs(stage.house.database, { viewer: clockViewer, now: stage.house.clock() }, by);
const lettersAbout = (meeting: string) => read((tx) => lettersOf(tx, `meeting:${meeting}`));

/** End every appointment of a person of the exercise. */
async function endSeatsOf(key: string): Promise<void> {
  const held = await read((tx) =>
    tx.selectFrom('registry.appointment').select('id').where('person', '=', stage.personOf(key)).execute(),
  );
  expect(held).not.toEqual([]);
  for (const { id } of held) expect((await secretariat.post(`/appointments/${id}/end`)).status).toBe(200);
}

interface Wanted {
  readonly title: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** Convene a meeting of the exercise's body; invitations wait until the jobs run. */
async function convened({ title, startsAt = '2027-03-20T09:00', endsAt = '2027-03-20T17:00' }: Wanted) {
  const made = await secretariat.post('/meetings', {
    ...{ body, title, startsAt, endsAt, zone: 'Asia/Bangkok', mode: 'hybrid', place: 'Bangkok' },
  });
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  return String(made.body.id);
}

/** What Arvana's focal point was sent with this in its subject, the last one. */
function mailTo(subject: string, who = 'focal-point-arvana') {
  const mail = server.mails
    .filter((one) => one.subject?.includes(subject) && JSON.stringify(one.to).includes(`${who}@`))
    .at(-1);
  if (!mail) throw new Error(`${who} was sent nothing about “${subject}”`);
  const calendar = mail.attachments.find((one) => one.contentType.startsWith('text/calendar'));
  return { mail, text: mail.text ?? '', calendar: calendar?.content.toString() ?? '' };
}

const toLisbon = {
  startsAt: '2027-03-28T09:00',
  endsAt: '2027-03-28T17:00',
  zone: 'Europe/Lisbon',
  place: 'Lisbon',
  reason: 'The hall in Bangkok is not free.',
};

describe('a meeting that is moved over the change of clocks to another zone', () => {
  let meeting: string;
  let invited: ReturnType<typeof mailTo>;

  beforeAll(async () => {
    meeting = await convened({ title: 'Spring meeting' });
    await stage.runJobs();
    invited = mailTo('Invitation: Spring meeting');
    const moved = await secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    expect(moved).toMatchObject({ status: 200, body: { moves: 1 } });
    await stage.runJobs();
  });

  test('has its new time, and keeps the old one in the record', async () => {
    const { body: now } = await (await stage.api('focal-point-arvana')).get(`/meetings/${meeting}`);
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
    const letters = await lettersAbout(meeting);
    expect(letters).toMatchObject([
      { kind: 'meetingMoved', subject: 'Exercise: Change of a meeting: Spring meeting' },
      { kind: 'invitation' },
    ]);
    const [change, invitation] = letters;
    const to = async (number = '') =>
      (await read((tx) => copiesOf(tx, number))).map(({ name, channel }) => `${name}: ${channel}`);
    expect((await to(change?.number)).sort()).toEqual((await to(invitation?.number)).sort());
    const { mail, text } = mailTo('Change of a meeting: Spring meeting');
    expect(text).toMatch(/^EX\/L-2026\/\d+\n/);
    expect(text).toContain('Sunday 28 March 2027, 09:00 Lisbon (UTC+1)');
    expect(text).toContain('Saturday 20 March 2027, 09:00 Bangkok (UTC+7)');
    expect(text).toContain('The hall in Bangkok is not free.');
    expect(text).toContain(`/meetings/${meeting}`);
    expect(mail.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
  });

  test('replaces its entry in calendars: two parsers read the same id, a higher sequence and the new hours', () => {
    const before = readTwice(invited.calendar);
    const after = readTwice(mailTo('Change of a meeting: Spring meeting').calendar);
    expect(before).toMatchObject({ method: 'REQUEST', first: { sequence: 0 } });
    const wanted = {
      ...{ uid: before.first.uid, sequence: 1, status: 'CONFIRMED', location: 'Lisbon' },
      ...{ starts: '2027-03-28T08:00:00.000Z', ends: '2027-03-28T16:00:00.000Z' },
    };
    expect(after).toMatchObject({ method: 'REQUEST', first: wanted, second: wanted });
  });

  test('is organised by the address from which the mail comes, so that an answer reaches somebody', () => {
    for (const { mail, calendar } of [invited, mailTo('Change of a meeting: Spring meeting')]) {
      expect(mail.from?.value[0]?.address).toBe(sender);
      expect(readTwice(calendar).organizer).toBe(sender);
    }
  });

  test('is not told twice, and a move back before anybody was told is no news', async () => {
    const before = (await lettersAbout(meeting)).length;
    await stage.runJobs();
    const there = { ...toLisbon, startsAt: '2027-03-29T09:00', endsAt: '2027-03-29T17:00' };
    await secretariat.post(`/meetings/${meeting}/moves`, there);
    await secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    await stage.runJobs();
    expect(await lettersAbout(meeting)).toHaveLength(before);
  });
});

describe('a meeting that is cancelled', () => {
  let meeting: string;

  beforeAll(async () => {
    meeting = await convened({
      title: 'Second meeting',
      startsAt: '2026-11-25T09:00',
      endsAt: '2026-11-25T17:00',
    });
    await stage.runJobs();
    await secretariat.put(`/meetings/${meeting}/presence`, { present: ['ARV', 'BLS'] });
    const done = await secretariat.post(`/meetings/${meeting}/cancellation`, { reason: 'Nothing is ready.' });
    expect(done.status).toBe(200);
    await stage.runJobs();
  });

  test('is told by a numbered letter, and leaves the calendars: two parsers read the cancellation', async () => {
    const [letter] = await lettersAbout(meeting);
    expect(letter).toMatchObject({ kind: 'meetingCancelled' });
    const { text, calendar } = mailTo('Cancellation of a meeting: Second meeting');
    expect(text).toContain('will not take place: Second meeting');
    expect(text).toContain('Wednesday 25 November 2026, 09:00 Bangkok (UTC+7)');
    expect(text).toContain('Nothing is ready.');
    const before = readTwice(mailTo('Invitation: Second meeting').calendar);
    const wanted = { uid: before.first.uid, sequence: 1, status: 'CANCELLED', starts: before.first.starts };
    const gone = readTwice(calendar);
    expect(gone).toMatchObject({ method: 'CANCEL', first: wanted, second: wanted, organizer: sender });
  });

  test('stays in the record as cancelled, with nobody present', async () => {
    const { body: one } = await secretariat.get(`/meetings/${meeting}`);
    expect(one).toMatchObject({
      ...{ title: 'Second meeting', startsAt: '2026-11-25T02:00:00Z', present: [] },
      cancellation: { at: '2026-11-24T02:00:00Z', reason: 'Nothing is ready.' },
    });
  });

  test('is cancelled once and for good, and neither moved nor attended', async () => {
    const again = await secretariat.post(`/meetings/${meeting}/cancellation`, { reason: 'Again.' });
    const moved = await secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    const attended = await secretariat.put(`/meetings/${meeting}/presence`, { present: ['ARV'] });
    for (const refused of [again, moved, attended])
      expect(refused).toMatchObject({ status: 409, body: { type: '/problems/meeting-cancelled' } });
    await stage.runJobs();
    expect(await lettersAbout(meeting)).toHaveLength(2);
  });
});

describe('who is written to', () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await convened({ title: 'Changing meeting' });
    await stage.runJobs();
  });

  test('nobody about a meeting to which nobody had been invited', async () => {
    const unknown = await convened({ title: 'Unknown meeting' });
    await secretariat.post(`/meetings/${unknown}/cancellation`, { reason: 'Convened by mistake.' });
    await stage.runJobs();
    expect(await lettersAbout(unknown)).toEqual([]);
    expect(server.mails.filter(({ subject }) => subject?.includes('Unknown meeting'))).toEqual([]);
  });

  test('one invitation, to the new time, when a meeting is moved before the invitation was written', async () => {
    const hasty = await convened({ title: 'Hasty meeting' });
    await secretariat.post(`/meetings/${hasty}/moves`, toLisbon);
    await stage.runJobs();
    expect(await lettersAbout(hasty)).toMatchObject([{ kind: 'invitation' }]);
    const { text, calendar } = mailTo('Invitation: Hasty meeting');
    expect(text).toContain('Sunday 28 March 2027, 09:00 Lisbon (UTC+1)');
    expect(readTwice(calendar)).toMatchObject({ first: { sequence: 0, starts: '2027-03-28T08:00:00.000Z' } });
  });

  test('not who came after the invitation; who left a closed body is not told what it does now', async () => {
    const leaving = 'delegate-arvana';
    const appointed = await secretariat.post('/appointments', {
      ...{ functionLabel: 'Adviser, Arvana', email: 'newcomer@example.invalid', role: 'delegate' },
      participant: 'ARV',
    });
    expect(appointed.status).toBe(200);
    await endSeatsOf(leaving);
    await secretariat.post(`/meetings/${meeting}/moves`, toLisbon);
    await stage.runJobs();
    const told = server.mails.filter(({ subject }) => subject?.includes('Change of a meeting: Changing'));
    const addresses = told.map((mail) => JSON.stringify(mail.to)).join(' ');
    expect(addresses).toContain('focal-point-arvana@');
    expect(addresses).not.toContain('newcomer@');
    expect(addresses).not.toContain(`${leaving}@`);
    const inBody = (await read((tx) => addresseesOf(tx, body))).map(({ email }) => email);
    expect(inBody).toContain('newcomer@example.invalid');
    expect(inBody).not.toContain(`${leaving}@example.invalid`);
  });
});

describe('the form that moves a meeting', () => {
  const path = (meeting: string) => `/meetings/${meeting}`;

  test('begins with what the meeting has, and keeps what was typed beside what is wrong with it', async () => {
    const meeting = await convened({ title: 'Form meeting' });
    const officer = await stage.signedIn('secretariat');
    const page = await officer.open(path(meeting));
    expect(page.html).toContain('value="2027-03-20T09:00"');
    expect(page.html).toContain('value="Asia/Bangkok"');
    const refused = await officer.submit('Move meeting', {
      ...{ Begins: '2027-03-28T01:30', Ends: '2027-03-28T17:00', Zone: 'Europe/Lisbon' },
      ...{ Place: 'Lisbon, hall 3', Reason: 'The hall is not free.' },
    });
    expect(refused.status).toBe(422);
    expect(refused.errors.join(' ')).toContain('this hour does not exist that day');
    for (const typed of ['2027-03-28T01:30', 'Europe/Lisbon', 'Lisbon, hall 3', 'The hall is not free.'])
      expect(refused.html).toContain(typed);
    const moved = await officer.submit('Move meeting', { Begins: '2027-03-28T09:00' });
    expect(moved).toMatchObject({ url: path(meeting), status: 200 });
    expect(moved.text).toContain('Sunday 28 March 2027, 09:00 Lisbon (UTC+1)');
    expect(moved.text).toContain('Moved from Saturday 20 March 2027, 09:00 Bangkok (UTC+7)');
    expect(moved.text).toContain('The hall is not free.');
    expect(await lettersAbout(meeting)).toEqual([]);
  });

  test('does not write over a move that its reader has not seen', async () => {
    const meeting = await convened({ title: 'Crowded meeting' });
    const [first, second] = [await stage.signedIn('secretariat'), await stage.signedIn('secretariat')];
    await first.open(path(meeting));
    await second.open(path(meeting));
    const answers = { Begins: '2027-03-21T09:00', Ends: '2027-03-21T17:00', Reason: 'A holiday.' };
    expect((await first.submit('Move meeting', answers)).status).toBe(200);
    const late = await second.submit('Move meeting', { ...answers, Begins: '2027-03-21T10:00' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Somebody else moved this meeting meanwhile');
    expect((await secretariat.get(`/meetings/${meeting}`)).body).toMatchObject({
      ...{ startsAt: '2027-03-21T02:00:00Z', moves: 1 },
    });
  });
});

describe('the cancellation', () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await convened({ title: 'Doomed meeting' });
    await stage.runJobs();
  });

  test('is asked for on a page of its own that says what follows, and wants a reason', async () => {
    const officer = await stage.signedIn('secretariat');
    await officer.open(`/meetings/${meeting}`);
    const asked = await officer.follow('Go to the cancellation');
    expect(asked.text).toMatch(/The \d+ people who were invited get a letter/);
    const refused = await officer.submit('Cancel meeting for good', { Reason: ' ' });
    expect(refused).toMatchObject({ status: 422, errors: ['Fill this in.'] });
    const done = await officer.submit('Cancel meeting for good', { Reason: 'The hosts are unwell.' });
    expect(done).toMatchObject({ url: `/meetings/${meeting}`, status: 200 });
    expect(done.text).toContain('This meeting is cancelled');
    expect(done.text).toContain('The hosts are unwell.');
    expect(done.text).not.toContain('Record presence');
    expect(done.text).not.toContain('Move meeting');
    const again = await officer.open(`/meetings/${meeting}/cancellation`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('This meeting can no longer be cancelled');
    const list = await officer.open('/meetings');
    expect(list.text).toContain('Doomed meeting · ExerciseCancelled: ');
    expect(list.text).not.toContain('Cancelled, not held');
    for (const path of ['/', `/bodies/${body}`])
      expect((await officer.open(path)).text, path).toMatch(/Second meeting · Exercise ?Cancelled: /);
  });

  test('stays apart from the meetings that were held, once its day has passed', async () => {
    const dayOfRest = await convened({
      title: 'Day of rest',
      startsAt: '2026-11-24T10:00',
      endsAt: '2026-11-24T11:00',
    });
    await secretariat.post(`/meetings/${dayOfRest}/cancellation`, { reason: 'A holiday.' });
    stage.house.setClock('2026-11-24T05:00:00Z');
    const list = await (await stage.signedIn('focal-point-arvana')).open('/meetings');
    const [held, ...notHeld] = list.text.split('Cancelled, not held');
    expect(held).not.toContain('Day of rest');
    expect(notHeld.join(' ')).toContain('Day of rest');
  });
});

describe('two officers at once', () => {
  test('move a meeting one after the other, and of those who saw the same time one is told to look again', async () => {
    const meeting = await convened({ title: 'Busy meeting' });
    const moves = (hours: readonly number[], headers: Readonly<Record<string, string>> = {}) =>
      Promise.all(
        hours.map((hour) =>
          secretariat.post(
            `/meetings/${meeting}/moves`,
            { startsAt: `2027-03-21T${hour}:00`, zone: 'Asia/Bangkok', reason: 'Once more.' },
            headers,
          ),
        ),
      );
    expect((await moves([10, 11, 12])).map(({ body: { moves: count } }) => count).sort()).toEqual([1, 2, 3]);
    const seen = await moves([13, 14, 15], { 'if-match': '"3"' });
    expect(seen.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body: now } = await secretariat.get(`/meetings/${meeting}`);
    expect(now).toMatchObject({ moves: 4, endsAt: null });
    expect(now.moveHistory.map(({ startsAt }: { startsAt: string }) => startsAt)).toHaveLength(4);
  });
});

describe('a time that is none', () => {
  test.each([
    ['2027-02-30T09:00', 'no day of February'],
    ['2027-13-01T09:00', 'no month'],
    ['2027-03-28T01:30', 'no hour on that morning in Lisbon'],
  ])('%s, %s, is refused with its field, for a new meeting and for one that stands', async (startsAt) => {
    const times = { startsAt, zone: 'Europe/Lisbon' };
    const isRefused = { errors: [{ pointer: '/startsAt' }] };
    const input = { ...times, body, title: 'No meeting', mode: 'virtual' };
    expect((await secretariat.post('/meetings', input)).body).toMatchObject(isRefused);
    const meeting = await convened({ title: 'Timely meeting' });
    const moved = await secretariat.post(`/meetings/${meeting}/moves`, { ...times, reason: 'None.' });
    expect(moved.body).toMatchObject(isRefused);
    expect((await secretariat.get(`/meetings/${meeting}`)).body).toMatchObject({ moves: 0 });
  });
});

describe('who may not', () => {
  let closed: string;
  let open: string;
  beforeAll(async () => {
    closed = await convened({ title: 'Closed meeting' });
    open = String(
      (
        await secretariat.post('/meetings', {
          ...{ body: 'ahg', title: 'Open meeting', startsAt: '2027-03-20T09:00', mode: 'virtual' },
        })
      ).body.id,
    );
    for (const meeting of [closed, open]) {
      const moved = await secretariat.post(`/meetings/${meeting}/moves`, {
        ...{ ...toLisbon, reason: `Why ${meeting} moved.` },
      });
      expect(moved.status).toBe(200);
    }
  });

  test.each(['focal-point-arvana', 'co-chair-galveth', 'observer-mavreth'])(
    '%s reads why, and can neither move nor cancel',
    async (who) => {
      const api = await stage.api(who);
      const { body: seen } = await api.get(`/meetings/${closed}`);
      expect(seen.moveHistory).toMatchObject([{ reason: `Why ${closed} moved.` }]);
      for (const [rest, input] of [
        ['moves', toLisbon],
        ['cancellation', { reason: 'No.' }],
      ] as const)
        expect((await api.post(`/meetings/${closed}/${rest}`, input)).status).toBe(404);
      const page = await (await stage.signedIn(who)).open(`/meetings/${closed}`);
      expect(page.text).toContain(`Why ${closed} moved.`);
      expect(page.text).not.toContain('Move meeting');
      expect(page.text).not.toContain('Go to the cancellation');
    },
  );

  test('the meeting of a real body whose talks are confidential is seen by its people alone', async () => {
    const mechanism = {
      ...{ id: 'closed-talks', name: 'Closed Talks', acronym: null, kind: 'network', parent: null },
      ...{ reportsTo: null, mandate: 'Talks in confidence.', chairs: [], participation: 'allMembers' },
      ...{ established: null, confidential: true, note: null, sources: ['A decision of the forum'] },
    };
    const established = await secretariat.post('/bodies', mechanism);
    expect(established).toMatchObject({ status: 200 });
    const made = await secretariat.post('/meetings', {
      ...{ body: 'closed-talks', title: 'Quiet meeting', startsAt: '2027-03-20T09:00', mode: 'virtual' },
    });
    const path = `/meetings/${made.body.id}`;
    await secretariat.post(`${path}/moves`, toLisbon);
    expect((await (await stage.signedIn('secretariat')).open(path)).text).toContain('Moved from');
    const stranger = stage.stranger();
    expect((await stranger.open(path)).status).toBe(404);
    for (const shown of ['/', '/meetings', '/bodies/closed-talks', '/sitemap.xml'])
      expect((await stranger.open(shown)).html, shown).not.toMatch(/Quiet meeting|closed-talks-2027/);
  });

  test('a stranger sees when a public meeting is and was, not why; of a closed body’s meeting nothing', async () => {
    const stranger = stage.stranger();
    const page = await stranger.open(`/meetings/${open}`);
    expect(page.text).toContain('Moved from Saturday 20 March 2027');
    expect(page.text).not.toContain(`Why ${open} moved.`);
    expect(page.text).not.toContain('Move meeting');
    const api = await stranger.request(`/api/v1/meetings/${open}`);
    expect(await api.json()).toMatchObject({ moves: 1, moveHistory: [{ reason: null }] });
    for (const path of ['', '/cancellation'])
      expect((await stranger.open(`/meetings/${closed}${path}`)).status).toBe(404);
    expect((await stranger.request(`/api/v1/meetings/${closed}`)).status).toBe(404);
    for (const path of ['/', '/bodies/ahg']) {
      const shown = await stranger.open(path);
      expect(shown.text, path).toContain('Open meeting');
      expect(shown.text, path).toContain('Moved from Saturday 20 March 2027, 09:00');
    }
    for (const path of ['/', '/meetings', '/sitemap.xml', '/feed.xml'])
      expect(await (await stranger.request(path)).text(), path).not.toContain('Closed meeting');
  });
});

describe('what has been decided and what is due', () => {
  let room: Stage;
  beforeAll(async () => {
    room = await adoptionStage();
  });
  afterAll(() => room.house.close());

  test('is put to no meeting that was cancelled, and no meeting changes that has begun', async () => {
    const text = await room.cleanText('EX/DG.1/L.1');
    const { id: meeting } = done(
      await room.act('secretariat', conveneMeeting, {
        ...{ body, title: 'Evening meeting', startsAt: '2026-12-08T18:00', mode: 'hybrid' },
      }),
    );
    room.house.setClock('2026-12-08T03:00:00Z');
    const { meeting: sitting } = room;
    const begun = { ok: false, why: 'meeting-begun' };
    expect(await room.act('secretariat', moveMeeting, { ...toLisbon, meeting: sitting })).toMatchObject(
      begun,
    );
    expect(await room.act('secretariat', cancelMeeting, { meeting: sitting, reason: 'No.' })).toMatchObject(
      begun,
    );
    done(await room.act('secretariat', cancelMeeting, { meeting, reason: 'The day was long enough.' }));
    room.house.setClock('2026-12-08T11:30:00Z');
    const ask = { text: text.id, meeting, symbol: 'EX/DG.1/2', verb: 'adopts' };
    expect(await room.act('co-chair-galveth', askForObjections, ask)).toMatchObject({
      why: 'meeting-cancelled',
    });
    expect(await room.act('secretariat', recordPresence, { meeting, present: ['ARV'] })).toMatchObject({
      why: 'meeting-cancelled',
    });
  });
});
