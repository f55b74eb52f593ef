import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const mufakat = join(import.meta.dirname, '../../../bin/mufakat');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mufakat-bin-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Run the launcher as a person would, from somewhere else. */
function call(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  return new Promise((resolve) => {
    execFile(mufakat, args, { cwd: folder }, (error, out, said) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, said });
    });
  });
}

describe('bin/mufakat', () => {
  test('helps, and says how it wants to be called', async () => {
    expect(await call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('consolidate') });
    expect(await call()).toMatchObject({ code: 2, out: '' });
    expect(await call('vote')).toMatchObject({ code: 2, said: expect.stringContaining('no command "vote"') });
    expect(await call('consolidate', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--from CODE=FILE'),
    });
  });

  test('consolidates files by their names in the folder where it is called', async () => {
    await writeFile(join(folder, 'base.txt'), 'One.\n\nTwo.\n');
    await writeFile(join(folder, 'arv.txt'), 'One.\n\nTwo and more.\n');
    expect(await call('consolidate', 'base.txt', '--from', 'ARV=arv.txt', '-o', 'out.json')).toMatchObject({
      code: 0,
      out: '',
    });
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      version: 1,
      unplaced: [],
    });
  });

  test('refuses a file that is not there with exit code 1', async () => {
    expect(await call('consolidate', 'none.txt', '--from', 'ARV=none.txt')).toMatchObject({
      code: 1,
      out: '',
    });
  });
});
