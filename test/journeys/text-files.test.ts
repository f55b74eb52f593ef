/** Every state of a text as a file: with brackets, without proposals, and two issues compared. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWord } from '../../src/engine/word/index.ts';
import { type ForumStage, forumStage } from '../support/forum-stage.ts';
import type { Visitor } from '../support/visitor.ts';

let stage: ForumStage;
let member: Visitor;
let observer: Visitor;

beforeAll(async () => {
  stage = await forumStage();
  member = await stage.signedIn('focal-point-arvana');
  observer = await stage.signedIn('observer-mavreth');
});
afterAll(() => stage.close());

const id = 'ex-dg.1-l.1';

async function fileFor(visitor: Visitor, path: string) {
  const response = await visitor.request(path);
  const { status, headers } = response;
  return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('a text under negotiation', () => {
  test.each(['', '?style=clean', '?style=compared', '?style=compared&from=0&to=now'])(
    'is a PDF for its members, in the state asked for: %s',
    async (query) => {
      const file = await fileFor(member, `/texts/${id}.pdf${query}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toContain('EXERCISE-');
      expect(new TextDecoder('latin1').decode(file.bytes.subarray(0, 5))).toBe('%PDF-');
    },
  );

  test('is a Word file without proposals, in which nobody is named and nothing is bracketed', async () => {
    const file = await fileFor(member, `/texts/${id}.docx?style=clean`);
    const read = readWord(file.bytes);
    const words = read.ok ? read.value.provisions.map(({ text }) => text) : [];
    expect(words.length).toBeGreaterThan(3);
    expect(words.join(' ')).not.toMatch(/[[\]]/);
    expect(read.ok && read.value.isTracked).toBe(false);
  });

  test('leads from its files and its comparison to each of them', async () => {
    const page = async (path: string) => (await member.request(`/texts/${id}${path}`)).text();
    const files = await page('/files');
    expect(files).toContain(`/texts/${id}.pdf?style=clean`);
    expect(files).toContain(`/texts/${id}.docx?style=clean`);
    expect(await page('/compare')).toContain('style=compared');
  });

  test('has no file of any state for a stranger', async () => {
    const stranger = stage.stranger();
    for (const query of ['', '?style=clean', '?style=compared'])
      expect((await fileFor(stranger, `/texts/${id}.pdf${query}`)).status).toBe(404);
  });

  test('is compared for an observer without a name', async () => {
    expect((await fileFor(observer, `/texts/${id}.pdf?style=compared`)).status).toBe(200);
  });
});
