/** How far a text may be passed on, and what follows from it (procedure.md §6.1). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../../src/app/seed.ts';
import { clockViewer, perform, readAs } from '../../src/platform/index.ts';
import { createText } from '../../src/texts/index.ts';
import { sharedPrinciples } from '../support/draft.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import { openTestHouse } from '../support/house.ts';
import { secondForum } from '../support/worlds.ts';

let stage: ForumStage;

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
});
afterAll(() => stage.close());

const draft = (symbol: string, marking: string) => ({
  ...sharedPrinciples({ symbol, provisions: [{ kind: 'operative', words: 'Members will meet.' }] }),
  marking,
});

describe('a text for a body whose observers read', () => {
  test.each([
    ['CLEAR', 200, undefined],
    ['GREEN', 200, undefined],
    ['AMBER', 200, undefined],
    ['AMBER+STRICT', 422, 'wider-than-amber-strict'],
    ['RED', 422, 'wider-than-red'],
  ])('is asked for as TLP:%s through the API', async (marking, status, why) => {
    const secretariat = await stage.api('secretariat');
    const symbol = `EX/DG.1/L.7${marking.replace('+', '-')}`;
    const answer = await secretariat.post('/texts', draft(symbol, marking));
    expect(answer.status).toBe(status);
    if (why === undefined) {
      expect((await secretariat.get(`/texts/${answer.body.id}`)).body).toMatchObject({ marking });
      return;
    }
    expect(JSON.stringify(answer.body)).toContain(why);
    expect(JSON.stringify((await secretariat.get('/texts')).body)).not.toContain(symbol);
  });

  test('is not offered as TLP:RED on the page, which says why', async () => {
    const secretariat = await stage.signedIn('secretariat');
    const form = await secretariat.open('/texts/new');
    expect(form.html).not.toContain('value="RED"');
    expect(form.text).toContain('TLP:RED is for persons who are named, and a text is put before a body.');
  });

  test('is refused on the page beside its marking, with the reason and with nothing lost', async () => {
    const secretariat = await stage.signedIn('secretariat');
    await secretariat.open('/texts/new');
    await secretariat.submit('Look at the paragraphs', {
      ...{ body: 'exercise-drafting-group', title: 'Shared principles', symbol: 'EX/DG.1/L.80' },
      ...{ marking: 'AMBER+STRICT', draft: 'Members will meet.' },
    });
    const refused = await secretariat.submit(/^Put before/);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The observers of this body read its texts; choose TLP:AMBER');
    expect(refused.html).toMatch(/<select[^>]*name="marking"[^>]*aria-invalid="true"/);
    expect(refused.html).toContain('EX/DG.1/L.80');
    expect(refused.html).toContain('Members will meet.');
    await secretariat.submit('Look at the paragraphs', { marking: 'AMBER' });
    expect((await secretariat.submit(/^Put before/)).url).toBe('/texts/ex-dg.1-l.80');
  });
});

describe('a text marked TLP:AMBER', () => {
  const at = '/texts/ex-dg.1-l.90';
  beforeAll(async () => {
    const secretariat = await stage.api('secretariat');
    expect((await secretariat.post('/texts', draft('EX/DG.1/L.90', 'AMBER'))).status).toBe(200);
  });

  test.each([
    '.docx',
    '.docx?style=tracked',
    '.docx?style=clean',
    '.pdf',
    '.pdf?style=clean',
    '.pdf?style=compared',
  ])('says so in the name of its file %s, for its members and observers', async (file) => {
    for (const who of ['focal-point-arvana', 'observer-mavreth']) {
      const reader = await stage.signedIn(who);
      const name = (await reader.request(`${at}${file}`)).headers.get('content-disposition');
      expect(name, who).toMatch(/^attachment; filename="EXERCISE-[A-Za-z0-9.-]*-TLP-AMBER\.(docx|pdf)"$/);
    }
    expect((await stage.stranger().request(`${at}${file}`)).status).toBe(404);
  });

  test('is told of by mail with its own marking in subject and body, and without its title', async () => {
    await stage.runJobs();
    const scope = { viewer: clockViewer, now: stage.house.clock() };
    await readAs(stage.house.database, scope, async (tx) => {
      const mails = await tx
        .selectFrom('mail.message as message')
        .innerJoin('mail.content as content', 'content.message', 'message.id')
        .select(['message.subject', 'content.text'])
        .where('message.subjectKey', '=', 'text:ex-dg.1-l.90')
        .execute();
      expect(mails.length).toBeGreaterThan(5);
      for (const { subject, text } of mails) {
        expect(subject).toMatch(/^TLP:AMBER Exercise: Draft EX\/DG\.1\/L\.90: /);
        expect(text).toMatch(/^TLP:AMBER\n\n/);
        expect(subject).not.toContain('Shared principles');
      }
    });
  });
});

test('a text for a body whose observers do not read may bear TLP:AMBER+STRICT, and never TLP:RED', async () => {
  const house = await openTestHouse({ now: '2026-11-24T02:00:00Z' });
  try {
    await seed(house.database, { forum: secondForum(), exercise: null }, house.clock());
    const scope = { viewer: clockViewer, now: house.clock() };
    const put = (marking: string) => {
      const text = { ...draft(`LD/${marking.replace('+', '-')}`, marking), body: 'harbour-group' };
      return perform(house.database, createText, text, scope);
    };
    expect(await put('AMBER+STRICT')).toMatchObject({ ok: true });
    expect(await put('RED')).toMatchObject({ ok: false, why: 'wider-than-red', at: 'marking' });
  } finally {
    await house.close();
  }
});
