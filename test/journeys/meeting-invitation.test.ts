/** A meeting is convened: everybody of the body has its numbered invitation, and the meeting in the calendar. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockViewer, copiesOf, lettersOf, readAs, type Tx } from '../../src/platform/index.ts';
import { readTwice } from '../support/calendars.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let meeting: string;

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  const secretariat = await stage.api('secretariat');
  const convened = await secretariat.post('/meetings', {
    body: 'exercise-drafting-group',
    title: 'Closing meeting',
    startsAt: '2026-12-09T09:00',
    endsAt: '2026-12-09T17:00',
    mode: 'hybrid',
    place: 'Bangkok',
  });
  meeting = convened.body.id;
  await stage.runJobs();
});
afterAll(() => stage.house.close());

const read = <Value>(by: (tx: Tx) => Promise<Value>) =>
  readAs(stage.house.database, { viewer: clockViewer, now: stage.house.clock() }, by);

test('the invitation has a number of the year, and a copy for everybody of the body', async () => {
  const letters = await read((tx) => lettersOf(tx, `meeting:${meeting}`));
  expect(letters).toMatchObject([
    { kind: 'invitation', number: 'EX/L-2026/1', subject: 'Exercise: Invitation: Closing meeting' },
  ]);
  const copies = await read((tx) => copiesOf(tx, 'EX/L-2026/1'));
  expect(copies.map(({ participant }) => participant)).toEqual(expect.arrayContaining(['ARV', 'BLS', 'MAV']));
  expect(new Set(copies.map(({ name }) => name)).size).toBe(copies.length);
  await stage.runJobs();
  expect(await read((tx) => lettersOf(tx, `meeting:${meeting}`))).toHaveLength(1);
});

test('the mail says when in every zone that matters, and two parsers find the same meeting in it', async () => {
  const mail = await read((tx) =>
    tx
      .selectFrom('mail.message as message')
      .innerJoin('mail.content as content', 'content.message', 'message.id')
      .select(['content.text', 'content.calendar'])
      .where('message.kind', '=', 'meetings.invitation')
      .where('message.address', 'like', 'focal-point-arvana%')
      .executeTakeFirstOrThrow(),
  );
  expect(mail.text).toContain('Wednesday 9 December 2026, 09:00 Bangkok (UTC+7)');
  expect(mail.text).toContain('02:00 UTC');
  expect(mail.text).toContain(`/meetings/${meeting}`);
  const { method, first, second } = readTwice(mail.calendar ?? '');
  const wanted = {
    ...{ sequence: 0, status: 'CONFIRMED', location: 'Bangkok' },
    ...{ starts: '2026-12-09T02:00:00.000Z', ends: '2026-12-09T10:00:00.000Z' },
  };
  expect({ method, first, second }).toMatchObject({ method: 'REQUEST', first: wanted, second: wanted });
});

test('nobody is invited to what has begun, and a stranger reads no letter', async () => {
  const secretariat = await stage.api('secretariat');
  const late = await secretariat.post('/meetings', {
    body: 'exercise-drafting-group',
    title: 'Morning meeting',
    startsAt: '2026-11-24T08:00',
    mode: 'virtual',
  });
  await stage.runJobs();
  expect(await read((tx) => lettersOf(tx, `meeting:${late.body.id}`))).toEqual([]);
  expect((await stage.stranger().open('/desk/letters')).status).toBe(404);
});
