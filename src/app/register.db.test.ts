import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elements, textOf } from '../../test/support/markup.ts';
import { baliProcess, exercise, openRegister, type RegisterHouse } from '../../test/support/worlds.ts';
import { viewerOf } from '../access/index.ts';
import { correctOrdinal } from '../meetings/index.ts';
import { perform, readAs, stranger, type Viewer } from '../platform/index.ts';
import { confirmParticipant, enterParticipant, functionLabelsOf } from '../registry/index.ts';

const canary = 'Quokkaland';
const waiting = ['Austria', 'Canada', 'European Union', canary];
let register: RegisterHouse;

beforeAll(async () => {
  register = await openRegister({ forum: baliProcess(), exercise: exercise() }, '2026-12-01T02:00:00Z');
  const entered = await act(await register.viewerNamed('secretariat'), enterParticipant, {
    ...{ code: 'QKL', nature: 'state', name: canary, sortName: canary, acronym: null, note: canary },
    confidence: 'seenInRecords',
    statusPeriods: [
      { status: 'member', from: '2003', until: null, basis: canary, source: canary, confidence: 'listed' },
    ],
    sources: [canary],
  });
  expect(entered).toMatchObject({ ok: true });
});

afterAll(() => register.house.close());

function act(viewer: Viewer, which: Parameters<typeof perform>[1], input: unknown) {
  return perform(register.house.database, which, input, { viewer, now: register.house.clock() });
}

const names = (list: unknown) => (list as { name: string }[]).map((one) => one.name);

describe('who takes part today', () => {
  it('stands on one page: members, then observers, each in English order', async () => {
    const visitor = register.site.visitorAs(stranger);
    const { text, page } = await visitor.open('/participants');
    expect(text).toContain(
      '45 member states, 4 member organisations, 18 observer states and 9 observer organisations',
    );
    const headings = elements(page, 'h2').map(textOf);
    expect(headings).toEqual([
      'Members: states and areas',
      'Members: organisations',
      'Observers: states',
      'Observers: organisations',
    ]);
    const rows = elements(page, 'th')
      .filter((cell) => cell.attribs['scope'] === 'row')
      .map(textOf);
    expect(rows.slice(0, 3)).toEqual(['Afghanistan', 'Australia', 'Bangladesh']);
    expect(rows.indexOf('Democratic People’s Republic of Korea'.replace('’', "'"))).toBeLessThan(
      rows.indexOf('Fiji'),
    );
    expect(rows).toContain('Viet Nam');
    expect(text).toContain('45 named');
  });

  it('has a page for each, which says what is not known', async () => {
    const visitor = register.site.visitorAs(stranger);
    const { text } = await visitor.open('/participants/USA');
    expect(text).toContain('Observer20021 April 2013');
    expect(text).toContain('Member1 April 2013Holds');
    expect((await visitor.open('/participants/IRQ')).text).toContain('Membernot known');
    expect((await visitor.open('/participants/FRA')).url).toBe('/participants/NCL');
    expect((await visitor.open('/participants/AUS')).text).toContain(
      'Working Group on Trafficking in Persons',
    );
  });
});

