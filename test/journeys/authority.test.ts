/** The head lets an adviser speak on one text until an instant (procedure.md §3.2; issue 5). */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import { perform, readAs } from '../../src/platform/index.ts';
import { resumeAppointment } from '../../src/registry/index.ts';
import { circulated } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

const words = 'Members will meet each year.';
const opened = '2026-11-24T02:00:00Z';

let stage: ForumStage;
let secretariat: ApiClient;
let focalPoint: ApiClient;
let adviser: ApiClient;
let person = '';
/** Appointments of the adviser and of who lets the adviser speak. */
let seat = '';
let giving = '';
let text = '';
let paragraph = '';
let count = 0;

beforeAll(async () => {
  stage = await forumStage({ withTexts: false, now: opened });
  secretariat = await stage.api('secretariat');
});
afterAll(() => stage.close());

/** Each test has its own text, its own adviser and its own focal point of Arvana. */
beforeEach(async () => {
  count += 1;
  stage.house.setClock(opened);
  const appointed = async (role: string) => {
    const email = `${role}-${count}@arvana.example`;
    const asked = { role, functionLabel: `${role} ${count}, Arvana`, participant: 'ARV', email };
    const made = await secretariat.post('/appointments', asked);
    expect(made.status).toBe(200);
    return made.body;
  };
  const made = await appointed('adviser');
  person = made.person;
  seat = made.appointment;
  const giver = await appointed('focalPoint');
  giving = giver.appointment;
  focalPoint = await stage.apiOf(giver.person);
  adviser = await stage.apiOf(person);
  const symbol = `EX/DG.1/L.${count + 20}`;
  text = `ex-dg.1-l.${count + 20}`;
  const paragraphs = await circulated(secretariat, {
    symbol,
    provisions: [
      { kind: 'title', words: 'Shared principles' },
      { kind: 'operative', words },
    ],
  });
  paragraph = paragraphs[1] ?? '';
});

const until = (untilWall: string) => ({ person, untilWall, untilZone: 'Asia/Bangkok' });
const give = (more: object = {}) =>
  focalPoint.post(`/texts/${text}/authorities`, { ...until('2026-11-25T17:00'), ...more });
const table = (to: string) =>
  adviser.post(`/texts/${text}/proposals`, {
    ...{ op: 'change', provision: paragraph, against: 0, rationale: '' },
    words: words.replace('each year', to),
  });

describe('an adviser who is let speak on a text', () => {
  test('tables for the delegation; the receipt and the audit say on whose authority', async () => {
    expect((await table('never')).status).toBe(404);
    expect((await give()).status).toBe(200);
    const tabled = await table('twice a year');
    expect(tabled.status).toBe(200);
    const { body } = await (await stage.api('focal-point-belisar')).get(`/texts/${text}`);
    expect(body.proposals[0].sponsors).toEqual(['ARV']);
    const { receipts } = (await adviser.get(`/texts/${text}/receipts`)).body;
    expect(receipts[0]).toMatchObject({ participant: 'ARV', onAuthorityOf: 'focalPoint' });
    const visitor = await stage.signedInAs(person);
    const receipt = await visitor.open(`/texts/${text}/receipts/${tabled.body.receipt}`);
    expect(receipt.text).toMatch(/On the authority of ?Focal point/);
    const events = await audited('texts.submit-proposal');
    expect(events.at(-1)).toMatchObject({ person, payload: { onAuthorityOf: expect.any(String) } });
    expect((await focalPoint.post(`/texts/${text}/no-comments`)).status).toBe(200);
    expect((await focalPoint.get(`/texts/${text}/receipts`)).body.receipts[0].onAuthorityOf).toBeNull();
  });

  test('speaks on no other text, and neither objects, replies, states nor confirms', async () => {
    await give();
    await circulated(secretariat, {
      symbol: `EX/DG.1/L.${count + 80}`,
      provisions: [{ kind: 'title', words: 'Lights' }],
    });
    expect((await adviser.post(`/texts/ex-dg.1-l.${count + 80}/no-comments`)).status).toBe(404);
    for (const [path, input] of [
      ['objections', { reason: 'No.' }],
      ['silence/objections', { kind: 'objection', reason: 'No.' }],
      ['written/replies', { answer: 'agree' }],
      ['statements', { kind: 'general', words: 'We say.' }],
      [`provisions/${paragraph}/confirmations`, {}],
      ['authorities', until('2026-11-25T17:00')],
    ] as const)
      expect((await adviser.post(`/texts/${text}/${path}`, input)).status, path).toBe(404);
  });

  test('speaks until the instant, and not at it', async () => {
    await give();
    stage.house.setClock('2026-11-25T09:59:59Z');
    expect((await table('twice a year')).status).toBe(200);
    stage.house.setClock('2026-11-25T10:00:00Z');
    expect((await table('in spring')).status).toBe(404);
  });

  test('speaks no more once it is ended', async () => {
    const { body } = await give();
    const path = `/texts/${text}/authorities/${body.authority}/end`;
    expect((await (await stage.api('focal-point-belisar')).post(path)).status).not.toBe(200);
    expect((await focalPoint.post(path)).status).toBe(200);
    expect(await focalPoint.post(path)).toMatchObject({ body: { type: '/problems/already-ended' } });
    expect((await table('never')).status).toBe(404);
  });

  test('speaks no more once the giver’s office has ended, and while it is suspended', async () => {
    await give();
    const reason = { reason: 'A laptop was lost.' };
    expect((await secretariat.post(`/appointments/${giving}/suspension`, reason)).status).toBe(200);
    expect((await table('never')).status).toBe(404);
    const viewer = await officer();
    const how = { viewer, now: stage.house.clock() };
    expect(
      await perform(stage.house.database, resumeAppointment, { appointment: giving }, how),
    ).toMatchObject({
      ok: true,
    });
    expect((await table('twice a year')).status).toBe(200);
    stage.house.setClock(stage.house.clock().add({ minutes: 1 }));
    expect((await secretariat.post(`/appointments/${giving}/end`)).status).toBe(200);
    expect((await table('never')).status).toBe(404);
  });

  test('reads and speaks no more once the own seat has ended', async () => {
    await give();
    stage.house.setClock(stage.house.clock().add({ minutes: 1 }));
    expect((await secretariat.post(`/appointments/${seat}/end`)).status).toBe(200);
    expect((await table('never')).status).toBe(404);
    expect((await adviser.get(`/texts/${text}`)).status).toBe(404);
  });
});

