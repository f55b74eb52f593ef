import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consolidation, compareTexts, type ProvisionKind } from '../../engine/index.ts';
import { comparedLines } from '../../engine/word/index.ts';
import { makeComparedPdf, makePdf } from './pdf.ts';
import type { PdfOptions } from './pdf-data.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const OPTIONS: PdfOptions = {
  style: 'clean',
  title: 'Draft Strategy for Cooperation',
  symbol: 'EX/DG.1/L.1/Rev.1',
  marking: 'TLP:AMBER',
  exercise: true,
  attribution: true,
  date: '2026-12-08T10:00:00Z',
};

async function write(consolidation: Consolidation, options: PdfOptions = OPTIONS): Promise<string> {
  const pdf = makePdf(consolidation, options);
  if (!pdf.ok) throw new Error(`${pdf.why} ${pdf.details?.letters}`);
  const file = join(folder, 'text.pdf');
  await writeFile(file, pdf.value);
  return file;
}

async function textOf(file: string, ...options: string[]): Promise<string> {
  return (await run('pdftotext', [...options, file, '-'])).stdout;
}

function textIn(
  language: string,
  ...provisions: [kind: ProvisionKind, number: string, text: string][]
): Consolidation {
  return {
    version: 1,
    language,
    unplaced: [],
    provisions: provisions.map(([kind, number, text], index) => ({
      id: `p${index}`,
      kind,
      number,
      inserted: false,
      deletion: [],
      segments: [{ text }],
    })),
  };
}

const ENGLISH = textIn(
  'en',
  ['title', '', 'Draft Strategy for Cooperation'],
  ['heading', '', 'Border management'],
  ['operative', 'OP1', 'Members will strengthen practical cooperation.'],
  ['subparagraph', '(a)', 'joint training;'],
);

