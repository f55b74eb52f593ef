import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decisionRoutes, signRelease, silenceActs } from '../../src/decisions/index.ts';
import { deskRoutes } from '../../src/desk/index.ts';
import { siteRoutes } from '../../src/site/index.ts';
import { textRoutes } from '../../src/texts/index.ts';
import { type CleanStageText, done, exerciseBody } from '../support/adoption-stage.ts';
import { meetingAt } from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import type { Visitor } from '../support/visitor.ts';
import { type WrittenStage, writtenStage } from '../support/written-stage.ts';

let stage: WrittenStage;
let site: SmallSite;
let count = 900;
let symbol: string;

beforeAll(async () => {
  stage = await writtenStage();
  site = smallSite(stage.house, [...siteRoutes, ...deskRoutes, ...decisionRoutes, ...textRoutes]);
});
afterAll(() => stage.house.close());
beforeEach(() => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
});

const visitor = async (who: string): Promise<Visitor> => site.visitorAs(await stage.as(who));
const at = (time: string) => stage.house.setClock(time);
const page = (text: CleanStageText) => `/texts/${text.id}/written`;
const at17InBangkok = 'Tuesday 22 December 2026, 17:00 Bangkok (UTC+7)';

async function adoptSilence() {
  const rules = silenceActs.find(({ name }) => name === 'decisions.adopt-silence-rules');
  if (!rules) throw new Error('no act adopts the rules of silence');
  const adopted = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
  return stage.act('co-chair-galveth', rules, adopted);
}

/** The page as this person opens it now. */
async function seenBy(who: string, text: CleanStageText): Promise<Visitor> {
  const person = await visitor(who);
  await person.open(page(text));
  return person;
}

