/** The secretariat enters, the chair bridges, a late one waits; files and rows show what each may see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewerOf } from '../../src/access/index.ts';
import type { Consolidation } from '../../src/engine/index.ts';
import { readAs } from '../../src/platform/index.ts';
import { circulated } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let secretariat: ApiClient;
let galveth: ApiClient;
let arvana: ApiClient;
let belisar: ApiClient;
let mavreth: ApiClient;
let paragraphs: string[] = [];
const id = 'ex-dg.1-l.23';
const paragraph = (number: number) => paragraphs[number] ?? '';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [secretariat, galveth, arvana, belisar, mavreth] = (await Promise.all(
    ['secretariat', 'co-chair-galveth', 'focal-point-arvana', 'delegate-belisar', 'observer-mavreth'].map(
      (key) => stage.api(key),
    ),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  paragraphs = await circulated(secretariat, {
    symbol: 'EX/DG.1/L.23',
    provisions: [
      { kind: 'title', words: 'Shared principles' },
      { kind: 'chapeau', words: 'Members will:' },
      { kind: 'subparagraph', words: 'share information;' },
      { kind: 'subparagraph', words: 'train officers.' },
      { kind: 'operative', words: 'Members will help one another.' },
      { kind: 'operative', words: 'Members will say so early.' },
    ].map((one) => (one.kind === 'subparagraph' ? { ...one, level: 1 } : one)),
  });
});
afterAll(() => stage.close());

const read = async (who: ApiClient) =>
  (await who.get(`/texts/${id}`)).body as {
    consolidation: Consolidation;
    paragraphs: { id: string; seen: string }[];
    proposals: { id: string; op: string; sponsors: string[]; end: string | null }[];
  };
const mergeIn = ({ proposals }: Awaited<ReturnType<typeof read>>) =>
  proposals.find(({ op }) => op === 'merge');
const orderOf = ({ consolidation }: { consolidation: Consolidation }) =>
  consolidation.provisions.filter((one) => !one.inserted).map((one) => one.id);
const decide = async (proposal: string, provision: string, isTakenUp = true) => {
  const { seen } = (await read(galveth)).paragraphs.find((one) => one.id === provision) ?? { seen: '' };
  const choice = { kind: 'structure', proposal, isTakenUp };
  return galveth.post(`/texts/${id}/provisions/${provision}/resolutions`, { seen, choice });
};

describe('moves, splits and merges by others than a delegation at its desk', () => {
  test('what came by letter is entered as received, for the delegation that sent it', async () => {
    const entered = await secretariat.post(`/texts/${id}/received-proposals`, {
      ...{ op: 'merge', provision: paragraph(4), others: [{ provision: paragraph(5), against: 0 }] },
      words: 'Members will help one another, and say so early.',
      ...{ participant: 'ARV', channel: 'letter', receivedAt: '2026-11-24T01:30:00Z' },
    });
    expect(entered, JSON.stringify(entered.body)).toMatchObject({ status: 200, body: { late: false } });
    const [own] = (await read(arvana)).proposals;
    expect(own).toMatchObject({ op: 'merge', sponsors: ['ARV'] });
    const page = await (await stage.signedIn('focal-point-arvana')).open(
      `/texts/${id}/provisions/${paragraph(5)}`,
    );
    expect(page.text).toContain('Arvana proposes to merge OP 1 with OP 2 · entered as received by letter');
  });

  test('a paragraph goes behind the sub-paragraphs of another, and one that has some stays with them', async () => {
    const alone = await galveth.post(`/texts/${id}/proposals`, {
      ...{ op: 'move', provision: paragraph(1), after: paragraph(5), against: 0 },
    });
    expect(alone.body.type).toBe('/problems/subparagraphs-stay');
    const bridging = await galveth.post(`/texts/${id}/proposals`, {
      ...{ op: 'move', provision: paragraph(5), after: paragraph(1), against: 0 },
    });
    expect(bridging).toMatchObject({ status: 200, body: { receipt: null } });
    const text = await read(belisar);
    expect(text.proposals).toContainEqual(expect.objectContaining({ op: 'move', sponsors: ['CHAIR'] }));
    const taken = await decide(bridging.body.proposal, paragraph(5));
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const [title, chapeau, share, train, help, early] = paragraphs;
    expect(orderOf(await read(belisar))).toEqual([title, chapeau, share, train, early, help]);
    // The merge of the two goes on in their new order.
    expect(mergeIn(await read(arvana))).toMatchObject({ end: null });
    expect((await galveth.post(`/texts/${id}/resolutions/${taken.body.resolution}/undoing`)).status).toBe(
      200,
    );
    expect(orderOf(await read(belisar))).toEqual(paragraphs);
  });

  test('an agreed paragraph is neither moved nor merged until it is reopened', async () => {
    const marked = await galveth.post(`/texts/${id}/marks`, { provisions: [paragraph(2)], state: 'agreed' });
    expect(marked.status, JSON.stringify(marked.body)).toBe(200);
    const moved = await belisar.post(`/texts/${id}/proposals`, {
      ...{ op: 'move', provision: paragraph(2), after: paragraph(3), against: 0 },
    });
    expect(moved.body.type).toBe('/problems/paragraph-agreed');
    const merged = await belisar.post(`/texts/${id}/proposals`, {
      ...{
        op: 'merge',
        provision: paragraph(3),
        others: [{ provision: paragraph(2) }],
        words: 'both.',
        against: 0,
      },
    });
    expect(merged.body.type).toBe('/problems/paragraph-agreed');
  });

  test('a decision is not taken back while a later one on one of its paragraphs stands', async () => {
    const merge = mergeIn(await read(galveth));
    const taken = await decide(merge?.id ?? '', paragraph(4));
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const words = 'Members will help one another, and say so at once.';
    const edit = await belisar.post(`/texts/${id}/proposals`, {
      ...{ op: 'change', provision: paragraph(4), words, against: 1 },
    });
    expect(edit.status, JSON.stringify(edit.body)).toBe(200);
    const { seen } = (await read(galveth)).paragraphs.find((one) => one.id === paragraph(4)) ?? { seen: '' };
    const later = await galveth.post(`/texts/${id}/provisions/${paragraph(4)}/resolutions`, {
      ...{ seen, choice: { kind: 'alternative', bracket: 0, alternative: 1 } },
    });
    expect(later.status, JSON.stringify(later.body)).toBe(200);
    const undo = (one: { body: { resolution: string } }) =>
      galveth.post(`/texts/${id}/resolutions/${one.body.resolution}/undoing`);
    expect((await undo(taken)).body.type).toBe('/problems/not-the-last');
    expect((await undo(later)).status).toBe(200);
    expect((await undo(taken)).status).toBe(200);
    expect(orderOf(await read(belisar))).toEqual(paragraphs);
  });

  test('the text goes out in every format while they are open', async () => {
    const visitor = await stage.signedIn('focal-point-arvana');
    for (const path of ['.docx', '.docx?style=tracked', '.docx?style=clean', '.pdf'])
      expect((await visitor.request(`/texts/${id}${path}`)).status, path).toBe(200);
    for (const path of ['/state', '/compare', '/history', '/receipts'])
      expect((await visitor.open(`/texts/${id}${path}`)).status, path).toBe(200);
  });

  test('one that comes after the closing date waits for the chair, and an observer reads nothing of it', async () => {
    stage.house.setClock('2026-12-08T11:00:00Z');
    const late = await belisar.post(`/texts/${id}/proposals`, {
      ...{
        op: 'split',
        provision: paragraph(3),
        parts: ['train;', 'Canary-late officers.'],
        against: 0,
      },
    });
    expect(late).toMatchObject({ status: 200, body: { late: true } });
    expect(JSON.stringify(await read(mavreth))).not.toContain('Canary-late');
    expect((await decide(late.body.proposal, paragraph(3))).body.type).toBe('/problems/proposal-ended');
    const admitted = await galveth.post(`/texts/${id}/proposals/${late.body.proposal}/ruling`, {
      isAdmitted: true,
    });
    expect(admitted.status, JSON.stringify(admitted.body)).toBe(200);
    expect(JSON.stringify(await read(mavreth))).toContain('Canary-late');
    expect(JSON.stringify(await read(mavreth))).not.toMatch(/"(ARV|BLS)"/);
  });

  test('whoever may not read the text reads no place of its paragraphs', async () => {
    const rows = async (key: string | null) => {
      const personId = key === null ? '018f0000-0000-7000-8000-000000000000' : stage.personOf(key);
      const viewer = await viewerOf(stage.house.database, { personId, actingAs: null }, stage.house.clock());
      const scope = { viewer, now: stage.house.clock() };
      return readAs(stage.house.database, scope, async (tx) => {
        const places = await tx.selectFrom('texts.place').select('provision').limit(10).execute();
        return places.length;
      });
    };
    expect(await rows('focal-point-arvana')).toBe(2);
    expect(await rows('observer-mavreth')).toBe(2);
    expect(await rows(null)).toBe(0);
  });
});