describe('the forum of 1 January 2010', () => {
  const day = '2010-01-01';

  it('has as members those who had come by then, and counts nobody whose start is not known', async () => {
    const forum = (await register.read('registry.participants', { on: day })) as Record<string, unknown>;
    expect(names(forum['memberStates'])).toHaveLength(38);
    expect(names(forum['memberStates'])).not.toContain('United States of America');
    expect(names(forum['observerStates'])).toEqual(['United States of America']);
    expect(names(forum['memberOrganisations'])).toEqual([
      'International Organization for Migration',
      'Office of the United Nations High Commissioner for Refugees',
    ]);
    expect(names(forum['startNotKnown'])).toEqual(
      expect.arrayContaining(['Hong Kong (SAR of China)', 'Iraq', 'United Arab Emirates', 'Netherlands']),
    );
  });

  it('is shown by the page for that day', async () => {
    const { text } = await register.site.visitorAs(stranger).open(`/participants?on=${day}`);
    expect(text).toContain('The forum on 1 January 2010');
    expect(text).toContain('38 named');
    expect(text).toContain('Start not known');
    expect(text).not.toContain('45 member states');
  });

  it('has the bodies of that day with their chairs of that day', async () => {
    const visitor = register.site.visitorAs(stranger);
    const { text } = await visitor.open(`/bodies?on=${day}`);
    expect(text).toContain('The bodies on 1 January 2010');
    const { bodies } = (await register.read('groups.bodies', { on: '2021-06-01' })) as {
      bodies: { id: string; chairs: { participant: string }[]; atWork: string }[];
    };
    const technical = bodies.find((body) => body.id === 'teg-rr');
    expect(technical?.chairs.map((chair) => chair.participant)).toContain('LKA');
    const then = (await register.read('groups.bodies', { on: day })) as typeof register & {
      bodies: typeof bodies;
    };
    expect(then.bodies.find((body) => body.id === 'wg-tip')?.atWork).toBe('not-yet');
  });

  it('is asked for again, with what was typed, when the day is none', async () => {
    const view = await register.site.visitorAs(stranger).open('/participants?on=1+January');
    expect(view.status).toBe(400);
    expect(view.errors).toEqual(['Type a day as year-month-day, for example 2010-01-01.']);
    const field = elements(view.page, 'input').find((one) => one.attribs['name'] === 'on');
    expect(field?.attribs['value']).toBe('1 January');
    expect((await register.site.visitorAs(stranger).open('/bodies/ahg?on=2010-02-30')).status).toBe(400);
  });
});

describe('an entry that is not confirmed', () => {
  const everyone = async (): Promise<Viewer[]> => [
    stranger,
    ...(await Promise.all(
      [
        'delegate-arvana',
        'focal-point-belisar',
        'co-chair-galveth',
        'observer-mavreth',
        'support-officer',
      ].map(register.viewerNamed),
    )),
  ];

  it('never leaves in a public page', async () => {
    for (const viewer of await everyone()) {
      const visitor = register.site.visitorAs(viewer);
      for (const path of [
        '/participants',
        '/participants?on=2010-01-01',
        '/participants?on=2003-06-01',
        '/bodies',
      ]) {
        const { html } = await visitor.open(path);
        for (const name of waiting) expect(html).not.toContain(name);
      }
      expect((await visitor.open('/participants/QKL')).status).toBe(404);
      expect((await visitor.open('/participants/AUT')).status).toBe(404);
    }
  });

  it('never leaves through the API', async () => {
    for (const viewer of await everyone()) {
      for (const [name, input] of [
        ['registry.participants', {}],
        ['registry.participants', { on: '2005-01-01' }],
        ['registry.participant', { code: 'QKL' }],
        ['groups.bodies', {}],
        ['meetings.conferences', {}],
      ] as const) {
        const answer = JSON.stringify(await register.read(name, input, viewer));
        for (const one of waiting) expect(answer).not.toContain(one);
      }
    }
  });

  it('is shown to the secretariat with why it waits, and becomes public when it confirms it', async () => {
    const officer = await register.viewerNamed('secretariat');
    const visitor = register.site.visitorAs(officer);
    const { text } = await visitor.open('/participants');
    expect(text).toContain('Not yet confirmed');
    expect(text).toContain('In the record of the first conference; no later list was found');
    await visitor.open('/participants/AUT');
    await visitor.follow('Confirm an entry');
    const refused = await visitor.submit('Confirm', { 'What the confirmation rests on': ' ' });
    expect(refused.status).toBe(422);
    expect(refused.errors).toEqual(['Fill this in.']);
    const confirmed = await visitor.submit('Confirm', {
      'What the confirmation rests on': 'Letter of 1 December',
    });
    expect(confirmed.url).toBe('/participants/AUT');
    const publicPage = await register.site.visitorAs(stranger).open('/participants/AUT');
    expect(publicPage.text).toContain('Austria');
    expect(publicPage.text).not.toContain('Letter of 1 December');
    await expect(act(officer, confirmParticipant, { code: 'AUT', ground: 'again' })).resolves.toMatchObject({
      why: 'already-confirmed',
    });
  });

  it('is confirmed by nobody else', async () => {
    for (const viewer of await everyone()) {
      expect(await act(viewer, confirmParticipant, { code: 'CAN', ground: 'mine' })).toMatchObject({
        why: 'not-found',
      });
      const visitor = register.site.visitorAs(viewer);
      expect((await visitor.open('/desk/participants/confirm')).status).toBe(404);
    }
  });
});

