import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alignReturned } from './align.ts';
import { baseOf } from './lines.ts';
import { readWord, type WordText } from './read.ts';
import { SAMPLE, SAMPLE_NAMES } from './samples.ts';
import { del, ins, p, r, withBody } from './word-cases.ts';
import { type WordOptions, writeWord } from './write.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-office-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Convert with LibreOffice, under a profile of its own. */
async function convert(bytes: Uint8Array, name: string, target: 'txt' | 'docx' | 'pdf'): Promise<Buffer> {
  const file = join(folder, `${name}.docx`);
  const out = join(folder, 'out');
  await writeFile(file, bytes);
  const filter = target === 'txt' ? 'txt:Text (encoded):UTF8' : target;
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    out,
    file,
  ]);
  return readFile(join(out, `${name}.${target}`));
}

function read(bytes: Uint8Array): WordText {
  const text = readWord(bytes);
  if (!text.ok) throw new Error(text.why);
  return text.value;
}

const OPTIONS: WordOptions = {
  style: 'brackets',
  title: 'Draft Strategy for Cooperation',
  symbol: 'EX/DG.1/L.1/Rev.1',
  marking: 'TLP:AMBER',
  exercise: true,
  attribution: true,
  snapshotId: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  date: '2026-12-08T10:00:00Z',
  names: SAMPLE_NAMES,
};
const BASE = SAMPLE.provisions
  .filter(({ inserted }) => !inserted)
  .map(({ id, kind, level, segments }) => ({ id, kind, level, text: segments.map(baseOf).join('') }));
const baseText = {
  language: 'en',
  provisions: BASE.map(({ level, ...rest }) => (level ? { ...rest, level } : rest)),
};

describe('LibreOffice', () => {
  test('shows the brackets, the names and the words of a file of ours', async () => {
    const text = (await convert(await writeWord(SAMPLE, OPTIONS), 'shown', 'txt')).toString();
    expect(text).toContain(
      'Members will [strengthen]\u00a0CEL keeps the text [deepen]\u00a0BEL [enhance]\u00a0ARV, ESK practical',
    );
    expect(text).toContain('DOR proposes to delete the paragraph.');
    expect(text).toContain('OP1 bis');
    expect(text).toContain('Delegations: ARV\u00a0Arvana');
  });

  test('shows the clean text without a name or a bracket of ours', async () => {
    const text = (
      await convert(await writeWord(SAMPLE, { ...OPTIONS, style: 'clean' }), 'plain', 'txt')
    ).toString();
    expect(text).toContain(
      'Members will strengthen practical cooperation, in accordance with national law, on border management.',
    );
    expect(text).not.toMatch(/ARV|Arvana|\\/);
  });

  test('prints symbol, marking, exercise and page on every page', async () => {
    const long = {
      ...SAMPLE,
      provisions: Array.from({ length: 40 }, (_, at) =>
        SAMPLE.provisions.map((one) => ({ ...one, id: `${one.id}${at}` })),
      ).flat(),
    };
    await convert(await writeWord(long, OPTIONS), 'long', 'pdf');
    const { stdout } = await run('pdftotext', ['-layout', join(folder, 'out', 'long.pdf'), '-']);
    const pages = stdout.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('EX/DG.1/L.1/Rev.1');
      expect(page).toContain('DRAFTING EXERCISE');
      expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  test.each(['clean', 'brackets', 'tracked'] as const)(
    'gives a file of ours back as it was: %s',
    async (style) => {
      const saved = read(
        await convert(await writeWord(SAMPLE, { ...OPTIONS, style }), `saved-${style}`, 'docx'),
      );
      // LibreOffice gives a paragraph after a struck one the style of the struck one; kinds stay with the base.
      const shape = ({ id, kind, level, text }: (typeof BASE)[number]) =>
        style === 'tracked' ? [id, text] : [id, text, kind, level];
      expect(saved.provisions.map((one) => shape({ ...one, level: one.level }))).toEqual(BASE.map(shape));
      expect(saved.original.map(({ text }) => text)).toEqual(BASE.map(({ text }) => text));
      expect(saved).toMatchObject({
        language: 'en',
        snapshotId: OPTIONS.snapshotId,
        isTracked: false,
        warnings: [],
      });
    },
  );

  test('gives the changes that a ministry tracked back as its wishes', async () => {
    const sentence = '<w:t xml:space="preserve">Members will review this Strategy in 2029.</w:t></w:r>';
    const edited = withBody(await writeWord(SAMPLE, { ...OPTIONS, style: 'clean' }), (xml) => {
      expect(xml).toContain(sentence);
      const changed = `<w:t xml:space="preserve">Members will review this Strategy in </w:t></w:r>${del('2029')}${ins('2031')}${r('.')}`;
      return xml
        .replace(sentence, changed)
        .replace(/(<w:sectPr)/, `${p('Members will report every year.')}$1`);
    });
    const saved = read(await convert(edited, 'edited', 'docx'));
    expect(saved.isTracked).toBe(true);
    const { wishes, unplaced } = alignReturned(baseText, saved, { by: 'GAL', extent: 'auto' });
    expect(unplaced).toEqual([]);
    expect(wishes).toMatchObject([
      { kind: 'change', provisionId: 'op-2', text: 'Members will review this Strategy in 2031.' },
      {
        kind: 'insert',
        afterId: 'op-2',
        provisionKind: 'operative',
        text: 'Members will report every year.',
      },
    ]);
  });
});
