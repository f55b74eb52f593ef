import { describe, expect, test } from 'vitest';
import type { BaseText } from '../../model.ts';
import { type Aligned, alignReturned } from '../align.ts';
import { readWord, type WordText } from '../read.ts';
import { BASE } from './base-text.ts';
import { lostWords, shortly } from './law.ts';
import { partFiles } from './part-files.ts';
import type { ReturnedFile } from './returned-file.ts';
import { scriptFiles } from './script-files.ts';
import { trackedFiles } from './tracked-files.ts';
import { typedFiles } from './typed-files.ts';

const FILES: readonly ReturnedFile[] = [...trackedFiles, ...typedFiles, ...partFiles, ...scriptFiles];

function understand({ file, base = BASE }: ReturnedFile): {
  base: BaseText;
  read: WordText;
  aligned: Aligned;
} {
  const read = readWord(file);
  if (!read.ok) throw new Error(read.why);
  return { base, read: read.value, aligned: alignReturned(base, read.value, { by: 'GAL', extent: 'auto' }) };
}

describe('what is understood of a returned file', () => {
  test.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
    const { aligned } = understand(file);
    expect(aligned.wishes.map(shortly)).toEqual(file.wishes);
    expect(aligned.unplaced.map(({ why, text }) => `${why}: ${text}`)).toEqual(file.unplaced);
    expect(aligned.isNote).toBe(file.isNote ?? false);
  });
});

describe('the common law: nothing that a returned file says vanishes', () => {
  test.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
    const { base, read, aligned } = understand(file);
    expect(lostWords(file.file, base, read, aligned)).toEqual([]);
  });

  test('and the law would see it', () => {
    const [file] = FILES;
    if (!file) throw new Error('no file');
    const { base, read } = understand(file);
    expect(
      lostWords(file.file, base, read, { wishes: [], unplaced: [], besideIds: [], isNote: false }),
    ).toContain('deepen');
  });

  test('no name of a person is in what was understood', () => {
    const said = JSON.stringify(FILES.map((file) => understand(file).aligned));
    expect(said).not.toMatch(/First person|Legal adviser|A person/);
  });
});

test('a remark stands beside the provision that it speaks of', () => {
  const commented = understand(fileNamed('comments with an answer')).aligned;
  const inTable = understand(fileNamed('a table of two columns')).aligned;
  const inLetter = understand(fileNamed('a covering letter')).aligned;
  expect(commented.besideIds).toEqual(['op1', 'op1', 'op1', 'op1', 'op5', undefined]);
  expect(inTable.besideIds).toEqual([undefined, 'op1', 'op3']);
  expect(inLetter.besideIds).toEqual([undefined, undefined, 'op1', undefined]);
});

function fileNamed(name: string): ReturnedFile {
  const file = FILES.find((one) => one.name.startsWith(name));
  if (!file) throw new Error(`no file ${name}`);
  return file;
}