describe('people and their offices', () => {
  it('a focal point appoints the own delegation, and the rights end at the instant at which the seat ends', async () => {
    const focal = await register.viewerNamed('focal-point-arvana');
    const visitor = register.site.visitorAs(focal);
    const { text } = await visitor.open('/desk/people');
    expect(text).toContain('People of Arvana');
    expect(text).not.toContain('Belisar');
    const after = await visitor.submit('Appoint', {
      Function: 'Adviser, Arvana',
      'Office or seat': 'Delegate',
    });
    expect(after.text).toContain('Adviser, Arvana');
    const person = await personCalled('Adviser, Arvana');
    const now = register.house.clock();
    const adviser = await viewerOf(register.house.database, { personId: person, actingAs: null }, now);
    expect(adviser.audiences).toContain('body:exercise-drafting-group');
    await visitor.submit('End', {}, { within: 'End: Adviser, Arvana' });
    const ended = await viewerOf(register.house.database, { personId: person, actingAs: null }, now);
    expect(ended.audiences).toEqual(['public']);
    const before = now.subtract({ seconds: 1 });
    expect(
      (await viewerOf(register.house.database, { personId: person, actingAs: null }, before)).hat,
    ).toBeNull();
  });

  it('a focal point can end no other’s people and give no office of the secretariat', async () => {
    const officer = register.site.visitorAs(await register.viewerNamed('secretariat'));
    const { html } = await officer.open('/desk/people');
    const foreign =
      /desk\/people\/([0-9a-f-]{36})\/end" method="post" aria-label="End: Delegate, Belisar/.exec(html)?.[1];
    expect(foreign).toBeDefined();
    const visitor = register.site.visitorAs(await register.viewerNamed('focal-point-arvana'));
    const response = await visitor.request(`/desk/people/${foreign}/end`, { method: 'POST' });
    expect(response.status).toBe(404);
    const sent = await visitor.request('/desk/people', {
      method: 'POST',
      body: new URLSearchParams({ functionLabel: 'Officer', role: 'secretariat' }),
    });
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('other offices are given by the secretariat');
  });

  it('a form that lacks something keeps what was typed and says what beside the field', async () => {
    const visitor = register.site.visitorAs(await register.viewerNamed('secretariat'));
    await visitor.open('/desk/people');
    const view = await visitor.submit('Appoint', {
      Function: 'Head, Dorvane',
      'Office or seat': 'Head of delegation',
    });
    expect(view.status).toBe(422);
    expect(view.errors).toContain('This office is held for a participant: choose one.');
    expect(view.html).toContain('value="Head, Dorvane"');
  });

  it('delegates, observers and strangers do not find the page', async () => {
    for (const key of ['delegate-arvana', 'observer-mavreth', 'support-officer']) {
      const visitor = register.site.visitorAs(await register.viewerNamed(key));
      expect((await visitor.open('/desk/people')).status).toBe(404);
    }
    expect((await register.site.visitorAs(stranger).open('/desk/people')).status).toBe(404);
  });

  async function personCalled(label: string): Promise<string> {
    const officer = await register.viewerNamed('secretariat');
    const labels = await readAs(
      register.house.database,
      { viewer: officer, now: register.house.clock() },
      functionLabelsOf,
    );
    return Object.entries(labels).find(([, one]) => one === label)![0];
  }
});

