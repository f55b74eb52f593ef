/** What two co-chairs allow together: asked, turned, declined, lapsed, done once (JOURNEYS, second part; issue 5). */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { viewerOf } from '../../src/access/index.ts';
import { accepted, type Result } from '../../src/base/index.ts';
import { askForKeys, keyBodyOf, leadingBodyOf, useKeys } from '../../src/groups/index.ts';
import { type Act, clockViewer, defineAct, perform, readAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { pastRowSecurity } from '../support/owner.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: ForumStage;
const body = 'exercise-drafting-group';
const officer = 'secretariat';
const [galveth, ilvaris] = ['co-chair-galveth', 'co-chair-ilvaris'];
const strangers = ['focal-point-arvana', 'observer-mavreth', 'real-co-chair-australia'];

/** An act of a floor above, as it asks for keys and does what they allow. */
const about = (subject: string) => ({ act: 'desk.open-the-box', subject });
const askAct = defineAct({
  name: 'desk.ask-for-the-box',
  who: ['secretariat'],
  input: z.object({ subject: z.string(), body: z.string(), reason: z.string() }),
  subject: (input) => input.subject,
  run: async (context, { subject, ...asked }) =>
    askForKeys(context, { ...about(subject), ...asked, wish: { box: 'canary-the-second-box' } }),
});
const openAct = defineAct({
  name: 'desk.open-the-box',
  who: ['secretariat'],
  input: z.object({ subject: z.string(), isRefused: z.boolean().default(false) }),
  subject: (input) => input.subject,
  async run(context, { subject, isRefused }): Promise<Result<unknown, 'keys-missing' | 'box-moved'>> {
    const used = await useKeys(context, about(subject));
    if (!used.ok) return used;
    return isRefused ? { ok: false, why: 'box-moved' } : accepted(used.value.wish);
  },
});

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  await stage.appointed('real-co-chair-australia', { role: 'coChair', participant: 'AUS', body: 'bpmc' });
}, 120_000);
afterAll(() => stage.close());

async function as<Input extends z.ZodType, Value, Why extends string>(
  who: string,
  act: Act<Input, Value, Why>,
  input: unknown,
) {
  const { database, clock } = stage.house;
  const now = clock();
  const viewer = await viewerOf(database, { personId: stage.personOf(who), actingAs: null }, now);
  return perform(database, act, input, { viewer, isPresent: true, now });
}

const ask = async (subject: string) => {
  const asked = await as(officer, askAct, { subject, body, reason: 'canary-why-it-is-asked' });
  if (!asked.ok) throw new Error(asked.why);
  return asked.value.id;
};
const open = (subject: string, more = {}) => as(officer, openAct, { subject, ...more });
const turn = async (who: string, request: string, what = 'signed', reason = 'It is needed.') =>
  (await stage.api(who)).post(`/keys/${request}`, { what, reason });
const stateOf = async (request: string, who = officer) =>
  (await (await stage.api(who)).get('/keys')).body.requests.find(({ id }: { id: string }) => id === request);
const later = (hours: number) => stage.house.setClock(stage.house.clock().add({ hours }));

/** No act ends a chair yet: the row is changed by the owner of the database, as a migration would. */
async function sitsInTheChair(participant: string, inOffice: boolean): Promise<void> {
  const { ownerUrl, changes } = stage.house.database;
  const changed = await pastRowSecurity(ownerUrl, ['groups.body_chair'], (client) =>
    client.query('update groups.body_chair set in_office = $3 where body = $1 and participant = $2', [
      body,
      participant,
      inOffice,
    ]),
  );
  expect(changed.rowCount).toBe(1);
  changes.heard();
}

describe('what is asked of two co-chairs', () => {
  test('is read by the chairs of the body and the secretariat, and exists for nobody else', async () => {
    const request = await ask('box:known');
    for (const who of [officer, galveth, ilvaris])
      expect(await stateOf(request, who), who).toMatchObject({
        ...{ state: 'waiting', body, reason: 'canary-why-it-is-asked', turns: [] },
        wish: { box: 'canary-the-second-box' },
      });
    expect((await (await stage.api('real-co-chair-australia')).get('/keys')).body.requests).toEqual([]);
    for (const who of strangers) {
      const visitor = await stage.signedIn(who);
      expect(await (await visitor.request('/desk/keys')).text(), who).not.toContain('canary-');
      expect((await turn(who, request)).status, who).toBe(404);
    }
    for (const who of ['focal-point-arvana', 'observer-mavreth'])
      expect((await (await stage.signedIn(who)).request('/desk/keys')).status, who).toBe(404);
    expect((await stage.stranger().request('/desk/keys')).status).toBe(404);
  });

  test('is asked once while it stands: asking again changes nothing', async () => {
    expect(await ask('box:twice')).toBe(await ask('box:twice'));
  });

  test('is asked by the secretariat, which never holds a key', async () => {
    const request = await ask('box:of-the-desk');
    expect((await turn(officer, request)).status).toBe(404);
    const desk = await stage.signedIn(officer);
    const shown = await desk.open('/desk/keys');
    expect(shown.text).toContain('The keys are with the chairs of the body.');
    expect(shown.html).not.toContain('Turn the key');
  });

  test('waits on the front page of the chair whose key is not turned', async () => {
    const chair = await stage.signedIn(galveth);
    expect((await chair.open('/')).text).toContain('await the key of your chair');
    expect((await (await stage.signedIn('focal-point-arvana')).open('/')).text).not.toContain(
      'the key of your chair',
    );
  });
});

