/** Around a round of silence: what leads to it, what waits at the desk, regions at work, and outages (procedure.md §2.3). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { routes } from '../../src/app/capabilities.ts';
import { stranger } from '../../src/platform/index.ts';
import { type CleanStageText, done, exerciseBody } from '../support/adoption-stage.ts';
import {
  meetingAt,
  roundFor,
  type SilenceStage,
  silenceStage,
  usualDeadline,
} from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: SilenceStage;
let site: SmallSite;
let count = 400;
let symbol: string;

beforeAll(async () => {
  stage = await silenceStage();
  site = smallSite(stage.house, routes);
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const at = (time: string) => stage.house.setClock(time);
const page = ({ id }: CleanStageText) => `/texts/${id}/silence`;
async function opened(who: string | null, path: string): Promise<Visitor> {
  const visitor = site.visitorAs(who === null ? stranger : await stage.as(who));
  await visitor.open(path);
  return visitor;
}
const leads = async (who: string | null, path: string, to: string) =>
  (await opened(who, path)).view.html.includes(`href="${to}"`);
const bodyPage = `/bodies/${exerciseBody}`;
const rulesPage = `${bodyPage}/silence`;

describe('a text under silence', () => {
  test('is reached from the pages of its body, by those whom it concerns alone', async () => {
    const text = await stage.running(symbol);
    for (const who of ['focal-point-arvana', 'co-chair-galveth', 'secretariat']) {
      expect(await leads(who, bodyPage, rulesPage), who).toBe(true);
      expect(await leads(who, rulesPage, page(text)), who).toBe(true);
    }
    const observer = await opened('observer-mavreth', rulesPage);
    expect(observer.view.html).not.toContain(text.id);
    expect(observer.view.text).not.toContain('No text of the body is under silence');
    expect(await leads(null, bodyPage, rulesPage)).toBe(false);
  });

  test('that is only being prepared is on no page of the body', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    done(await stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol }));
    for (const who of ['focal-point-arvana', 'co-chair-galveth'])
      expect(await leads(who, rulesPage, page(text)), who).toBe(false);
  });

  test('says so where the chair would ask in a meeting, and leads there', async () => {
    const [text, other] = [await stage.running(symbol), await stage.cleanText(`EX/DG.1/L.9${count}`)];
    const chair = await opened('co-chair-galveth', `/texts/${text.id}/decision`);
    expect(chair.view.text).toContain('The text is under the silence procedure');
    await chair.follow('Go to the silence procedure');
    expect(chair.view.text).toContain('Under silence');
    const free = await opened('co-chair-galveth', `/texts/${other.id}/decision`);
    expect(free.view.text).not.toContain('The text is under the silence procedure');
  });

  test('is reached from its decision afterwards by the body, and not by its observers or a stranger', async () => {
    const text = await stage.running(symbol);
    at('2026-12-22T11:00:00Z');
    await stage.runJobs();
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    at('2027-01-12T03:00:00Z');
    const meeting = await meetingAt(stage, '2027-01-12T09:00', '2027-01-12T17:00');
    done(await stage.silence('co-chair-galveth', 'record-silence', { text: text.id, meeting }));
    const observer = await opened('observer-mavreth', '/decisions');
    const [, number] = /href="(\/decisions\/[^"]+)"[^>]*>[^<]*<\/a>/.exec(observer.view.html) ?? [];
    expect(number).toBeDefined();
    for (const who of ['focal-point-arvana', 'co-chair-ilvaris', 'secretariat'])
      expect(await leads(who, number ?? '', page(text)), who).toBe(true);
    expect(await leads('observer-mavreth', number ?? '', page(text))).toBe(false);
  });
});

describe('the desk', () => {
  const line = async (text: CleanStageText) => {
    const desk = await opened('secretariat', '/desk');
    return new RegExp(`href="${page(text)}">[^<]*</a>, [^<]*: *([^<]*)<`).exec(desk.view.html)?.[1] ?? null;
  };

  test('says what each round waits for, and nothing while it runs', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    done(await stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol }));
    expect(await line(text)).toBe('waits for a chair’s key');
    done(await stage.silence('co-chair-ilvaris', 'sign-silence', { text: text.id }));
    await stage.runJobs();
    at('2026-12-09T03:00:00Z');
    await stage.runJobs();
    expect(await line(text)).toBeNull();
    at('2026-12-22T09:00:00Z');
    const unclear = { text: text.id, participant: 'BLS', kind: 'unclear', channel: 'mail' };
    const said = {
      evidence: 'Mail of 15:40',
      words: 'We note the text.',
      receivedAt: '2026-12-22T08:40:00Z',
    };
    const { message } = done(
      await stage.silence('secretariat', 'enter-objection', { ...unclear, ...said }),
    ) as { message: string };
    expect(await line(text)).toBe('a message waits for the chair’s ruling');
    done(
      await stage.silence('co-chair-galveth', 'rule-on-message', {
        ...{ text: text.id, message, ruling: 'doesNotObject' },
      }),
    );
    at('2026-12-22T11:00:00Z');
    await stage.runJobs();
    expect(await line(text)).toBe('waits for the chair’s letter');
    done(await stage.silence('co-chair-galveth', 'sign-silence-letter', { text: text.id }));
    expect(await line(text)).toBe('waits for the next meeting');
  });

  test('never names a member, and is nobody else’s', async () => {
    await stage.running(symbol);
    const desk = await opened('secretariat', '/desk');
    for (const name of ['Arvana', 'Belisar', 'Celmora', 'Dorvane'])
      expect(desk.view.text).not.toContain(name);
    for (const who of ['focal-point-arvana', 'observer-mavreth'])
      expect((await opened(who, '/desk')).view.status, who).toBe(404);
  });
});

describe('the regions of a body', () => {
  const adopt = (more: object) =>
    stage.silence('co-chair-galveth', 'adopt-silence-rules', {
      ...{ body: exerciseBody, meeting: stage.meeting, isAllowed: true, ...more },
    });

  test('are adopted with its rules, and a deadline outside their working time is refused beside the field', async () => {
    at('2026-12-08T02:45:00Z');
    const chair = await opened('co-chair-galveth', rulesPage);
    await chair.submit('Record the rules', {});
    expect(chair.view.text).toContain('Fill this in.');
    expect(chair.view.text).not.toContain('Nothing was changed');
    await chair.submit('Record the rules', {
      Meeting: stage.meeting,
      'Zones of other regions': 'Australia/Sydney, Mars/Base',
      'In how many regions it is working time at the deadline': '2',
    });
    expect(chair.view.status).toBe(422);
    expect(chair.view.text).toContain('Write a zone as Asia/Jakarta, several with commas between them.');
    await chair.submit('Record the rules', { 'Zones of other regions': 'Australia/Sydney' });
    expect(chair.view.text).toContain('In at least 2 regions: that of the deadline, and Australia/Sydney.');

    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const drafting = await opened('co-chair-galveth', page(text));
    await drafting.submit('Sign as the first chair', {
      'Symbol of the adopted text': symbol,
      'Deadline, in Asia/Bangkok': '2026-12-22T17:00',
    });
    expect(drafting.view.text).toContain('it is working time in too few of the body’s regions');
    await drafting.submit('Sign as the first chair', { 'Deadline, in Asia/Bangkok': '2026-12-22T14:00' });
    done(await stage.silence('co-chair-ilvaris', 'sign-silence', { text: text.id }));
    await stage.runJobs();
    // The rules of the round are frozen: what the body adopts later does not loosen an extension.
    done(await adopt({}));
    at('2026-12-09T03:00:00Z');
    await stage.runJobs();
    const extend = (deadline: string) =>
      stage.silence('co-chair-galveth', 'extend-silence', { text: text.id, deadline, reason: 'More time.' });
    expect(await extend('2026-12-23T17:00')).toMatchObject({ why: 'too-few-regions', at: 'deadline' });
    done(await extend('2026-12-23T14:00'));
  });

  test('are never more than those that are named', async () => {
    at('2026-12-08T02:45:00Z');
    expect(await adopt({ regionZones: ['Asia/Jakarta', 'Asia/Jakarta'], regionsMinimum: 3 })).toMatchObject({
      ...{ why: 'too-few-zones', at: 'regionsMinimum' },
    });
  });
});

describe('an outage that the secretariat enters by hand', () => {
  const form = '/desk/working-days';
  const [from, until] = ['From, in Australia/Canberra', 'Until, in Australia/Canberra'];
  const record = 'Record the outage';

  test('has its faults beside the fields, and what was typed stays', async () => {
    at('2026-12-22T09:00:00Z');
    const officer = await opened('secretariat', form);
    const typed = { [from]: '2026-12-22T18:00', 'What happened': 'The line to the data centre was cut.' };
    await officer.submit(record, { ...typed, [until]: '2026-12-22T17:00' });
    expect(officer.view.text).toContain('The end must be later than the beginning');
    expect(officer.view.html).toContain('The line to the data centre was cut.');
    await officer.submit(record, { [until]: '2026-12-22T23:00' });
    expect(officer.view.text).toContain('This time has not come yet');
    expect(officer.view.html).toMatch(/id="outages-untilAt-error"/);
    expect(officer.view.html).not.toMatch(/id="outages-fromAt-error"/);
  });

  test('that was too long before the deadline makes the round void at it', async () => {
    const text = await stage.running(symbol);
    at('2026-12-22T09:00:00Z');
    const officer = await opened('secretariat', form);
    await officer.submit(record, {
      [from]: '2026-12-22T16:00',
      [until]: '2026-12-22T19:30',
      'What happened': 'The power failed in the building.',
    });
    expect(officer.view.text).toContain('Tuesday 22 December 2026, 19:30 Canberra (UTC+11)');
    expect(officer.view.text).toContain('The power failed in the building.');
    at(usualDeadline);
    await stage.runJobs();
    expect(await roundFor(stage, 'focal-point-arvana', text.id)).toMatchObject({
      state: 'void',
      adoptedAt: null,
    });
  });

  test('that lasts keeps silence from ending; the desk says so, and it ends when the forum is reached', async () => {
    const text = await stage.running(`${symbol}9`);
    done(
      await stage.silence('co-chair-galveth', 'extend-silence', {
        ...{ text: text.id, deadline: '2026-12-29T17:00', reason: 'Over the outage.' },
      }),
    );
    at('2026-12-29T09:30:00Z');
    const officer = await opened('secretariat', form);
    await officer.submit(record, { [from]: '2026-12-29T20:10', 'What happened': 'No mail and no page.' });
    at('2026-12-29T10:20:00Z');
    await stage.runJobs();
    expect(await roundFor(stage, 'focal-point-arvana', text.id)).toMatchObject({ state: 'running' });
    const held = 'The deadline has come while the forum could not be reached.';
    expect((await opened('focal-point-arvana', page(text))).view.text).toContain(held);
    expect((await opened('secretariat', '/desk')).view.text).toContain(
      'waits until the forum can be reached',
    );
    at('2026-12-29T10:40:00Z');
    await officer.open(form);
    await officer.submit('The forum can be reached again');
    await stage.runJobs();
    expect((await opened('focal-point-arvana', page(text))).view.text).not.toContain(held);
    expect(await roundFor(stage, 'focal-point-arvana', text.id)).toMatchObject({
      ...{ state: 'expiredUnbroken', adoptedAt: '2026-12-29T10:00:00Z' },
    });
  });

  test('is the secretariat’s to enter', async () => {
    for (const who of ['co-chair-galveth', 'focal-point-arvana', 'observer-mavreth'])
      expect((await opened(who, form)).view.status, who).toBe(404);
  });
});
