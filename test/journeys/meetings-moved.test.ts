/** A meeting is moved, and cancelled: who was invited is told, by letter and in the calendar; the record keeps both. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockViewer, copiesOf, lettersOf, readAs, type Tx } from '../../src/platform/index.ts';
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
