/** The live stream says “changed” and nothing else, and only to those who may know of the change (DESIGN §3). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/base/index.ts';
import { clockViewer, readAs } from '../../src/platform/index.ts';
import { type CanaryStage, canaryStage, type Walker } from '../support/canaries.ts';
import type { Visitor } from '../support/visitor.ts';

let forum: CanaryStage;
beforeAll(async () => {
  forum = await canaryStage();
});
afterAll(() => forum.stage.close());

interface Listener {
  heard(): string;
  /** Resolves when the stream has said this so many times. */
  until(words: string, times?: number): Promise<void>;
  /** Resolves when the stream is ended from the other side. */
  over(): Promise<void>;
  stop(): Promise<void>;
}

const listen = (who: Walker) => listenAt(forum.at[who], who);

async function listenAt(browser: Visitor, who: string): Promise<Listener> {
  const response = await browser.request(`/live?subject=text:${forum.text}`);
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  if (!reader) throw new Error('a stream has a body');
  const decoder = new TextDecoder();
  let heard = '';
  return {
    heard: () => heard,
    async until(words, times = 1) {
      while (heard.split(words).length <= times) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream of ${who} ended without “${words}”`);
        heard += decoder.decode(value, { stream: true });
      }
    },
    async over() {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        heard += decoder.decode(next.value, { stream: true });
      }
    },
    stop: () => reader.cancel(),
  };
}

describe('the live stream of a text', () => {
  test('is not found for a stranger', async () => {
    const response = await forum.at.stranger.request(`/live?subject=text:${forum.text}`);
    expect(response.status).toBe(404);
  });

  test('tells members and observers that it changed, without a word of what', async () => {
    const listeners = await Promise.all([listen('focal-point-belisar'), listen('observer-mavreth')]);
    for (const one of listeners) await one.until('event: ready');
    await propose();
    for (const one of listeners) {
      await one.until('event: changed');
      expect(one.heard().replace(/event: (ready|changed)\n|data: ?\n|\n/g, '')).toBe('');
      await one.stop();
    }
  });

  test('says nothing to those who may not read the text', async () => {
    const outside: readonly Walker[] = ['support-officer', 'delegate-eskaven', 'real-focal-point'];
    const listeners = await Promise.all(outside.map(listen));
    const member = await listen('focal-point-belisar');
    for (const one of [...listeners, member]) await one.until('event: ready');
    const listening = listeners.map((one) => one.until('event: changed'));
    // Told twice: what the others were to hear of the first they would have heard before the member hears the second.
    for (const times of [1, 2]) {
      await propose();
      await member.until('event: changed', times);
    }
    expect(listeners.map((one) => one.heard()).join('')).not.toContain('changed');
    await member.stop();
    await Promise.all(listeners.map((one) => one.stop()));
    await Promise.allSettled(listening);
  });
});

describe('a stream that is open while rights change', () => {
  test('is silent once an appointment has ended', async () => {
    const { browser, stream } = await withTwoOffices('focal-point-dorvane');
    await propose();
    await stream.until('event: changed');
    await endOffice('focal-point-dorvane', 'focalPoint');
    await propose();
    expect(await heardInAll(browser, stream)).toBe(1);
  });

  test('speaks from the moment at which the person is appointed', async () => {
    const { stream } = await withTwoOffices('focal-point-dorvane');
    await appointed('focal-point-dorvane', { role: 'focalPoint', participant: 'DOR' });
    await propose();
    await stream.until('event: changed');
    await stream.stop();
  });

  test('is over for whoever is signed out with the last appointment', async () => {
    const stream = await listenAt(await forum.stage.signedIn('delegate-dorvane'), 'Dorvane');
    await stream.until('event: ready');
    await endOffice('delegate-dorvane', 'delegate');
    await stream.over();
    expect(stream.heard()).not.toContain('changed');
  });

  test('is over when the person signs out', async () => {
    const browser = await forum.stage.signedIn('delegate-celmora');
    const stream = await listenAt(browser, 'Celmora');
    await stream.until('event: ready');
    expect((await browser.request('/sign-out', { method: 'POST' })).status).toBe(303);
    await stream.over();
    expect(stream.heard()).not.toContain('changed');
  });

  test('follows the hat that the person wears', async () => {
    const { browser, stream } = await withTwoOffices('delegate-belisar');
    const wear = async (hat: string) => {
      const body = new URLSearchParams({ actingAs: hat, key: newId() });
      expect((await browser.request('/me/hat', { method: 'POST', body })).status).toBe(303);
    };
    await propose();
    await stream.until('event: changed');
    await wear('support');
    await propose();
    expect(await heardInAll(browser, stream)).toBe(1);
  });

  test('is silent from the instant at which an appointment runs out, though nobody does anything', async () => {
    await endOffice('focal-point-eskaven', 'focalPoint'); // which would close what is open under that hat
    // The day of the forum's official zone (Bangkok) ends at 17:00 UTC.
    await appointed('focal-point-eskaven', { role: 'focalPoint', participant: 'ESK', until: '2026-12-08' });
    const { browser, stream } = await withTwoOffices('focal-point-eskaven');
    await propose();
    await stream.until('event: changed');
    forum.stage.house.setClock('2026-12-08T17:00:00Z');
    await propose();
    expect(await heardInAll(browser, stream)).toBe(1);
  });
});

/** A person who also holds an office of the support office, listening under the delegation's hat. */
async function withTwoOffices(who: string): Promise<{ browser: Visitor; stream: Listener }> {
  await appointed(who, { role: 'supportOfficer', knownTo: 'exercise-drafting-group' });
  const browser = await forum.stage.signedIn(who);
  const stream = await listenAt(browser, who);
  await stream.until('event: ready');
  return { browser, stream };
}

async function appointed(who: string, office: Readonly<Record<string, string>>): Promise<void> {
  const secretariat = await forum.stage.api('secretariat');
  const { status, body } = await secretariat.post('/appointments', {
    ...office,
    person: forum.stage.personOf(who),
  });
  expect(status, JSON.stringify(body)).toBe(200);
}

async function endOffice(who: string, role: 'focalPoint' | 'delegate'): Promise<void> {
  const { database, clock } = forum.stage.house;
  const { id } = await readAs(database, { viewer: clockViewer, now: clock() }, (tx) =>
    tx
      .selectFrom('registry.appointment')
      .select('id')
      .where('person', '=', forum.stage.personOf(who))
      .where('role', '=', role)
      .where('untilAt', 'is', null)
      .executeTakeFirstOrThrow(),
  );
  const { status } = await (await forum.stage.api('secretariat')).post(`/appointments/${id}/end`);
  expect(status).toBe(200);
}

/** Signs out, with which the stream ends, and says how often it had said by then that something changed. */
async function heardInAll(browser: Visitor, stream: Listener): Promise<number> {
  expect((await browser.request('/sign-out', { method: 'POST' })).status).toBe(303);
  await stream.over();
  return stream.heard().split('event: changed').length - 1;
}

let count = 0;

/** A change that the stream announces. */
async function propose(): Promise<void> {
  count += 1;
  const answer = await (await forum.stage.api('focal-point-celmora')).post(`/texts/${forum.text}/proposals`, {
    op: 'insert',
    provision: forum.provision,
    words: `Members will share canary number ${count}.`,
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}
