/**
 * Word differences against the two best-known libraries, on the same texts: all three make the edits from two strings.
 * Rounds are interleaved, so that a busy machine is busy for all; a row is the median of the rounds.
 */
import { diffWordsWithSpace } from 'diff';
import fastDiff from 'fast-diff';
import { diffWords } from '../src/engine/index.ts';
import { duration, figures, median, processorMs, row, say } from './rows.ts';
import { amend, makeRandom, makeText } from './texts.ts';

const random = makeRandom(11);

interface Case {
  readonly name: string;
  readonly base: string;
  readonly other: string;
  readonly rounds: number;
  readonly timesARound: number;
}

const base = makeText(80, random);
const words = base.split(' ');
const short = { base, rounds: 21, timesARound: 400 };
const long = { rounds: 5, timesARound: 1 };

// Ours takes a microsecond or so here, which the clock of the processor shows only in many.
measure({
  ...short,
  timesARound: 8000,
  rounds: 9,
  name: '80 words, one changed',
  other: words.with(40, 'otherwise').join(' '),
});
measure({
  ...short,
  name: '80 words, one sentence changed',
  other: [...words.slice(0, 30), ...makeText(20, random).split(' '), ...words.slice(50)].join(' '),
});
measure({ ...short, name: '80 words, all changed', other: makeText(80, random) });
measure({
  ...long,
  name: '2,000 words rewritten',
  base: makeText(2000, random),
  other: makeText(2000, random),
});
const edited = makeText(2000, random);
measure({
  ...long,
  rounds: 9,
  name: '2,000 words, 200 edits',
  base: edited,
  other: amend(edited, 200, random),
});

function measure(one: Case): void {
  say(one.name);
  const contenders = [
    () => diffWords(one.base, one.other),
    () => diffWordsWithSpace(one.base, one.other),
    () => fastDiffOfWords(one.base, one.other),
  ];
  const times: number[][] = contenders.map(() => []);
  for (let round = -2; round < one.rounds; round += 1) {
    for (const [index, run] of contenders.entries()) {
      const start = processorMs();
      for (let time = 0; time < one.timesARound; time += 1) run();
      if (round >= 0) times[index]?.push((processorMs() - start) / one.timesARound); // two rounds warm up
    }
  }
  const [ours = 0, diff = 0, fast = 0] = times.map(median);
  const isLong = one.timesARound === 1;
  row({
    measure: `word diff, ${one.name}`,
    ours: duration(ours),
    beside: `diff ${duration(diff)}, fast-diff ${duration(fast)}`,
    ratio: `${figures(diff / ours)} × and ${figures(fast / ours)} ×`,
    goal: isLong ? '< 20 ms' : 'faster than both',
    isMet: isLong ? ours < 20 : ours < diff && ours < fast,
  });
}

/** As its users do: a character stands for each word, and the pieces are put back into words. */
function fastDiffOfWords(before: string, after: string): [number, string][] {
  const codes = new Map<string, string>();
  const known: string[] = [];
  const encoded = (text: string): string =>
    text
      .split(/(\s+|[^\w\s])/)
      .map((word) => {
        const code = codes.get(word) ?? String.fromCharCode(known.length + 1);
        if (!codes.has(word)) {
          codes.set(word, code);
          known.push(word);
        }
        return code;
      })
      .join('');
  const edits = fastDiff(encoded(before), encoded(after));
  return edits.map(([kind, text]) => [
    kind,
    Array.from({ length: text.length }, (_, index) => known[text.charCodeAt(index) - 1]).join(''),
  ]);
}
