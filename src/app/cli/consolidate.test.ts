import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Consolidation, readBack } from '../../engine/index.ts';
import { readWord } from '../../engine/word/index.ts';
import type { ExitCode, Io } from './command.ts';
import { consolidateCommand } from './consolidate.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly said: string;
}

async function mufakat(args: readonly string[], further: Partial<Io> = {}): Promise<Run> {
  const out: Uint8Array[] = [];
  const said: string[] = [];
  const code = await consolidateCommand.run(args, {
    out: (chunk) => out.push(Buffer.from(chunk)),
    say: (line) => said.push(line),
    env: {},
    isTerminal: false,
    ...further,
  });
  return { code, out: Buffer.concat(out).toString(), said: said.join('\n') };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const BASE =
  'Draft strategy\n\n1. Members will strengthen cooperation [on borders].\n\n2. Members will meet every year.\n';

async function threeTexts() {
  return {
    base: await file('base.txt', BASE),
    arv: await file('arv.txt', BASE.replace('strengthen', 'enhance')),
    bel: await file('bel.txt', BASE.replace('\n\n2. Members will meet every year.', '')),
    cel: await file('cel.txt', `${BASE}\n3. Members will report.\n`),
  };
}

describe('mufakat consolidate', () => {
  test('makes one text out of many, from which each is read back to the letter', async () => {
    const { base, arv, bel, cel } = await threeTexts();
    const { code, out } = await mufakat([
      base,
      '--from',
      `ARV=${arv}`,
      '--from',
      `BEL=${bel}`,
      '--from',
      `CEL=${cel}`,
    ]);
    expect(code).toBe(0);
    const consolidation: Consolidation = JSON.parse(out);
    expect(consolidation.unplaced).toEqual([]);
    for (const [by, path] of [
      ['ARV', arv],
      ['BEL', bel],
      ['CEL', cel],
    ] as const) {
      const text = readBack(consolidation, by).map(({ text }) => text);
      expect(`${text.join('\n\n')}\n`).toBe(await readFile(path, 'utf8'));
    }
  });

  test('gives the same bytes whatever the order of --from, in every format', async () => {
    const { base, arv, bel, cel } = await threeTexts();
    const texts = [`ARV=${arv}`, `BEL=${bel}`, `CEL=${cel}`];
    for (const format of ['json', 'html', 'docx', 'text']) {
      const one = await mufakat([base, ...texts.flatMap((text) => ['--from', text]), '--format', format]);
      const other = await mufakat([
        base,
        ...texts.reverse().flatMap((text) => ['--from', text]),
        '--format',
        format,
      ]);
      expect(one.code).toBe(0);
      expect(other.out === one.out, format).toBe(true);
    }
  });

  test('reads a JSON base with its ids and kinds', async () => {
    const text = (words: string) =>
      JSON.stringify({ language: 'fr', provisions: [{ id: 'a-1', kind: 'operative', text: words }] });
    const base = await file('base.json', text('Les membres coopèrent.'));
    const arv = await file('arv.json', text('Les membres agissent.'));
    const { out } = await mufakat([base, '--from', `ARV=${arv}`]);
    expect(JSON.parse(out)).toMatchObject({
      language: 'fr',
      provisions: [{ id: 'a-1', kind: 'operative', number: 'OP1', inserted: false, deletion: [] }],
    });
  });

  test('numbers a JSON base by the profile that it names, and refuses one that nobody knows', async () => {
    const text = (profile: unknown) =>
      JSON.stringify({
        profile,
        provisions: ['preambular', 'operative'].map((kind) => ({ id: kind, kind, text: 'We act.' })),
      });
    const numbersOf = async (profile: unknown) => {
      const base = await file('base.json', text(profile));
      const { out } = await mufakat([base, '--from', `ARV=${base}`]);
      const { provisions }: Consolidation = JSON.parse(out);
      return provisions.map(({ number }) => number);
    };
    expect(await numbersOf('weDeclaration')).toEqual(['1.', '2.']);
    expect(await numbersOf('unResolution')).toEqual(['PP1', 'OP1']);
    expect(await numbersOf(undefined)).toEqual(['PP1', 'OP1']);
    for (const unknown of ['We declaration', 1, null]) {
      const base = await file('base.json', text(unknown));
      const { code, out, said } = await mufakat([base, '--from', `ARV=${base}`]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(said).toContain('base.json: "profile" is one of unResolution, weDeclaration,');
    }
  });

  test('shows near-identical new paragraphs at one place as one, from which each is read back to the letter', async () => {
    const added = (year: string) =>
      `${BASE}\nThe Office will hold two regional seminars on maritime law in ${year}.\n`;
    const base = await file('base.txt', BASE);
    const files = { ARV: await file('arv.txt', added('2027')), BEL: await file('bel.txt', added('2028')) };
    const { code, out } = await mufakat([
      base,
      ...Object.entries(files).flatMap(([by, path]) => ['--from', `${by}=${path}`]),
    ]);
    expect(code).toBe(0);
    const consolidation: Consolidation = JSON.parse(out);
    expect(consolidation.provisions.filter(({ inserted }) => inserted)).toHaveLength(1);
    for (const [by, path] of Object.entries(files)) {
      const text = readBack(consolidation, by).map(({ text }) => text);
      expect(`${text.join('\n\n')}\n`).toBe(await readFile(path, 'utf8'));
    }
  });

  test.each(['brackets', 'tracked'])(
    'writes a Word file, %s, and reads it as a base again',
    async (style) => {
      const { base, arv, bel } = await threeTexts();
      const out = join(folder, 'out.docx');
      const args = ['--from', `ARV=${arv}`, '--from', `BEL=${bel}`, '--style', style, '-o', out];
      expect(await mufakat([base, ...args])).toMatchObject({ code: 0, out: '' });
      const word = readWord(await readFile(out));
      if (!word.ok) throw new Error(word.why);
      expect(word.value.provisions.map(({ text }) => text)).toEqual(BASE.trim().split('\n\n'));
      const again = await mufakat([out, '--from', `ARV=${out}`]);
      const provisions: Consolidation['provisions'] = JSON.parse(again.out).provisions;
      expect(
        provisions.every(({ segments, deletion }) => segments.length === 1 && deletion.length === 0),
      ).toBe(true);
    },
  );

  test('puts the names in the margin of the page and escapes what looks like markup', async () => {
    const base = await file('base.txt', 'One <b>bold</b> & [bracket].');
    const arv = await file('arv.txt', 'One <script>bold</b> & [bracket].');
    const { out } = await mufakat([base, '--from', `ARV=${arv}`, '--format', 'html']);
    const page = out.slice(out.indexOf('<main'));
    expect(out.startsWith('<!doctype html>\n<html lang="en"')).toBe(true);
    expect(page).toContain('&gt;bold&lt;/b&gt; &amp; ');
    expect(page).toContain('title="ARV"');
    expect(page).not.toMatch(/<(script|b)>/);
  });

  test('shows brackets of the text itself apart from those of the negotiation', async () => {
    const { base, arv } = await threeTexts();
    const { out } = await mufakat([base, '--from', `ARV=${arv}`, '--format', 'text']);
    expect(out).toContain('1. Members will [strengthen] [enhance] (ARV) cooperation \\[on borders\\].');
  });

  test('writes the result and exits 1 when something could not be placed, 0 when that is allowed', async () => {
    const base = await file('base.json', '{"provisions":[{"id":"a","text":"One."}]}');
    const word = await file('arv.docx', commented('One.', 'Why one?'));
    const refused = await mufakat([base, '--from', `ARV=${word}`]);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out).unplaced).toEqual([{ by: 'ARV', text: 'Why one?', why: 'comment' }]);
    expect(refused.said).toContain('Why one?');
    expect((await mufakat([base, '--from', `ARV=${word}`, '--allow-unplaced'])).code).toBe(0);
  });

  test('never takes the text for options and keeps the result apart from what it says', async () => {
    const { base, arv } = await threeTexts();
    const { out, said } = await mufakat([base, '--from', `ARV=${arv}`]);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(said).toBe('3 provisions, 1 with proposals, 1 bracket\nProposals by 1 delegation: ARV 1');
  });

  test('sums up what each delegation proposes, what stands in brackets and what could not be placed', async () => {
    const { base, arv, bel, cel } = await threeTexts();
    const word = await file('dor.docx', commented('Draft strategy', 'Why?'));
    const files = [`CEL=${cel}`, `BEL=${bel}`, `ARV=${arv}`, `DOR=${word}`, `ESK=${base}`];
    const { code, said } = await mufakat([base, ...files.flatMap((pair) => ['--from', pair])]);
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      '4 provisions, 3 with proposals, 4 brackets',
      'Proposals by 5 delegations: ARV 1, BEL 1, CEL 1, DOR 2, ESK 0',
      '1 could not be placed:',
      '  DOR (comment): Why?',
    ]);
  });

  test('tells a person who watches of each file, and a log of each twentieth', async () => {
    const { base, arv } = await threeTexts();
    const from = Array.from({ length: 45 }, (_, at) => ['--from', `D${at + 10}=${arv}`]).flat();
    const shown: string[] = [];
    const watched = await mufakat([base, ...from], { show: (line) => shown.push(line) });
    expect(shown[0]).toBe(`reading file 1 of 46: ${base}`);
    expect(shown[45]).toBe(`reading file 46 of 46: D54, ${arv}`);
    expect(shown.slice(46)).toEqual(['consolidating', 'writing json']);
    expect(watched.said).toMatch(
      /^3 provisions, 1 with proposals, 1 bracket\nProposals by 45 delegations: D10 1, /,
    );
    expect(Math.max(...watched.said.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(96);
    const logged = await mufakat([base, ...from]);
    expect(logged.said.split('\n').slice(0, 3)).toEqual([
      'reading file 20 of 46',
      'reading file 40 of 46',
      '3 provisions, 1 with proposals, 1 bracket',
    ]);
  });

  test.each([
    [[], 'BASE is missing'],
    [['BASE'], '--from CODE=FILE is missing'],
    [['BASE', '--from', 'a.txt'], '--from wants CODE=FILE'],
    [['BASE', '--from', 'A=a.txt', '--from', 'A=b.txt'], 'A is given twice'],
    [['BASE', '--from', 'A=a.txt', '--format', 'pdf'], '--format is json, html, docx, text'],
    [['BASE', '--from', 'A=a.txt', '-o', 'out.odt'], '"out.odt" does not say its format'],
    [['BASE', '--from', 'A=a.txt', '--style', 'tracked'], '--style tracked is for Word files'],
    [['BASE', '--from', 'A=a.txt', '--style', 'red'], '--style is brackets or tracked'],
    [['BASE', '--from', 'A=a.txt', '--frobnicate'], '--frobnicate'],
  ])('called wrongly says how and exits 2: %j', async (args, message) => {
    const { code, out, said } = await mufakat(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toContain(message);
  });

  test('names every file that it refuses and exits 1', async () => {
    const { base } = await threeTexts();
    const zip = await file('zip.docx', zipSync({ 'a.jpg': new Uint8Array(9) }));
    const nul = await file('nul.txt', 'a\0b');
    const json = await file('bad.json', '{"provisions":[{"text":1}]}');
    const odt = await file('other.odt', 'x');
    const from = [`A=${zip}`, `B=${nul}`, `C=${json}`, `D=${odt}`, `E=${join(folder, 'none.txt')}`];
    const { code, out, said } = await mufakat([base, ...from.flatMap((pair) => ['--from', pair])]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(said).toContain('zip.docx is not a Word file');
    expect(said).toContain('nul.txt is not text');
    expect(said).toContain('bad.json: provisions[0]: "text" is missing or no text.');
    expect(said).toContain('other.odt: only .docx, .txt and .json are read.');
    expect(said).toContain('none.txt cannot be read (ENOENT).');
  });
});

/** The least Word file with one paragraph and one comment on it. */
function commented(text: string, comment: string): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const words = (content: string) => `<w:p><w:r><w:t>${content}</w:t></w:r></w:p>`;
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${w}><w:body><w:p><w:r><w:t>${text}</w:t><w:commentReference w:id="0"/></w:r></w:p></w:body></w:document>`,
    'word/comments.xml': `<w:comments ${w}><w:comment w:id="0">${words(comment)}</w:comment></w:comments>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}
