import { afterAll, beforeAll, expect, test } from 'vitest';
import { acts } from '../../src/app/capabilities.ts';
import { makeToken } from '../../src/identity/index.ts';
import { clockViewer, writeAs } from '../../src/platform/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { newVisitor } from '../support/visitor.ts';

let stage: ForumStage;
beforeAll(async () => {
  stage = await forumStage({ withTexts: 'adopted' });
});
afterAll(() => stage.close());

/** Somebody who does not press the button by which one confirms, as `signedIn` would. */
async function hesitating(key: string) {
  const visitor = newVisitor(stage.web);
  await visitor.open(await stage.linkFor(key));
  return visitor;
}

function later(minutes: number) {
  stage.house.setClock(stage.house.clock().add({ minutes }));
}

const appointment = {
  functionLabel: 'Adviser, Arvana',
  email: 'adviser@arvana.example',
  role: 'delegate',
  participant: 'ARV',
};

test('a chair who removes is asked who is there, and nothing typed is lost on the way', async () => {
  const desk = await hesitating('co-chair-galveth');
  later(11);
  await desk.open('/decisions/EX-D-2026-1/removal');
  const reason = 'It names <a person> & "an office",\nfor no reason.';
  await desk.submit('Remove the text', { reason, confirmed: 'yes' });
  expect(desk.view.status).toBe(403);
  expect(desk.view.text).toContain('Confirm that it is you');
  const other = await stage.signedIn('co-chair-ilvaris');
  expect((await other.open('/decisions/EX-D-2026-1/removal')).text).toContain(
    'No chair has signed a removal.',
  );
  await desk.submit('It is me, go on');
  expect(desk.view.status).toBe(200);
  expect(desk.view.text).toContain('The removal waits since');
  expect((await other.open('/decisions/EX-D-2026-1/removal')).text).toContain(
    'It names <a person> & "an office"',
  );
});

test('a program appoints only with a token that was made for grave acts, and is told so', async () => {
  const ordinary = await ordinaryToken('focal-point-arvana');
  const body = JSON.stringify({ ...appointment, email: 'second@arvana.example' });
  const ask = (path: string, init: RequestInit = {}) =>
    stage.web.request(`http://localhost:3000/api/v1${path}`, {
      ...init,
      headers: { authorization: `Bearer ${ordinary}`, 'content-type': 'application/json' },
    });
  const refused = await ask('/appointments', { method: 'POST', body });
  expect(refused.status).toBe(403);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(refused.headers.get('www-authenticate')).toContain('insufficient_scope');
  expect(await refused.json()).toMatchObject({ type: '/problems/token-not-for-grave-acts', status: 403 });
  expect((await ask('/participants/ARV')).status).toBe(200);
  const grave = await stage.api('focal-point-arvana');
  expect((await grave.post('/appointments', JSON.parse(body))).status).toBe(200);
});

test('a page’s own session at the API is told where to confirm', async () => {
  const desk = await hesitating('focal-point-arvana');
  later(11);
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...appointment, email: 'third@arvana.example' }),
  };
  const refused = await desk.request('/api/v1/appointments', init);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ type: '/problems/presence-needed' });
  await desk.open('/me/presence');
  await desk.submit('It is me, go on');
  expect((await desk.request('/api/v1/appointments', init)).status).toBe(200);
});

test('what adopts, publishes, appoints or removes is grave, and is so for people alone', () => {
  const grave = acts.filter((act) => act.grave).map(({ name }) => name);
  for (const name of [
    'decisions.state-decision',
    'decisions.sign-release',
    'decisions.sign-removal',
    'registry.appoint',
  ]) {
    expect(grave).toContain(name);
  }
  expect(acts.filter(({ grave: is, who }) => is && who.includes('anyone'))).toEqual([]);
});

async function ordinaryToken(key: string): Promise<string> {
  const scope = { viewer: clockViewer, now: stage.house.clock(), actName: 'test.open-the-stage' };
  const expiresAt = stage.house.clock().add({ hours: 24 });
  const wanted = { personId: stage.personOf(key), actingAs: 'delegation:ARV', label: 'test', expiresAt };
  return writeAs(stage.house.database, scope, (tx) => makeToken(tx, wanted));
}
