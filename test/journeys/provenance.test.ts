/** Where the words of a paragraph come from: told to those who negotiate, and to nobody once the text is adopted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Consolidation } from '../../src/engine/index.ts';
import { sharedPrinciples } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let secretariat: ApiClient;
let galveth: ApiClient;
let arvana: ApiClient;
let belisar: ApiClient;
let celmora: ApiClient;
let mavreth: ApiClient;

const id = 'ex-dg.1-l.9';
const first = 'Members will strengthen practical cooperation on border management.';
const draft = sharedPrinciples({
  symbol: 'EX/DG.1/L.9',
  provisions: [
    { kind: 'title', words: 'Shared principles' },
    { kind: 'operative', words: first },
    { kind: 'operative', words: 'Members will meet each year.' },
  ],
});

let second = '';
let third = '';
let added = '';

/** What an act answered; fails when it was refused. */
async function done(asked: ReturnType<ApiClient['get']>) {
  const { status, body } = await asked;
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

const textFor = async (who: ApiClient) =>
  (await done(who.get(`/texts/${id}`))) as {
    consolidation: Consolidation;
    paragraphs: { id: string; seen: string; version: number }[];
  };
const propose = (who: ApiClient, words: string, against: number) =>
  done(who.post(`/texts/${id}/proposals`, { op: 'change', provision: second, words, against }));
const pathOf = (provision: string) => `/texts/${id}/provisions/${provision}/provenance`;

/** The chair states one of the wordings proposed, or words of its own, in the first bracket of a paragraph. */
async function state(provision: string, stated: { words: string } | { bridging: string }) {
  const { consolidation, paragraphs } = await textFor(galveth);
  const { segments } = consolidation.provisions.find((one) => one.id === provision) ?? { segments: [] };
  const alternatives = segments.flatMap((one) => ('alternatives' in one ? [one.alternatives] : []))[0] ?? [];
  const choice =
    'words' in stated
      ? {
          kind: 'alternative',
          bracket: 0,
          alternative: alternatives.findIndex(({ text }) => text === stated.words),
        }
      : { kind: 'bridging', bracket: 0, words: stated.bridging };
  const seen = paragraphs.find((one) => one.id === provision)?.seen;
  return done(galveth.post(`/texts/${id}/provisions/${provision}/resolutions`, { seen, choice }));
}

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [secretariat, galveth, arvana, belisar, celmora, mavreth] = (await Promise.all(
    [
      'secretariat',
      'co-chair-galveth',
      'focal-point-arvana',
      'delegate-belisar',
      'focal-point-celmora',
      'observer-mavreth',
    ].map((key) => stage.api(key)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  await negotiate();
});
afterAll(() => stage.close());

const at = (minute: number) => stage.house.setClock(`2026-11-24T03:${String(minute).padStart(2, '0')}:00Z`);

/** Two readings: three agreed changes, one of them the chair's own words, a mis-click, and a new paragraph. */
async function negotiate(): Promise<void> {
  await done(secretariat.post('/texts', draft));
  const { provisions } = (await textFor(arvana)).consolidation;
  [, second = '', third = ''] = provisions.map((one) => one.id);
  at(1);
  const { proposal } = await propose(arvana, first.replace('strengthen', 'enhance'), 0);
  await done(celmora.post(`/texts/${id}/proposals/${proposal}/sponsors`));
  const deepened = first.replace('strengthen', 'deepen');
  await propose(belisar, deepened.replace('.', ', in accordance with national law.'), 0);
  at(2);
  const mistaken = await state(second, { words: 'deepen' });
  at(3);
  await done(galveth.post(`/texts/${id}/resolutions/${mistaken.resolution}/undoing`));
  at(4);
  await state(second, { words: 'enhance' });
  at(5);
  await done(secretariat.post(`/texts/${id}/revisions`));
  at(6);
  await state(second, { bridging: ', consistent with national law' });
  const version = (await textFor(celmora)).paragraphs.find((one) => one.id === second)?.version ?? 0;
  const settled =
    'Members will enhance practical cooperation on border management, consistent with national law.';
  at(7);
  await propose(celmora, settled.replace('border', 'coastal'), version);
  at(8);
  await state(second, { words: 'coastal' });
  const words = 'Members will share what they learn.';
  await done(
    belisar.post(`/texts/${id}/proposals`, { op: 'insert', provision: third, words, kind: 'operative' }),
  );
  at(9);
  added = (await textFor(galveth)).consolidation.provisions.find((one) => one.inserted)?.id ?? '';
  await state(added, { words });
}

interface Run {
  readonly text: string;
  readonly symbol: string | null;
  readonly statedAt: string | null;
  readonly proposals: readonly { readonly by: readonly string[] }[];
}

const runsFor = async (who: ApiClient, provision: string): Promise<[string, string | null, string][]> =>
  (await done(who.get(pathOf(provision)))).runs.map(({ text, symbol, proposals }: Run) => [
    text.trim(),
    symbol,
    proposals.flatMap(({ by }) => by).join(' '),
  ]);

describe('while a text is negotiated, those who may read names', () => {
  test('read of each word from whose proposal it came and in which reading, also after a mis-click', async () => {
    for (const who of [arvana, belisar, galveth, secretariat]) {
      expect(await runsFor(who, second)).toEqual([
        ['Members will', null, ''],
        ['enhance', 'EX/DG.1/L.9', 'ARV CEL'],
        ['practical cooperation on', null, ''],
        ['coastal', 'EX/DG.1/L.9/Rev.1', 'CEL'],
        ['management', null, ''],
        [', consistent with national law', 'EX/DG.1/L.9/Rev.1', ''],
        ['.', null, ''],
      ]);
    }
  });

  test('read of a new paragraph who inserted it, and of an untouched one that it is of the draft', async () => {
    expect(await runsFor(arvana, added)).toEqual([
      ['Members will share what they learn.', 'EX/DG.1/L.9/Rev.1', 'BLS'],
    ]);
    expect(await runsFor(arvana, third)).toEqual([['Members will meet each year.', null, '']]);
  });

  test('find it on a page of its own, one link away from the paragraph', async () => {
    const visitor = await stage.signedIn('focal-point-arvana');
    await visitor.open(`/texts/${id}/provisions/${second}`);
    expect(visitor.view.html).toContain(pathOf(second));
    const page = await visitor.open(pathOf(second));
    expect(page.status).toBe(200);
    for (const words of [
      'Arvana and Celmora',
      'nobody had proposed them',
      'EX/DG.1/L.9/Rev.1',
      'the draft put before',
    ]) {
      expect(page.text).toContain(words);
    }
  });

  test('find nothing for a paragraph that is not of this text', async () => {
    expect((await arvana.get(pathOf('01890000-0000-7000-8000-000000000000'))).status).toBe(404);
    expect((await arvana.get(pathOf(second).replace(id, 'ex-dg.1-l.0'))).status).toBe(404);
  });
});

/** Neither its words nor a name, nor that there is such a page. */
async function expectNothing(who: string | null): Promise<void> {
  const visitor = who === null ? stage.stranger() : await stage.signedIn(who);
  for (const provision of [second, third, added]) {
    const page = await visitor.open(pathOf(provision));
    expect(page.status, `${who} ${page.url}`).toBe(404);
    expect(page.html, `${who}`).not.toMatch(/Arvana and|enhance|coastal/);
    const answer =
      who === null
        ? await anonymously(pathOf(provision))
        : await (await stage.api(who)).get(pathOf(provision));
    expect(answer.status, `${who}`).not.toBe(200);
    expect(JSON.stringify(answer.body), `${who}`).not.toMatch(/ARV|BLS|CEL|enhance|coastal/);
  }
}

async function anonymously(path: string) {
  const response = await stage.web.request(`http://localhost:3000/api/v1${path}`);
  return { status: response.status, body: await response.text() };
}

test('an observer and a stranger never see it, and no page points there', async () => {
  await expectNothing('observer-mavreth');
  await expectNothing(null);
  const observer = await stage.signedIn('observer-mavreth');
  for (const path of [`/texts/${id}`, `/texts/${id}/provisions/${second}`, `/texts/${id}/history`]) {
    expect((await observer.open(path)).html).not.toContain('provenance');
  }
  expect((await mavreth.get(pathOf(second))).status).toBe(404);
});

test('at adoption it is sealed: for the delegations, the chairs, the secretariat, observers and the public', async () => {
  const provisions = (await textFor(galveth)).consolidation.provisions.map((one) => one.id);
  await done(galveth.post(`/texts/${id}/marks`, { provisions, state: 'agreed' }));
  const meeting = await done(
    secretariat.post('/meetings', {
      body: draft.body,
      title: 'Closing meeting',
      startsAt: '2026-12-08T09:00',
      endsAt: '2026-12-08T17:00',
      mode: 'hybrid',
      place: 'Bangkok',
    }),
  );
  stage.house.setClock('2026-12-08T03:00:00Z');
  await done(
    secretariat.put(`/meetings/${meeting.id}/presence`, { present: ['GAL', 'ILV', 'ARV', 'BLS', 'CEL'] }),
  );
  expect((await runsFor(arvana, second))[1]).toEqual(['enhance', 'EX/DG.1/L.9', 'ARV CEL']);
  const asked = await done(
    galveth.post(`/texts/${id}/questions`, { meeting: meeting.id, symbol: 'EX/DG.1/9', verb: 'adopts' }),
  );
  await done(galveth.post(`/texts/${id}/questions/${asked.question}/decision`));
  for (const who of [
    'focal-point-arvana',
    'delegate-belisar',
    'focal-point-celmora',
    'co-chair-galveth',
    'secretariat',
    'observer-mavreth',
    null,
  ]) {
    await expectNothing(who);
  }
  for (const path of [`/texts/${id}`, `/texts/${id}/history`]) {
    const page = await (await stage.signedIn('focal-point-arvana')).open(path);
    expect(page.html).not.toContain('provenance');
  }
});
