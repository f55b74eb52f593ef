/** Who held which office of a participant on a day, and who came after (issue 5). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let secretariat: Visitor;
beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  secretariat = await stage.signedIn('secretariat');
});
afterAll(() => stage.close());

const director = 'Director for International Cooperation, Arvana';
const deputy = 'Deputy Director for Border Policy, Arvana';
const of = (code: string, on?: string) =>
  `/participants/${code}/offices${on === undefined ? '' : `?on=${on}`}`;

describe('who was focal point of Arvana on 1 March 2018, and who replaced her', () => {
  test('is answered on one page, without scripts, to whoever sits with Arvana', async () => {
    const reader = await stage.signedIn('delegate-belisar');
    await reader.open('/participants/ARV');
    await reader.follow('Offices and seats, on any day');
    const page = await reader.submit('Show this day', { 'Offices on another day': '2018-03-01' });
    expect(page.url).toBe(of('ARV', '2018-03-01'));
    expect(page.text).toContain('Offices and seats of Arvana on 1 March 2018');
    expect(page.text).toMatch(
      new RegExp(`Focal point ?${director}.*2 February 2015.*30 June 2018.*${deputy}, since 1 July 2018`),
    );
    expect(page.text).not.toContain('Enter a past appointment');
    const next = await reader.open(of('ARV', '2022-07-01'));
    expect(next.text).toMatch(
      new RegExp(`${deputy}.*31 January 2023.*Focal point, Arvana, since 24 November 2026`),
    );
    const between = await reader.open(of('ARV', '2024-07-01'));
    expect(between.text).toContain('The register names nobody for this day');
    const today = await reader.open(of('ARV'));
    expect(today.text).toMatch(/Focal point ?Focal point, Arvana.*24 November 2026 ?until ended/);
  });

  test('is answered by the API alike', async () => {
    const api = await stage.api('delegate-belisar');
    const { status, body } = await api.get(of('ARV', '2018-03-01'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      participant: 'ARV',
      on: '2018-03-01',
      held: [
        {
          ...{ role: 'focalPoint', holder: director, first: '2015-02-02', last: '2018-06-30' },
          after: { holder: deputy, first: '2018-07-01' },
        },
      ],
    });
    expect((await api.get(of('ARV', 'yesterday'))).status).toBe(422);
  });

  test('is not there for those to whom the appointments of the exercise are not known', async () => {
    for (const who of [stage.stranger(), await stage.signedIn('support-officer')]) {
      const page = await who.open(of('ARV', '2018-03-01'));
      expect(page.status).toBe(404);
      expect(page.html).not.toContain('Director');
      expect((await who.open('/participants')).html).not.toMatch(/Arvana|Director for/);
    }
    expect((await (await stage.api('support-officer')).get(of('ARV', '2018-03-01'))).status).toBe(404);
  });

  test('a day that is none is said beside the question, and what was typed is kept', async () => {
    const page = await secretariat.open(of('ARV', '1 March 2018'));
    expect(page.status).toBe(400);
    expect(page.errors).toContain('Type a day as year-month-day, for example 2010-01-01.');
    expect(page.html).toContain('value="1 March 2018"');
  });
});

describe('what was before the forum worked here', () => {
  const past = {
    'Office or seat': 'Focal point',
    'Name or function': 'Head of Section, Jakarta',
    'First day': '2012-01-01',
    'Last day': '2016-12-31',
    Source: 'Letter of 3 January 2012',
  };
  const enter = async (answers: Parameters<Visitor['submit']>[1]) => {
    await secretariat.open(of('IDN'));
    return secretariat.submit('Enter past appointment', answers);
  };

  test('is entered by the secretariat for a member of the forum, and gives no right', async () => {
    const page = await enter(past);
    expect(page.text).toContain('The past appointment has been entered.');
    expect((await secretariat.open(of('IDN', '2014-05-05'))).text).toContain('Head of Section, Jakarta');
    expect((await secretariat.open('/desk/people')).text).not.toContain('Head of Section, Jakarta');
    const stranger = await stage.stranger().open(of('IDN', '2014-05-05'));
    expect(stranger.status).toBe(404);
    expect((await stage.stranger().open('/participants/IDN')).html).not.toMatch(/Head of Section|offices/);
    const exercise = await stage.signedIn('focal-point-arvana');
    expect((await exercise.open(of('IDN', '2014-05-05'))).status).toBe(404);
  });

  test.each([
    [{ 'Last day': '2011-12-31' }, 'It would end before it begins.'],
    [
      { 'Last day': '2026-11-24' },
      'It has not ended yet: an office that is held is given by an appointment.',
    ],
    [{ 'Name or function': '' }, 'Say who held it, or choose a person whom the register knows.'],
    [{ Source: '' }, 'Fill this in.'],
    [{ 'Office or seat': 'Co-Chair' }, 'This office is held in a body: choose one.'],
    [{}, 'The register already says that this person held it on some of these days.'],
    [
      { 'Name or function': 'Head of Unit' },
      'The register says that another held this office on some of these days. Correct the days, or say that both held it.',
    ],
  ])('with %j is refused beside the field, and nothing typed is lost', async (changed, message) => {
    const page = await enter({ ...past, ...changed });
    expect(page.status).toBe(422);
    expect(page.errors).toContain(message);
    expect(page.html).toContain(`value="${'Last day' in changed ? changed['Last day'] : past['Last day']}"`);
  });

  test('may have been held by two, where that is said', async () => {
    const shared = 'Another held the office on some of these days as well';
    const page = await enter({ ...past, 'Name or function': 'Head of Unit', [shared]: true });
    expect(page.status).toBe(200);
    const day = await secretariat.open(of('IDN', '2014-05-05'));
    expect(day.text).toMatch(/Held on 5 May 2014.*Head of Section, Jakarta.*Head of Unit/);
  });

  test('and was entered by mistake is taken out with a reason, and is shown no more', async () => {
    await enter({
      ...past,
      'Name or function': 'Wrong Person',
      'First day': '2010-01-01',
      'Last day': '2010-02-01',
    });
    const within = 'Take out: Wrong Person, 2010-01-01';
    const unsaid = await secretariat.submit('Take out', {}, { within });
    expect(unsaid.status).toBe(422);
    expect(unsaid.errors).toContain('Fill this in.');
    const page = await secretariat.submit('Take out', { 'Why it is taken out': 'Another forum' }, { within });
    expect(page.text).toContain('The entry has been taken out.');
    expect(page.text).not.toContain('Wrong Person');
  });

  test('is entered through the API by the secretariat alone', async () => {
    const wish = {
      ...{ role: 'headOfDelegation', holder: 'Ambassador', source: 'A list of participants' },
      ...{ first: '2013-04-01', last: '2013-04-03' },
    };
    const entry = '/participants/BLS/past-appointments';
    for (const who of ['focal-point-belisar', 'co-chair-galveth'])
      expect((await (await stage.api(who)).post(entry, wish)).status).toBe(404);
    const api = await stage.api('secretariat');
    const { status, body } = await api.post(entry, wish);
    expect(status).toBe(200);
    const known = await api.post(entry, {
      ...wish,
      holder: '',
      person: stage.personOf('focal-point-belisar'),
    });
    expect(known.body).toMatchObject({ type: '/problems/held-by-another' });
    const out = `/past-appointments/${body.pastAppointment}/withdrawal`;
    expect((await (await stage.api('focal-point-belisar')).post(out, { why: 'No.' })).status).toBe(404);
    expect((await api.post(out, { why: 'Twice.' })).status).toBe(200);
    expect((await api.post(out, { why: 'Twice.' })).status).toBe(409);
    const held = await api.post(entry, {
      ...wish,
      holder: '',
      person: stage.personOf('focal-point-belisar'),
    });
    expect(held.status).toBe(200);
    const { body: day } = await api.get(of('BLS', '2013-04-02'));
    expect(day.held).toMatchObject([{ role: 'headOfDelegation', holder: 'Focal point, Belisar' }]);
  });
});