test('who advises two delegations speaks for each on the authority that this one gave', async () => {
  const asked = { person, role: 'adviser', participant: 'BLS', functionLabel: 'Adviser, Belisar' };
  expect((await secretariat.post('/appointments', asked)).status).toBe(200);
  const belisar = await stage.api('focal-point-belisar');
  const asBelisar = await stage.apiOf(person, 'delegation:BLS');
  const asArvana = await stage.apiOf(person, 'delegation:ARV');
  await give();
  expect((await asBelisar.post(`/texts/${text}/no-comments`)).status).toBe(404);
  const given = await belisar.post(`/texts/${text}/authorities`, until('2026-11-25T17:00'));
  expect(given.status).toBe(200);
  for (const hat of [asArvana, asBelisar])
    expect((await hat.post(`/texts/${text}/no-comments`)).status).toBe(200);
});

describe('the right to speak', () => {
  test('is given by the focal point or head of the own delegation, to its own advisers', async () => {
    const delegate = await stage.api('delegate-arvana');
    expect((await delegate.post(`/texts/${text}/authorities`, until('2026-11-25T17:00'))).status).toBe(404);
    const belisar = await stage.api('focal-point-belisar');
    const foreign = await belisar.post(`/texts/${text}/authorities`, until('2026-11-25T17:00'));
    expect(foreign.body.type).toBe('/problems/no-such-person');
    const speaks = await give({ person: stage.personOf('delegate-arvana') });
    expect(speaks.body.type).toBe('/problems/speaks-already');
    expect((await give({ untilWall: '2026-11-24T09:00' })).body.type).toBe('/problems/ends-in-the-past');
    expect((await give({ untilWall: '2027-11-24T09:00' })).body.type).toBe('/problems/ends-too-late');
    expect((await give()).status).toBe(200);
    expect((await give()).body.type).toBe('/problems/given-already');
  });

  test('is known to the own delegation and the secretariat, and to no other', async () => {
    await give();
    const known = async (who: ApiClient) => (await who.get(`/texts/${text}/authorities`)).body.authorities;
    expect(await known(await stage.api('delegate-arvana'))).toMatchObject([
      { holder: person, endedAt: null },
    ]);
    expect(await known(secretariat)).toHaveLength(1);
    for (const who of ['focal-point-belisar', 'co-chair-galveth', 'observer-mavreth'])
      expect(await known(await stage.api(who)), who).toEqual([]);
  });

  test('is not offered for an adviser whose appointment is suspended', async () => {
    const desk = await stage.signedIn('focal-point-arvana');
    const offered = async () => (await desk.open(`/texts/${text}/authority`)).html.includes(person);
    expect(await offered()).toBe(true);
    const reason = { reason: 'A laptop was lost.' };
    expect((await secretariat.post(`/appointments/${seat}/suspension`, reason)).status).toBe(200);
    expect(await offered()).toBe(false);
  });

  test('is given, seen and ended on the pages', async () => {
    const desk = await stage.signedIn('focal-point-arvana');
    await desk.open(`/texts/${text}`);
    await desk.follow('Let an adviser speak on this text');
    const unsaid = await desk.submit('Let speak', {
      Adviser: `adviser ${count}, Arvana`,
      Until: '2026-11-23T17:00',
    });
    expect(unsaid.status).toBe(422);
    expect(unsaid.errors).toContain('This time lies in the past.');
    const page = await desk.submit('Let speak', { Until: '2026-11-25T17:00' });
    expect(page.text).toMatch(new RegExp(`adviser ${count}, Arvana ?Focal point, Arvana.*stands`));
    const visitor = await stage.signedInAs(person);
    const read = await visitor.open(`/texts/${text}/provisions/${paragraph}`);
    expect(read.text).toContain('For Arvana, on the authority of its Focal point, until');
    const wished = { 'The wording that you wish for': 'Members will meet at sea.' };
    await visitor.submit('Preview', wished, { within: 'What does your delegation wish?' });
    expect((await visitor.submit('Submit proposal')).status).toBe(200);
    await desk.open(`/texts/${text}/authority`);
    expect((await desk.submit('End')).text).toContain('over');
    const after = await visitor.open(`/texts/${text}/provisions/${paragraph}`);
    expect(after.text).not.toContain('on the authority of its');
    expect(after.text).not.toContain('What does your delegation wish?');
    expect((await visitor.open(`/texts/${text}/authority`)).status).toBe(404);
  });
});

async function audited(act: string) {
  const { database, clock } = stage.house;
  const viewer = await officer();
  return readAs(database, { viewer, now: clock() }, async (tx) => {
    const found = await sql<{ person: string; payload: unknown }>`select person, payload from audit.event
      where act = ${act} order by position limit 1000`.execute(tx);
    return found.rows;
  });
}

function officer() {
  const { database, clock } = stage.house;
  const wearing = { personId: stage.personOf('secretariat'), actingAs: 'secretariat' };
  return viewerOf(database, wearing, clock());
}
