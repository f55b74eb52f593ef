/**
 * What the engine alone takes, next to the goals of DESIGN §10. Run with `node --import tsx bench/engine.ts`.
 * Processor time of the thread: means over several runs; "cold" is the very first run of a fresh process, the median of
 * nine such.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkDraft, type DraftProvision } from '../src/engine/drafting/index.ts';
import { consolidate, consolidateProvision } from '../src/engine/index.ts';
import { duration, figures, median, processorMs, row } from './rows.ts';
import { amend, change, fewWishes, makeRandom, makeText, type Random } from './texts.ts';

const random = makeRandom(7);

await measureCold();
measureLarge(45, [1], 1000);
measureLarge(135, [1, 2, 3], 1000);
measureLarge(135, [3], null);
measureLinear();
measureUntouched();
measureOneMore();
measureChecks(100);

/** @param limitMs the goal; `null` for a control. */
function emit(measure: string, ms: number, limitMs: number | null): void {
  row({
    measure: `engine, ${measure}`,
    ours: duration(ms),
    beside: '—',
    ratio: '—',
    goal: limitMs === null ? '—' : `< ${duration(limitMs)}`,
    isMet: limitMs === null ? null : ms < limitMs,
  });
}

/** As the product runs it: from a bundle, which is what `npm start` and `bin/mufakat` run (DESIGN §3). */
async function measureCold(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mufakat-bench-'));
  try {
    const program = join(folder, 'cold.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'engine-cold.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      logLevel: 'warning',
    });
    const runs = Array.from({ length: 9 }, () =>
      Number(execFileSync(process.execPath, [program], { encoding: 'utf8' })),
    );
    emit('60 provisions, 500 proposals, cold', median(runs), 50);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const input = fewWishes();
  emit(
    '60 provisions, 500 proposals, warm',
    mean(() => consolidate(input), 15),
    null,
  );
}

/**
 * DESIGN §10 counts 300 provisions × 45 delegations × 3 proposals and does not say how large a proposal is: here as those
 * of the 500 (`fewWishes`). All with three edits, each of which may stand anywhere, are measured besides.
 */
function measureLarge(wishesEach: number, edits: readonly number[], limitMs: number | null): void {
  const input = forum({ provisions: 300, wishesEach, random, edits });
  const name = `300 provisions, ${input.proposals.length} proposals of ${edits.join(', ')} edits`;
  emit(
    name,
    mean(() => consolidate(input), 3),
    limitMs,
  );
}

/** Twice the proposals on the same long provisions, where they seldom meet: twice the time, and not four times. */
function measureLinear(): void {
  const { base, proposals } = forum({ provisions: 10, wishesEach: 300, random, words: 1000 });
  const half = proposals.filter((_, index) => index % 2 === 0);
  const [once, twice] = besideOneAnother(
    () => consolidate({ base, proposals: half }),
    () => consolidate({ base, proposals }),
  );
  row({
    measure: `engine, ${proposals.length} proposals against ${half.length}`,
    ours: duration(twice),
    beside: duration(once),
    ratio: `${figures(twice / once)} × the time`,
    goal: '< 2.5 × the time',
    isMet: twice < once * 2.5,
  });
}

/** The same proposals in ten times the text: what nobody touches costs nothing. */
function measureUntouched(): void {
  const { base, proposals } = forum({ provisions: 300, wishesEach: 0, random });
  const touched = base.provisions.slice(0, 30);
  const wishes = touched.flatMap(({ id, text }) =>
    Array.from({ length: 45 }, (_, index) => change(`D${index}`, id, amend(text, 2, random))),
  );
  const [alone, amid] = besideOneAnother(
    () => consolidate({ base: { ...base, provisions: touched }, proposals: wishes }),
    () => consolidate({ base, proposals: [...proposals, ...wishes] }),
  );
  row({
    measure: `engine, ${wishes.length} proposals on 30 of 300 provisions`,
    ours: duration(amid),
    beside: `${duration(alone)} without the others`,
    ratio: `${figures(amid / alone)} × the time`,
    goal: '< 1.25 × the time',
    isMet: amid < alone * 1.25,
  });
}

function measureOneMore(): void {
  const input = forum({ provisions: 1, wishesEach: 45, random, edits: [2] });
  const provision = input.base.provisions[0];
  const time = mean(() => consolidateProvision(provision, input.proposals), 400);
  emit('one provision, 45 proposals anew', time, 1);
}

/** The drafting checks on so many provisions of the exercise's strategy, as a page runs them at each look. */
function measureChecks(count: number): void {
  const file = new URL('../world/exercise/text.json', import.meta.url);
  const { language, provisions } = JSON.parse(readFileSync(file, 'utf8')) as {
    language: string;
    provisions: Omit<DraftProvision, 'number'>[];
  };
  const some = Array.from({ length: count }, (_, index) => ({
    ...(provisions[index % provisions.length] as Omit<DraftProvision, 'number'>), // there are some
    id: `p${index}`,
    number: '',
  }));
  const names = Array.from({ length: 45 }, (_, index) => ({
    code: `D${index}`,
    name: `Delegation ${index}`,
    nature: 'state' as const,
  }));
  const forum = { spelling: '-ise' as const, names };
  emit(
    `drafting checks, ${count} provisions`,
    mean(() => checkDraft({ profile: 'strategy', language, provisions: some, forum }), 20),
    25,
  );
}

interface Forum {
  readonly provisions: number;
  readonly wishesEach: number;
  readonly random: Random;
  /** Of the proposals in turn. */
  readonly edits?: readonly number[];
  /** Of each provision. */
  readonly words?: number;
}

function forum({ provisions, wishesEach, random, edits = [1], words = 80 }: Forum) {
  const list = Array.from({ length: provisions }, (_, index) => ({
    id: `p${index}`,
    kind: 'operative' as const,
    text: makeText(words, random),
  }));
  const proposals = list.flatMap((provision) =>
    Array.from({ length: wishesEach }, (_, index) =>
      change(`D${index}`, provision.id, amend(provision.text, edits[index % edits.length], random)),
    ),
  );
  return { base: { language: 'en', provisions: list }, proposals };
}

/** Milliseconds of each, medians of rounds in which both run: a busy machine is busy for both. */
function besideOneAnother(first: () => unknown, second: () => unknown): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 13; round += 1) {
    times[0].push(mean(first, 3));
    times[1].push(mean(second, 3));
  }
  return [median(times[0]), median(times[1])];
}

/** Milliseconds of one run, the mean of so many after a few to warm up. */
function mean(run: () => unknown, times: number): number {
  for (let index = 0; index < times / 4; index += 1) run();
  const start = processorMs();
  for (let index = 0; index < times; index += 1) run();
  return (processorMs() - start) / times;
}
