import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
});
afterAll(() => stage.close());

async function asks(signInName: string) {
  const visitor = stage.stranger();
  await visitor.open('/sign-in/recovery');
  await visitor.submit('Ask to be confirmed', { 'Sign-in name': signInName });
}

test('a delegation of one: the two officers see whom to check, and nobody of another delegation does', async () => {
  await stage.appointed('alone-in-jakarta', { role: 'focalPoint', participant: 'IDN' });
  await stage.appointed('second-officer', { role: 'secretariat' });
  await asks('alone-in-jakarta');
  for (const who of ['secretariat', 'second-officer']) {
    const desk = await stage.signedIn(who);
    await desk.open('/me/recoveries');
    expect(desk.view.text, who).toContain('Check alone-in-jakarta first');
  }
  const elsewhere = await stage.signedIn('focal-point-arvana');
  expect((await elsewhere.open('/me/recoveries')).text).not.toContain('alone-in-jakarta');
});

test('whoever has a colleague in the delegation is vouched for there, without such a check', async () => {
  await stage.appointed('adviser-of-arvana', { role: 'delegate', participant: 'ARV' });
  await asks('adviser-of-arvana');
  const focal = await stage.signedIn('focal-point-arvana');
  expect((await focal.open('/me/recoveries')).text).toContain('Confirm adviser-of-arvana');
  const desk = await stage.signedIn('secretariat');
  expect((await desk.open('/me/recoveries')).text).not.toContain('Check adviser-of-arvana first');
});

test('the only officer of the secretariat is confirmed by the two co-chairs of the leading body', async () => {
  const lone = await forumStage({ withTexts: false });
  try {
    const body = 'bpmc';
    await lone.appointed('co-chair-one', { role: 'coChair', participant: 'AUS', body });
    await lone.appointed('co-chair-two', { role: 'coChair', participant: 'IDN', body });
    const visitor = lone.stranger();
    await visitor.open('/sign-in/recovery');
    await visitor.submit('Ask to be confirmed', { 'Sign-in name': 'secretariat@example.invalid' });
    const [one, two] = [await lone.signedIn('co-chair-one'), await lone.signedIn('co-chair-two')];
    await one.open('/me/recoveries');
    await one.submit(/^Confirm /);
    expect(one.view.text).toContain('A second person has to confirm too.');
    await expect(one.submit(/^Confirm /)).rejects.toThrow('disabled');
    await two.open('/me/recoveries');
    await two.submit(/^Confirm /);
    const link = /\/sign-in\/recovered\/[\w-]+(?=<)/.exec(two.view.html)?.[0] ?? '';
    expect((await lone.stranger().open(link)).text).toContain('Set up signing in anew');
    const elsewhere = await lone.signedIn('co-chair-galveth');
    expect((await elsewhere.open('/me/recoveries')).text).toContain('Nobody asks to be confirmed');
  } finally {
    await lone.close();
  }
});
