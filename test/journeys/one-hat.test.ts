/** Whoever presides does not speak for the own country meanwhile (procedure.md §3.2). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { acts } from '../../src/app/capabilities.ts';
import { type Who, writeAs } from '../../src/platform/index.ts';
import { chairRoles, delegationRoles } from '../../src/texts/index.ts';
import { circulated } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

const text = 'ex-dg.1-l.9';
const words = 'Members will meet each year.';

let stage: ForumStage;
let secretariat: ApiClient;
let presiding: ApiClient;
let speaking: ApiClient;
let other: ApiClient;
let desk: Visitor;
let paragraph = '';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  secretariat = await stage.api('secretariat');
  const person = stage.personOf('co-chair-galveth');
  // The chair of the body is also a delegate of the own country in it.
  const seat = await secretariat.post('/appointments', { person, role: 'delegate', participant: 'GAL' });
  expect(seat.status).toBe(200);
  presiding = await stage.apiOf(person, 'chairs');
  speaking = await stage.apiOf(person, 'delegation:GAL');
  other = await stage.api('co-chair-ilvaris');
  desk = await stage.signedIn('co-chair-galveth');
  const [, made = ''] = await circulated(secretariat, {
    symbol: 'EX/DG.1/L.9',
    provisions: [
      { kind: 'title', words: 'Shared principles' },
      { kind: 'operative', words },
    ],
  });
  paragraph = made;
});
afterAll(() => stage.close());

const wish = (to: string) => ({
  ...{ op: 'change', provision: paragraph, against: 0, rationale: '' },
  words: words.replace('each year', to),
});
const table = (who: ApiClient, to: string) => who.post(`/texts/${text}/proposals`, wish(to));
const because = (why: string) => ({ status: 409, body: { type: `/problems/${why}` } });
const wear = async (hat: string) => {
  await desk.open('/me');
  await desk.submit('Act for this one', { 'Acting for': hat });
};

describe('a chair of the body who also sits there for the own country', () => {
  test('presides, and speaks for no delegation: refused with what to do first', async () => {
    expect(
      (await presiding.post(`/texts/${text}/marks`, { provisions: [], state: 'agreed' })).status,
    ).not.toBe(409);
    expect(await table(speaking, 'never')).toMatchObject(because('chairs-this-body'));
    expect(await speaking.post(`/texts/${text}/no-comments`)).toMatchObject(because('chairs-this-body'));
    const objection = { reason: 'No.' };
    expect(await speaking.post(`/texts/${text}/objections`, objection)).toMatchObject(
      because('chairs-this-body'),
    );
    expect((await speaking.get(`/texts/${text}`)).body.proposals).toEqual([]);
  });

  test('speaks after handing the chair over for the text, and then presides over it no more', async () => {
    expect((await presiding.post(`/texts/${text}/chair/handover`)).status).toBe(200);
    expect(await presiding.post(`/texts/${text}/chair/handover`)).toMatchObject(
      because('handed-over-already'),
    );
    expect((await table(speaking, 'twice a year')).status).toBe(200);
    const marks = { provisions: [paragraph], state: 'agreed' };
    expect(await presiding.post(`/texts/${text}/marks`, marks)).toMatchObject(because('chair-handed-over'));
    expect(await table(presiding, 'bridging')).toMatchObject(because('chair-handed-over'));
    // The other chair does.
    expect(await other.post(`/texts/${text}/marks`, marks)).not.toMatchObject(because('chair-handed-over'));
  });

  test('keeps the chair of every other text meanwhile', async () => {
    await circulated(secretariat, {
      symbol: 'EX/DG.1/L.10',
      provisions: [{ kind: 'title', words: 'Lights' }],
    });
    expect(await speaking.post('/texts/ex-dg.1-l.10/no-comments')).toMatchObject(because('chairs-this-body'));
  });

  test('cannot leave the text without a chair', async () => {
    expect(await other.post(`/texts/${text}/chair/handover`)).toMatchObject(because('no-other-chair'));
  });

  test('presides again after taking it back; when it was and whose stays in the record', async () => {
    stage.house.setClock(stage.house.clock().add({ minutes: 5 }));
    expect((await presiding.post(`/texts/${text}/chair/return`)).status).toBe(200);
    expect(await presiding.post(`/texts/${text}/chair/return`)).toMatchObject(because('not-handed-over'));
    expect(await table(speaking, 'never')).toMatchObject(because('chairs-this-body'));
    const { body } = await other.get(`/texts/${text}/chair`);
    expect(body.handovers).toMatchObject([
      {
        role: 'coChair',
        participant: 'GAL',
        at: '2026-11-24T02:00:00Z',
        takenBackAt: '2026-11-24T02:05:00Z',
      },
    ]);
    const reader = await (await stage.signedIn('delegate-belisar')).open(`/texts/${text}/chair`);
    expect(reader.text).toContain('Co-Chair, Galveth');
    for (const who of ['observer-mavreth', 'support-officer'])
      expect((await (await stage.signedIn(who)).open(`/texts/${text}/chair`)).status, who).toBe(404);
    expect((await stage.stranger().open(`/texts/${text}/chair`)).status).toBe(404);
  });

  test('is told so on the pages, keeps what was typed, and hands over there', async () => {
    await wear('Galveth · Delegate');
    const page = await desk.open(`/texts/${text}/provisions/${paragraph}`);
    expect(page.text).toContain(
      'You hold a chair of this body, so you do not speak in it for your delegation',
    );
    const wished = { 'The wording that you wish for': 'Members will meet at sea.' };
    await desk.submit('Preview', wished, { within: 'What does your delegation wish?' });
    const refused = await desk.submit('Submit proposal');
    expect(refused.status).toBe(422);
    expect(refused.text.match(/Hand the chair over for this text first/g)).toHaveLength(2);
    expect(refused.html).toContain('Members will meet at sea.');
    await desk.open(`/texts/${text}`);
    await desk.follow('The chair for this text');
    expect(desk.view.text).not.toContain('Take back the chair');
    await wear('Galveth · Co-Chair');
    await desk.open(`/texts/${text}/chair`);
    expect((await desk.submit('Hand over the chair')).text).toMatch(/not yet/);
    expect((await desk.open(`/texts/${text}`)).text).toContain(
      'You have handed the chair over for this text',
    );
    await wear('Galveth · Delegate');
    expect((await desk.open(`/texts/${text}`)).text).not.toContain('One hat on one text');
  });

  test('does not pass from one to the other within one question', async () => {
    stage.house.setClock('2026-12-08T03:00:00Z');
    const asked = 'ex-dg.1-l.11';
    const paragraphs = await circulated(secretariat, {
      symbol: 'EX/DG.1/L.11',
      provisions: [
        { kind: 'title', words: 'Shared lights' },
        { kind: 'operative', words },
      ],
    });
    const marked = await other.post(`/texts/${asked}/marks`, { provisions: paragraphs, state: 'agreed' });
    expect(marked.status).toBe(200);
    const convened = await secretariat.post('/meetings', {
      ...{ body: 'exercise-drafting-group', title: 'Second round, closing meeting' },
      ...{ startsAt: '2026-12-08T09:00', endsAt: '2026-12-08T17:00', mode: 'hybrid', place: 'Bangkok' },
    });
    const meeting = convened.body.id;
    const present = ['GAL', 'ILV', 'ARV', 'BLS', 'CEL', 'MAV'];
    await secretariat.put(`/meetings/${meeting}/presence`, { present });
    const question = { meeting, symbol: 'EX/DG.1/11', verb: 'adopts' };
    expect(await presiding.post(`/texts/${asked}/questions`, question)).toMatchObject({ status: 200 });
    const chair = `/texts/${asked}/chair`;
    expect(await presiding.post(`${chair}/handover`)).toMatchObject(because('being-asked'));
    const objection = { reason: 'No.' };
    expect(await speaking.post(`/texts/${asked}/objections`, objection)).toMatchObject(
      because('chairs-this-body'),
    );
    // Nothing was objected: the question stands, and another of the delegation may still object.
    expect((await other.get(`/texts/${asked}/question`)).body).toMatchObject({
      endedAt: null,
      objections: [],
    });
  });
});

/** Acts on a text that speak for nobody and preside over nothing that is open, each with the reason. */
const apart: Readonly<Record<string, string>> = {
  'decisions.draft-correction': 'what was adopted is decided; a correction changes no substance',
  'decisions.sign-correction': 'as above',
  'decisions.decline-correction': 'as above',
  'decisions.withdraw-correction': 'as above',
  'decisions.hand-over-chair': 'the way out',
  'decisions.take-back-chair': 'the way back',
};

