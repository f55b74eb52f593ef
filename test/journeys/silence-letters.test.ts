/** The letters about a round of silence: numbered, kept, with the deadline for people's calendars. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiesOf, lettersOf, versionsOf } from '../../src/platform/index.ts';
import { reopenParagraph } from '../../src/texts/index.ts';
import { type CleanStageText, done } from '../support/adoption-stage.ts';
import { readTwice } from '../support/calendars.ts';
import { expectMarkedMails } from '../support/marked-mails.ts';
import { type SilenceStage, silenceStage } from '../support/silence-stage.ts';

let stage: SilenceStage;
let text: CleanStageText;

beforeAll(async () => {
  stage = await silenceStage();
  text = await stage.running('EX/DG.1/251');
});
afterAll(() => stage.house.close());

const asChair = async () => stage.as('co-chair-galveth');
const letters = async () =>
  stage.read(await asChair(), async (tx) =>
    (await lettersOf(tx, `text:${text.id}`)).filter(({ kind }) => kind.startsWith('silence')),
  );

/** What the mail about this text that was written last brings into the calendar of Arvana's focal point. */
async function lastEntry() {
  const calendar = await stage.read(await asChair(), async (tx) => {
    const row = await tx
      .selectFrom('mail.message as message')
      .innerJoin('mail.content as content', 'content.message', 'message.id')
      .select('content.calendar')
      .where('message.subjectKey', '=', `text:${text.id}`)
      .where('message.kind', 'like', 'decisions.silence-%')
      .where('message.address', 'like', 'focal-point-arvana%')
      .orderBy('message.createdAt', 'desc')
      .executeTakeFirst();
    return row?.calendar ?? null;
  });
  if (calendar === null) return null;
  const { method, first, second } = readTwice(calendar);
  expect(first).toMatchObject({ uid: second.uid, sequence: second.sequence, starts: second.starts });
  return { method, uid: first.uid, sequence: first.sequence, starts: first.starts };
}

test('the letter that opens silence has a number and its PDF, and puts the deadline into calendars', async () => {
  const [opened] = await letters();
  expect(opened).toMatchObject({ kind: 'silenceOpened' });
  expect(opened?.number).toMatch(/^EX\/L-2026\/\d+$/);
  expect(opened?.subject).toContain('Silence procedure: EX/DG.1/251');
  const versions = await stage.read(await asChair(), (tx) => versionsOf(tx, opened?.number ?? ''));
  expect(versions).toMatchObject([{ language: 'en', hasPdf: true }]);
  const copies = await stage.read(await asChair(), (tx) => copiesOf(tx, opened?.number ?? ''));
  expect(copies.length).toBeGreaterThan(12);
  expect(await lastEntry()).toMatchObject({
    method: 'REQUEST',
    sequence: 0,
    starts: '2026-12-22T10:00:00.000Z',
  });
});

test('an extension moves the same entry, and a withdrawal takes it away', async () => {
  const first = await lastEntry();
  stage.house.setClock('2026-12-10T03:00:00Z');
  const reason = 'A holiday in two capitals.';
  const deadline = '2026-12-29T17:00';
  done(await stage.silence('co-chair-galveth', 'extend-silence', { text: text.id, deadline, reason }));
  await stage.runJobs();
  expect(await lastEntry()).toEqual({ ...first, sequence: 1, starts: '2026-12-29T10:00:00.000Z' });
  stage.house.setClock('2026-12-11T03:00:00Z');
  done(await stage.silence('co-chair-ilvaris', 'withdraw-silence', { text: text.id, reason }));
  await stage.runJobs();
  expect(await lastEntry()).toMatchObject({ method: 'CANCEL', uid: first?.uid, sequence: 2 });
  const kinds = (await letters()).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['silenceWithdrawn', 'silenceExtended', 'silenceOpened']));
});

test('that silence was broken is told as it stood then, also when the text has moved on and another round is prepared', async () => {
  text = await stage.running('EX/DG.1/252');
  const said = { kind: 'objection', words: 'Too often.', provisions: [text.paragraphs[0]] };
  done(await stage.silence('focal-point-arvana', 'object-under-silence', { text: text.id, ...said }));
  const again = { text: text.id, symbol: 'EX/DG.1/252' };
  done(await stage.silence('co-chair-galveth', 'draft-silence', again));
  const reopened = { text: text.id, provision: text.paragraphs[1], reason: 'A word is missing.' };
  done(await stage.act('focal-point-belisar', reopenParagraph, reopened));
  await stage.runJobs();
  const broken = (await letters()).find(({ kind }) => kind === 'silenceBroken');
  const [version] = await stage.read(await asChair(), (tx) => versionsOf(tx, broken?.number ?? ''));
  expect(version?.text).toContain('It was broken about: OP1.');
});

test('every letter about silence bears the marking of its text, in its subject and first, and never the title', async () => {
  text = await stage.running('EX/DG.1/253');
  stage.house.setClock('2026-12-30T03:00:00Z');
  await stage.runJobs();
  const about = { label: 'TLP:AMBER', title: 'Shared principles' };
  const kinds = await stage.read(await asChair(), (tx) => expectMarkedMails(tx, about));
  expect(kinds).toEqual(
    expect.arrayContaining([
      'decisions.silence-broken',
      'decisions.silence-extended',
      'decisions.silence-opened',
      'decisions.silence-withdrawn',
    ]),
  );
});
