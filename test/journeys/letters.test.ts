import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForObjections, decisionJobs, signRelease, stateDecision } from '../../src/decisions/index.ts';
import {
  copiesOf,
  letterRoutes,
  lettersOf,
  mailJobs,
  outboxRoutes,
  runDueJobs,
  stranger,
} from '../../src/platform/index.ts';
import { adoptionStage, done, inTheMeeting, type Stage } from '../support/adoption-stage.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { quietJobs } from '../support/quiet-jobs.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

let stage: Stage;
let server: MailServer;
let site: SmallSite;
let count = 0;
let first: string;

const refused = 'delegate-belisar@example.invalid';

beforeAll(async () => {
  stage = await adoptionStage();
  server = await openMailServer();
  site = smallSite(stage.house, [...letterRoutes, ...outboxRoutes]);
  server.refuse(refused, 550);
  first = await released();
});
afterAll(async () => {
  await stage.house.close();
  await server.close();
});

const visitor = async (who: string) => site.visitorAs(await stage.as(who));
const jobs = () => [
  ...decisionJobs,
  ...mailJobs({ smtpUrl: server.url, url: stage.house.url, senderName: 'Forum' }),
  ...quietJobs(['mail.deliver']),
];
const runJobs = () => runDueJobs(stage.house, jobs(), { now: stage.house.clock(), keepGoing: true });
const letters = async () => stage.read(await stage.as('secretariat'), (tx) => lettersOf(tx));
const copies = async (number: string) =>
  stage.read(await stage.as('secretariat'), (tx) => copiesOf(tx, number));

/** Adopt and release a text. @returns the number of the letter that tells of it. */
async function released(): Promise<string> {
  count += 1;
  const text = await stage.cleanText(`EX/DG.1/L.${count}`);
  stage.house.setClock(inTheMeeting);
  const ask = { text: text.id, meeting: stage.meeting, symbol: `EX/DG.1/${count}`, verb: 'adopts' };
  const { question } = done(await stage.act('co-chair-galveth', askForObjections, ask));
  const { number } = done(await stage.act('co-chair-galveth', stateDecision, { text: text.id, question }));
  for (const who of ['co-chair-galveth', 'co-chair-ilvaris'])
    done(await stage.act(who, signRelease, { number }));
  await runJobs();
  const [letter] = await letters();
  return letter?.number ?? '';
}

function pdfSays(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    const info = execFileSync('pdfinfo', [join(folder, 'a.pdf')]).toString();
    return info + execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-']).toString();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a letter of the forum', () => {
  test('has a number of the year, and the next letter has the next one', async () => {
    expect(first).toBe('EX/L-2026/1');
    expect(await released()).toBe('EX/L-2026/2');
  });

  test('goes by mail to everybody of the body with its PDF, the same number on both', async () => {
    const mail = server.mails.find((one) => JSON.stringify(one.to).includes('focal-point-arvana@'));
    expect(mail?.text).toMatch(/^EX\/L-2026\/1\n8 December 2026\n/);
    const [pdf] = mail?.attachments ?? [];
    expect(pdf).toMatchObject({ filename: 'EX-L-2026-1.pdf', contentType: 'application/pdf' });
    const words = pdfSays(new Uint8Array(pdf?.content ?? []));
    expect(words).toMatch(/Tagged:\s+yes/);
    expect(words).toContain('EX/L-2026/1');
    expect(words).toContain('Shared principles for the exercise');
    expect(words).toMatch(/exercise/i);
    expect(Buffer.from(pdf?.content ?? []).toString('latin1')).toContain('pdfuaid');
  });

  test('is kept as it was written, for the chairs as for the secretariat', async () => {
    for (const who of ['secretariat', 'co-chair-ilvaris']) {
      const reader = await visitor(who);
      const list = await reader.open('/desk/letters');
      expect(list.text).toContain('EX/L-2026/1');
      const view = await reader.follow('EX/L-2026/1');
      expect(view.text).toContain('The Co-Chairs of');
      expect(view.text).toContain('Handed over to the mail server');
      expect(view.text).toContain('Bounced: 550');
      expect(view.text).not.toMatch(/\bopened\b(?! it is never asked)|has read|unread/);
      const pdf = await reader.request('/desk/letters/EX-L-2026-1/en.pdf');
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
    }
  });

  test('that bounced is sent again to a corrected address, and both copies stay on the list', async () => {
    const officer = await visitor('secretariat');
    await officer.open('/desk/letters/EX-L-2026-1');
    await officer.follow('Correct and send again');
    await officer.submit('Send again', { Address: 'belisar@right.example' });
    await runJobs();
    const mail = server.mails.find((one) => JSON.stringify(one.to).includes('belisar@right.example'));
    expect(mail?.attachments[0]?.filename).toBe('EX-L-2026-1.pdf');
    const ofBelisar = (await copies(first)).filter(({ name }) => /Belisar/.test(name) && /elegat/.test(name));
    expect(ofBelisar.map(({ state, isAgain }) => [state, isAgain])).toContainEqual(['handedOver', true]);
    expect(ofBelisar.map(({ state, isAgain }) => [state, isAgain])).toContainEqual(['bounced', false]);
    expect((await officer.open('/desk/letters/EX-L-2026-1')).text).toContain('(sent again)');
  });

  test('is written once, also when its job runs twice', async () => {
    const before = (await letters()).length;
    await Promise.all(
      decisionJobs.map((job) => job.run(stage.house, { number: 'EX/D-2026/1' }).catch(() => {})),
    );
    expect(await letters()).toHaveLength(before);
  });

  test.each([
    ['a delegation', 'focal-point-arvana'],
    ['an observer', 'observer-mavreth'],
    ['anybody else', 'nobody'],
  ])('and its dispatch are not there for %s', async (_, who) => {
    const reader = await visitor(who);
    for (const path of ['/desk/letters', '/desk/letters/EX-L-2026-1', '/desk/letters/EX-L-2026-1/en.pdf'])
      expect((await reader.request(path)).status).toBe(404);
    const viewer = await stage.as(who);
    expect(await stage.read(viewer, (tx) => lettersOf(tx))).toEqual([]);
    expect(await stage.read(stranger, (tx) => copiesOf(tx, first))).toEqual([]);
  });
});