describe('a PDF', () => {
  test('says that it is PDF/UA-1, tagged, with its title and its language', async () => {
    const file = await write(ENGLISH);
    const { stdout } = await run('pdfinfo', [file]);
    expect(stdout).toMatch(/Tagged:\s+yes/);
    expect(stdout).toMatch(/Title:\s+Draft Strategy for Cooperation/);
    expect(stdout).toMatch(/Page size:.*A4/);
    const { stdout: metadata } = await run('pdfinfo', ['-meta', file]);
    expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test('has its headings, paragraphs and numbers in reading order', async () => {
    const { stdout } = await run('pdfinfo', ['-struct-text', await write(ENGLISH)]);
    const words = stdout.match(/"[^"]*"/g)?.join('') ?? '';
    expect(stdout).toMatch(/\bH1\b/);
    expect(stdout).toMatch(/\bH2\b/);
    expect(words.replace(/"/g, '')).toMatch(
      /Draft Strategy.*Border management.*OP1.*Members will.*\(a\).*joint training/s,
    );
  });

  test('prints symbol, marking, exercise and page on every page', async () => {
    const long = textIn(
      'en',
      ...Array.from({ length: 120 }, (_, at): [ProvisionKind, string, string] => [
        'operative',
        `OP${at + 1}`,
        'Members will strengthen practical cooperation on border management. '.repeat(3),
      ]),
    );
    const pages = (await textOf(await write(long), '-layout'))
      .split('\f')
      .filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('EX/DG.1/L.1/Rev.1');
      expect(page).toContain('DRAFTING EXERCISE');
      expect(page.match(/TLP:AMBER/g)).toHaveLength(2);
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  const bare = (written: string) => written.normalize('NFC').replace(/\s/g, '');

  test.each([
    ['lo', 'ຮ່າງຍຸດທະສາດ', 'ສະມາຊິກຈະເສີມສ້າງການຮ່ວມມື'],
    ['my', 'မဟာဗျူဟာမူကြမ်း', 'အဖွဲ့ဝင်များသည် ပူးပေါင်းဆောင်ရွက်မှု'],
    ['bn', 'কৌশলের খসড়া', 'সদস্যরা সহযোগিতা জোরদার করবে'],
    ['ne', 'रणनीतिको मस्यौदा', 'सदस्यहरूले सहकार्यको सीमा व्यवस्थापन'],
    ['vi', 'Dự thảo Chiến lược', 'Các thành viên sẽ tăng cường hợp tác'],
  ])('keeps the words of %s so that they can be copied and searched', async (language, title, words) => {
    const text = await textOf(
      await write(textIn(language, ['title', '', title], ['operative', 'OP1', words])),
    );
    expect(bare(text)).toContain(bare(title));
    expect(bare(text)).toContain(bare(words));
  });

  // Some syllables come out doubled (typst/typst#4225); no letter is lost and none changes its place.
  test.each([
    ['th', 'ร่างยุทธศาสตร์ความร่วมมือ', 'สมาชิกจะเสริมสร้างความร่วมมือในทางปฏิบัติ'],
    ['km', 'សេចក្តីព្រាងយុទ្ធសាស្ត្រ', 'សមាជិកនឹងពង្រឹងកិច្ចសហប្រតិបត្តិការ'],
  ])('keeps every letter of %s, in its order', async (language, title, words) => {
    const text = bare(await textOf(await write(textIn(language, ['title', '', title])), '-raw'));
    const other = bare(await textOf(await write(textIn(language, ['operative', 'OP1', words])), '-raw'));
    expect(isInOrder(bare(title), text)).toBe(true);
    expect(isInOrder(bare(words), other)).toBe(true);
  });

  test('sets Arabic from right to left and keeps its words', async () => {
    const file = await write(
      textIn('ar', ['title', '', 'مشروع الاستراتيجية'], ['operative', 'OP1', 'يعزز الأعضاء التعاون العملي']),
    );
    const words = (await textOf(file))
      .normalize('NFKC')
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
    for (const word of ['مشروع', 'الأعضاء', 'التعاون']) expect(words).toContain(word);
    const { stdout } = await run('pdftotext', ['-bbox', file, '-']);
    const xOf = (word: string) => Number(new RegExp(`xMin="([\\d.]+)"[^>]*>[^<]*${word}`).exec(stdout)?.[1]);
    expect(xOf('OP1')).toBeGreaterThan(400);
  });

  test('ends an adopted text with its hash, its signature and where it stands', async () => {
    const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    const file = await write(ENGLISH, {
      ...OPTIONS,
      attribution: false,
      adopted: {
        statement: 'Adopted by the drafting group on 8 December 2026.',
        hash,
        signatures: [{ name: 'Co-Chair, Arvana', office: 'Ministry of Foreign Affairs' }],
        signature: { key: 'exercise/2026', base64: 'YWJj'.repeat(22) },
        address: 'https://forum.example/texts/1',
      },
    });
    const text = await textOf(file);
    for (const words of [
      'Adopted by the drafting group',
      hash,
      'Co-Chair, Arvana',
      'exercise/2026',
      'https://forum.example/texts/1',
    ])
      expect(text).toContain(words);
    expect(text.replace(/\s/g, '')).toContain('YWJj'.repeat(22));
  });
});

/** Do the letters of `words` stand in `text` one after the other, whatever stands between them? */
function isInOrder(words: string, text: string): boolean {
  let at = -1;
  return [...words].every((letter) => {
    at = text.indexOf(letter, at + 1);
    return at !== -1;
  });
}

describe('two issues compared', () => {
  const issue = (...texts: string[]) =>
    texts.map((text, index) => ({
      id: `p${index}`,
      kind: 'operative' as const,
      text,
      number: `OP${index + 1}`,
    }));

  test('show what was struck and what was put in, with a note on a paragraph as a whole', async () => {
    const compared = compareTexts(
      issue('Members will strengthen cooperation.', 'Members will meet.'),
      issue('Members will enhance cooperation.'),
    );
    const lines = comparedLines(compared, ({ state }) => (state === 'removed' ? ['paragraph removed'] : []));
    const made = makeComparedPdf({ language: 'en', lines }, OPTIONS);
    if (!made.ok) throw new Error(made.why);
    const file = join(folder, 'compared.pdf');
    await writeFile(file, made.value);
    const words = (await textOf(file)).replace(/\s+/g, ' ');
    expect(words).toContain('Members will strengthen enhance cooperation.');
    expect(words).toContain('Members will meet.');
    expect(words).toContain('paragraph removed');
    expect((await run('pdfinfo', [file])).stdout).toMatch(/Tagged:\s+yes/);
  });
});