test('every act on a text by those who speak or preside is refused to whoever would do both', async () => {
  const { database } = stage.house;
  const now = stage.house.clock();
  const person = { personId: stage.personOf('co-chair-galveth') };
  const atTheTable: readonly Who[] = [...delegationRoles, ...chairRoles];
  const held = acts.filter(
    (act) =>
      act.api?.path.startsWith('/texts/{text}/') === true &&
      act.who.some((who) => atTheTable.includes(who)) &&
      !(act.name in apart),
  );
  expect(held.length).toBeGreaterThan(30);
  for (const act of held) {
    const speaks = act.who.some((who) => delegationRoles.some((role) => role === who));
    const isAway = !speaks;
    if (isAway) await presiding.post(`/texts/${text}/chair/handover`);
    else await presiding.post(`/texts/${text}/chair/return`);
    const actor = await viewerOf(
      database,
      { ...person, actingAs: speaks ? 'delegation:GAL' : 'chairs' },
      now,
    );
    const context = { actor, now, expectedVersion: null, tell: async () => {}, enqueue: async () => {} };
    const result = await writeAs(database, { viewer: actor, now, actName: act.name }, (tx) =>
      act.run({ ...context, tx }, { text }),
    );
    expect(result, act.name).toMatchObject({ why: speaks ? 'chairs-this-body' : 'chair-handed-over' });
  }
});
