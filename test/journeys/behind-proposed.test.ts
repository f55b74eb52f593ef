/** New paragraphs that stand behind other new paragraphs, whatever becomes of these. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Consolidation } from '../../src/engine/index.ts';
import { circulated } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let galveth: ApiClient;
let arvana: ApiClient;
let belisar: ApiClient;
const text = '/texts/ex-dg.1-l.31';
let first = '';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  galveth = await stage.api('co-chair-galveth');
  arvana = await stage.api('focal-point-arvana');
  belisar = await stage.api('delegate-belisar');
  [first = ''] = await circulated(await stage.api('secretariat'), {
    symbol: 'EX/DG.1/L.31',
    provisions: [
      { kind: 'operative', words: 'Members will meet each year.' },
      { kind: 'operative', words: 'Members will report.' },
    ],
  });
});
afterAll(() => stage.close());

interface Read {
  readonly consolidation: Consolidation;
  readonly paragraphs: readonly { id: string; seen: string }[];
  readonly proposals: readonly { id: string; op: string; words: string; newProvision: string | null }[];
}

const read = async () => (await galveth.get(text)).body as Read;

/** A new paragraph behind another, and the id under which it then stands in the text. */
async function insert(who: ApiClient, after: string, words: string) {
  const tabled = await who.post(`${text}/proposals`, { op: 'insert', provision: after, words });
  expect(tabled, JSON.stringify(tabled.body)).toMatchObject({ status: 200 });
  const { consolidation } = await read();
  const stands = consolidation.provisions.find(
    ({ inserted, segments }) => inserted && JSON.stringify(segments).includes(words),
  );
  return { proposal: tabled.body.proposal as string, paragraph: stands?.id ?? '' };
}

async function decide(provision: string, choice: object) {
  const { seen } = (await read()).paragraphs.find(({ id }) => id === provision) ?? { seen: '' };
  const decided = await galveth.post(`${text}/provisions/${provision}/resolutions`, { seen, choice });
  expect(decided, JSON.stringify(decided.body)).toMatchObject({ status: 200 });
  return decided.body.resolution as string;
}

/** Every paragraph as the most that anybody wishes for it, in order. */
async function reads(): Promise<string[]> {
  const { consolidation } = await read();
  expect(consolidation.unplaced).toEqual([]);
  return consolidation.provisions.map(({ segments }) =>
    segments.map((one) => ('text' in one ? one.text : (one.alternatives.at(-1)?.text ?? ''))).join(''),
  );
}

test('a paragraph keeps its place behind one that another came to propose too, and that is taken up', async () => {
  const alike = 'Members will share what they learn.';
  // Each stands behind the one that it saw; then the two become one under the id of either.
  const near = await insert(arvana, first, `${alike} Often.`);
  await insert(arvana, near.paragraph, 'Arvana will do so once a year.');
  const far = await insert(belisar, first, alike);
  await insert(belisar, far.paragraph, 'Belisar will do so in writing.');
  await arvana.post(`${text}/proposals`, {
    ...{ op: 'insert', provision: first, words: alike, replaces: near.proposal },
  });
  const before = await reads();
  expect(before).toHaveLength(5);
  const shown = (await read()).consolidation.provisions.find(({ segments }) =>
    JSON.stringify(segments).includes(alike),
  );
  const resolution = await decide(shown?.id ?? '', { kind: 'alternative', bracket: 0, alternative: 1 });
  expect(await reads()).toHaveLength(5);
  const undone = await galveth.post(`${text}/resolutions/${resolution}/undoing`);
  expect(undone.status).toBe(200);
  expect(await reads()).toEqual(before);
});

test('and keeps its place when the one before it is taken back', async () => {
  const gone = await insert(arvana, first, 'Members will publish their laws.');
  const stays = 'Members will translate them.';
  await insert(belisar, gone.paragraph, stays);
  expect((await arvana.post(`${text}/proposals/${gone.proposal}/withdrawal`)).status).toBe(200);
  const now = await reads();
  expect(now).toContain(stays);
  expect(now.indexOf(stays)).toBeLessThan(now.indexOf('Members will report.'));
});
