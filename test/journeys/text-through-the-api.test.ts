/** From zero draft to adopted and published, by the API alone: the main job of the forum. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedBytes } from '../../src/decisions/index.ts';
import { type Consolidation, readBack } from '../../src/engine/index.ts';
import { isSignedBy } from '../../src/platform/index.ts';
import { sharedPrinciples } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';

let stage: ForumStage;
let secretariat: ApiClient;
let galveth: ApiClient;
let ilvaris: ApiClient;
let arvana: ApiClient;
let belisar: ApiClient;
let celmora: ApiClient;
let mavreth: ApiClient;

const draft = sharedPrinciples({
  symbol: 'EX/DG.1/L.9',
  provisions: [
    { kind: 'title', words: 'Shared principles' },
    { kind: 'operative', words: 'Members will strengthen practical cooperation on border management.' },
    { kind: 'operative', words: 'Members will meet each year.' },
  ],
});

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [secretariat, galveth, ilvaris, arvana, belisar, celmora, mavreth] = (await Promise.all(
    [
      'secretariat',
      'co-chair-galveth',
      'co-chair-ilvaris',
      'focal-point-arvana',
      'delegate-belisar',
      'focal-point-celmora',
      'observer-mavreth',
    ].map((key) => stage.api(key)),
  )) as [ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient, ApiClient];
});
afterAll(() => stage.close());

const id = 'ex-dg.1-l.9';
const textFor = async (who: ApiClient) => (await who.get(`/texts/${id}`)).body;
/** What became of the proposal whose wording held these words when it was tabled. */
const outcomesFor = (
  text: { proposals: { sponsors: string[]; outcomes: object[] }[] },
  verb: 'deepen' | 'enhance',
) => {
  const sponsor = verb === 'deepen' ? 'BLS' : 'ARV';
  return text.proposals.find((one) => one.sponsors.includes(sponsor) && one.outcomes.length > 0)?.outcomes;
};
const said = (text: { consolidation: Consolidation }, code: string) =>
  readBack(text.consolidation, code).map((one) => one.text);

