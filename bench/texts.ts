/** Invented texts for measuring: words of a realistic spread, the same in every run. */

import {
  type ConsolidateInput,
  type Consolidation,
  consolidate,
  type Proposal,
} from '../src/engine/index.ts';

export type Random = () => number;

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const common = ['the', 'of', 'and', 'to', 'in', 'for', 'on', 'with', 'by', 'a', 'their', 'all', 'as', 'at'];
const syllables = [
  'co',
  'ra',
  'men',
  'ti',
  'sta',
  'vor',
  'li',
  'pre',
  'nal',
  'der',
  'su',
  'po',
  'gen',
  'mi',
  'tra',
];

/** `length` words: four in ten are among the commonest, the others from some thousand. */
export function makeText(length: number, random: Random): string {
  const words = Array.from({ length }, (_, index) => {
    const word = makeWord(random);
    return index % 20 === 19 ? `${word}.` : index % 7 === 6 ? `${word},` : word;
  });
  return words.join(' ');
}

/** The text with some words replaced, struck or inserted, far apart or not. */
export function amend(text: string, edits: number, random: Random): string {
  const words = text.split(' ');
  for (let edit = 0; edit < edits; edit += 1) {
    const at = Math.floor(random() * words.length);
    const act = random();
    if (act < 0.5) words[at] = makeWord(random);
    else if (act < 0.75) words.splice(at, 1 + Math.floor(random() * 3));
    else words.splice(at, 0, ...makeText(1 + Math.floor(random() * 6), random).split(' '));
  }
  return words.join(' ');
}

function makeWord(random: Random): string {
  if (random() < 0.4) return pick(common, random);
  return pick(syllables, random) + pick(syllables, random) + (random() < 0.6 ? pick(syllables, random) : '');
}

function pick(from: readonly string[], random: Random): string {
  return from[Math.floor(random() * from.length)];
}

/** Of 80 words each: 100 pages of A4 in our style sheet, counted by LibreOffice. */
const longProvisions = 460;

export function change(code: string, provisionId: string, text: string) {
  const wish = { kind: 'change' as const, provisionId, text };
  return { id: `${code} on ${provisionId}`, by: [code], wish };
}

/** Five hundred wishes of one to three edits for sixty provisions: an evening of a working group. */
export function fewWishes(): ConsolidateInput {
  const random = makeRandom(7);
  const provisions = Array.from({ length: 60 }, (_, index) => ({
    id: `p${index}`,
    kind: 'operative' as const,
    text: makeText(80, random),
  }));
  const proposals = Array.from({ length: 500 }, (_, index) => {
    const { id, text } = provisions[index % provisions.length];
    return change(`D${index}`, id, amend(text, 1 + (index % 3), random));
  });
  return { base: { language: 'en', provisions }, proposals };
}

/** A text of a hundred pages. Every fourth paragraph has none, one, two or three alternatives. */
export function longText(random: () => number): Consolidation {
  const base = Array.from({ length: longProvisions }, (_, index) => ({
    id: `p${index}`,
    kind: 'operative' as const,
    text: makeText(80, random),
  }));
  const proposals = base.flatMap(({ id, text }, index) =>
    ['ARV', 'BEL', 'CEL'].slice(0, index % 4).map(
      (by): Proposal => ({
        id: `${by}-${id}`,
        by: [by],
        wish: { kind: 'change', provisionId: id, text: amend(text, 2, random) },
      }),
    ),
  );
  return consolidate({ base: { language: 'en', provisions: base }, proposals });
}
