/**
 * The engine is the same in Node and in the browser (DESIGN §6): what a delegation previews on its own machine is what
 * the server then shows. The real Chromium runs the same bundle over every example of the corpus.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../src/engine/corpus/index.ts';
import {
  type ConsolidateInput,
  canonical,
  consolidate,
  type Proposal,
  readBack,
} from '../../src/engine/index.ts';
import { declaration } from '../../src/engine/proof/index.ts';
import { readWord, writeWord } from '../../src/engine/word/index.ts';
import { chromiumPath } from '../support/chromium.ts';

const source = (...path: string[]) => join(import.meta.dirname, '..', '..', 'src', 'engine', ...path);

let browser: Browser;
let page: Page;
let metafile: Metafile;

beforeAll(async () => {
  const made = await build({
    stdin: {
      contents: `export * from './index.ts'; export { readWord, writeWord } from './word/index.ts';`,
      resolveDir: source(),
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: 'engine',
    platform: 'browser',
    write: false,
    metafile: true,
  });
  metafile = made.metafile;
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
}, 60_000);
afterAll(() => browser?.close());

/**
 * Words of these scripts are told apart by dictionaries, which browsers and servers have in different editions; there
 * the server's brackets are the ones that count (DESIGN §6), and no edition may lose a letter.
 */
const byDictionary = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}|\p{Script=Han}/u;

/** Every example of the corpus in whose words all editions agree, each a paragraph of one text. */
const corpus = readdirSync(source('corpus'))
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readExamples(readFileSync(source('corpus', name), 'utf8')))
  .filter(({ base, reads }) => !byDictionary.test(base + reads));

const input: ConsolidateInput = {
  base: {
    language: 'en',
    provisions: corpus.map(({ base }, index) => ({ id: `p${index}`, kind: 'paragraph', text: base })),
  },
  proposals: corpus.flatMap(({ wishes }, index) =>
    Object.entries(wishes).map(
      ([sponsors, text], place): Proposal => ({
        id: `${index}.${place}`,
        by: sponsors.replaceAll('*', '').split(', '),
        wish: { kind: 'change', provisionId: `p${index}`, text },
      }),
    ),
  ),
  lot: 'Bali',
};

/** What a call of the engine gives in the browser. The functions are sent as their text. */
function inBrowser<Sent, Result>(work: (sent: Sent) => Result, sent: Sent): Promise<Result> {
  return page.evaluate(`(${String(work)})(${JSON.stringify(sent)})`) as Promise<Result>;
}

declare const engine: typeof import('../../src/engine/index.ts') &
  Pick<typeof import('../../src/engine/word/index.ts'), 'readWord' | 'writeWord'>;

test('nothing of the server is in what the browser loads', () => {
  const files = Object.keys(metafile.inputs).filter((path) => path !== '<stdin>');
  expect(files.length).toBeGreaterThan(40);
  const foreign = files.filter(
    (path) => !path.includes('src/engine/') && !path.includes('src/base/') && !path.includes('node_modules/'),
  );
  expect(foreign).toEqual([]);
  expect(
    Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter((one) => one.external)),
  ).toEqual([]);
});

test('every example of the corpus is consolidated there to the same bytes', async () => {
  expect(input.proposals.length).toBeGreaterThan(150);
  const there = await inBrowser((sent) => engine.canonical(engine.consolidate(sent)), input);
  expect(there).toBe(canonical(consolidate(input)));
});

test.each(['ar', 'th', 'km', 'my', 'zh'] as const)(
  'nothing that anybody wrote in %s is lost there',
  async (language) => {
    const base = declaration(language);
    const proposals = base.provisions.slice(0, 20).map(({ id, text }, index): Proposal => {
      const middle = text.length >> 1;
      const wished = text.slice(0, middle) + text.slice(middle + 9);
      return {
        id,
        by: [index % 2 === 0 ? 'ARV' : 'BEL'],
        wish: { kind: 'change', provisionId: id, text: wished },
      };
    });
    const sent = { base, proposals };
    for (const code of ['ARV', 'BEL']) {
      const wordings = await inBrowser(
        ({ code: own, ...text }) => engine.readBack(engine.consolidate(text), own).map((one) => one.text),
        { ...sent, code },
      );
      expect(wordings).toEqual(readBack(consolidate(sent), code).map(({ text }) => text));
      expect(wordings).not.toEqual(base.provisions.map(({ text }) => text));
    }
  },
);

test('a Word file that was written here is read there to the same wordings', async () => {
  const bytes = writeWord(consolidate(input), {
    style: 'tracked',
    title: 'Draft',
    attribution: true,
    date: '2026-12-08T10:00:00Z',
  });
  const here = readWord(bytes);
  const there = await inBrowser(
    (sent: number[]) => {
      const read = engine.readWord(new Uint8Array(sent));
      return read.ok ? read.value.provisions.map(({ text }) => text) : [read.why];
    },
    [...bytes],
  );
  expect(there).toEqual(here.ok ? here.value.provisions.map(({ text }) => text) : []);
});
