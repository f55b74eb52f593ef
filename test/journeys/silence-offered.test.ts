import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

/** The way to silence as people find it in the whole forum. */
let stage: ForumStage;

beforeAll(async () => {
  stage = await forumStage();
});
afterAll(() => stage.close());

test('from a text of a body that has not adopted it, the way leads to the page that says so', async () => {
  const chair = await stage.signedIn('co-chair-galveth');
  await chair.open(`/texts/${stage.draft}`);
  await chair.follow('Silence procedure');
  expect(chair.view.url).toBe(`/texts/${stage.draft}/silence`);
  expect(chair.view.text).toContain('Not under silence');
  expect(chair.view.text).toContain('The body has not adopted the silence procedure');
});

test.each(['focal-point-arvana', 'secretariat', 'observer-mavreth'])('%s reads the page', async (who) => {
  const person = await stage.signedIn(who);
  expect((await person.open(`/texts/${stage.draft}/silence`)).status).toBe(200);
});

test('a stranger finds nothing of it', async () => {
  expect((await stage.stranger().open(`/texts/${stage.draft}/silence`)).status).toBe(404);
  const api = await stage.api('focal-point-arvana');
  expect((await api.get(`/texts/${stage.draft}/silence`)).status).toBe(404);
});