describe('the co-chairs’ page', () => {
  test('takes the text from the adoption of the rules to the register of decisions', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const galveth = await seenBy('co-chair-galveth', text);
    expect(galveth.view.text).toContain('The body has not adopted the written procedure');
    await galveth.follow('The body’s rules on the written procedure');
    expect(galveth.view.text).toContain('It cannot be used.');
    await galveth.submit('Record the rules', { Meeting: stage.meeting });
    expect(galveth.view.url).toBe(`/bodies/${exerciseBody}/written`);
    expect(galveth.view.text).toContain('10 working days unless another is set, never less than 72 hours.');

    await galveth.open(page(text));
    expect(galveth.view.text).toContain('Not in a written procedure');
    await galveth.submit('Sign as the first chair', {
      'Symbol of the adopted text': symbol,
      'Second zone in which it is printed': 'Australia/Sydney',
    });
    expect(galveth.view.text).toContain('Waits for Ilvaris since');
    await expect(galveth.submit('Sign the opening')).rejects.toThrow('is disabled');
    expect((await seenBy('focal-point-arvana', text)).view.text).toContain('Not in a written procedure');

    const ilvaris = await seenBy('co-chair-ilvaris', text);
    await ilvaris.submit('Do not sign for now', { Reason: 'After the holiday.' });
    expect(ilvaris.view.text).toContain('After the holiday.');
    await ilvaris.submit('Sign the opening');
    expect(ilvaris.view.text).toContain('The members are asked');
    for (const time of [at17InBangkok, 'Tuesday 22 December 2026, 21:00 Sydney (UTC+11)', '10:00 UTC'])
      expect(ilvaris.view.text).toContain(time);
    await stage.runJobs();

    at('2026-12-10T03:00:00Z');
    await stage.allAgree(text, ['arvana', 'lorimund']);
    await ilvaris.open(page(text));
    expect(ilvaris.view.text).toContain('Replies still to come: Arvana, Lorimund');
    await ilvaris.submit('Move the deadline', {
      ...{ 'New deadline, in Asia/Bangkok': '2026-12-23T17:00', Reason: 'A holiday in two capitals.' },
    });
    expect(ilvaris.view.text).toContain('Wednesday 23 December 2026, 17:00 Bangkok (UTC+7)');
    expect(ilvaris.view.text).toContain(at17InBangkok);
    await ilvaris.submit('Write to all members');
    await stage.allAgree(text, []);
    await ilvaris.open(page(text));
    expect(ilvaris.view.text).toContain('Every member agreed');
    await ilvaris.submit('Sign the letter of adoption');
    expect(ilvaris.view.text).toContain('Adopted, announced in writing');

    at('2027-01-12T02:30:00Z');
    const meeting = await meetingAt(stage, '2027-01-12T09:00', '2027-01-12T12:00');
    await ilvaris.open(page(text));
    await ilvaris.submit('Announce and number it', { Meeting: meeting });
    expect(ilvaris.view.text).toContain('Adopted and recorded');
    const decision = await ilvaris.follow(/^EX\/D-2026\//);
    expect(decision.text).toContain('Adopted in a written procedure');
    expect(decision.text).toContain('Thursday 10 December 2026, 10:00 Bangkok (UTC+7)');

    const stranger = await visitor('nobody');
    expect((await stranger.open('/decisions')).text).not.toContain(symbol);
    const number = ilvaris.view.url.replace('/decisions/EX-D-', 'EX/D-').replace(/-(\d+)$/, '/$1');
    for (const chair of ['co-chair-galveth', 'co-chair-ilvaris'])
      done(await stage.act(chair, signRelease, { number }));
    await stage.runJobs();
    const register = await stranger.open('/decisions');
    expect(register.text).toContain(symbol);
    expect(register.text).toContain('Adopted in a written procedure');
    const entry = await stranger.open(ilvaris.view.url);
    expect(entry.text).toContain('Each member was asked in writing.');
    expect(entry.text).not.toMatch(/Arvana|Belisar|Lorimund/);
    expect(entry.html).not.toContain(page(text));
    const member = await visitor('focal-point-arvana');
    await member.open(ilvaris.view.url);
    await member.follow('Written procedure');
    expect(member.view.text).toContain('Adopted and recorded');
    expect(member.view.text).toMatch(/Arvana\s*agrees/);
    expect(member.view.text).not.toMatch(/Belisar\s*agrees/);
    expect((await stranger.open('/record')).text).toContain(symbol);
    // What was adopted is public; who replied what, and when, is not.
    expect((await stranger.open(page(text))).status).toBe(404);
  });

  test('keeps what was typed when a deadline falls on a Sunday, and says why beside it', async () => {
    const text = await stage.cleanText(`EX/DG.1/L.${count}`);
    at('2026-12-08T03:00:00Z');
    const chair = await seenBy('co-chair-galveth', text);
    const view = await chair.submit('Sign as the first chair', {
      'Replies until, in Asia/Bangkok': '2026-12-20T17:00',
    });
    expect(view.status).toBe(422);
    expect(view.errors).toContain('This day is a Saturday or a Sunday.');
    expect(view.html).toContain('2026-12-20T17:00');
  });

  test('takes the text back, or tells the members that it has lapsed', async () => {
    const taken = await stage.running(symbol);
    const chair = await seenBy('co-chair-galveth', taken);
    await chair.submit('Withdraw from the written procedure', { Reason: 'We consult further.' });
    expect(chair.view.text).toContain('Nothing was adopted.');
    const text = await stage.running(`${symbol}9`);
    at('2026-12-22T10:00:00Z');
    await chair.open(page(text));
    expect(chair.view.text).toContain('The deadline has passed, not adopted');
    await chair.submit('Write that it has lapsed');
    expect(chair.view.text).toContain('Lapsed, not adopted');
    expect(chair.view.text).toContain('Sign as the first chair');
  });
});

test('the chair is led away from silence and meeting while the members are asked in writing', async () => {
  const text = await stage.running(symbol);
  done(await adoptSilence());
  const chair = await visitor('co-chair-galveth');
  await chair.open(`/texts/${text.id}/silence`);
  expect(chair.view.text).toContain('The members are asked about this text in a written procedure.');
  await expect(chair.submit('Sign as the first chair')).rejects.toThrow('is disabled');
  await chair.open(`/texts/${text.id}/decision`);
  await chair.follow('Go to the written procedure');
  expect(chair.view.url).toBe(page(text));
});

