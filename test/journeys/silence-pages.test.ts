import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decisionRoutes } from '../../src/decisions/index.ts';
import { deskRoutes } from '../../src/desk/index.ts';
import { siteRoutes } from '../../src/site/index.ts';
import { textRoutes } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { meetingAt, roundFor, type SilenceStage, silenceStage } from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: SilenceStage;
let site: SmallSite;
let count = 800;
let symbol: string;

beforeAll(async () => {
  stage = await silenceStage();
  site = smallSite(stage.house, [...siteRoutes, ...deskRoutes, ...textRoutes, ...decisionRoutes]);
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const visitor = async (who: string): Promise<Visitor> => site.visitorAs(await stage.as(who));
const at = (time: string) => stage.house.setClock(time);
const page = (text: CleanStageText) => `/texts/${text.id}/silence`;
const at17InBangkok = 'Tuesday 22 December 2026, 17:00 Bangkok (UTC+7)';

/** The page as this person opens it now. */
async function seenBy(who: string, text: CleanStageText): Promise<Visitor> {
  const person = await visitor(who);
  await person.open(page(text));
  return person;
}

describe('the pages of a text under silence', () => {
  test('offer no proposal, say why, and lead members to the procedure and observers nowhere', async () => {
    const text = await stage.running(symbol);
    const member = await visitor('focal-point-arvana');
    const paragraph = `/texts/${text.id}/provisions/${text.paragraphs[0]}`;
    await member.open(paragraph);
    expect(member.view.text).toContain('so the text stands still');
    await expect(member.submit('Reopen this paragraph')).rejects.toThrow();
    await member.follow('Go to the procedure');
    expect(member.view.text).toContain('Under silence');
    await member.open(`/texts/${text.id}`);
    expect(member.view.text).toContain('Under the silence procedure');
    expect(member.view.text).not.toMatch(/Proposals close/);

    const observer = await visitor('observer-mavreth');
    await observer.open(paragraph);
    expect(observer.view.text).toContain('Under the silence procedure');
    await expect(observer.follow('Go to the procedure')).rejects.toThrow();
  });
});

describe('the co-chairs’ page', () => {
  test('takes the text from the first key to the register of decisions', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const galveth = await seenBy('co-chair-galveth', text);
    expect(galveth.view.text).toContain('Not under silence');
    expect(galveth.view.text).toContain(
      '10 working days from today, 17:00, which is Tuesday 22 December 2026',
    );
    await galveth.submit('Sign as the first chair', {
      'Symbol of the adopted text': symbol,
      'Second zone in which it is printed': 'Australia/Sydney',
    });
    expect(galveth.view.text).toContain('Waits for Ilvaris since');
    await expect(galveth.submit('Sign the opening')).rejects.toThrow('is disabled');
    expect((await seenBy('focal-point-arvana', text)).view.text).toContain('Not under silence');

    const ilvaris = await seenBy('co-chair-ilvaris', text);
    await ilvaris.submit('Do not sign for now', { Reason: 'After the holiday.' });
    expect(ilvaris.view.text).toContain('not for now');
    expect(ilvaris.view.text).toContain('After the holiday.');
    await ilvaris.submit('Sign the opening');
    expect(ilvaris.view.text).toContain('Proposed');
    await stage.runJobs();

    at('2026-12-09T03:00:00Z');
    const member = await seenBy('focal-point-arvana', text);
    expect(member.view.text).toContain('Under silence');
    for (const time of [at17InBangkok, 'Tuesday 22 December 2026, 21:00 Sydney (UTC+11)', '10:00 UTC'])
      expect(member.view.text).toContain(time);

    at('2026-12-22T10:00:00Z');
    await ilvaris.open(page(text));
    expect(ilvaris.view.text).toContain('Adopted at the deadline');
    await ilvaris.submit('Sign the letter of adoption');
    expect(ilvaris.view.text).toContain('Adopted, announced in writing');

    at('2027-01-12T02:30:00Z');
    const meeting = await meetingAt(stage, '2027-01-12T09:00', '2027-01-12T12:00');
    await ilvaris.open(page(text));
    await ilvaris.submit('Announce and number it', { Meeting: meeting });
    expect(ilvaris.view.text).toContain('Adopted and recorded');
    const decision = await ilvaris.follow(/^EX\/D-2026\//);
    expect(decision.text).toContain('Adopted under a silence procedure');
    expect(decision.text).toContain(at17InBangkok);
  });

  test('keeps what was typed when a deadline falls on a Sunday, and says why beside it', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const chair = await seenBy('co-chair-galveth', text);
    const view = await chair.submit('Sign as the first chair', {
      'Deadline, in Asia/Bangkok': '2026-12-20T17:00',
    });
    expect(view.status).toBe(422);
    expect(view.errors).toContain('This day is a Saturday or a Sunday.');
    expect(view.html).toContain('2026-12-20T17:00');
  });

  test('extends, rules on a message, withdraws', async () => {
    const text = await stage.running(symbol);
    const chair = await seenBy('co-chair-galveth', text);
    await chair.submit('Extend silence', {
      ...{ 'New deadline, in Asia/Bangkok': '2026-12-29T17:00', Reason: 'A holiday in two capitals.' },
    });
    expect(chair.view.text).toContain('Tuesday 29 December 2026, 17:00 Bangkok (UTC+7)');
    expect(chair.view.text).toContain(at17InBangkok);
    const officer = await seenBy('secretariat', text);
    at('2026-12-10T05:00:00Z');
    await officer.submit('Enter as received', {
      ...{ Member: 'Belisar', 'What it is': 'Unclear: the chair rules', 'Arrived by': 'letter' },
      ...{ 'Received, in Asia/Bangkok': '2026-12-10T11:40', Evidence: 'Note 7/2026' },
      'In writing': 'We have doubts.',
    });
    expect(officer.view.text).toContain('Waits for the chair’s ruling. The clock runs.');
    await chair.open(page(text));
    await chair.submit('Record the ruling', { Ruling: 'It does not object: nothing changes' });
    expect(chair.view.text).toContain('The chair ruled: it does not object');
    await chair.submit('Withdraw from silence', { Reason: 'We consult further.' });
    expect(chair.view.text).toContain('Nothing was adopted.');
  });
});

describe('a delegation', () => {
  test('breaks silence on a page of its own, naming paragraphs and others', async () => {
    const text = await stage.running(symbol);
    const member = await seenBy('focal-point-arvana', text);
    await member.follow('Object, or propose an amendment');
    expect(member.view.text).toContain('the members learn the paragraphs, not the name');
    const refused = await member.submit('Break silence', { 'Made together with': ['Belisar'] });
    expect(refused.status).toBe(422);
    expect(refused.errors.length).toBeGreaterThan(0);
    await member.submit('Break silence', {
      ...{ 'What it is': 'amendment', 'In writing': 'Members will meet twice a year.' },
      ...{ Paragraphs: [text.paragraphs[0]], 'Made together with': ['Belisar'] },
    });
    expect(member.view.url).toBe(page(text));
    expect(member.view.text).toContain('Silence broken, not adopted');
    expect(member.view.text).toContain('From your delegation');
    expect(member.view.text).toContain('Belisar (not confirmed)');

    const other = await seenBy('delegate-celmora', text);
    expect(other.view.text).toContain('Members will meet each year.');
    expect(other.view.text).not.toContain('twice a year');

    const named = await seenBy('focal-point-belisar', text);
    await named.submit('Confirm for your delegation');
    const chair = await seenBy('co-chair-galveth', text);
    expect(chair.view.text).toContain('Belisar (confirmed)');
    await member.open(page(text));
    await member.submit('Take it back');
    expect(member.view.text).toContain('taken back');
    expect(member.view.text).toContain('Silence broken, not adopted');
  });

  test('objects to the use of silence before it begins', async () => {
    const text = await stage.opened(symbol);
    const member = await seenBy('focal-point-arvana', text);
    await member.submit('Object to its use', { 'In writing': 'We ask for a meeting.' });
    expect(member.view.text).toContain('Procedure not used');
    await member.open(`${page(text)}/objection`);
    expect(member.view.text).toContain('Nothing to object to');
  });

  test('whose letter was entered sees it as received, with evidence and time', async () => {
    const text = await stage.running(symbol);
    at('2026-12-23T02:00:00Z');
    const officer = await seenBy('secretariat', text);
    await officer.submit('Enter as received', {
      ...{ Member: 'Belisar', 'What it is': 'objection', 'Arrived by': 'mail' },
      ...{ 'Received, in Asia/Bangkok': '2026-12-22T16:52', Evidence: 'Mail of the embassy, 16:52' },
      'In writing': 'We cannot join.',
    });
    const member = await seenBy('focal-point-belisar', text);
    expect(member.view.text).toContain('Received Tuesday 22 December 2026, 16:52 Bangkok (UTC+7)');
    expect(member.view.text).toContain('Entered as received by mail');
    expect(member.view.text).toContain('Evidence: Mail of the embassy, 16:52');
  });
});

test('the secretariat sees for each member whether its notice was handed over, never whether it was read', async () => {
  const text = await stage.opened(symbol);
  const officer = await seenBy('secretariat', text);
  expect(officer.view.text).toContain('Notices sent');
  expect(officer.view.text).toContain('mail, queued');
  expect(officer.view.text).not.toMatch(/opened by|not answered|has not/i);
  await officer.submit('Record the notice', { Member: 'Lorimund', Evidence: 'Note 9/2026' });
  expect(officer.view.text).toContain('letter: Note 9/2026');
});

test('a stranger and a person of another body find nothing; an observer finds no way to object', async () => {
  const text = await stage.running(symbol);
  const stranger = await visitor('nobody');
  expect((await stranger.open(page(text))).status).toBe(404);
  const observer = await seenBy('observer-mavreth', text);
  expect(observer.view.text).toContain('Under silence');
  expect(observer.view.text).not.toContain('Object, or propose');
  expect((await observer.open(`${page(text)}/objection`)).status).toBe(404);
  done(
    await stage.silence('focal-point-arvana', 'object-under-silence', {
      ...{ text: text.id, kind: 'objection', words: 'We cannot join.' },
    }),
  );
  expect(await roundFor(stage, 'observer-mavreth', text.id)).toMatchObject({ state: 'broken', messages: [] });
});

test('what runs stands on the front page of every delegation alike, on the desk, and what is asked on the chair’s', async () => {
  const text = await stage.running(symbol);
  for (const who of ['focal-point-arvana', 'focal-point-dorvane']) {
    const member = await visitor(who);
    const home = await member.open('/');
    expect(home.text).toContain(`Silence procedure until ${at17InBangkok}`);
    expect(home.html).toContain(page(text));
  }
  const officer = await visitor('secretariat');
  const desk = await officer.open('/desk');
  expect(desk.text).toContain('Under silence');
  expect(desk.html).toContain(page(text));
  at('2026-12-22T10:00:00Z');
  await stage.runJobs();
  const chair = await visitor('co-chair-ilvaris');
  const home = await chair.open('/');
  expect(home.text).toContain('A silence procedure awaits your chair');
  expect(home.html).toContain(page(text));
});

test('a chair records in the meeting what the body adopted; the secretariat keeps holidays and outages', async () => {
  const rules = '/bodies/exercise-drafting-group/silence';
  at('2026-12-08T03:00:00Z');
  const member = await visitor('focal-point-arvana');
  expect((await member.open(rules)).text).toContain(
    'The body has adopted the silence procedure in its rules.',
  );
  expect(member.view.text).not.toContain('Record the rules');
  const chair = await visitor('co-chair-galveth');
  await chair.open(rules);
  const refused = await chair.submit('Record the rules', { 'Shortest silence, in hours': '24' });
  expect(refused.status).toBe(422);
  await chair.submit('Record the rules', {
    ...{ Meeting: stage.meeting, 'Working days, where no deadline is set': '15' },
    'Shortest silence, in hours': '96',
  });
  expect(chair.view.text).toContain('15 working days unless another is set, never less than 96 hours');

  const officer = await visitor('secretariat');
  await officer.open('/desk/working-days');
  await officer.submit('Enter the holiday', { Day: '2026-12-25', Name: 'Holiday of the host' });
  expect(officer.view.text).toContain('25 December 2026: Holiday of the host');
  await officer.submit('Take 2026-12-25 from the list');
  expect(officer.view.text).toContain('No holidays are entered');
  await officer.submit('Record the outage', {
    'From, in Australia/Canberra': '2026-12-08T13:30',
    'What happened': 'Power.',
  });
  expect(officer.view.text).toContain(', it lasts');
  await officer.submit('The forum can be reached again');
  expect(officer.view.text).not.toContain(', it lasts');
  for (const who of ['co-chair-galveth', 'focal-point-arvana', 'nobody'])
    expect((await (await visitor(who)).open('/desk/working-days')).status).toBe(404);
});
