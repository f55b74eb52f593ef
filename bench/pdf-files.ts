/**
 * A text of a hundred pages to PDF: once while nothing of the compiler has run yet, as after the start of a server, and
 * again when its fonts are known. Beside it LibreOffice makes a PDF of the same text from Word, as secretariats do.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWord } from '../src/engine/word/index.ts';
import { makePdf, type PdfOptions } from '../src/platform/files/index.ts';
import { duration, figures, row, say } from './rows.ts';
import { longText, makeRandom } from './texts.ts';

const folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-'));
const options: PdfOptions = {
  style: 'brackets',
  title: 'Draft',
  attribution: true,
  date: '2026-11-24T00:00:00Z',
};

try {
  const text = longText(makeRandom(3));
  say('setting 100 pages');
  const cold = timed(() => makePdf(text, options));
  const again = timed(() => makePdf(text, { ...options, title: 'Draft, again' }));
  await writeFile(join(folder, 'text.docx'), writeWord(text, options));
  say('the same by LibreOffice');
  const office = timed(convert);
  for (const [name, ms] of [
    ['cold', cold],
    ['again', again],
  ] as const) {
    row({
      measure: `a text of 100 pages to PDF/UA, ${name}`,
      ours: duration(ms),
      beside: `LibreOffice ${duration(office)}`,
      ratio: `${figures(office / ms)} ×`,
      goal: '< 2.00 s',
      isMet: ms < 2000,
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Milliseconds that the work takes; what cannot be done is an error and no measure. */
function timed(work: () => { ok: boolean }): number {
  const start = performance.now();
  const done = work();
  if (!done.ok) throw new Error('not made');
  return performance.now() - start;
}

function convert(): { ok: boolean } {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const { status, error } = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, 'text.docx'),
  ]);
  if (error) throw error;
  return { ok: status === 0 };
}
