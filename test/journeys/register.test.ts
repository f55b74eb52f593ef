import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeWeb } from '../../src/app/web.ts';
import {
  askForObjections,
  decisionJobs,
  decisionRoutes,
  linkDecisions,
  linksOf,
  mandatesOf,
  recordMandate,
  signRelease,
  stateDecision,
} from '../../src/decisions/index.ts';
import { runDueJobs, stranger } from '../../src/platform/index.ts';
import { adoptionStage, done, exerciseBody, inTheMeeting, type Stage } from '../support/adoption-stage.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

let stage: Stage;
let site: SmallSite;
let count = 0;

beforeAll(async () => {
  stage = await adoptionStage();
  site = smallSite(stage.house, decisionRoutes);
});
afterAll(() => stage.house.close());
beforeEach(() => {
  stage.house.setClock(inTheMeeting);
});

const address = (number: string) => `/decisions/${number.replaceAll('/', '-')}`;
const visitor = async (who: string) => site.visitorAs(await stage.as(who));
const anybody = () => site.visitorAs(stranger);

/** A decision of its own, so many minutes into the meeting, in the body's own verb. */
async function decided(minutes: number, verb = 'adopts'): Promise<string> {
  count += 1;
  const text = await stage.cleanText(`EX/DG.1/L.${count}`);
  stage.house.setClock(inTheMeeting.add({ minutes }));
  const asked = await stage.act('co-chair-galveth', askForObjections, {
    ...{ text: text.id, meeting: stage.meeting, symbol: `EX/DG.1/${count}`, verb },
  });
  const { question } = done(asked);
  return done(await stage.act('co-chair-galveth', stateDecision, { text: text.id, question })).number;
}

async function release(...numbers: string[]): Promise<void> {
  for (const number of numbers)
    for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
      done(await stage.act(who, signRelease, { number }));
  await runDueJobs(stage.house, [...decisionJobs, ...quietJobs()], { now: stage.house.clock() });
}

const link = (number: string, kind: string, other: string, who = 'secretariat') =>
  stage.act(who, linkDecisions, { number, kind, other });
const mandate = (number: string, more: object = {}, who = 'secretariat') =>
  stage.act(who, recordMandate, { number, holder: 'Members', task: 'Report each year.', ...more });

async function fileOf(path: string): Promise<{ type: string; text: string }> {
  const response = await anybody().request(path);
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type') ?? '', text: await response.text() };
}

describe('the register of decisions', () => {
  test('is empty at first, and says what will fill it; its files are whole and empty', async () => {
    expect((await anybody().open('/decisions')).text).toContain('No decisions yet');
    expect(JSON.parse((await fileOf('/decisions.json')).text)).toMatchObject({ version: 1, decisions: [] });
    expect((await fileOf('/decisions.csv')).text.split('\r\n')).toHaveLength(2);
  });

  test('keeps the body’s own verb, and each decision at its lasting address', async () => {
    const number = await decided(1, 'takesNote');
    await release(number);
    const reader = anybody();
    const list = await reader.open('/decisions');
    expect(list.text).toContain('Taken note of by consensus');
    const page = await reader.follow(number);
    expect(page.url).toBe(address(number));
    expect(page.text).toContain('Second round, closing meeting');
    expect(page.html).toContain('href="/texts/');
    expect(JSON.parse((await fileOf('/decisions.json')).text).decisions[0]).toMatchObject({
      number,
      verb: 'takesNote',
      url: `${stage.house.url}${address(number)}`,
      decidedAt: '2026-12-08T03:01:00Z',
      decidedZone: 'Asia/Bangkok',
    });
  });

  test('names its files in the page, for programs that look for them', async () => {
    const html = await (await makeWeb(stage.house).request('http://localhost:3000/decisions')).text();
    for (const type of ['application/json', 'text/csv', 'application/atom.xml'])
      expect(html).toMatch(new RegExp(`<link rel="alternate"[^>]*type="${type}"[^>]*`));
    expect(html).toMatch(/<link rel="alternate"[^>]*href="\/decisions\.csv"/);
  });

  test('leads from a decision to its meeting and its body where the reader may follow', async () => {
    const number = await decided(2);
    await release(number);
    const member = await (await visitor('delegate-belisar')).open(address(number));
    expect(member.html).toContain(`href="/meetings/${stage.meeting}"`);
    expect(member.html).toContain(`href="/bodies/${exerciseBody}"`);
  });
});

