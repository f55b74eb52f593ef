import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { type MailServer, openMailServer } from '../../../test/support/mail-server.ts';
import { secretary } from '../../../test/support/viewers.ts';
import { accepted } from '../../base/index.ts';
import { defineAct, perform } from '../acts/index.ts';
import { readAs } from '../db/index.ts';
import { runDueJobs } from '../jobs/index.ts';
import { stranger, type Viewer } from '../viewer.ts';
import { mailJobs, type NewMessage, queueMail, sendAgain, sendWaiting } from './index.ts';
import { outboxMessage, outboxPage } from './outbox.ts';

const secretariat = secretary();

const invitation: NewMessage = {
  address: 'focal.point@arvana.example',
  person: null,
  subject: 'Proposals are invited: Élan – عربي',
  text: 'Dear colleague,\n\nThe text stands at https://forum.example/texts/1.\n\nSecretariat & <chairs>',
  language: 'en',
  kind: 'texts.proposals-invited',
  subjectKey: 'text:1',
  audience: 'secretariat',
};

const write = defineAct({
  name: 'mail.write-for-test',
  who: ['secretariat'],
  input: z.custom<NewMessage>(),
  subject: () => 'mail',
  run: async (context, message) => accepted(await queueMail(context, message)),
});

let house: TestHouse;
let server: MailServer;

beforeAll(async () => {
  server = await openMailServer();
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z', url: 'https://forum.example' });
});

afterAll(async () => {
  await house.close();
  await server.close();
});

async function written(more: Partial<NewMessage> = {}): Promise<string> {
  const done = await perform(
    house.database,
    write,
    { ...invitation, ...more },
    { viewer: secretariat, now: house.clock() },
  );
  if (!done.ok) throw new Error(done.why);
  return done.value;
}

function jobs(smtpUrl: string | null) {
  return mailJobs({ smtpUrl, url: house.url, senderName: 'Forum' });
}

function run(smtpUrl: string | null) {
  return runDueJobs(house, jobs(smtpUrl), { now: house.clock(), keepGoing: true });
}

function messageAs(viewer: Viewer, id: string) {
  return readAs(house.database, { viewer, now: house.clock() }, (tx) => outboxMessage(tx, id));
}

async function stateOf(id: string) {
  const message = await messageAs(secretariat, id);
  return message && { state: message.state, attempts: message.attempts, response: message.response };
}

function mailsTo(address: string) {
  return server.mails.filter(
    (mail) => mail.headers.get('to') !== undefined && JSON.stringify(mail.to).includes(address),
  );
}

test('a message is handed over once, with its text, a plain twin in HTML and a lasting id', async () => {
  const id = await written({ address: 'one@arvana.example' });
  expect(await stateOf(id)).toEqual({ state: 'queued', attempts: 0, response: null });
  await run(server.url);
  expect(await stateOf(id)).toMatchObject({ state: 'handedOver', attempts: 1 });
  const [mail, ...more] = mailsTo('one@arvana.example');
  expect(more).toEqual([]);
  expect(mail?.subject).toBe(invitation.subject);
  expect(mail?.from?.value[0]).toEqual({ name: 'Forum', address: 'no-reply@forum.example' });
  expect(mail?.messageId).toBe(`<${id}@forum.example>`);
  expect(mail?.text?.trim()).toBe(invitation.text);
  expect(mail?.html).toContain('<a href="https://forum.example/texts/1">https://forum.example/texts/1</a>.');
  expect(mail?.html).toContain('Secretariat &amp; &lt;chairs&gt;');
  expect(mail?.html).not.toMatch(/<img|<link|<script/);
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
});

test('a job that runs a second time sends nothing twice', async () => {
  const id = await written({ address: 'twice@arvana.example' });
  const [deliver] = jobs(server.url);
  await deliver?.run(house, { message: id });
  await Promise.all([deliver?.run(house, { message: id }), deliver?.run(house, { message: id })]);
  await run(server.url);
  expect(mailsTo('twice@arvana.example')).toHaveLength(1);
  expect(await stateOf(id)).toMatchObject({ state: 'handedOver', attempts: 1 });
});

test('a message that is put off is tried again later, and then handed over', async () => {
  server.refuse('slow@arvana.example', 450);
  const id = await written({ address: 'slow@arvana.example' });
  const [first] = await run(server.url);
  expect(String(first?.error)).toContain('mail put off');
  expect(await stateOf(id)).toEqual({
    state: 'deferred',
    attempts: 1,
    response: expect.stringContaining('450'),
  });
  server.refuse('slow@arvana.example', null);
  expect(await run(server.url)).toEqual([]);
  house.setClock(house.clock().add({ minutes: 1 }));
  await run(server.url);
  expect(await stateOf(id)).toMatchObject({ state: 'handedOver', attempts: 2 });
  expect(mailsTo('slow@arvana.example')).toHaveLength(1);
});

test('an address that the server refuses bounces, and is not tried again', async () => {
  server.refuse('gone@arvana.example', 550);
  const id = await written({ address: 'gone@arvana.example' });
  await run(server.url);
  house.setClock(house.clock().add({ hours: 24 }));
  expect(await run(server.url)).toEqual([]);
  expect(await stateOf(id)).toEqual({
    state: 'bounced',
    attempts: 1,
    response: expect.stringContaining('550'),
  });
});

