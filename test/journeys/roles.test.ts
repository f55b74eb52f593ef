/** Alternate, adviser and invited expert: what each may read and do (procedure.md §3.2; glossary A). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circulated } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

const body = 'exercise-drafting-group';
const text = 'ex-dg.1-l.9';
const words = 'Members will meet each year.';

let stage: ForumStage;
let secretariat: ApiClient;
let paragraph = '';
let count = 0;
beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  secretariat = await stage.api('secretariat');
  const made = await circulated(secretariat, {
    symbol: 'EX/DG.1/L.9',
    provisions: [
      { kind: 'title', words: 'Shared principles' },
      { kind: 'operative', words },
    ],
  });
  paragraph = made[1] ?? '';
});
afterAll(() => stage.close());

const wish = (to: string) => ({
  ...{ op: 'change', provision: paragraph, against: 0, rationale: '' },
  words: words.replace('each year', to),
});

/** Somebody with this office, appointed by the secretariat. */
async function appointed(role: string, more: object = {}): Promise<string> {
  count += 1;
  const email = `somebody-${count}@arvana.example`;
  const asked = { role, functionLabel: `${role}, test`, participant: 'ARV', email, ...more };
  const made = await secretariat.post('/appointments', asked);
  expect(made, role).toMatchObject({ status: 200 });
  return made.body.person;
}

const expert = { participant: undefined, body, until: '2026-12-01' };

describe('an alternate', () => {
  test('does on a text what the head of the delegation does', async () => {
    const alternate = await stage.apiOf(await appointed('alternate'));
    const tabled = await alternate.post(`/texts/${text}/proposals`, wish('twice a year'));
    expect(tabled).toMatchObject({ status: 200, body: { late: false } });
    const read = await alternate.get(`/texts/${text}`);
    expect(read.body.proposals[0].sponsors).toEqual(['ARV']);
  });

  test('is appointed by the focal point on the page of the delegation', async () => {
    const focalPoint = await stage.signedIn('focal-point-arvana');
    await focalPoint.open('/desk/people');
    const page = await focalPoint.submit('Appoint', {
      Function: 'Deputy head, Arvana',
      'Office or seat': 'Alternate',
    });
    expect(page.text).toContain('Appointed.');
    expect(page.text).toContain('Deputy head, Arvana · ExerciseAlternateArvana');
  });
});

describe('an adviser', () => {
  test('reads what the delegation reads, with the names, and submits nothing', async () => {
    const person = await appointed('adviser');
    const adviser = await stage.apiOf(person);
    await (await stage.api('focal-point-belisar')).post(`/texts/${text}/proposals`, wish('in spring'));
    const { body: read } = await adviser.get(`/texts/${text}`);
    expect(JSON.stringify(read)).toContain('BLS');
    for (const [path, input] of [
      [`/texts/${text}/proposals`, wish('never')],
      [`/texts/${text}/no-comments`, {}],
      [`/texts/${text}/objections`, { reason: 'No.' }],
      [`/texts/${text}/silence/objections`, { kind: 'objection', reason: 'No.' }],
      [`/texts/${text}/statements`, { kind: 'general', words: 'We say.' }],
    ] as const)
      expect((await adviser.post(path, input)).status, path).toBe(404);
    const visitor = await stage.signedInAs(person);
    expect((await visitor.open(`/texts/${text}`)).text).toContain('Arvana · Adviser');
    const page = await visitor.open(`/texts/${text}/provisions/${paragraph}`);
    expect(page.text).toContain('Belisar');
    expect(page.text).not.toContain('Submit proposal');
    expect((await visitor.open('/desk/people')).status).toBe(404);
  });

  test('is written to about a new text, for whom else would it be to draft', async () => {
    const address = 'adviser@arvana.example';
    await appointed('adviser', { email: address });
    await circulated(secretariat, {
      symbol: 'EX/DG.1/L.10',
      provisions: [{ kind: 'title', words: 'Shared lights' }],
    });
    await stage.runJobs();
    const { messages } = (await secretariat.get('/outbox')).body;
    const about = messages.filter((one: { subject: string }) => one.subject.includes('EX/DG.1/L.10'));
    expect(about.map((one: { address: string }) => one.address)).toContain(address);
  });
});

describe('an invited expert', () => {
  test('is invited until a day, and not by a focal point', async () => {
    const asked = { role: 'invitedExpert', functionLabel: 'Expert', body };
    const open = await secretariat.post('/appointments', asked);
    expect(open).toMatchObject({ status: 409, body: { type: '/problems/until-needed' } });
    const focalPoint = await stage.api('focal-point-arvana');
    const own = await focalPoint.post('/appointments', { ...asked, until: '2026-12-01' });
    expect(own.body.type).toBe('/problems/not-yours-to-appoint');
    const desk = await stage.signedIn('secretariat');
    await desk.open('/desk/people');
    const typed = {
      ...{
        Function: 'Expert on lights',
        'Office or seat': 'Invited expert',
        Body: 'Exercise Drafting Group',
      },
    };
    const refused = await desk.submit('Appoint', typed);
    expect(refused.errors).toContain('An expert is invited until a day: name it.');
    const page = await desk.submit('Appoint', { ...typed, Until: '2026-12-01' });
    expect(page.text).toMatch(/Expert on lights · Exercise ?Invited expert ?– ?Exercise Drafting Group/);
  });

  test('reads the texts of that body without who proposed what, and tables nothing', async () => {
    const person = await appointed('invitedExpert', expert);
    const invited = await stage.apiOf(person);
    const { status, body: read } = await invited.get(`/texts/${text}`);
    expect(status).toBe(200);
    expect(JSON.stringify(read)).toContain('in spring');
    expect(JSON.stringify(read)).not.toMatch(/BLS|ARV|Belisar|Arvana/);
    for (const path of [`/texts/${text}/proposals`, `/texts/${text}/marks`, '/texts', '/appointments'])
      expect((await invited.post(path, wish('never'))).status, path).toBe(404);
    const visitor = await stage.signedInAs(person);
    const page = await visitor.open(`/texts/${text}`);
    expect(page.text).toContain('Invited expert');
    expect(page.text).not.toMatch(/Belisar|Arvana/);
    for (const path of [`/texts/${text}/written`, '/desk/people', '/desk'])
      expect((await visitor.open(path)).status, path).toBe(404);
  });

  test('reads nothing from the day after', async () => {
    const person = await appointed('invitedExpert', expert);
    // Until 1 December, in the official zone of the forum: its last moment is there.
    stage.house.setClock('2026-12-01T16:59:59Z');
    const visitor = await stage.signedInAs(person);
    expect((await visitor.open(`/texts/${text}`)).status).toBe(200);
    stage.house.setClock('2026-12-01T17:00:00Z');
    expect((await visitor.open(`/texts/${text}`)).status).toBe(404);
  });
});