describe('a mandate', () => {
  test('says what the decision asks of whom, and by when', async () => {
    const number = await decided(3);
    const keeper = await visitor('secretariat');
    await keeper.open(address(number));
    await keeper.follow('Complete the entry in the register');
    const page = await keeper.submit('Enter the mandate', {
      'Asked of, in the words of the text': 'Members',
      'What is asked': 'Report on what they have learned.',
      'Paragraphs that say so': '2',
      'By when': '2028-06',
    });
    expect(page.url).toBe(address(number));
    expect(page.text).toMatch(/Members.*Report on what they have learned\..*2.*June 2028/);
  });

  test('is read by those who may read the decision, and by everybody once it is released', async () => {
    const number = await decided(4);
    done(await mandate(number));
    const read = (viewer: typeof stranger) => stage.read(viewer, (tx) => mandatesOf(tx, number));
    expect(await read(await stage.as('delegate-belisar'))).toHaveLength(1);
    expect(await read(stranger)).toEqual([]);
    await release(number);
    expect(await read(stranger)).toMatchObject([{ holder: 'Members', dueOn: null }]);
    done(await mandate(number, { task: 'Meet again.' }, 'co-chair-ilvaris'));
    expect(await read(stranger)).toHaveLength(2);
  });

  test('of a body stands under its name', async () => {
    const number = await decided(5);
    done(await mandate(number, { body: exerciseBody, holder: '' }));
    const [entered] = await stage.read(await stage.as('secretariat'), (tx) => mandatesOf(tx, number));
    expect(entered).toMatchObject({ body: exerciseBody });
    expect(entered?.holder.length).toBeGreaterThan(3);
  });

  test.each([
    [{ holder: '' }, 'required'],
    [{ task: ' ' }, 'bad-input'],
    [{ dueOn: '2028-13' }, 'bad-input'],
    [{ body: 'no-such-body' }, 'no-such-body'],
  ])('with %j is refused: %s', async (more, why) => {
    expect(await mandate(await decided(6), more)).toMatchObject({ ok: false, why });
  });

  test('keeps what was typed when something is missing, and says it beside the field', async () => {
    const number = await decided(7);
    const keeper = await visitor('secretariat');
    await keeper.open(`${address(number)}/entry`);
    const page = await keeper.submit('Enter the mandate', { 'What is asked': 'Report.', 'By when': 'soon' });
    expect(page.status).toBe(422);
    expect(page.errors).toContain('Write a day, a month or a year: 2028-06-30, 2028-06 or 2028.');
    expect(page.html).toContain('value="soon"');
  });
});