describe('a text from zero draft to adopted and published', () => {
  let second = '';
  let third = '';

  test('the secretariat puts a zero draft before the body, and its members are told by mail', async () => {
    const created = await secretariat.post('/texts', draft, { 'idempotency-key': 'draft-1' });
    expect(created).toMatchObject({ status: 200, body: { id } });
    const again = await secretariat.post('/texts', draft, { 'idempotency-key': 'draft-1' });
    expect(again.body).toEqual(created.body);
    const text = await textFor(arvana);
    [, second, third] = text.consolidation.provisions.map((one: { id: string }) => one.id);
    await stage.runJobs();
    const outbox = await (await stage.signedIn('secretariat')).open('/desk/outbox');
    expect(outbox.text).toContain('Draft EX/DG.1/L.9: proposals are invited');
    expect(outbox.text).not.toContain('Shared principles');
  });

  test('delegations table, join, keep and edit, each with a receipt', async () => {
    const table = (who: ApiClient, body: object) => who.post(`/texts/${id}/proposals`, body);
    const enhanced = draft.provisions[1]?.words.replace('strengthen', 'enhance');
    const first = await table(arvana, { op: 'change', provision: second, words: enhanced, against: 0 });
    expect(first).toMatchObject({ status: 200, body: { receipt: 1, late: false } });
    const joined = await celmora.post(`/texts/${id}/proposals/${first.body.proposal}/sponsors`);
    expect(joined).toMatchObject({ status: 200, body: { receipt: 2 } });
    const deepened = draft.provisions[1]?.words.replace('strengthen', 'deepen');
    const other = await table(belisar, { op: 'change', provision: second, words: deepened, against: 0 });
    expect(other.status).toBe(200);
    const inserted = await table(belisar, {
      op: 'insert',
      provision: third,
      words: 'Members will share what they learn.',
      kind: 'operative',
    });
    expect(inserted.status).toBe(200);
    const edited = await table(belisar, {
      op: 'change',
      provision: second,
      words: `${deepened?.slice(0, -1)}, in accordance with national law.`,
      against: 0,
      replaces: other.body.proposal,
    });
    expect(edited).toMatchObject({ status: 200, body: { receipt: 5 } });
    expect((await arvana.post(`/texts/${id}/no-comments`)).body).toEqual({ receipt: 6 });
    const own = (await belisar.get(`/texts/${id}/receipts`)).body.receipts;
    expect(own.map((one: { number: number }) => one.number)).toEqual([5, 4, 3]);
  });

  test('everyone entitled reads one text, and each delegation can be read back to the letter', async () => {
    const text = await textFor(celmora);
    expect(said(text, 'ARV')[1]).toBe('Members will enhance practical cooperation on border management.');
    expect(said(text, 'CEL')[1]).toBe('Members will enhance practical cooperation on border management.');
    expect(said(text, 'BLS')).toEqual([
      'Shared principles',
      'Members will deepen practical cooperation on border management, in accordance with national law.',
      'Members will meet each year.',
      'Members will share what they learn.',
    ]);
  });

  test('an observer reads the text without names, and may not propose', async () => {
    const text = await textFor(mavreth);
    expect(JSON.stringify(text)).toContain('deepen');
    expect(JSON.stringify(text)).not.toMatch(/"(ARV|BLS|CEL)"/);
    const tried = await mavreth.post(`/texts/${id}/proposals`, {
      op: 'delete',
      provision: third,
      against: 0,
    });
    expect(tried.status).toBe(404);
  });

  test('what was typed against a former wording is refused with the reason, and nothing is lost', async () => {
    const stale = await arvana.post(`/texts/${id}/proposals`, {
      op: 'change',
      provision: second,
      words: 'Other words.',
      against: 7,
    });
    expect(stale).toMatchObject({ status: 412, body: { type: '/problems/wording-changed' } });
    const nothing = await arvana.post(`/texts/${id}/proposals`, {
      op: 'change',
      provision: third,
      words: 'Members will meet each year.',
      against: 0,
    });
    expect(nothing.body.type).toBe('/problems/nothing-changed');
  });

  test('the chair states a bracket, takes a mis-click back, and the others follow to the new wording', async () => {
    const resolve = async (choice: object) => {
      const text = await textFor(galveth);
      const { seen } = text.paragraphs.find((one: { id: string }) => one.id === second);
      return galveth.post(`/texts/${id}/provisions/${second}/resolutions`, { seen, choice });
    };
    const before = await textFor(galveth);
    const brackets = before.consolidation.provisions[1].segments.filter(
      (one: object) => 'alternatives' in one,
    );
    const wanted = brackets[0].alternatives.findIndex((one: { text: string }) => one.text === 'enhance');
    const mistaken = await resolve({
      kind: 'alternative',
      bracket: 0,
      alternative: brackets[0].alternatives.findIndex((one: { base: boolean }) => one.base),
    });
    expect(mistaken.status).toBe(200);
    const undone = await galveth.post(`/texts/${id}/resolutions/${mistaken.body.resolution}/undoing`);
    expect(undone.status).toBe(200);
    const restored = await textFor(galveth);
    expect(restored.consolidation).toEqual(before.consolidation);
    expect((await resolve({ kind: 'alternative', bracket: 0, alternative: wanted })).status).toBe(200);
    const after = await textFor(belisar);
    // Belisar's verb was decided otherwise; its qualifier is still open on the new wording.
    expect(said(after, 'BLS')[1]).toBe(
      'Members will enhance practical cooperation on border management, in accordance with national law.',
    );
    expect(outcomesFor(after, 'deepen')).toMatchObject([
      { state: 'open', why: null, pieces: [{ base: 'strengthen', wished: 'deepen', now: 'enhance' }] },
    ]);
    expect(outcomesFor(after, 'enhance')).toMatchObject([{ state: 'satisfied', why: null, pieces: [] }]);
    const page = (await (await stage.signedIn('delegate-belisar')).open(`/texts/${id}`)).text;
    expect(page).toContain('What became of your proposals');
    expect(page).toContain('Decided in part');
    const onParagraph = await (await stage.signedIn('delegate-belisar')).open(
      `/texts/${id}/provisions/${second}`,
    );
    expect(onParagraph.text).toContain('Wished “deepen” for “strengthen”; the text says “enhance”.');
    const unnamed = await textFor(mavreth);
    expect(JSON.stringify(unnamed)).not.toContain('words-decided');
    expect(unnamed.proposals.flatMap((one: { outcomes: object[] }) => one.outcomes)).toEqual([]);
    const bridged = await resolve({ kind: 'bridging', bracket: 0, words: ', consistent with national law' });
    expect(bridged.status).toBe(200);
    const settled = await textFor(belisar);
    expect(said(settled, 'BLS')[1]).toBe(
      'Members will enhance practical cooperation on border management, consistent with national law.',
    );
  });

  test('a new paragraph is taken up under its own lasting id', async () => {
    const text = await textFor(galveth);
    const inserted = text.consolidation.provisions.find((one: { inserted: boolean }) => one.inserted);
    const { seen } = text.paragraphs.find((one: { id: string }) => one.id === inserted.id);
    const alternative = inserted.segments[0].alternatives.findIndex((one: { base: boolean }) => !one.base);
    const taken = await galveth.post(`/texts/${id}/provisions/${inserted.id}/resolutions`, {
      seen,
      choice: { kind: 'alternative', bracket: 0, alternative },
    });
    expect(taken.status).toBe(200);
    const after = await textFor(galveth);
    expect(after.consolidation.provisions.at(-1)).toMatchObject({
      id: inserted.id,
      inserted: false,
      // Within a reading no number moves; the next issue gives it one of its own.
      number: 'OP2 bis',
    });
  });

  test('agreement ad referendum waits for a positive answer; agreed paragraphs are closed to proposals', async () => {
    const all = (await textFor(galveth)).consolidation.provisions
      .map((one: { id: string }) => one.id)
      .slice(1);
    const adRef = await galveth.post(`/texts/${id}/marks`, {
      provisions: [second],
      state: 'agreedAdRef',
      adRefFor: ['BLS'],
      dueWall: '2026-11-26T17:00',
      dueZone: 'Asia/Bangkok',
    });
    expect(adRef.status).toBe(200);
    const closed = await celmora.post(`/texts/${id}/proposals`, {
      op: 'delete',
      provision: second,
      against: 2,
    });
    expect(closed.body.type).toBe('/problems/paragraph-agreed');
    const stateNow = async () =>
      (await textFor(galveth)).paragraphs.find((one: { id: string }) => one.id === second).state;
    stage.house.setClock('2026-11-27T02:00:00Z');
    expect(await stateNow()).toBe('agreedAdRef');
    expect((await arvana.post(`/texts/${id}/provisions/${second}/confirmations`)).body.type).toBe(
      '/problems/nothing-to-confirm',
    );
    expect((await belisar.post(`/texts/${id}/provisions/${second}/confirmations`)).status).toBe(200);
    expect(await stateNow()).toBe('agreed');
    const rest = await galveth.post(`/texts/${id}/marks`, {
      provisions: all.filter((one: string) => one !== second),
      state: 'agreed',
    });
    expect(rest.status).toBe(200);
  });

  test('Rev.1 is issued once as an immutable snapshot', async () => {
    const issued = await secretariat.post(`/texts/${id}/revisions`);
    expect(issued.body).toMatchObject({ number: 1, symbol: 'EX/DG.1/L.9/Rev.1' });
    expect((await secretariat.post(`/texts/${id}/revisions`)).body.type).toBe('/problems/nothing-new');
    const { revisions } = (await arvana.get(`/texts/${id}/revisions`)).body;
    expect(revisions.map((one: { symbol: string }) => one.symbol)).toEqual([
      'EX/DG.1/L.9/Rev.1',
      'EX/DG.1/L.9',
    ]);
    const { provisions } = (await textFor(arvana)).consolidation;
    const { id: taken, number } = provisions.at(-1);
    expect(number).toBe('OP3');
    expect(revisions[0].renumbered).toEqual([{ id: taken, old: 'OP2 bis', new: 'OP3' }]);
  });

  test('any two issues are compared, with what each calls a paragraph', async () => {
    const compared = await arvana.get(`/texts/${id}/comparison?from=0&to=1`);
    const states = compared.body.provisions.map((one: { state: string; number: object }) => [
      one.state,
      one.number,
    ]);
    expect(states).toEqual([
      ['same', { before: null, after: null }],
      ['reworded', { before: 'OP1', after: 'OP1' }],
      ['same', { before: 'OP2', after: 'OP2' }],
      ['added', { before: null, after: 'OP3' }],
    ]);
    expect((await arvana.get(`/texts/${id}/comparison?from=7`)).status).toBe(404);
  });

  test('it is adopted at a meeting without a yes-list, released by both co-chairs, and stands in public', async () => {
    const convened = await secretariat.post('/meetings', {
      body: draft.body,
      title: 'Closing meeting',
      startsAt: '2026-12-08T09:00',
      endsAt: '2026-12-08T17:00',
      mode: 'hybrid',
      place: 'Bangkok',
    });
    expect(convened.status, JSON.stringify(convened.body)).toBe(200);
    const meeting = convened.body.id;
    stage.house.setClock('2026-12-08T03:00:00Z');
    expect(
      (
        await secretariat.put(`/meetings/${meeting}/presence`, {
          present: ['GAL', 'ILV', 'ARV', 'BLS', 'CEL'],
        })
      ).status,
    ).toBe(200);
    const asked = await galveth.post(`/texts/${id}/questions`, {
      meeting,
      symbol: 'EX/DG.1/9',
      verb: 'adopts',
    });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const decided = await galveth.post(`/texts/${id}/questions/${asked.body.question}/decision`);
    expect(decided.status, JSON.stringify(decided.body)).toBe(200);
    const { number, sha256 } = decided.body;
    const before = await stage.web.request(`http://localhost:3000/texts/${id}`);
    expect(before.status).toBe(404);
    await signBoth(number);
    await stage.runJobs();
    const published = await stage.web.request(`http://localhost:3000/api/v1/texts/${id}/adopted`);
    const adopted = (await published.json()) as { sha256: string; signature: string; keyId: string };
    expect(adopted).toMatchObject({ sha256, keyId: stage.house.signer.keyId });
    expect(isSignedBy(stage.house.signer.publicKeyPem, signedBytes(sha256), adopted.signature)).toBe(true);
    const page = await stage.stranger().open(`/texts/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('consistent with national law');
    expect(page.text).toContain(sha256);
    for (const name of ['Arvana', 'Belisar', 'Celmora', 'ARV', 'BLS', 'CEL'])
      expect(page.html).not.toContain(name);
    const bytes = await (
      await stage.web.request(`http://localhost:3000/record/texts/${id}.json`)
    ).arrayBuffer();
    expect(createHash('sha256').update(Buffer.from(bytes)).digest('hex')).toBe(sha256);
    for (const [ending, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await stage.web.request(`http://localhost:3000/texts/${id}.${ending}`);
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, magic.length)
          .toString(),
      ).toBe(magic);
      expect(file.headers.get('content-disposition')).toContain('EXERCISE-');
    }
  });

  async function signBoth(number: string): Promise<void> {
    for (const who of [galveth, ilvaris]) {
      const signed = await who.post(`/decisions/${encodeURIComponent(number)}/release`);
      expect(signed.status, JSON.stringify(signed.body)).toBe(200);
    }
  }
});
