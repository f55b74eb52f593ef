/** Delegations move, split and merge paragraphs of a text; others go on editing; the chair decides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consolidation, englishStructure, readBack, structureNotes } from '../../src/engine/index.ts';
import { circulated, type Draft } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let secretariat: ApiClient;
let galveth: ApiClient;
let arvana: ApiClient;
let belisar: ApiClient;
let celmora: ApiClient;
let dorvane: ApiClient;
let mavreth: ApiClient;
let eskaven: ApiClient;

const draft: Draft = {
  symbol: 'EX/DG.1/L.20',
  provisions: [
    { kind: 'title', words: 'Shared principles' },
    { kind: 'operative', words: 'Members will meet each year.' },
    { kind: 'operative', words: 'Members will strengthen practical cooperation on border management.' },
    { kind: 'operative', words: 'Members will share information. They will train officers together.' },
    { kind: 'operative', words: 'Members will help one another in emergencies.' },
    { kind: 'operative', words: 'Members will say so early.' },
  ],
};
const id = 'ex-dg.1-l.20';
/** The paragraphs of the draft by their lasting ids, the title first. */
let paragraphs: string[] = [];
const paragraph = (number: number) => paragraphs[number] ?? '';

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [secretariat, galveth, arvana, belisar, celmora, dorvane, mavreth, eskaven] = (await Promise.all(
    [
      'secretariat',
      'co-chair-galveth',
      'focal-point-arvana',
      'delegate-belisar',
      'focal-point-celmora',
      'focal-point-dorvane',
      'observer-mavreth',
      'focal-point-eskaven',
    ].map((key) => stage.api(key)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
  paragraphs = await circulated(secretariat, draft);
});
afterAll(() => stage.close());

interface Read {
  readonly consolidation: Consolidation;
  readonly proposals: {
    id: string;
    op: string;
    sponsors: string[];
    end: string | null;
    continues: string | null;
    provision: string | null;
    words: string;
    outcomes: { state: string; why: string | null }[];
  }[];
  readonly paragraphs: { id: string; seen: string; version: number | null; state: string }[];
}

const textFor = async (who: ApiClient, on?: string): Promise<Read> => {
  const answer = await who.get(`/texts/${id}${on ? `?on=${on}` : ''}`);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const table = (who: ApiClient, body: object) => who.post(`/texts/${id}/proposals`, { against: 0, ...body });
const tabled = async (who: ApiClient, body: object): Promise<string> => {
  const answer = await table(who, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body.proposal;
};
const orderOf = ({ consolidation }: Read) =>
  consolidation.provisions.filter((one) => !one.inserted).map((one) => one.id);
const said = ({ consolidation }: Read, code: string) => readBack(consolidation, code).map((one) => one.text);
const notesOf = ({ consolidation }: Read, provision: string) =>
  consolidation.provisions
    .filter((one) => one.id === provision)
    .flatMap(structureNotes)
    .map(({ says, by, numbers }) => `${by.join(', ')}: ${englishStructure(says, numbers)}`);
/** The chair decides on a move, a split or a merge. */
const decide = async (proposal: string, provision: string, isTakenUp = true) => {
  const { seen } = (await textFor(galveth)).paragraphs.find((one) => one.id === provision) ?? { seen: '' };
  return galveth.post(`/texts/${id}/provisions/${provision}/resolutions`, {
    seen,
    choice: { kind: 'structure', proposal, isTakenUp },
  });
};
const proposalIn = ({ proposals }: Read, proposal: string) => proposals.find((one) => one.id === proposal);

describe('wishes for the order and the borders of paragraphs', () => {
  let move = '';
  let edit = '';
  let split = '';
  let merge = '';
  let splitTaken = '';

  test('are tabled like every other wish, and everybody can be read back to the letter', async () => {
    move = await tabled(arvana, { op: 'move', provision: paragraph(2), after: paragraph(5) });
    edit = await tabled(belisar, {
      ...{ op: 'change', provision: paragraph(2) },
      words: 'Members will deepen practical cooperation on border management.',
    });
    split = await tabled(celmora, {
      ...{ op: 'split', provision: paragraph(3) },
      parts: ['Members will share information.', 'They will train officers together.'],
    });
    merge = await tabled(dorvane, {
      ...{ op: 'merge', provision: paragraph(4), others: [{ provision: paragraph(5), against: 0 }] },
      words: 'Members will help one another in emergencies, and say so early.',
    });
    const text = await textFor(arvana);
    expect(notesOf(text, paragraph(2))).toEqual(['ARV: moved to OP5 bis']);
    expect(notesOf(text, paragraph(3))).toEqual(['CEL: split into OP3 and OP3 bis']);
    expect(notesOf(text, paragraph(4))).toEqual(['DOR: merged from OP4 and OP5']);
    const [title, meet, strengthen, share, help, early] = draft.provisions.map((one) => one.words);
    expect(said(text, 'ARV')).toEqual([title, meet, share, help, early, strengthen]);
    expect(said(text, 'BLS')[2]).toBe('Members will deepen practical cooperation on border management.');
    expect(said(text, 'CEL').slice(3, 5)).toEqual([
      'Members will share information.',
      'They will train officers together.',
    ]);
    expect(said(text, 'DOR').slice(4)).toEqual([
      'Members will help one another in emergencies, and say so early.',
    ]);
  });

  test('a retyped wish replaces the former one, which stays in the history', async () => {
    const other = await table(arvana, { op: 'change', provision: paragraph(2), words: 'Other words.' });
    expect(other.body.type).toBe('/problems/own-proposal-changed');
    const elsewhere = await tabled(arvana, {
      ...{ op: 'move', provision: paragraph(2), after: null, replaces: move },
    });
    expect(proposalIn(await textFor(arvana), move)?.end).toBe('replaced');
    move = await tabled(arvana, {
      ...{ op: 'move', provision: paragraph(2), after: paragraph(5), replaces: elsewhere },
    });
    const joined = await eskaven.post(`/texts/${id}/proposals/${move}/sponsors`);
    expect(joined.status).toBe(200);
    expect(notesOf(await textFor(arvana), paragraph(2))).toEqual(['ARV, ESK: moved to OP5 bis']);
    expect((await eskaven.post(`/texts/${id}/proposals/${move}/withdrawal`)).status).toBe(200);
    expect(notesOf(await textFor(arvana), paragraph(2))).toEqual(['ARV: moved to OP5 bis']);
  });

  test.each([
    ['move to where it stands', { op: 'move', provision: 1, after: 0 }, 'own-place', 'after'],
    ['move after itself', { op: 'move', provision: 1, after: 1 }, 'own-place', 'after'],
    ['move to no place', { op: 'move', provision: 1 }, 'required', 'after'],
    [
      'move after a paragraph that is not there',
      { op: 'move', provision: 1, after: 'gone' },
      'no-such-place',
      'after',
    ],
    ['split into one', { op: 'split', provision: 1, parts: ['All of it.'] }, 'one-part', 'parts'],
    [
      'split into nothing and something',
      { op: 'split', provision: 1, parts: ['', 'All of it.'] },
      'one-part',
      'parts',
    ],
    ['merge with none', { op: 'merge', provision: 1, others: [], words: 'Both.' }, 'merge-alone', 'others'],
    [
      'merge with itself',
      { op: 'merge', provision: 1, others: [1], words: 'Both.' },
      'merge-alone',
      'others',
    ],
    [
      'merge with what is gone',
      { op: 'merge', provision: 1, others: ['gone'], words: 'Both.' },
      'merged-paragraph-gone',
      'others',
    ],
    [
      'merge with the title',
      { op: 'merge', provision: 1, others: [0], words: 'Both.' },
      'kinds-differ',
      'others',
    ],
    [
      'merge into no words',
      { op: 'merge', provision: 1, others: [3], words: '' },
      'nothing-proposed',
      'words',
    ],
    ['move what is not there', { op: 'move', provision: 'gone', after: 1 }, 'paragraph-gone', undefined],
  ])('to %s is refused, with the reason beside the field', async (_, wish, why, field) => {
    const idOf = (one: unknown) =>
      typeof one === 'number' ? paragraph(one) : '018f0000-0000-7000-8000-000000000000';
    const { provision, after, others, ...rest } = wish as {
      provision: unknown;
      after?: unknown;
      others?: unknown[];
    };
    const answer = await table(belisar, {
      ...rest,
      provision: idOf(provision),
      ...(after === undefined ? {} : { after: idOf(after) }),
      ...(others ? { others: others.map((one) => ({ provision: idOf(one) })) } : {}),
    });
    expect(answer.body.type).toBe(`/problems/${why}`);
    expect(answer.body.errors).toEqual(field && [{ pointer: `/${field}`, detail: why }]);
  });

  test('an observer reads that it is proposed and by nobody; a stranger reads nothing', async () => {
    const text = await textFor(mavreth);
    expect(notesOf(text, paragraph(2))).toEqual(['·: moved to OP5 bis']);
    expect(text.proposals.map(({ op }) => op)).toContain('merge');
    expect(JSON.stringify(text)).not.toMatch(/"(ARV|BLS|CEL|DOR)"/);
    const page = await (await stage.signedIn('observer-mavreth')).open(
      `/texts/${id}/provisions/${paragraph(2)}`,
    );
    expect(page.text).toContain('moved to OP');
    expect(page.html).not.toMatch(/Arvana|Belisar|ARV|BLS/);
    const stranger = await stage.stranger().open(`/texts/${id}/provisions/${paragraph(2)}`);
    expect(stranger.status).toBe(404);
  });

  test('a part of a split or a move is not stated by itself', async () => {
    const text = await textFor(galveth);
    const state = async (provision: string, choice: object) => {
      const { seen } = text.paragraphs.find((one) => one.id === provision) ?? { seen: '' };
      return (await galveth.post(`/texts/${id}/provisions/${provision}/resolutions`, { seen, choice })).body
        .type;
    };
    const places = text.consolidation.provisions.filter((one) => one.inserted).map((one) => one.id);
    expect(places).toHaveLength(2);
    for (const place of [...places, paragraph(3)])
      expect(await state(place, { kind: 'alternative', bracket: 0, alternative: 1 })).toBe(
        '/problems/decided-whole',
      );
    for (const gone of [paragraph(2), paragraph(5)])
      expect(await state(gone, { kind: 'deletion' })).toBe('/problems/nobody-proposed-it');
  });

  test('the chair takes up the move, and the edit goes with the paragraph; taken back, all is as before', async () => {
    const before = await textFor(galveth);
    const earlier = stage.house.clock().toString();
    stage.house.setClock('2026-11-24T03:00:00Z');
    const taken = await decide(move, paragraph(2));
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const after = await textFor(belisar);
    const [title, first, second, third, fourth, fifth] = paragraphs;
    expect(orderOf(after)).toEqual([title, first, third, fourth, fifth, second]);
    // Within a reading no number moves (procedure.md §1.3).
    expect(after.consolidation.provisions.find((one) => one.id === second)?.number).toBe('OP2');
    expect(said(after, 'BLS').at(-1)).toBe('Members will deepen practical cooperation on border management.');
    expect(proposalIn(after, move)).toMatchObject({ end: 'taken-up', outcomes: [{ state: 'satisfied' }] });
    expect(proposalIn(after, edit)).toMatchObject({ end: null, outcomes: [] });
    expect(orderOf(await textFor(mavreth))).toEqual(orderOf(after));
    expect(await textFor(galveth, earlier)).toMatchObject({
      ...{ consolidation: before.consolidation, paragraphs: before.paragraphs },
    });
    stage.house.setClock('2026-11-24T04:00:00Z');
    const undone = await galveth.post(`/texts/${id}/resolutions/${taken.body.resolution}/undoing`);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    const restored = await textFor(galveth);
    expect(restored.consolidation).toEqual(before.consolidation);
    expect(restored.proposals).toEqual(before.proposals);
    expect(orderOf(await textFor(galveth, '2026-11-24T03:30:00Z'))).toEqual(orderOf(after));
    expect((await decide(move, paragraph(2))).status).toBe(200);
    expect(orderOf(await textFor(galveth))).toEqual(orderOf(after));
  });

  test('the chair takes up the split, and what another wished for the whole goes on in both parts', async () => {
    const whole = await tabled(belisar, {
      ...{ op: 'change', provision: paragraph(3) },
      words: 'Members will share information in time. They will train border officers together.',
    });
    const before = await textFor(galveth);
    const taken = await decide(split, paragraph(3));
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const after = await textFor(belisar);
    const [, , , part] = orderOf(after);
    expect(said(after, 'CEL').slice(2, 4)).toEqual([
      'Members will share information.',
      'They will train officers together.',
    ]);
    expect(said(after, 'BLS').slice(2, 4)).toEqual([
      'Members will share information in time.',
      'They will train border officers together.',
    ]);
    const further = after.proposals.find((one) => one.continues === whole);
    expect(further).toMatchObject({ op: 'change', provision: part, sponsors: ['BLS'], end: null });
    expect(proposalIn(after, split)?.end).toBe('taken-up');
    const undone = await galveth.post(`/texts/${id}/resolutions/${taken.body.resolution}/undoing`);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    const restored = await textFor(galveth);
    expect(restored.consolidation).toEqual(before.consolidation);
    expect(proposalIn(restored, further?.id ?? '')).toBeUndefined();
    // The same paragraph comes back under its lasting id.
    const again = await decide(split, paragraph(3));
    expect(again.status).toBe(200);
    splitTaken = again.body.resolution;
    expect(orderOf(await textFor(galveth))).toEqual(orderOf(after));
    expect(said(await textFor(belisar), 'BLS')).toEqual(said(after, 'BLS'));
  });

  test('taken back, a split leaves together what a delegation wished before and what it wished since', async () => {
    const { body } = await galveth.get(`/texts/${id}`);
    expect(body.proposals.some((one: { continues: string | null }) => one.continues !== null)).toBe(true);
    const text = await textFor(belisar);
    const [, , , part = ''] = orderOf(text);
    const own = text.proposals.find(
      (one) => one.provision === part && one.sponsors.includes('BLS') && !one.end,
    );
    await tabled(belisar, {
      ...{ op: 'change', provision: part, replaces: own?.id },
      against: text.paragraphs.find((one) => one.id === part)?.version,
      words: 'They will train judges together.',
    });
    const undone = await galveth.post(`/texts/${id}/resolutions/${splitTaken}/undoing`);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    const restored = await textFor(belisar);
    expect(said(restored, 'BLS')[2]).toBe(
      'Members will share information in time. They will train judges together.',
    );
    expect(restored.consolidation.unplaced).toEqual([]);
    expect((await decide(split, paragraph(3))).status).toBe(200);
  });

  test('a merge that is not taken up is told to its author; taken up, wishes for both paragraphs go on in one', async () => {
    const own = await tabled(belisar, {
      ...{ op: 'change', provision: paragraph(5) },
      words: 'Members will say so very early.',
    });
    const before = await textFor(galveth);
    const left = await decide(merge, paragraph(4), false);
    expect(left.status, JSON.stringify(left.body)).toBe(200);
    expect(proposalIn(await textFor(dorvane), merge)).toMatchObject({
      ...{ end: 'overtaken', outcomes: [{ state: 'overtaken', why: 'words-decided' }] },
    });
    expect((await galveth.post(`/texts/${id}/resolutions/${left.body.resolution}/undoing`)).status).toBe(200);
    expect((await textFor(galveth)).consolidation).toEqual(before.consolidation);
    const taken = await decide(merge, paragraph(4));
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const after = await textFor(belisar);
    expect(orderOf(after)).not.toContain(paragraph(5));
    expect(said(after, 'BLS')[4]).toBe(
      'Members will help one another in emergencies, and say so very early.',
    );
    expect(proposalIn(after, own)).toMatchObject({ op: 'change', provision: paragraph(4), end: null });
    const undone = await galveth.post(`/texts/${id}/resolutions/${taken.body.resolution}/undoing`);
    expect(undone.status, JSON.stringify(undone.body)).toBe(200);
    expect((await textFor(galveth)).consolidation).toEqual(before.consolidation);
    expect((await decide(merge, paragraph(4))).status).toBe(200);
  });

  test('words that stayed through a split come from where they came before', async () => {
    const [, , , part] = orderOf(await textFor(arvana));
    const { body } = await arvana.get(`/texts/${id}/provisions/${part}/provenance`);
    expect(body.runs).toMatchObject([
      { text: 'They will train officers together.', symbol: null, proposals: [] },
    ]);
    expect(JSON.stringify(body)).not.toContain('CEL');
    expect((await mavreth.get(`/texts/${id}/provisions/${part}/provenance`)).status).toBe(404);
  });

  test('a paragraph that was merged away is no longer there to be merged', async () => {
    const text = await textFor(galveth);
    expect(proposalIn(text, merge)?.end).toBe('taken-up');
    const onMerged = await table(celmora, {
      ...{ op: 'merge', provision: paragraph(1), others: [{ provision: paragraph(5) }], words: 'All.' },
    });
    expect(onMerged.body).toMatchObject({ type: '/problems/merged-paragraph-gone' });
  });

  test('the next issue numbers the text anew and says what is called otherwise since', async () => {
    expect((await secretariat.post(`/texts/${id}/revisions`)).status).toBe(200);
    const { revisions } = (await arvana.get(`/texts/${id}/revisions`)).body;
    const [part] = orderOf(await textFor(arvana)).slice(3);
    expect(revisions[0].renumbered).toEqual([
      { id: paragraph(3), old: 'OP3', new: 'OP2' },
      { id: part, old: 'OP3 bis', new: 'OP3' },
      { id: paragraph(2), old: 'OP2', new: 'OP5' },
      { id: paragraph(5), old: 'OP5', new: null },
    ]);
  });
});
