/** Drafting checks and the numbers of an issue, through the pages and the API, for those who prepare a text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedPrinciples } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let secretariat: Visitor;
let galveth: Visitor;
let clerk: ApiClient;
let chair: ApiClient;
let arvana: ApiClient;

const id = 'ex-dg.1-l.7';
const address = `/texts/${id}`;
const draft = sharedPrinciples({
  symbol: 'EX/DG.1/L.7',
  profile: 'weDeclaration',
  provisions: [
    { kind: 'title', words: 'Shared principles' },
    { kind: 'paragraph', words: 'We, the members of the drafting group, have met.' },
    { kind: 'operative', words: 'We will act as paragraph 2 says, by TBC.' },
    { kind: 'operative', words: 'We will share what we learn, and report each year.' },
  ],
});

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [secretariat, galveth] = [await stage.signedIn('secretariat'), await stage.signedIn('co-chair-galveth')];
  [clerk, chair, arvana] = [
    await stage.api('secretariat'),
    await stage.api('co-chair-galveth'),
    await stage.api('focal-point-arvana'),
  ];
  expect((await clerk.post('/texts', draft)).status).toBe(200);
});
afterAll(() => stage.close());

interface Provision {
  readonly id: string;
  readonly number: string;
  readonly inserted: boolean;
}
const provisions = async (): Promise<Provision[]> =>
  (await chair.get(`/texts/${id}`)).body.consolidation.provisions;
const rules = async (who: ApiClient): Promise<string[]> =>
  (await who.get(`/texts/${id}/checks`)).body.findings.map((one: { rule: string }) => one.rule);

describe('the checks of a draft', () => {
  test('a We declaration counts its paragraphs from 1', async () => {
    expect((await provisions()).map(({ number }) => number)).toEqual(['', '', '1.', '2.']);
    expect((await chair.get(`/texts/${id}`)).body.profile).toBe('weDeclaration');
  });

  test('secretariat and co-chairs read what the conventions say, beside the paragraph', async () => {
    for (const visitor of [secretariat, galveth]) {
      const page = await visitor.open(`${address}/checks`);
      expect(page.text).toContain('Remains of drafting');
      expect(page.text).toContain('TBC');
      expect(page.text).not.toContain('The number belongs to another paragraph now');
    }
    expect(await rules(chair)).toContain('B03');
    expect((await galveth.open(address)).text).toContain('Checks');
  });

  test('nobody else is told that there are checks', async () => {
    const delegate = await stage.signedIn('focal-point-arvana');
    expect((await delegate.request(`${address}/checks`)).status).toBe(404);
    expect((await delegate.open(address)).text).not.toContain('Checks');
    expect((await stage.stranger().request(`${address}/checks`)).status).toBe(404);
    expect((await arvana.get(`/texts/${id}/checks`)).status).not.toBe(200);
  });
});

describe('the checks of a proposal', () => {
  const words = 'We will share what we learn with Vietnam, as paragraph 9 says.';
  let proposal = '';

  test('are those of the text with it alone taken up', async () => {
    const last = (await provisions()).at(-1);
    const change = { op: 'change', provision: last?.id, words, against: 0 };
    expect((await arvana.post(`/texts/${id}/proposals`, change)).status).toBe(200);
    proposal = (await chair.get(`/texts/${id}`)).body.proposals[0].id;
    expect(await rules(chair)).not.toContain('N01');
    const { findings } = (await chair.get(`/texts/${id}/checks?as=${proposal}`)).body;
    const found = findings.map((one: { rule: string; provisionId: string }) => [one.rule, one.provisionId]);
    expect(found).toContainEqual(['N01', last?.id]);
    expect(found).toContainEqual(['R01', last?.id]);
    // What the text has without it, elsewhere, is not its doing.
    expect(found.map(([rule]: [string]) => rule)).not.toContain('B03');
  });

  test('stand beside its words, and are chosen by paragraph and by whom it is', async () => {
    const page = await secretariat.open(`${address}/checks`);
    expect(page.text).toContain('with the proposal on 2 by Arvana');
    const chosen = await secretariat.submit('Show', { as: proposal });
    expect(chosen.text).toContain('Vietnam');
    expect(chosen.text).toContain('Named otherwise than in the list of names');
    expect(chosen.text).not.toContain('Remains of drafting');
  });

  test('are read where paragraphs are split, merged or moved as well', async () => {
    const belisar = await stage.api('focal-point-belisar');
    const [, , first, second] = await provisions();
    const wishes = [
      { op: 'split', provision: second?.id, parts: ['We will share with Laos.', 'We report each year.'] },
      { op: 'merge', provision: first?.id, others: [{ provision: second?.id, against: 0 }], words: 'Laos.' },
      { op: 'move', provision: second?.id, after: null },
    ];
    for (const wish of wishes) {
      const tabled = await belisar.post(`/texts/${id}/proposals`, { against: 0, ...wish });
      expect(tabled.status, JSON.stringify(tabled.body)).toBe(200);
      const of = tabled.body.proposal;
      const answer = await chair.get(`/texts/${id}/checks?as=${of}`);
      expect(answer.status).toBe(200);
      const found = answer.body.findings.map((one: { rule: string }) => one.rule);
      if (wish.op === 'move') expect(found).not.toContain('N01');
      else expect(found).toContain('N01');
      expect((await secretariat.open(`${address}/checks?as=${of}`)).status).toBe(200);
      expect((await belisar.post(`/texts/${id}/proposals/${of}/withdrawal`)).status).toBe(200);
    }
  });

  test('are nothing that a delegation can ask for, its own proposal included', async () => {
    expect((await arvana.get(`/texts/${id}/checks?as=${proposal}`)).status).toBe(404);
  });

  test('of a proposal that was withdrawn give way to those of the text, and say so', async () => {
    expect((await arvana.post(`/texts/${id}/proposals/${proposal}/withdrawal`)).status).toBe(200);
    const page = await secretariat.open(`${address}/checks?as=${proposal}`);
    expect(page.text).toContain('no longer stands');
    expect(page.text).toContain('Remains of drafting');
    expect((await chair.get(`/texts/${id}/checks?as=${proposal}`)).status).toBe(404);
    expect((await secretariat.request(`${address}/checks?as=nonsense`)).status).toBe(404);
  });
});

describe('an issue that renumbers', () => {
  test('a paragraph taken up in a reading moves no number until the next issue', async () => {
    const [, , first] = await provisions();
    const insertion = { op: 'insert', provision: first?.id, words: 'We thank those who help.' };
    expect((await arvana.post(`/texts/${id}/proposals`, insertion)).status).toBe(200);
    const text = (await chair.get(`/texts/${id}`)).body;
    const inserted = text.consolidation.provisions.find((one: Provision) => one.inserted);
    const { seen } = text.paragraphs.find((one: Provision) => one.id === inserted.id);
    const choice = { kind: 'alternative', bracket: 0, alternative: 1 };
    const taken = await chair.post(`/texts/${id}/provisions/${inserted.id}/resolutions`, { seen, choice });
    expect(taken.status).toBe(200);
    expect((await provisions()).map(({ number }) => number)).toEqual(['', '', '1.', '1 bis.', '2.']);
  });

  test('what it would be adopted with is read before the issue: the reference points elsewhere already', async () => {
    expect(await rules(chair)).not.toContain('R01');
    const { findings } = (await chair.get(`/texts/${id}/checks?as=clean`)).body;
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'R01', found: '2', expected: '3' }));
  });

  test('the issue publishes what is called otherwise', async () => {
    await secretariat.open(`${address}/history`);
    const history = await secretariat.submit('Issue EX/DG.1/L.7/Rev.1');
    expect(history.text).toContain('Numbers that changed with EX/DG.1/L.7/Rev.1');
    expect(history.text).toContain('1 bis');
    const compared = await secretariat.open(`${address}/compare?from=0&to=1`);
    expect(compared.text).toContain('was 2');
    expect(compared.text).toContain('new paragraph');
  });

  test('a reference that points elsewhere since then is shown with the present number', async () => {
    const page = await secretariat.open(`${address}/checks`);
    expect(page.text).toContain('The number belongs to another paragraph now');
    expect(page.text).toContain('now 3');
    expect(page.text).not.toContain('Propose the present numbers');
  });

  test('a chair proposes the present number with one press, and nothing is changed by itself', async () => {
    const page = await galveth.open(`${address}/checks`);
    expect(page.text).toContain('Propose the present numbers');
    const form = await galveth.submit('Propose the present numbers');
    expect(form.text).toContain('We will act as paragraph 3 says, by TBC.');
    await galveth.submit('Preview', {}, { within: 'What does your delegation wish?' });
    expect(galveth.view.text).toContain('Nothing has been submitted yet.');
    await galveth.submit('Submit proposal');
    const { consolidation } = (await chair.get(`/texts/${id}`)).body;
    const [, , first] = consolidation.provisions;
    expect(JSON.stringify(first.segments)).toContain('"text":"3"');
    expect(await rules(chair)).toContain('R01');
  });
});

test('a text that is not in English is checked for what needs no words', async () => {
  const other = { ...draft, symbol: 'EX/DG.1/L.6', language: 'id' };
  expect((await clerk.post('/texts', other)).status).toBe(200);
  const page = await secretariat.open('/texts/ex-dg.1-l.6/checks');
  expect(page.text).toContain('only what needs no words is checked');
});

test('a draft of which there is nothing to say is said to be one', async () => {
  const [title] = draft.provisions;
  const clean = { ...draft, symbol: 'EX/DG.1/L.5', language: 'id', provisions: [title] };
  expect((await clerk.post('/texts', clean)).status).toBe(200);
  expect((await secretariat.open('/texts/ex-dg.1-l.5/checks')).text).toContain('Nothing to report');
});

test('a chair proposes a name as the forum lists it with one press, and nobody else is offered to', async () => {
  const [title] = draft.provisions;
  const words = 'We thank Vietnam, as paragraph 1 says, and Laos.';
  const named = { ...draft, symbol: 'EX/DG.1/L.4', provisions: [title, { kind: 'operative', words }] };
  expect((await clerk.post('/texts', named)).status).toBe(200);
  const page = '/texts/ex-dg.1-l.4/checks';
  expect((await secretariat.open(page)).text).not.toContain('Propose what is usual here');
  await galveth.open(page);
  const form = await galveth.submit('Propose what is usual here');
  expect(form.text).toContain(
    'We thank Viet Nam, as paragraph 1 says, and Lao People’s Democratic Republic.',
  );
  expect(form.text).toContain('Names as the forum lists them');
  const { consolidation } = (await chair.get('/texts/ex-dg.1-l.4')).body;
  expect(JSON.stringify(consolidation)).toContain(words);
});
