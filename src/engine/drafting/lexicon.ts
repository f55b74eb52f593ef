/** Every form of every opening, by its first word, longest first (wording.md §3). */
import {
  adjectives,
  adverbs,
  type Dimension,
  dimensions,
  irregular,
  ladders,
  perfectOpening,
} from './data/verbs.ts';

const moods = ['participle', 'third', 'base', 'past', 'adjective', 'perfect'] as const;
export type Mood = (typeof moods)[number];

export interface Entry {
  readonly lemma: string;
  readonly dimension: Dimension;
  /** Only comparable inside one dimension. */
  readonly level: number;
}

interface Form extends Entry {
  readonly mood: Mood;
  readonly words: readonly string[];
}

const forms = new Map<string, Form[]>();
const isAdverb = new Set(adverbs);

for (const dimension of dimensions) {
  for (const [level, lemmas] of Object.entries(ladders[dimension])) {
    for (const lemma of lemmas.split(', ')) addVerb({ lemma, dimension, level: Number(level) });
  }
  for (const [level, phrases] of Object.entries(adjectives[dimension])) {
    for (const lemma of phrases.split(', ')) {
      add({ lemma, dimension, level: Number(level), mood: 'adjective', words: lemma.split(' ') });
    }
  }
}
add({ lemma: perfectOpening, dimension: 'link', level: 0, mood: 'perfect', words: [perfectOpening] });
for (const list of forms.values()) list.sort((one, other) => other.words.length - one.words.length);

/** A word as the lexicon has it: lower case, -ise. Only for looking up; no text is ever changed. */
export function lookedUp(word: string): string {
  return word
    .toLowerCase()
    .replace(/iz(e|es|ed|ing)$/, 'is$1')
    .replace(/^cognizant$/, 'cognisant');
}

export interface Opened extends Entry {
  readonly mood: Mood;
  /** How many words the opening takes, with its adverbs. */
  readonly length: number;
}

/**
 * The opening with which these words (as `lookedUp` gives them) begin, adverbs before and within it included.
 *
 * @param wanted moods in the order in which they are tried: `adopted` is a past and `share` a base form.
 */
export function openedBy(words: readonly string[], wanted: readonly Mood[] = moods): Opened | null {
  let start = 0;
  while (isAdverb.has(words[start] ?? '')) start += 1;
  // “strongly condemn” is an entry of its own; with its adverb skipped, the plain verb would be found.
  const starts = start === 0 ? [0] : [start - 1, start];
  for (const at of starts) {
    const found = longestAt(words, at, wanted);
    if (found) return found;
  }
  return null;
}

function longestAt(words: readonly string[], start: number, wanted: readonly Mood[]): Opened | null {
  let best: Opened | null = null;
  for (const { words: form, mood, lemma, dimension, level } of forms.get(words[start] ?? '') ?? []) {
    if (!wanted.includes(mood)) continue;
    const verbEnd = endOf(form, words, start);
    const end = verbEnd === null ? null : withOrder(words, verbEnd);
    if (end !== null && (best === null || end > best.length)) {
      best = { lemma, dimension, level, mood, length: end };
    }
  }
  return best;
}

/** In a preamble “also” and “further” stand behind the verb (wording.md §2). */
function withOrder(words: readonly string[], end: number): number {
  return words[end] === 'also' || words[end] === 'further' ? end + 1 : end;
}

/** Where a form ends in a text, adverbs between its words let pass: “recalling also”, “note also with concern”. */
function endOf(form: readonly string[], words: readonly string[], start: number): number | null {
  let at = start;
  for (const [index, word] of form.entries()) {
    while (index > 0 && words[at] !== word && isAdverb.has(words[at] ?? '')) at += 1;
    if (words[at] !== word) return null;
    at += 1;
  }
  return at;
}

function addVerb(entry: Entry): void {
  const words = entry.lemma.split(' ');
  // “strongly condemn”: the verb inflects, not the adverb before it.
  const at = isAdverb.has(words[0] ?? '') ? 1 : 0;
  const verb = words[at] ?? '';
  const inflected = (form: string) => words.map((word, index) => (index === at ? form : word));
  add({ ...entry, mood: 'base', words });
  add({ ...entry, mood: 'participle', words: inflected(participle(verb)) });
  add({ ...entry, mood: 'third', words: inflected(third(verb)) });
  add({ ...entry, mood: 'past', words: inflected(past(verb)) });
}

function add(form: Form): void {
  const first = form.words[0] ?? '';
  const list = forms.get(first);
  if (list) list.push(form);
  else forms.set(first, [form]);
}

function participle(verb: string): string {
  return irregular[verb]?.participle ?? `${verb.replace(/e$/, '')}ing`;
}

function third(verb: string): string {
  if (irregular[verb]?.third) return irregular[verb].third;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|sh|ch|x|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (irregular[verb]?.past) return irregular[verb].past;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}