test('a bounced message is sent again to a corrected address, as a message of its own', async () => {
  server.refuse('typo@arvana.example', 550);
  const first = await written({ address: 'typo@arvana.example' });
  await run(server.url);
  const how = { viewer: secretariat, now: house.clock() };
  const done = await perform(
    house.database,
    sendAgain,
    { message: first, address: ' right@arvana.example ' },
    how,
  );
  await run(server.url);
  expect(mailsTo('right@arvana.example')[0]?.text?.trim()).toBe(invitation.text);
  expect(await messageAs(secretariat, first)).toMatchObject({
    state: 'bounced',
    sentAgainAs: done.ok && done.value.message,
  });
});

test('what may still arrive is not sent again', async () => {
  const id = await written();
  const done = await perform(
    house.database,
    sendAgain,
    { message: id },
    { viewer: secretariat, now: house.clock() },
  );
  expect(done).toEqual({ ok: false, why: 'under-way' });
});

test('without a mail server messages wait and say so; they go out once there is one', async () => {
  const id = await written({ address: 'waits@arvana.example' });
  await run(null);
  const waiting = { state: 'deferred', attempts: 1, response: 'no-server' };
  expect(await stateOf(id)).toEqual(waiting);
  await perform(
    house.database,
    sendWaiting,
    {},
    { viewer: { ...stranger, kind: 'clock' }, now: house.clock() },
  );
  await run(null);
  expect(await stateOf(id)).toEqual(waiting);
  await perform(
    house.database,
    sendWaiting,
    {},
    { viewer: { ...stranger, kind: 'clock' }, now: house.clock() },
  );
  await run(server.url);
  expect(await stateOf(id)).toMatchObject({ state: 'handedOver', attempts: 2 });
});

test('a server that does not answer puts messages off', async () => {
  const id = await written();
  await run('smtp://127.0.0.1:1');
  expect(await stateOf(id)).toMatchObject({
    state: 'deferred',
    response: expect.stringContaining('ECONNREFUSED'),
  });
});

test.each([
  ['address', 'a@b.example\r\nBcc: all@members.example'],
  ['address', 'a@b.example, c@d.example'],
  ['address', 'A <a@b.example>'],
  ['address', 'nobody'],
  ['subject', 'Invitation\r\nBcc: all@members.example'],
  ['subject', ''],
])('a message whose %s is %j is refused before anything is kept', async (field, value) => {
  await expect(written({ [field]: value })).rejects.toThrow(field);
});

test('an act that is refused after writing a message sends nothing', async () => {
  const refusing = defineAct({
    ...write,
    name: 'mail.refuse-for-test',
    run: async (context, message) => {
      await queueMail(context, message);
      return { ok: false, why: 'changed-my-mind' } as const;
    },
  });
  await perform(
    house.database,
    refusing,
    { ...invitation, address: 'never@arvana.example' },
    { viewer: secretariat, now: house.clock() },
  );
  await run(server.url);
  expect(mailsTo('never@arvana.example')).toEqual([]);
});

test('the words of a sign-in link are for the addressee alone, and erased once they are sent', async () => {
  const id = await written({
    address: 'link@arvana.example',
    isSecret: true,
    text: 'https://forum.example/sign-in/canary',
  });
  expect(await messageAs(secretariat, id)).toMatchObject({ state: 'queued', text: null });
  await run(server.url);
  expect(mailsTo('link@arvana.example')[0]?.text).toContain('canary');
  const kept = await readAs(
    house.database,
    { viewer: { ...stranger, kind: 'clock' }, now: house.clock() },
    (tx) =>
      tx
        .selectFrom('mail.content')
        .select(['text', 'erasedAt'])
        .where('message', '=', id)
        .executeTakeFirstOrThrow(),
  );
  expect(kept.text).toBeNull();
  expect(kept.erasedAt).toEqual(house.clock());
  const again = await perform(
    house.database,
    sendAgain,
    { message: id },
    { viewer: secretariat, now: house.clock() },
  );
  expect(again).toEqual({ ok: false, why: 'content-erased' });
});

test('an invitation carries its calendar entry', async () => {
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n';
  await written({ address: 'meets@arvana.example', calendar });
  await run(server.url);
  const part = mailsTo('meets@arvana.example')[0]?.attachments.find((one) =>
    one.contentType.startsWith('text/calendar'),
  );
  expect(part?.content.toString()).toContain('METHOD:REQUEST');
});

test('nobody but the secretariat and the addressee sees that a message was sent', async () => {
  const addressee: Viewer = { ...secretary(), audiences: ['public'] };
  const id = await written({ person: addressee.personId });
  const delegate: Viewer = { ...secretary(), audiences: ['public', 'members', 'body:dg'] };
  expect(await messageAs(stranger, id)).toBeNull();
  expect(await messageAs(delegate, id)).toBeNull();
  expect(await messageAs(addressee, id)).toMatchObject({ subject: invitation.subject });
  const seen = await readAs(house.database, { viewer: delegate, now: house.clock() }, (tx) =>
    outboxPage(tx, { state: null, before: null }),
  );
  expect(seen.entries).toEqual([]);
});
