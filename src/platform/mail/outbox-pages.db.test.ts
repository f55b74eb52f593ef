import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { type MailServer, openMailServer } from '../../../test/support/mail-server.ts';
import { type SmallSite, smallSite } from '../../../test/support/small-site.ts';
import { personWith, secretary } from '../../../test/support/viewers.ts';
import { accepted } from '../../base/index.ts';
import { defineAct, perform } from '../acts/index.ts';
import { runDueJobs } from '../jobs/index.ts';
import { stranger } from '../viewer.ts';
import { mailJobs, outboxRoutes, queueMail } from './index.ts';

const secretariat = secretary();

const writeMany = defineAct({
  name: 'mail.write-many-for-test',
  who: ['secretariat'],
  input: z.array(z.string()),
  subject: () => 'mail',
  async run(context, addresses) {
    for (const address of addresses) {
      const kind = {
        kind: 'texts.proposals-invited',
        subjectKey: null,
        audience: 'secretariat',
        person: null,
      };
      await queueMail(context, {
        ...kind,
        address,
        subject: `For ${address}`,
        text: 'Line one\n\nLine two',
        language: 'en',
      });
    }
    return accepted(null);
  },
});

let house: TestHouse;
let server: MailServer;
let site: SmallSite;

beforeAll(async () => {
  server = await openMailServer();
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
  site = smallSite(house, outboxRoutes);
});

afterAll(async () => {
  await house.close();
  await server.close();
});

async function write(...addresses: string[]): Promise<void> {
  await perform(house.database, writeMany, addresses, { viewer: secretariat, now: house.clock() });
}

async function send(smtpUrl: string | null): Promise<void> {
  const jobs = mailJobs({ smtpUrl, url: house.url, senderName: 'Forum' });
  await runDueJobs(house, jobs, { now: house.clock(), keepGoing: true });
}

test('an empty outbox says what will fill it', async () => {
  const view = await site.visitorAs(secretariat).open('/desk/outbox');
  expect(view.text).toContain('No messages yet');
});

test('a secretary sees what waits for a mail server, and why', async () => {
  await write('waits@arvana.example');
  await send(null);
  const visitor = site.visitorAs(secretariat);
  const view = await visitor.open('/desk/outbox');
  expect(view.text).toContain('No mail server is set up');
  expect(view.text).toContain('Put off (1)');
  expect(view.text).toContain('Tuesday 1 December 2026, 16:00 Bangkok (UTC+7)');
  expect(view.text).toContain('20:00 Canberra (UTC+11)');
  const message = await visitor.follow('For waits@arvana.example');
  expect(message.text).toContain('Line two');
  expect(message.text).toContain('It may still arrive');
});

test('a secretary corrects the address of a bounced message; a second click sends nothing more', async () => {
  server.refuse('typo@arvana.example', 550);
  await write('typo@arvana.example');
  await send(server.url);
  const visitor = site.visitorAs(secretariat);
  await visitor.open('/desk/outbox?state=bounced');
  await visitor.follow('For typo@arvana.example');
  const refused = await visitor.submit('Send again', { Address: 'right@arvana.example\nBcc: x@y.example' });
  expect(refused.status).toBe(422);
  expect(refused.errors).toEqual(['This is not a mail address. Write it like name@ministry.example.']);
  expect(refused.html).toContain('value="right@arvana.example');
  const sent = await visitor.submit('Send again', { Address: 'right@arvana.example' });
  expect(sent.text).toContain('Waiting for its turn');
  expect((await visitor.submitAgain()).url).toBe(sent.url);
  await send(server.url);
  expect(
    server.mails.filter((mail) => JSON.stringify(mail.to).includes('right@arvana.example')),
  ).toHaveLength(1);
  expect((await visitor.follow('See that message')).text).toContain('This message was sent again');
});

test('a long outbox is read page by page, each message once', async () => {
  house.setClock('2026-12-02T09:00:00Z');
  await write(...Array.from({ length: 60 }, (_, index) => `member-${index}@forum.example`));
  const visitor = site.visitorAs(secretariat);
  const first = await visitor.open('/desk/outbox?state=queued');
  const second = await visitor.follow('Older messages');
  const named = (text: string) => [...text.matchAll(/For (member-\d+)@/g)].map((match) => match[1]);
  expect(new Set([...named(first.text), ...named(second.text)]).size).toBe(60);
  expect(named(first.text)).toHaveLength(50);
});

test('for anybody else the outbox is not there', async () => {
  const delegate = personWith('delegate', { participant: 'ARV', audiences: ['members', 'delegation:ARV'] });
  for (const viewer of [stranger, delegate]) {
    const visitor = site.visitorAs(viewer);
    const view = await visitor.open('/desk/outbox');
    expect(view.status).toBe(404);
    expect(view.html).not.toContain('arvana.example');
  }
});
