/**
 * Forty-five delegations return a draft of sixty provisions as Word files, and one Word file is made of them: whole
 * processes, from starting to the file on the disk, on the same files, one after the other in turn. Before that a text
 * of a hundred pages is written once, while nothing of the writer has run yet.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Consolidation, readBack } from '../src/engine/index.ts';
import { writeWord } from '../src/engine/word/index.ts';
import { wordingOf } from './peer-read-back.ts';
import { duration, figures, median, row, say } from './rows.ts';
import { amend, longText, makeRandom, makeText } from './texts.ts';

const root = join(import.meta.dirname, '..');
const provisions = 60;
const delegations = 45;
const amendedEach = 12;
const rounds = 3;
const random = makeRandom(3);
const folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-'));
const endings = {
  brackets: 'Word with brackets',
  tracked: 'Word with tracked changes',
  json: 'JSON',
} as const;
const plain = { title: 'Draft', date: '2026-11-24T00:00:00Z' };
const inFolder = (name: string) => join(folder, name);

interface Returned {
  readonly code: string;
  readonly texts: readonly string[];
}

try {
  measureLong();
  const base = Array.from({ length: provisions }, () => makeText(80, random));
  const returned = Array.from({ length: delegations }, (_, index) => amendedBy(index, base));
  say(`writing ${delegations} Word files`);
  await writeFile(inFolder('base.docx'), wordFile(base));
  for (const { code, texts } of returned) await writeFile(inFolder(`${code}.docx`), wordFile(texts));
  measure(returned.map(({ code }) => `${code}=${inFolder(`${code}.docx`)}`));
  await measureLoss(base, returned);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function measureLong(): void {
  const text = longText(random);
  const start = performance.now();
  writeWord(text, { ...plain, style: 'tracked', attribution: true });
  const ms = performance.now() - start;
  row({
    measure: 'a text of 100 pages to Word with tracked changes, cold',
    ours: duration(ms),
    beside: '—',
    ratio: '—',
    goal: '< 1.00 s',
    isMet: ms < 1000,
  });
}

function amendedBy(index: number, base: readonly string[]): Returned {
  const texts = [...base];
  for (let times = 0; times < amendedEach; times += 1) {
    const at = Math.floor(random() * provisions);
    texts[at] = amend(base[at] ?? '', 1 + Math.floor(random() * 3), random);
  }
  return { code: `D${String(index + 1).padStart(2, '0')}`, texts };
}

function measure(files: readonly string[]): void {
  const mufakat = join(root, 'bin', 'mufakat');
  const consolidate = [
    mufakat,
    'consolidate',
    inFolder('base.docx'),
    ...files.flatMap((file) => ['--from', file]),
  ];
  const commands = {
    brackets: [...consolidate, '-o', inFolder('ours.docx')],
    tracked: [...consolidate, '--style', 'tracked', '-o', inFolder('tracked.docx')],
    json: [...consolidate, '-o', inFolder('ours.json')],
    peer: [
      process.execPath,
      join(root, 'bench', 'peer-consolidate.mjs'),
      inFolder('base.docx'),
      inFolder('peer.docx'),
      ...files,
    ],
  };
  const times = { brackets: newTimes(), tracked: newTimes(), json: newTimes(), peer: newTimes() };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['brackets', 'peer', 'tracked', 'json'] as const) {
      say(`round ${round + 1} of ${rounds}, ${name}`);
      run([mufakat, '--help']); // bundles anew when a source is newer; that is no part of the work
      const took = run(commands[name]);
      times[name].wall.push(took.wallMs);
      times[name].processor.push(took.processorMs);
    }
  }
  const line = (name: 'brackets' | 'tracked' | 'json', goal: number | null) => {
    const [ours, peer] = [taken(times[name]), taken(times.peer)];
    row({
      measure: `Word files, ${provisions} provisions × ${delegations} delegations → ${endings[name]}`,
      ours: said(ours),
      beside: `docxodus ${said(peer)}`,
      ratio: `${figures(peer.wall / ours.wall)} × (processor ${figures(peer.processor / ours.processor)} ×)`,
      goal: goal === null ? '—' : `≥ ${goal} ×`,
      isMet: goal === null ? null : peer.wall / ours.wall >= goal,
    });
  };
  line('brackets', 10);
  line('tracked', 10);
  line('json', null);
  const [ours, peer] = [peakMegabytes(commands.tracked), peakMegabytes(commands.peer)];
  row({
    measure: `Word files, most memory at a time → ${endings.tracked}`,
    ours: `${figures(ours)} MB`,
    beside: `docxodus ${figures(peer)} MB`,
    ratio: `${figures(peer / ours)} × less`,
    goal: 'no more',
    isMet: ours <= peer,
  });
}

/** A run of its own, since a program that tells its memory at its end is a little slower. */
function peakMegabytes(command: readonly string[]): number {
  const file = inFolder('peak');
  const tell = join(root, 'bench', 'peak-memory.mjs');
  const [program = '', ...args] = command;
  const env = { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(tell)}`, BENCH_PEAK: file };
  const { status } = spawnSync(program, args, { env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
  return Number(readFileSync(file, 'utf8')) / 1024;
}

interface Times {
  readonly wall: number[];
  readonly processor: number[];
}

function newTimes(): Times {
  return { wall: [], processor: [] };
}

function taken({ wall, processor }: Times) {
  return { wall: median(wall), processor: median(processor) };
}

function said({ wall, processor }: { wall: number; processor: number }): string {
  return `${duration(wall)} (processor ${duration(processor)})`;
}

/** The shell's `times` says what its children used. @throws Error where the command fails. */
function run(command: readonly string[]): { wallMs: number; processorMs: number } {
  const start = performance.now();
  const shell = ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'sh', ...command];
  const { status, stdout } = spawnSync('sh', shell, { encoding: 'utf8' });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${command.slice(0, 2).join(' ')} ended with ${status}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return { wallMs, processorMs: seconds.reduce((sum, one) => sum + one, 0) * 1000 };
}

/** How many of the wordings that delegations wished for can be read out of the result to the letter. */
async function measureLoss(base: readonly string[], returned: readonly Returned[]): Promise<void> {
  // What our own command wrote, by the law of its format (DESIGN §7).
  const ours = JSON.parse(await readFile(inFolder('ours.json'), 'utf8')) as Consolidation;
  const peer = await readFile(inFolder('peer.docx'));
  let wished = 0;
  let fromOurs = 0;
  let fromPeer = 0;
  for (const { code, texts } of returned) {
    const inOurs = readBack(ours, code).map(({ text }) => text);
    const inPeer = wordingOf(peer, code).map((text) => text.replace(/^OP\d+\s*/, ''));
    for (const [index, text] of texts.entries()) {
      if (text === base[index]) continue;
      wished += 1;
      if (inOurs[index] === text) fromOurs += 1;
      if (inPeer[index]?.trim() === text.trim()) fromPeer += 1;
    }
  }
  row({
    measure: 'Word files, wordings that can be read back to the letter',
    ours: `${fromOurs} of ${wished}`,
    beside: `docxodus ${fromPeer} of ${wished}`,
    ratio: '—',
    goal: 'all',
    isMet: fromOurs === wished,
  });
}

function wordFile(texts: readonly string[]): Uint8Array {
  const consolidation: Consolidation = {
    version: 1,
    language: 'en',
    unplaced: [],
    provisions: texts.map((text, index) => ({
      id: `0192f0a1-7c11-7000-8000-${String(index).padStart(12, '0')}`,
      kind: 'operative',
      number: `OP${index + 1}`,
      inserted: false,
      deletion: [],
      segments: [{ text }],
    })),
  };
  return writeWord(consolidation, { ...plain, style: 'clean', attribution: false });
}
