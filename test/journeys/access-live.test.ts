/** The live stream says “changed” and nothing else, and only to those who may know of the change (DESIGN §3). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CanaryStage, canaryStage, type Walker } from '../support/canaries.ts';

let forum: CanaryStage;
beforeAll(async () => {
  forum = await canaryStage();
});
afterAll(() => forum.stage.close());

interface Listener {
  heard(): string;
  /** Resolves when the stream has said this so many times. */
  until(words: string, times?: number): Promise<void>;
  stop(): Promise<void>;
}

async function listen(who: Walker): Promise<Listener> {
  const response = await forum.at[who].request(`/live?subject=text:${forum.text}`);
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