describe('a link', () => {
  test('is read from both ends, with the day of the later decision', async () => {
    const [first, second, third] = [await decided(8), await decided(9), await decided(10)];
    await release(first, second, third);
    done(await link(second, 'amends', first));
    done(await link(third, 'supersedes', first, 'co-chair-galveth'));
    done(await link(third, 'under', second));
    const reader = anybody();
    const early = await reader.open(address(first));
    expect(early.text).toMatch(new RegExp(`Amended by ?${second}, .*, 8 December 2026`));
    expect(early.text).toMatch(new RegExp(`Superseded by ?${third}, .*, 8 December 2026`));
    const late = await reader.open(address(third));
    expect(late.text).toMatch(new RegExp(`Taken under ?${second}.*Supersedes ?${first}`));
    expect((await reader.open('/decisions')).text).toContain(`Superseded by ${third}`);
    const entries = JSON.parse((await fileOf('/decisions.json')).text).decisions;
    const entry = (number: string) => entries.find((one: { number: string }) => one.number === number);
    expect(entry(first)).toMatchObject({
      amendedBy: [{ number: second, at: '2026-12-08T03:09:00Z' }],
      supersededBy: [{ number: third, at: '2026-12-08T03:10:00Z' }],
    });
    expect(entry(third)).toMatchObject({ under: [{ number: second }], supersedes: [{ number: first }] });
    expect((await fileOf('/decisions.csv')).text).toContain(`${third} (2026-12-08T03:10:00Z)`);
  });

  test('to a decision that is not released is not there for a stranger, from either end', async () => {
    const [open, closed] = [await decided(11), await decided(12)];
    await release(open);
    done(await link(closed, 'amends', open));
    expect(await stage.read(stranger, (tx) => linksOf(tx, open))).toEqual([]);
    const page = await anybody().open(address(open));
    expect(page.html).not.toContain(closed);
    expect(await stage.read(await stage.as('delegate-belisar'), (tx) => linksOf(tx, open))).toHaveLength(1);
    await release(closed);
    expect(await stage.read(stranger, (tx) => linksOf(tx, open))).toHaveLength(1);
  });

  test('that cannot be is refused, and says why', async () => {
    const [first, second, third] = [await decided(13), await decided(14), await decided(15)];
    expect(await link(first, 'amends', second)).toMatchObject({ why: 'not-earlier', at: 'other' });
    expect(await link(first, 'amends', first)).toMatchObject({ why: 'decision-itself' });
    expect(await link(first, 'amends', 'EX/D-2026/9999')).toMatchObject({ why: 'no-such-decision' });
    done(await link(second, 'supersedes', first));
    expect(await link(second, 'supersedes', first)).toMatchObject({ why: 'already-linked' });
    expect(await link(third, 'supersedes', first)).toMatchObject({ why: 'already-superseded' });
    expect(await link(third, 'amends', first)).toMatchObject({ why: 'already-superseded' });
    done(await link(third, 'under', second));
    expect(await link(third, 'under', first)).toMatchObject({ why: 'already-under' });
  });

  test('of two that supersede the same decision at the same moment, one is entered', async () => {
    const [first, second, third] = [await decided(16), await decided(17), await decided(18)];
    const both = await Promise.all([link(second, 'supersedes', first), link(third, 'supersedes', first)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
  });
});

describe('the files of the register', () => {
  test('hold no decision that is not released, whoever asks', async () => {
    const number = await decided(19);
    const member = await visitor('delegate-belisar');
    for (const path of ['/decisions.json', '/decisions.csv'])
      expect(await (await member.request(path)).text()).not.toContain(`${number}"`);
    expect((await member.open('/decisions')).text).toContain(`${number} · Exercise · not yet released`);
    expect((await anybody().open('/decisions')).html).not.toContain(address(number));
    expect((await anybody().open(address(number))).status).toBe(404);
  });

  test('are UTF-8 and say so; a cell that looks like a formula is text', async () => {
    const number = await decided(20);
    done(
      await mandate(number, { holder: '=HYPERLINK("https://x.example","Élan")', task: 'Read, and "learn"' }),
    );
    await release(number);
    const csv = await fileOf('/decisions.csv');
    expect(csv.type).toBe('text/csv; charset=utf-8; header=present');
    expect(csv.text).toContain(`"'=HYPERLINK(""https://x.example"",""Élan""): Read, and ""learn"""`);
    expect((await fileOf('/decisions.json')).type).toBe('application/json; charset=utf-8');
  });
});

describe('the entry is completed', () => {
  test.each(['focal-point-arvana', 'observer-mavreth', 'nobody'])('not by %s', async (who) => {
    const [first, second] = [await decided(21), await decided(22)];
    expect(await link(second, 'amends', first, who)).toMatchObject({ why: 'not-found' });
    expect(await mandate(second, {}, who)).toMatchObject({ why: 'not-found' });
    const view = await (await visitor(who)).open(`${address(second)}/entry`);
    expect(view.status).toBe(404);
  });
});
