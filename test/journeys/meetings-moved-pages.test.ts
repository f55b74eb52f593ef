/** The forms that move and cancel a meeting, what pages show of it, to whom, and what no cancelled meeting can do. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForObjections } from '../../src/decisions/index.ts';
import { cancelMeeting, conveneMeeting, moveMeeting, recordPresence } from '../../src/meetings/index.ts';
import { adoptionStage, done, type Stage } from '../support/adoption-stage.ts';
import {
  exerciseBody as body,
  type MeetingsStage,
  meetingsStage,
  toLisbon,
} from '../support/meetings-stage.ts';

let at: MeetingsStage;
beforeAll(async () => {
  at = await meetingsStage();
});
afterAll(() => at.close());

describe('the form that moves a meeting', () => {
  const path = (meeting: string) => `/meetings/${meeting}`;

  test('begins with what the meeting has, and keeps what was typed beside what is wrong with it', async () => {
    const meeting = await at.convened({ title: 'Form meeting' });
    const officer = await at.stage.signedIn('secretariat');
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
    expect(await at.lettersAbout(meeting)).toEqual([]);
  });

  test('does not write over a move that its reader has not seen', async () => {
    const meeting = await at.convened({ title: 'Crowded meeting' });
    const [first, second] = [await at.stage.signedIn('secretariat'), await at.stage.signedIn('secretariat')];
    await first.open(path(meeting));
    await second.open(path(meeting));
    const answers = { Begins: '2027-03-21T09:00', Ends: '2027-03-21T17:00', Reason: 'A holiday.' };
    expect((await first.submit('Move meeting', answers)).status).toBe(200);
    const late = await second.submit('Move meeting', { ...answers, Begins: '2027-03-21T10:00' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Somebody else moved this meeting meanwhile');
    expect((await at.secretariat.get(`/meetings/${meeting}`)).body).toMatchObject({
      ...{ startsAt: '2027-03-21T02:00:00Z', moves: 1 },
    });
  });
});

describe('the cancellation', () => {
  let meeting: string;
  beforeAll(async () => {
    meeting = await at.convened({ title: 'Doomed meeting' });
    await at.stage.runJobs();
  });

  test('is asked for on a page of its own that says what follows, and wants a reason', async () => {
    const officer = await at.stage.signedIn('secretariat');
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
      expect((await officer.open(path)).text, path).toMatch(/Doomed meeting · Exercise ?Cancelled: /);
  });

  test('stays apart from the meetings that were held, once its day has passed', async () => {
    const dayOfRest = await at.convened({
      title: 'Day of rest',
      startsAt: '2026-11-24T10:00',
      endsAt: '2026-11-24T11:00',
    });
    await at.secretariat.post(`/meetings/${dayOfRest}/cancellation`, { reason: 'A holiday.' });
    at.stage.house.setClock('2026-11-24T05:00:00Z');
    const list = await (await at.stage.signedIn('focal-point-arvana')).open('/meetings');
    const [held, ...notHeld] = list.text.split('Cancelled, not held');
    expect(held).not.toContain('Day of rest');
    expect(notHeld.join(' ')).toContain('Day of rest');
  });
});

describe('two officers at once', () => {
  test('move a meeting one after the other, and of those who saw the same time one is told to look again', async () => {
    const meeting = await at.convened({ title: 'Busy meeting' });
    const moves = (hours: readonly number[], headers: Readonly<Record<string, string>> = {}) =>
      Promise.all(
        hours.map((hour) =>
          at.secretariat.post(
            `/meetings/${meeting}/moves`,
            { startsAt: `2027-03-21T${hour}:00`, zone: 'Asia/Bangkok', reason: 'Once more.' },
            headers,
          ),
        ),
      );
    expect((await moves([10, 11, 12])).map(({ body: { moves: count } }) => count).sort()).toEqual([1, 2, 3]);
    const seen = await moves([13, 14, 15], { 'if-match': '"3"' });
    expect(seen.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    const { body: now } = await at.secretariat.get(`/meetings/${meeting}`);
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
    expect((await at.secretariat.post('/meetings', input)).body).toMatchObject(isRefused);
    const meeting = await at.convened({ title: 'Timely meeting' });
    const moved = await at.secretariat.post(`/meetings/${meeting}/moves`, { ...times, reason: 'None.' });
    expect(moved.body).toMatchObject(isRefused);
    expect((await at.secretariat.get(`/meetings/${meeting}`)).body).toMatchObject({ moves: 0 });
  });
});

describe('who may not', () => {
  let closed: string;
  let open: string;
  beforeAll(async () => {
    closed = await at.convened({ title: 'Closed meeting' });
    open = String(
      (
        await at.secretariat.post('/meetings', {
          ...{ body: 'ahg', title: 'Open meeting', startsAt: '2027-03-20T09:00', mode: 'virtual' },
        })
      ).body.id,
    );
    for (const meeting of [closed, open]) {
      const moved = await at.secretariat.post(`/meetings/${meeting}/moves`, {
        ...{ ...toLisbon, reason: `Why ${meeting} moved.` },
      });
      expect(moved.status).toBe(200);
    }
  });

  test.each(['focal-point-arvana', 'co-chair-galveth', 'observer-mavreth'])(
    '%s reads why, and can neither move nor cancel',
    async (who) => {
      const api = await at.stage.api(who);
      const { body: seen } = await api.get(`/meetings/${closed}`);
      expect(seen.moveHistory).toMatchObject([{ reason: `Why ${closed} moved.` }]);
      for (const [rest, input] of [
        ['moves', toLisbon],
        ['cancellation', { reason: 'No.' }],
      ] as const)
        expect((await api.post(`/meetings/${closed}/${rest}`, input)).status).toBe(404);
      const page = await (await at.stage.signedIn(who)).open(`/meetings/${closed}`);
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
    const established = await at.secretariat.post('/bodies', mechanism);
    expect(established).toMatchObject({ status: 200 });
    const made = await at.secretariat.post('/meetings', {
      ...{ body: 'closed-talks', title: 'Quiet meeting', startsAt: '2027-03-20T09:00', mode: 'virtual' },
    });
    const path = `/meetings/${made.body.id}`;
    await at.secretariat.post(`${path}/moves`, toLisbon);
    expect((await (await at.stage.signedIn('secretariat')).open(path)).text).toContain('Moved from');
    const stranger = at.stage.stranger();
    expect((await stranger.open(path)).status).toBe(404);
    for (const shown of ['/', '/meetings', '/bodies/closed-talks', '/sitemap.xml'])
      expect((await stranger.open(shown)).html, shown).not.toMatch(/Quiet meeting|closed-talks-2027/);
  });

  test('a stranger sees when a public meeting is and was, not why; of a closed body’s meeting nothing', async () => {
    const stranger = at.stage.stranger();
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
