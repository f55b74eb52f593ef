/** The letters about a written procedure: numbered, to everybody alike, with the deadline for people's calendars. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { copiesOf, lettersOf, versionsOf } from '../../src/platform/index.ts';
import { reopenParagraph } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { readTwice } from '../support/calendars.ts';
import { expectMarkedMails } from '../support/marked-mails.ts';
import { type WrittenStage, writtenStage } from '../support/written-stage.ts';

let stage: WrittenStage;
let text: CleanStageText;
let count = 250;

beforeAll(async () => {
  stage = await writtenStage();
  await stage.adopt();
});
afterAll(() => stage.house.close());
beforeEach(async () => {
  count += 1;
  text = await stage.running(`EX/DG.1/${count}`);
});

const asChair = async () => stage.as('co-chair-galveth');
const steer = async (act: string, more: object = {}) => {
  done(await stage.written('co-chair-galveth', act, { text: text.id, ...more }));
  await stage.runJobs();
};
/** Letters about this text, the first first. */
const letters = async () =>
  (await stage.read(await asChair(), (tx) => lettersOf(tx, `text:${text.id}`)))
    .filter(({ kind }) => kind.startsWith('written') || kind === 'adopted')
    .toReversed();
const wordsOf = async (number: string) =>
  (await stage.read(await asChair(), (tx) => versionsOf(tx, number)))[0]?.text ?? '';
const copies = async (number: string) => stage.read(await asChair(), (tx) => copiesOf(tx, number));

/** What each mail about this text has brought into the calendar of Arvana's focal point, the first first. */
async function entries() {
  const rows = await stage.read(await asChair(), (tx) =>
    tx
      .selectFrom('mail.message as message')
      .innerJoin('mail.content as content', 'content.message', 'message.id')
      .select('content.calendar')
      .where('message.subjectKey', '=', `text:${text.id}`)
      .where('message.kind', 'like', 'decisions.written-%')
      .where('message.address', 'like', 'focal-point-arvana%')
      .orderBy('message.createdAt')
      .execute(),
  );
  return rows.map(({ calendar }) => {
    if (calendar === null) return null;
    const { method, first, second } = readTwice(calendar);
    expect(first).toMatchObject({ uid: second.uid, sequence: second.sequence, starts: second.starts });
    return { method, uid: first.uid, sequence: first.sequence, starts: first.starts };
  });
}

test('the letter that asks the members has a number and its PDF, and puts the deadline into calendars', async () => {
  const [opened] = await letters();
  expect(opened).toMatchObject({ kind: 'writtenOpened' });
  expect(opened?.number).toMatch(/^EX\/L-2026\/\d+$/);
  expect(opened?.subject).toContain(`your reply is asked for: EX/DG.1/${count}`);
  const versions = await stage.read(await asChair(), (tx) => versionsOf(tx, opened?.number ?? ''));
  expect(versions).toMatchObject([{ language: 'en', hasPdf: true }]);
  expect(versions[0]?.text).toContain('no reply is no agreement');
  expect(versions[0]?.text).toContain('Tuesday 22 December 2026, 17:00 Bangkok (UTC+7)');
  expect((await copies(opened?.number ?? '')).length).toBeGreaterThan(12);
  expect(await entries()).toMatchObject([
    { method: 'REQUEST', sequence: 0, starts: '2026-12-22T10:00:00.000Z' },
  ]);
});

test('a reminder goes to all alike, those that have replied among them, and names nobody', async () => {
  stage.house.setClock('2026-12-10T03:00:00Z');
  await stage.allAgree(text, ['lorimund']);
  await steer('remind-of-written');
  stage.house.setClock('2026-12-11T03:00:00Z');
  done(await stage.written('secretariat', 'remind-of-written', { text: text.id }));
  await stage.runJobs();
  const [opened, ...reminders] = await letters();
  expect(reminders.map(({ kind }) => kind)).toEqual(['writtenReminder', 'writtenReminder']);
  const toAll = (await copies(opened?.number ?? '')).map(({ name }) => name).sort();
  for (const { number } of reminders) {
    expect((await copies(number)).map(({ name }) => name).sort()).toEqual(toAll);
    expect(await wordsOf(number)).not.toMatch(/Lorimund|LOR|Arvana/);
  }
  for (const who of ['focal-point-arvana', 'observer-mavreth'])
    expect(await stage.written(who, 'remind-of-written', { text: text.id })).toMatchObject({
      why: 'not-found',
    });
  expect((await entries()).slice(1)).toEqual([null, null]);
});

