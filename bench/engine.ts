/**
 * What the engine alone takes, next to the goals of DESIGN §10. Run with `node --import tsx bench/engine.ts`.
 * Processor time of this thread: means over several runs, and "cold" is the very first run of a fresh process.
 */
import { consolidate, consolidateProvision, diffWords } from '../src/engine/index.ts';
import { amend, makeRandom, makeText, type Random } from './texts.ts';

interface Row {
  readonly measure: string;
  readonly ours: string;
  readonly goal: string;
}

const rows: Row[] = [];
const random = makeRandom(7);

measureCold();
measureLarge(300, 45, 1);
measureLarge(300, 45, 3);
measureOneMore();
measureDiffs();
measureRewrite();
console.table(Object.fromEntries(rows.map(({ measure, ...row }) => [measure, row])));

function measureCold(): void {
  const input = forum({ provisions: 60, wishesEach: 0, random });
  const proposals = Array.from({ length: 500 }, (_, index) => {
    const provision = input.base.provisions[index % 60];
    return change(`D${index}`, provision.id, amend(provision.text, 1 + (index % 3), random));
  });
  const start = processorMs();
  consolidate({ base: input.base, proposals });
  const cold = processorMs() - start;
  rows.push({
    measure: '60 provisions, 500 proposals, cold',
    ours: `${cold.toFixed(1)} ms`,
    goal: '< 50 ms',
  });
  const warm = mean(() => consolidate({ base: input.base, proposals }), 15);
  rows.push({ measure: '60 provisions, 500 proposals, warm', ours: `${warm.toFixed(1)} ms`, goal: '—' });
}

function measureLarge(provisions: number, wishesEach: number, edits: number): void {
  const input = forum({ provisions, wishesEach: wishesEach * (edits === 3 ? 3 : 1), random, edits });
  const time = mean(() => consolidate(input), 3);
  rows.push({
    measure: `${provisions} provisions, ${input.proposals.length} proposals of ${edits} edits`,
    ours: `${time.toFixed(0)} ms`,
    goal: '< 1000 ms',
  });
}

function measureOneMore(): void {
  const input = forum({ provisions: 1, wishesEach: 45, random, edits: 2 });
  const provision = input.base.provisions[0];
  const time = mean(() => consolidateProvision(provision, input.proposals), 400);
  rows.push({
    measure: 'one provision, 45 proposals anew',
    ours: `${(time * 1000).toFixed(0)} µs`,
    goal: '< 1000 µs',
  });
}

function measureDiffs(): void {
  const base = makeText(80, random);
  const words = base.split(' ');
  const sentence = [...words.slice(0, 30), ...makeText(20, random).split(' '), ...words.slice(50)].join(' ');
  const cases = [
    ['one changed', words.with(40, 'otherwise').join(' '), 'diff 25, fast-diff 26 µs'],
    ['one sentence', sentence, 'diff 96, fast-diff 48 µs'],
    ['all', makeText(80, random), 'diff 1425, fast-diff 332 µs'],
  ] as const;
  for (const [name, other, goal] of cases) {
    const time = mean(() => diffWords(base, other), 20000) * 1000;
    rows.push({ measure: `diff, 80 words, ${name}`, ours: `${time.toFixed(1)} µs`, goal });
  }
}

function measureRewrite(): void {
  const base = makeText(2000, random);
  const other = makeText(2000, random);
  const time = mean(() => diffWords(base, other), 40);
  rows.push({ measure: 'diff, 2000 words rewritten', ours: `${time.toFixed(1)} ms`, goal: '< 20 ms' });
  const same = 'the '.repeat(2000);
  const dense = mean(() => diffWords(`a ${same}b`, `c ${same}d ${same}e`), 20);
  rows.push({ measure: 'diff, 2000 times the same word', ours: `${dense.toFixed(1)} ms`, goal: '< 20 ms' });
}

interface Forum {
  readonly provisions: number;
  readonly wishesEach: number;
  readonly random: Random;
  readonly edits?: number;
}

function forum({ provisions, wishesEach, random, edits = 1 }: Forum) {
  const list = Array.from({ length: provisions }, (_, index) => ({
    id: `p${index}`,
    kind: 'operative' as const,
    text: makeText(80, random),
  }));
  const proposals = list.flatMap((provision) =>
    Array.from({ length: wishesEach }, (_, index) =>
      change(`D${index}`, provision.id, amend(provision.text, edits, random)),
    ),
  );
  return { base: { language: 'en', provisions: list }, proposals };
}

function change(code: string, provisionId: string, text: string) {
  return {
    id: `${code} on ${provisionId}`,
    by: [code],
    wish: { kind: 'change' as const, provisionId, text },
  };
}

/** Milliseconds of one run, the mean of so many after a few to warm up. */
function mean(run: () => unknown, times: number): number {
  for (let index = 0; index < times / 4; index += 1) run();
  const start = processorMs();
  for (let index = 0; index < times; index += 1) run();
  return (processorMs() - start) / times;
}

/** Milliseconds of processor time that this thread has used: other work on the machine does not count. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
