/** What must not be in a text keeps it from its body, whichever way it is asked (wording.md §5; procedure.md §1.6). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askForObjections, decisionRoutes, writtenActs } from '../../src/decisions/index.ts';
import { textRoutes } from '../../src/texts/index.ts';
import { type CleanStageText, done, exerciseBody, inTheMeeting } from '../support/adoption-stage.ts';
import { type SilenceStage, silenceStage } from '../support/silence-stage.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

let stage: SilenceStage;
let site: SmallSite;
let text: CleanStageText;
let symbol: string;
let count = 600;

const remains = 'Members will report to Vietnam by TBC.';
const mended = 'Members will report to Viet Nam by 30 June 2028.';

beforeAll(async () => {
  stage = await silenceStage();
  site = smallSite(stage.house, [...textRoutes, ...decisionRoutes]);
  const rules = { body: exerciseBody, meeting: stage.meeting, isAllowed: true };
  done(await written('co-chair-galveth', 'adopt-written-rules', rules));
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  symbol = `EX/DG.1/${count}`;
  text = await stage.cleanText(`EX/DG.1/L.${count}`);
  stage.house.setClock(inTheMeeting);
});

function written(who: string, name: string, input: object) {
  const act = writtenActs.find((one) => one.name === `decisions.${name}`);
  if (!act) throw new Error(`no act of the written procedure is ${name}`);
  return stage.act(who, act, input);
}
const rewrite = (words: string) => stage.rewrite(text.id, text.paragraphs[1], words);
const visitor = async (who: string) => site.visitorAs(await stage.as(who));

/** The three ways in which a body is asked about a text. */
const ways: readonly [string, () => Promise<unknown>][] = [
  [
    'in its meeting',
    () =>
      stage.act('co-chair-galveth', askForObjections, {
        ...{ text: text.id, meeting: stage.meeting, symbol, verb: 'adopts' },
      }),
  ],
  ['under silence', () => stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol })],
  ['in writing', () => written('co-chair-galveth', 'draft-written', { text: text.id, symbol })],
];

describe('a body is not asked', () => {
  test.each(ways)(
    '%s about a text with drafting remains and wrong names, and hears which',
    async (_way, ask) => {
      await rewrite(remains);
      expect(await ask()).toEqual({
        ...{ ok: false, why: 'must-findings' },
        details: { findings: 'OP2 “Vietnam” (N01); OP2 “TBC” (B03)' },
      });
      await rewrite(mended);
      expect(await ask()).toMatchObject({ ok: true });
    },
  );

  test.each(ways)('%s about an organ’s sentence without the organ', async (_way, ask) => {
    await rewrite('Decides to meet each year.');
    expect(await ask()).toMatchObject({ why: 'must-findings', details: { findings: '(S04)' } });
  });

  test('under silence with the last key, where a finding came between the two', async () => {
    done(await stage.silence('co-chair-galveth', 'draft-silence', { text: text.id, symbol }));
    await rewrite(remains);
    expect(await stage.silence('co-chair-ilvaris', 'sign-silence', { text: text.id })).toMatchObject({
      ...{ ok: false, why: 'must-findings' },
    });
  });
});

test.each(ways)('what should be mended stops nobody: the body is asked %s', async (_way, ask) => {
  await rewrite('Members shall report by 17:00.');
  const chair = await visitor('co-chair-galveth');
  const page = await chair.open(`/texts/${text.id}/decision`);
  expect(page.text).toMatch(
    /\d things to say that should be mended or left with a reason; they stop nothing/,
  );
  expect(await ask()).toMatchObject({ ok: true });
});

describe('the pages on which a body is asked', () => {
  test.each(['decision', 'silence', 'written'])(
    '(%s) name what is in the way and lead to the checks of the text as it would be adopted',
    async (page) => {
      await rewrite(remains);
      const chair = await visitor('co-chair-galveth');
      const { text: seen } = await chair.open(`/texts/${text.id}/${page}`);
      expect(seen).toContain('2: Named otherwise than in the list of names: Vietnam');
      expect(seen).toContain('2: Remains of drafting: TBC');
      expect(seen).not.toContain('The text is clean');
      const checks = await chair.follow('See the checks');
      expect(checks.url).toBe(`/texts/${text.id}/checks?as=clean`);
      expect(checks.text).toContain('Remains of drafting');
    },
  );

  test('the state of play says so to those who prepare the text, and to nobody else', async () => {
    await rewrite(remains);
    const address = `/texts/${text.id}/state`;
    for (const who of ['co-chair-ilvaris', 'secretariat'])
      expect((await (await visitor(who)).open(address)).text).toContain('what must not be in the text');
    for (const who of ['focal-point-arvana', 'observer-mavreth'])
      expect((await (await visitor(who)).open(address)).text).not.toContain('drafting checks');
  });
});
