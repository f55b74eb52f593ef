/** What `npm run check` and `npm test` are made of, and how one part is run and counted. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './bootstrap.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const reports = join(root, 'test-results');

/**
 * In the order in which their results are told. A stage with `projects` is counted test by test, any other only when
 * it fails. `npm test` runs lanes side by side, the stages of each in this order: a browser and an office program
 * leave a processor waiting for half of their time. The ledger is of the queries that the journeys before it noted.
 */
export const stages = {
  types: { name: 'types', lane: 'programs', command: [bin('tsc'), '--noEmit'] },
  lint: { name: 'lint', lane: 'programs', command: [bin('biome'), 'check', '--error-on-warnings'] },
  ...(existsSync(join(root, 'knip.json'))
    ? { unused: { name: 'unused', lane: 'programs', command: [bin('knip')] } }
    : {}),
  unit: { name: 'habits and units', lane: 'database', projects: ['habits', 'unit'] },
  journeys: { name: 'journeys on PostgreSQL', lane: 'database', projects: ['journeys'] },
  ledger: {
    name: 'SQL of the journeys',
    lane: 'database',
    command: [bin('node'), join(root, 'scripts', 'ledger.mjs')],
  },
  office: { name: 'Word and PDF files', lane: 'programs', projects: ['office'] },
  browser: { name: 'journeys in Chromium', lane: 'programs', projects: ['e2e'] },
};

/** @param {string} name */
export function heading(name) {
  console.log(`\n== ${name} ==`);
}

/**
 * @param {{ name: string, command?: string[], projects?: string[] }} stage
 * @param {{ onLine?: (line: string) => void }} options takes each line that the part prints, when it prints it
 * @returns {Promise<{ name: string, output: string, passed: number, failed: number, summary: string }>}
 */
export async function runStage(stage, { onLine = () => {} } = {}) {
  const started = performance.now();
  const report = join(reports, `${stage.projects?.join('-')}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await run(stage.command ?? vitest(stage.projects, report), onLine);
  const counted = stage.projects ? count(stage.projects, report, code) : countCommand(code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { name: stage.name, output, ...counted, summary: `${counted.words} (${seconds} s)` };
}

function vitest(projects, report) {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return [
    bin('vitest'),
    'run',
    ...chosen,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}

function countCommand(code) {
  return code === 0
    ? { passed: 0, failed: 0, words: 'ok' }
    : { passed: 0, failed: 1, words: `failed with ${code}` };
}

/**
 * Tests by their report. Beside failed tests these fail too: a file that could not be loaded, a test that was
 * left out (the house has no skips), a project without tests, and a run that ended badly for another reason.
 */
function count(projects, report, code) {
  if (!existsSync(report))
    return { passed: 0, failed: 1, words: `ended with ${code} before its tests were counted` };
  const { numPassedTests, numFailedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const leftOut = numTotalTests - numPassedTests - numFailedTests;
  const isEmpty = numTotalTests === 0 && broken === 0;
  const counted = numFailedTests + broken + leftOut + (isEmpty ? 1 : 0);
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  const words = [
    `${numPassedTests} passed`,
    numFailedTests > 0 && `${numFailedTests} failed`,
    broken > 0 && `${broken} files could not be run`,
    leftOut > 0 && `${leftOut} left out`,
    isEmpty && `no test found for ${projects.join(', ')}`,
    failed > counted && `the run ended with ${code}`,
  ];
  return { passed: numPassedTests, failed, words: words.filter(Boolean).join(', ') };
}

/**
 * Run a program in the checkout under the pinned Node.
 *
 * @returns its output, and its exit code or the name of the signal that ended it
 */
function run([file, ...args], onLine) {
  const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` };
  if (process.stdout.isTTY && env.NO_COLOR === undefined) env.FORCE_COLOR ??= '1';
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const hasEnded = endWithUs(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
      createInterface({ input: stream }).on('line', onLine);
    }
    child.on('error', (error) => {
      hasEnded();
      resolve({ code: 127, output: `${file}: ${error.message}` });
    });
    child.on('close', (code, signal) => {
      if (!hasEnded()) resolve({ code: code ?? signal, output });
    });
  });
}

const running = new Set();
let endedBy = null;

/**
 * A signal that ends us ends the parts that run, and we follow when the last of them has tidied up. npm sends Ctrl-C
 * again, which changes nothing.
 *
 * @returns to be called when the part has ended; true: we are ending, nothing follows it
 */
function endWithUs(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, endAll);
  running.add(child);
  return () => {
    running.delete(child);
    if (running.size > 0) return endedBy !== null;
    for (const signal of signals) process.off(signal, endAll);
    if (endedBy !== null) process.exit(128 + constants.signals[endedBy]);
    return false;
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

function endAll(signal) {
  if (endedBy !== null) return;
  endedBy = signal;
  for (const child of running) child.kill(signal);
}