test('an extension moves the same entry, and a withdrawal takes it away', async () => {
  const reason = 'Asked for.';
  await steer('extend-written', { deadline: '2026-12-29T17:00', reason });
  await steer('withdraw-written', { reason });
  expect((await letters()).map(({ kind }) => kind)).toEqual([
    ...['writtenOpened', 'writtenExtended', 'writtenWithdrawn'],
  ]);
  const [first, second, third] = await entries();
  expect(second).toEqual({
    ...{ uid: first?.uid, method: 'REQUEST', sequence: 1, starts: '2026-12-29T10:00:00.000Z' },
  });
  expect(third).toMatchObject({ uid: first?.uid, method: 'CANCEL', sequence: 2 });
});

test('that a member does not agree is told with its paragraphs, and without its name or reason', async () => {
  stage.house.setClock('2026-12-10T03:00:00Z');
  const said = { answer: 'doesNotAgree', reason: 'Too often.', provisions: [text.paragraphs[0]] };
  done(await stage.reply('focal-point-arvana', text, said));
  // The text is the members' again at once: the letter tells what it was about when it ended.
  const reopened = { text: text.id, provision: text.paragraphs[1], reason: 'A word is missing.' };
  done(await stage.act('focal-point-belisar', reopenParagraph, reopened));
  await stage.runJobs();
  const ended = (await letters()).at(-1);
  expect(ended).toMatchObject({ kind: 'writtenNotAgreed' });
  const words = await wordsOf(ended?.number ?? '');
  expect(words).toContain('It is about: OP1.');
  expect(words).not.toMatch(/Arvana|ARV|Too often/);
  expect((await entries()).at(-1)).toMatchObject({ method: 'CANCEL', sequence: 1 });
});

test('an adoption before the deadline is told with its instant, and takes the deadline out of calendars', async () => {
  stage.house.setClock('2026-12-10T03:00:00Z');
  await stage.allAgree(text);
  await stage.runJobs();
  // Nothing is written until a chair signs the letter.
  expect(await letters()).toHaveLength(1);
  await steer('announce-written');
  const adopted = (await letters()).at(-1);
  expect(adopted).toMatchObject({ kind: 'adopted' });
  const words = await wordsOf(adopted?.number ?? '');
  expect(words).toContain('Thursday 10 December 2026, 10:00 Bangkok (UTC+7)');
  expect(words).not.toMatch(/Lorimund|LOR/);
  expect((await entries()).at(-1)).toMatchObject({ method: 'CANCEL', sequence: 1 });
});

test('that it lapsed is told by the chair, although another is prepared before the letter is written', async () => {
  stage.house.setClock('2026-12-22T10:00:00Z');
  await stage.runJobs();
  expect(await letters()).toHaveLength(1);
  done(await stage.written('co-chair-galveth', 'close-written', { text: text.id }));
  const anew = { text: text.id, symbol: `EX/DG.1/${count}` };
  done(await stage.written('co-chair-galveth', 'draft-written', anew));
  await stage.runJobs();
  const lapsed = (await letters()).at(-1);
  expect(lapsed).toMatchObject({ kind: 'writtenLapsed' });
  expect(await wordsOf(lapsed?.number ?? '')).toContain('Nothing was adopted');
  // The deadline has passed: there is nothing to take out of calendars.
  expect((await entries()).at(-1)).toBeNull();
});

test('every letter about a written procedure bears the marking of its text, in its subject and first, and never the title', async () => {
  await steer('extend-written', { deadline: '2026-12-29T17:00', reason: 'Asked for.' });
  await steer('remind-of-written');
  stage.house.setClock('2026-12-10T03:00:00Z');
  await stage.allAgree(text);
  await steer('announce-written');
  const about = { label: 'TLP:AMBER', title: 'Shared principles' };
  const kinds = await stage.read(await asChair(), (tx) => expectMarkedMails(tx, about));
  const own = ['adopted', 'extended', 'opened', 'reminder'].map((one) => `decisions.written-${one}`);
  expect(kinds).toEqual(expect.arrayContaining(own));
});
