import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Aligned, alignReturned } from '../align.ts';
import { readWord, type WordText } from '../read.ts';
import { BASE, words } from './base-text.ts';
import { lostWords, shortly } from './law.ts';
import { del, note, ours, p, part, r, reference } from './ooxml.ts';
import type { ReturnedFile } from './returned-file.ts';
import { scriptFiles } from './script-files.ts';
import { trackedFiles } from './tracked-files.ts';
import { typedFiles } from './typed-files.ts';

const run = promisify(execFile);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-returned-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Format = 'odt' | 'doc' | 'rtf';

/** Save files in another format, all in one start of LibreOffice, under a profile of its own. */
async function saved(files: readonly string[], { as, to }: { as: string; to: string }): Promise<void> {
  await mkdir(to, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', as, '--outdir', to, ...files]);
}

/** The files as they come back from a ministry that works in this format. */
async function through(format: Format, files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const [sent, there, back] = ['sent', 'there', 'back'].map((step) => join(folder, format, step));
  if (!sent || !there || !back) throw new Error('three folders');
  await mkdir(sent, { recursive: true });
  const names = files.map((_, at) => `file-${at}`);
  await Promise.all(files.map((file, at) => writeFile(join(sent, `file-${at}.docx`), file)));
  await saved(
    names.map((name) => join(sent, `${name}.docx`)),
    { as: format, to: there },
  );
  await saved(
    names.map((name) => join(there, `${name}.${format}`)),
    { as: 'docx', to: back },
  );
  return Promise.all(names.map((name) => readFile(join(back, `${name}.docx`))));
}

function named(files: readonly ReturnedFile[], name: string): ReturnedFile {
  const file = files.find((one) => one.name.startsWith(name));
  if (!file) throw new Error(`no file ${name}`);
  return file;
}

/** LibreOffice opens no file in which a comment stands in a footnote, or in which nothing refers to one. */
const COMMENTED: ReturnedFile = {
  name: 'comments on kept and on struck words',
  file: ours({
    runs: {
      op1: `<w:commentRangeStart w:id="1"/>${r(words('op1'))}<w:commentRangeEnd w:id="1"/>${reference('comment', 1)}`,
      op5: `${r('Members will review this Declaration')}<w:commentRangeStart w:id="2"/>${del(' in 2029')}<w:commentRangeEnd w:id="2"/>${reference('comment', 2)}${r('.')}`,
    },
    parts: {
      'word/comments.xml': part(
        'comments',
        `${note('comment', 1, `${p('Why not deepen?')}${p('We asked for that in 2023.')}`)}${note('comment', 2, 'No date, please.')}`,
      ),
    },
  }),
  wishes: ['change op5: Members will review this Declaration.'],
  unplaced: ['comment: Why not deepen?\nWe asked for that in 2023.', 'comment: No date, please.'],
};

const FILES = [
  named(trackedFiles, 'one paragraph tracked'),
  named(trackedFiles, 'a footnote'),
  COMMENTED,
  named(typedFiles, 'one of ours, typed over'),
  named(typedFiles, 'a table of comments'),
  named(typedFiles, 'numbered by Word'),
  named(scriptFiles, 'Thai'),
  named(scriptFiles, 'Arabic typed'),
];

function understand(file: Uint8Array, { base = BASE }: ReturnedFile): { read: WordText; aligned: Aligned } {
  const read = readWord(file);
  if (!read.ok) throw new Error(read.why);
  return { read: read.value, aligned: alignReturned(base, read.value, { by: 'GAL', extent: 'auto' }) };
}

/** What was listed; LibreOffice puts comments elsewhere and does not track what was struck in a footnote. */
function wordsOf({ unplaced }: Aligned): string[] {
  return unplaced.map(({ text }) => text).sort();
}

describe.each(['odt', 'doc', 'rtf'] as const)('saved by LibreOffice as .%s and back', (format) => {
  let back: readonly Uint8Array[] = [];
  beforeAll(async () => {
    back = await through(
      format,
      FILES.map(({ file }) => file),
    );
  }, 240_000);

  test.each(FILES.map((file, at) => [file.name, file, at] as const))('%s', (_, file, at) => {
    const bytes = back[at];
    if (!bytes) throw new Error('the file did not come back');
    const { read, aligned } = understand(bytes, file);
    expect(aligned.wishes.map(shortly)).toEqual(file.wishes);
    expect(wordsOf(aligned)).toEqual(file.unplaced.map((piece) => piece.replace(/^[a-z-]+: /, '')).sort());
    expect(lostWords(bytes, file.base ?? BASE, read, aligned)).toEqual([]);
  });
});