describe('two keys', () => {
  test('of two people open once; one of them opens nothing', async () => {
    const request = await ask('box:done');
    expect(await open('box:done')).toMatchObject({ ok: false, why: 'keys-missing' });
    expect((await turn(galveth, request)).body).toMatchObject({ state: 'waiting' });
    expect((await turn(galveth, request)).body).toMatchObject({ type: '/problems/already-signed' });
    expect(await open('box:done')).toMatchObject({ ok: false, why: 'keys-missing' });
    expect((await turn(ilvaris, request)).body).toMatchObject({ state: 'ready' });
    expect((await turn(ilvaris, request)).body).toMatchObject({ type: '/problems/no-longer-asked' });
    expect(await open('box:done', { isRefused: true })).toMatchObject({ ok: false, why: 'box-moved' });
    expect(await open('box:done')).toMatchObject({ ok: true, value: { box: 'canary-the-second-box' } });
    expect(await open('box:done')).toMatchObject({ ok: false, why: 'keys-missing' });
    expect(await stateOf(request)).toMatchObject({ state: 'used' });
    expect(await ask('box:done')).not.toBe(request);
  });

  test('turned at the same moment are both there, and what they allow is done once', async () => {
    const request = await ask('box:at-once');
    await Promise.all([turn(galveth, request), turn(ilvaris, request)]);
    const opened = await Promise.all([open('box:at-once'), open('box:at-once')]);
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('of which one was turned for a participant that has left the chair open nothing', async () => {
    const request = await ask('box:left');
    for (const who of [galveth, ilvaris]) await turn(who, request);
    await sitsInTheChair('GAL', false);
    expect(await stateOf(request)).toMatchObject({ state: 'waiting' });
    expect(await open('box:left')).toMatchObject({ ok: false, why: 'keys-missing' });
    await sitsInTheChair('GAL', true);
    expect(await open('box:left')).toMatchObject({ ok: true });
  });

  test('of one person who holds both chairs are one key', async () => {
    await stage.appointed('two-chairs', { role: 'coChair', participant: 'GAL', body });
    const person = stage.personOf('two-chairs');
    await stage.appointed('two-chairs', { person, role: 'coChair', participant: 'ILV', body });
    const request = await ask('box:one-person');
    expect((await turn('two-chairs', request)).body).toMatchObject({ state: 'waiting' });
    const again = await turn('two-chairs', request);
    expect(again.status).toBe(409);
    expect(await open('box:one-person')).toMatchObject({ why: 'keys-missing' });
  });

  test('are declined with a reason: the request ends and may be asked anew', async () => {
    const request = await ask('box:declined');
    const chair = await stage.signedIn(ilvaris);
    await chair.open('/desk/keys');
    const within = { within: `/desk/keys/${request}` };
    const empty = await chair.submit('Record', { what: 'declined', reason: ' ' }, within);
    expect(empty.status).toBe(422);
    expect(empty.errors).toContain('Fill this in.');
    const declined = await chair.submit('Record', { what: 'declined', reason: 'canary-too-wide' }, within);
    expect(declined.text).toContain('canary-too-wide');
    expect((await turn(galveth, request)).body).toMatchObject({ type: '/problems/no-longer-asked' });
    expect(await open('box:declined')).toMatchObject({ why: 'keys-missing' });
    expect(await ask('box:declined')).not.toBe(request);
  });

  test('lapse a week after they were asked for, or a week after the second one', async () => {
    const request = await ask('box:late');
    await turn(galveth, request);
    const ready = await ask('box:left-lying');
    await turn(galveth, ready);
    later(24 * 6);
    await turn(ilvaris, ready);
    later(24);
    expect(await stateOf(request)).toMatchObject({ state: 'lapsed' });
    expect((await turn(ilvaris, request)).body).toMatchObject({ type: '/problems/no-longer-asked' });
    expect(await stateOf(ready)).toMatchObject({ state: 'ready' });
    later(24 * 6);
    expect(await open('box:left-lying')).toMatchObject({ why: 'keys-missing' });
    expect(await ask('box:late')).not.toBe(request);
  });
});

describe('the keys of the whole forum', () => {
  const read = <Value>(work: Parameters<typeof readAs<Value>>[2]) =>
    readAs(stage.house.database, { viewer: clockViewer, now: stage.house.clock() }, work);

  test('are with the chairs of the ministers’ body', async () => {
    expect(await read(leadingBodyOf)).toMatchObject({ id: 'bpmc', chairs: ['AUS', 'IDN'] });
  });

  test('stand in for a body that has not two chairs, never for an exercise', async () => {
    expect(await read((tx) => keyBodyOf(tx, 'rilon'))).toMatchObject({ id: 'bpmc' });
    expect(await read((tx) => keyBodyOf(tx, 'dwg'))).toMatchObject({ id: 'dwg', chairs: ['NZL', 'VNM'] });
    expect(await read((tx) => keyBodyOf(tx, body))).toMatchObject({ id: body });
  });

  test('cannot be asked of a body that has not two chairs', async () => {
    expect(
      await as(officer, askAct, { subject: 'box:alone', body: 'rilon', reason: 'It is needed.' }),
    ).toMatchObject({ ok: false, why: 'no-two-chairs' });
  });
});