describe('a delegation', () => {
  test('replies on the page, and sees its own reply alone', async () => {
    const text = await stage.running(symbol);
    const member = await seenBy('focal-point-arvana', text);
    const refused = await member.submit('Send the reply', {
      ...{ Answer: 'doesNotAgree', Paragraphs: [text.paragraphs[1]] },
    });
    expect(refused.status).toBe(422);
    expect(refused.errors).toContain('Give the reason.');
    await member.submit('Send the reply', { Answer: 'needsTime', Reason: 'Our parliament sits next week.' });
    expect(member.view.url).toBe(page(text));
    expect(member.view.text).toContain('From your delegation');
    expect(member.view.text).toMatch(/Arvana\s*needs more time/);

    const other = await seenBy('delegate-celmora', text);
    expect(other.view.text).toContain('Reply for your delegation');
    expect(other.view.text).not.toMatch(/needs more time|parliament|still to come|has replied|From your/);

    at('2026-12-09T03:00:00Z');
    await member.submit('Send the reply', {
      ...{ Answer: 'doesNotAgree', Reason: 'Once a year is too often.', Paragraphs: [text.paragraphs[0]] },
    });
    expect(member.view.text).toContain('A member does not agree, not adopted');
    await other.open(page(text));
    expect(other.view.text).toContain('Members will meet each year.');
    expect(other.view.text).not.toMatch(/does not agree\b(?!, not adopted)|too often/);
    const chair = await seenBy('co-chair-galveth', text);
    expect(chair.view.text).toMatch(/Arvana\s*does not agree/);
    expect(chair.view.text).toContain('Once a year is too often.');
  });

  test('whose letter was entered sees it as received, with evidence and time', async () => {
    const text = await stage.running(symbol);
    at('2026-12-23T02:00:00Z');
    const officer = await seenBy('secretariat', text);
    expect(officer.view.text).toContain('Replies still to come: Arvana, Belisar');
    await officer.submit('Enter as received', {
      ...{ Member: 'Belisar', 'Its answer': 'agrees', 'Arrived by': 'mail', Evidence: 'Mail, 16:52' },
      'Received, in Asia/Bangkok': '2026-12-22T16:52',
    });
    expect(officer.view.text).toMatch(/Belisar\s*agrees/);
    const member = await seenBy('focal-point-belisar', text);
    expect(member.view.text).toContain('Tuesday 22 December 2026, 16:52 Bangkok (UTC+7)');
    expect(member.view.text).toContain('Entered as received by mail');
    expect(member.view.text).toContain('Evidence: Mail, 16:52');
  });

  test('is asked on its front page until it has replied; chairs and desk find what waits for them', async () => {
    const text = await stage.running(symbol);
    const asked = async (who: string) => (await (await visitor(who)).open('/')).html.includes(page(text));
    expect(await asked('focal-point-arvana')).toBe(true);
    await stage.reply('focal-point-arvana', text);
    expect(await asked('focal-point-arvana')).toBe(false);
    expect(await asked('focal-point-dorvane')).toBe(true);
    expect(await asked('co-chair-galveth')).toBe(false);
    expect(await asked('observer-mavreth')).toBe(false);
    const desk = await (await visitor('secretariat')).open('/desk');
    expect(desk.text).toContain('Written procedures');
    expect(desk.text).toContain(`${symbol}: The members are asked`);
    expect(desk.html).toContain(page(text));
    at('2026-12-22T10:00:00Z');
    const after = await (await visitor('secretariat')).open('/desk');
    expect(after.text).toContain(`${symbol}: The deadline has passed, not adopted`);
    expect(await asked('co-chair-galveth')).toBe(true);
    expect(await asked('focal-point-dorvane')).toBe(false);
  });
});

test('an observer, a stranger and a person of another body find no page; the text itself leads the members to it', async () => {
  const text = await stage.running(symbol);
  for (const who of ['observer-mavreth', 'support-officer', 'nobody'])
    expect((await (await visitor(who)).open(page(text))).status).toBe(404);
  const member = await visitor('focal-point-arvana');
  await member.open(`/texts/${text.id}`);
  expect(member.view.text).toContain('In the written procedure');
  await member.follow('Written procedure');
  expect(member.view.url).toBe(page(text));
  const observer = await visitor('observer-mavreth');
  await observer.open(`/texts/${text.id}`);
  expect(observer.view.html).not.toContain(page(text));
});
