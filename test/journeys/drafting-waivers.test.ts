/** Findings that should be mended, left as they are by somebody who answers for it (wording.md §5). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clockViewer, writeAs } from '../../src/platform/index.ts';
import { sharedPrinciples } from '../support/draft.ts';
import { type ApiClient, type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let clerk: ApiClient;
let chair: ApiClient;
let arvana: ApiClient;

const id = 'ex-dg.1-l.8';
const checks = `/texts/${id}/checks`;
const canary = 'Their own rules say so: canary-reason.';
const draft = sharedPrinciples({
  symbol: 'EX/DG.1/L.8',
  profile: 'weDeclaration',
  provisions: [
    { kind: 'paragraph', words: 'We, the members of the drafting group, have met.' },
    { kind: 'operative', words: 'We will report to UNHCR by 17:00.' },
    { kind: 'operative', words: 'We will act by TBC, and thank Arvana’s people.' },
    { kind: 'operative', words: 'We are encouraged to review progress at our next meeting, and/or to meet.' },
  ],
});

beforeAll(async () => {
  stage = await forumStage({ withTexts: false });
  [clerk, chair, arvana] = [
    await stage.api('secretariat'),
    await stage.api('co-chair-galveth'),
    await stage.api('focal-point-arvana'),
  ];
  expect((await clerk.post('/texts', draft)).status).toBe(200);
});
afterAll(() => stage.close());

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly provisionId: string | null;
  readonly from: number;
  readonly to: number;
  readonly sha256: string;
  readonly waiver: { readonly id: string; readonly by: string; readonly reason: string } | null;
}
const findings = async (who: ApiClient = clerk): Promise<Found[]> => (await who.get(checks)).body.findings;
async function found(rule: string): Promise<Found> {
  const one = (await findings()).find((finding) => finding.rule === rule);
  if (!one) throw new Error(`the checks do not find ${rule}`);
  return one;
}
const asked = ({ rule, provisionId, from, to, sha256 }: Found, reason = canary) => ({
  ...{ rule, provision: provisionId, from, to, sha256, reason },
});
const waive = async (who: ApiClient, rule: string) =>
  who.post(`/texts/${id}/waivers`, asked(await found(rule)));
const why = (answer: { body: { type?: string } }) => answer.body.type?.split('/').at(-1);

describe('a finding that should be mended', () => {
  test('is left as it is by an officer, who answers for it with a reason, the date and the office', async () => {
    expect((await waive(clerk, 'D02')).status).toBe(200);
    expect((await found('D02')).waiver).toMatchObject({
      reason: canary,
      by: expect.stringContaining('ecretariat'),
    });
    expect(why(await waive(chair, 'D02'))).toBe('already-waived');
  });

  test('is shown with that to chairs and secretariat, and left by a chair as well', async () => {
    const galveth = await stage.signedIn('co-chair-galveth');
    const page = await galveth.open(checks);
    expect(page.text).toContain(`Left as it is by`);
    expect(page.text).toContain(canary);
    expect((await waive(chair, 'N02')).status).toBe(200);
  });

  test('is known to nobody else: no delegation, no observer, no stranger', async () => {
    for (const who of ['focal-point-arvana', 'observer-mavreth']) {
      const api = await stage.api(who);
      expect((await api.get(checks)).status).toBe(404);
      expect((await api.post(`/texts/${id}/waivers`, asked(await found('N02')))).status).toBe(404);
    }
    for (const who of ['focal-point-arvana', 'secretariat']) {
      const page = await (await stage.signedIn(who)).open(`/texts/${id}`);
      expect(page.text).not.toContain('canary-reason');
    }
  });

  test('counts no more when the words of its paragraph change, and only that one', async () => {
    const { provisionId } = await found('D02');
    const change = {
      op: 'change',
      provision: provisionId,
      words: 'We will report to UNODC by 17:00.',
      against: 0,
    };
    expect((await arvana.post(`/texts/${id}/proposals`, change)).status).toBe(200);
    expect((await found('D02')).waiver).not.toBeNull();
    const { paragraphs } = (await chair.get(`/texts/${id}`)).body;
    const { seen } = paragraphs.find((one: { id: string }) => one.id === provisionId);
    const choice = { kind: 'alternative', bracket: 0, alternative: 1 };
    const stated = await chair.post(`/texts/${id}/provisions/${provisionId}/resolutions`, { seen, choice });
    expect(stated.status).toBe(200);
    expect((await found('D02')).waiver).toBeNull();
    expect((await found('N02')).waiver).not.toBeNull();
    // With the former words the former answer counts again: it is for words, not for a day.
    const undone = await chair.post(`/texts/${id}/resolutions/${stated.body.resolution}/undoing`);
    expect(undone.status).toBe(200);
    expect((await found('D02')).waiver).not.toBeNull();
  });

  test('is not waived for words that its reader has not seen', async () => {
    const other = { ...asked(await found('D02')), sha256: 'f'.repeat(64) };
    expect(why(await clerk.post(`/texts/${id}/waivers`, other))).toBe('moved-on');
  });

  test('stands again when the answer is taken back, once', async () => {
    const { waiver } = await found('N02');
    const address = `/texts/${id}/waivers/${waiver?.id}/taking-back`;
    expect((await arvana.post(address)).status).toBe(404);
    expect((await clerk.post(address)).status).toBe(200);
    expect((await found('N02')).waiver).toBeNull();
    expect(why(await chair.post(address))).toBe('already-undone');
  });
});

test.each([
  ['must not be in a text is mended', 'B03', 'must-be-mended'],
  ['is for information asks for nothing', 'Q02', 'nothing-to-waive'],
])('what %s, and is not waived', async (_what, rule, refusal) => {
  expect(why(await waive(chair, rule))).toBe(refusal);
});

describe('the page of the checks', () => {
  let secretariat: Visitor;
  beforeAll(async () => {
    secretariat = await stage.signedIn('secretariat');
  });
  const form = 'Leave as it is: N02 Arvana’s';

  test('asks for the reason beside the finding, and loses nothing', async () => {
    await secretariat.open(checks);
    const refused = await secretariat.submit(
      'Leave as it is, with a reason',
      { reason: ' ' },
      { within: form },
    );
    expect(refused.status).toBe(422);
    expect(refused.errors.length).toBeGreaterThan(0);
    expect(refused.html).toMatch(/<details open/);
  });

  test('keeps it, and takes it back with one press', async () => {
    const reason = 'It is the name of a programme.';
    await secretariat.open(`${checks}?as=clean`);
    const kept = await secretariat.submit('Leave as it is, with a reason', { reason }, { within: form });
    expect(kept.url).toBe(`${checks}?as=clean`);
    expect(kept.text).toContain(reason);
    const { waiver } = await found('N02');
    const back = await secretariat.submit(
      'Take back',
      {},
      { within: `/texts/${id}/waivers/${waiver?.id}/taking-back` },
    );
    expect(back.text).not.toContain(reason);
  });

  test('asks for no reason where a proposal is read, which may never come into the text', async () => {
    const proposal = (await chair.get(`/texts/${id}`)).body.proposals[0].id;
    const page = await secretariat.open(`${checks}?as=${proposal}`);
    expect(page.text).not.toContain('Leave as it is, with a reason');
  });
});

describe('the findings of an issue', () => {
  const file = (number: number) => `/texts/${id}/revisions/${number}/checks.csv`;

  test('are a file of the issue as it was frozen, with who answers for what stays', async () => {
    expect((await waive(clerk, 'N02')).status).toBe(200);
    expect((await clerk.post(`/texts/${id}/revisions`)).status).toBe(200);
    const remains = (await found('B03')).provisionId;
    const change = { op: 'change', provision: remains, words: 'We will act.', against: 0 };
    expect((await arvana.post(`/texts/${id}/proposals`, change)).status).toBe(200);
    const { paragraphs } = (await chair.get(`/texts/${id}`)).body;
    const { seen } = paragraphs.find((one: { id: string }) => one.id === remains);
    const choice = { kind: 'alternative', bracket: 0, alternative: 1 };
    await chair.post(`/texts/${id}/provisions/${remains}/resolutions`, { seen, choice });
    expect((await findings()).map(({ rule }) => rule)).not.toContain('B03');

    const secretariat = await stage.signedIn('secretariat');
    const history = await secretariat.open(`/texts/${id}/history`);
    expect(history.html).toContain('aria-label="Findings (CSV) in EX/DG.1/L.8/Rev.1"');
    const answer = await secretariat.request(file(1));
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="EXERCISE-EX-DG.1-L.8-Rev.1-TLP-AMBER-checks.csv"',
    );
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toMatch(/^issue,exercise,rule,severity,/);
    expect(lines).toContainEqual(
      expect.stringMatching(/^EX\/DG\.1\/L\.8\/Rev\.1,exercise,B03,must,Remains of drafting,2,\d+,\d+,TBC,/),
    );
    expect(lines.find((line) => line.includes(',N02,'))).toContain('canary-reason');
    const { body } = await chair.get(`/texts/${id}/revisions/1/checks`);
    expect(body.findings).toHaveLength(lines.length - 2);
    expect(body.symbol).toBe('EX/DG.1/L.8/Rev.1');
  });

  test('are for nobody else, and of no issue that there is not', async () => {
    const delegate = await stage.signedIn('focal-point-arvana');
    expect((await delegate.request(file(1))).status).toBe(404);
    expect((await delegate.open(`/texts/${id}/history`)).text).not.toContain('CSV');
    expect((await arvana.get(`/texts/${id}/revisions/1/checks`)).status).toBe(404);
    const secretariat = await stage.signedIn('secretariat');
    for (const number of ['7', 'one']) {
      const missing = await secretariat.request(`/texts/${id}/revisions/${number}/checks.csv`);
      expect(missing.status).toBe(404);
    }
  });
});

test('a waiver names its words in the database too: no act changes it, and nobody else reads it', async () => {
  const scope = { viewer: clockViewer, now: stage.house.clock(), actName: 'test.look' };
  await writeAs(stage.house.database, scope, async (tx) => {
    const rows = await tx.selectFrom('texts.waiver').selectAll().execute();
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(new Set(rows.map(({ audience }) => audience))).toEqual(
      new Set(['chairs:exercise-drafting-group']),
    );
  });
  await expect(
    writeAs(stage.house.database, scope, async (tx) =>
      tx
        .updateTable('texts.waiver')
        .set({ reason: 'another' } as never)
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/);
});