describe('addresses of people', () => {
  it('are read by the own delegation and the secretariat alone', async () => {
    const emailsFor = async (viewer: Viewer) => {
      const rows = await readAs(register.house.database, { viewer, now: register.house.clock() }, (tx) =>
        tx.selectFrom('registry.contact').select('email').orderBy('email').execute(),
      );
      return rows.map((row) => row.email);
    };
    expect(await emailsFor(stranger)).toEqual([]);
    expect(await emailsFor(await register.viewerNamed('delegate-belisar'))).toEqual([
      'delegate-belisar@example.invalid',
      'focal-point-belisar@example.invalid',
    ]);
    expect(await emailsFor(await register.viewerNamed('observer-mavreth'))).toEqual([
      'observer-mavreth@example.invalid',
    ]);
    expect((await emailsFor(await register.viewerNamed('secretariat'))).length).toBeGreaterThan(20);
  });
});

describe('meetings, conferences and what came of them', () => {
  it('the secretariat convenes a meeting of the exercise, and a chair records who is present', async () => {
    const officer = register.site.visitorAs(await register.viewerNamed('secretariat'));
    await officer.open('/meetings/new');
    const refused = await officer.submit('Convene meeting', {
      Body: 'Exercise Drafting Group',
      Title: 'Second reading',
      Begins: '2026-12-08T10:00',
      Ends: '2026-12-08T09:00',
      How: 'Online',
    });
    expect(refused.errors).toEqual(['It would end before it begins.']);
    const view = await officer.submit('Convene meeting', { Ends: '2026-12-08T17:00' });
    expect(view.url).toBe('/meetings/exercise-drafting-group-2026-12-08');
    expect(view.text).toContain('Tuesday 8 December 2026, 10:00 Bangkok (UTC+7)');
    const chair = register.site.visitorAs(await register.viewerNamed('co-chair-ilvaris'));
    await chair.open(view.url);
    const recorded = await chair.submit('Record presence', { Members: ['Arvana', 'Celmora', 'Dorvane'] });
    expect(recorded.text).toContain('3 delegations');
    const again = await chair.submit('Record presence', { Members: ['Arvana', 'Dorvane'] });
    expect(again.text).toContain('2 delegations');
    expect((await register.site.visitorAs(stranger).open(view.url)).status).toBe(404);
    const delegate = register.site.visitorAs(await register.viewerNamed('delegate-arvana'));
    expect((await delegate.open(view.url)).text).not.toContain('Record who is present');
  });

  it('each conference shows its outcome documents with the word that was used', async () => {
    const visitor = register.site.visitorAs(stranger);
    const { text } = await visitor.open('/conferences/8');
    expect(text).toContain('8th Ministerial Conference');
    expect(text).toContain('Ministers endorsed it.');
    expect(text).toContain('Other sources say: adopted.');
    expect((await visitor.open('/conferences')).text).toContain('1st Ministerial Conference');
    expect((await visitor.open('/conferences/9')).status).toBe(404);
    const officer = await register.viewerNamed('secretariat');
    expect(await act(officer, correctOrdinal, { ordinal: 8, corrected: 7 })).toMatchObject({
      why: 'ordinal-taken',
    });
    expect(await act(officer, correctOrdinal, { ordinal: 8, corrected: 9 })).toMatchObject({ ok: true });
    expect((await visitor.open('/conferences/9')).text).toContain('9th Ministerial Conference');
    expect(await act(officer, correctOrdinal, { ordinal: 9, corrected: 8 })).toMatchObject({ ok: true });
    expect((await visitor.open('/conferences/eight')).status).toBe(404);
  });

  it('the eight areas of the strategy in force, and the support office, have their pages', async () => {
    const visitor = register.site.visitorAs(stranger);
    const { text } = await visitor.open('/commitments');
    expect(text).toContain('2023 Adelaide Strategy for Cooperation');
    expect(text).toContain('Returns and reintegration');
    expect((await visitor.open('/support')).text).toContain('Bangkok');
    expect((await visitor.open('/meetings')).text).toContain('Ad Hoc Group 5');
  });

  it('a body shows its mandate, its line up and down and its rules', async () => {
    const { text } = await register.site.visitorAs(stranger).open('/bodies/ahg');
    expect(text).toContain('19 members');
    expect(text).toContain('Reports toSteering Group, yearly');
    expect(text).toContain('Working Group on Trafficking in Persons');
    expect(text).toContain('not adopted: it cannot be used');
  });
});
