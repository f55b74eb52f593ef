/**
 * Which features of a sentence moved between two wordings: verb, auxiliary, scope, time, anchor, condition (V08 of
 * wording.md §5, §3.3). Features and no score; whether a text should be firmer or softer is not for software to say.
 */
import { features, featureWords, type WordFeature } from './data/strength.ts';
import { mainVerb } from './openings.ts';
import { wholeWords } from './rule.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** One feature of a sentence that moved, in the words of each wording; a verb by its lemma, other words in lower case. */
export interface FeatureChange {
  readonly feature: 'verb' | WordFeature;
  /** The words that only the former wording has; `null`: none. */
  readonly was: string | null;
  readonly is: string | null;
}

/** A sentence in which something moved; one at least of its features. */
export interface SentenceChange {
  /** UTF-16 offsets of the sentence in the present wording. */
  readonly from: number;
  readonly to: number;
  readonly changes: readonly FeatureChange[];
}

/** So much of the words of two sentences must be the same for one to be called the other's former wording. */
const alikeFrom = 0.4;

/** What moved from the former wording to the present one, sentence by sentence; sentences in which nothing did are left out. */
export function strengthDelta(before: string, after: string): SentenceChange[] {
  if (before === after) return [];
  return pairsOf(sentencesOf(before), sentencesOf(after))
    .map(([old, now]) => ({ from: now.from, to: now.to, changes: changesOf(old, now) }))
    .filter(({ changes }) => changes.length > 0);
}

/** How far behind the last pair a sentence is looked for. */
const reach = 40;

/** Sentences that are each other's wording, in the order of both texts; the nearest one that is like enough. */
function pairsOf(old: readonly Sentence[], now: readonly Sentence[]): [Sentence, Sentence][] {
  const former = old.map((sentence) => ({ sentence, words: wordsOf(sentence) }));
  const pairs: [Sentence, Sentence][] = [];
  let from = 0;
  for (const sentence of now) {
    const words = wordsOf(sentence);
    const near = former.slice(from, from + reach);
    const alike = near.map((one) => likeness(one.words, words));
    const most = Math.max(0, ...alike);
    const found = near[alike.indexOf(most)];
    if (most < alikeFrom || !found) continue;
    pairs.push([found.sentence, sentence]);
    from += near.indexOf(found) + 1;
  }
  return pairs;
}

function likeness(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return (2 * shared) / Math.max(1, few.size + many.size);
}

function wordsOf({ text }: Sentence): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function changesOf(old: Sentence, now: Sentence): FeatureChange[] {
  const verbs = [mainVerb(old)?.lemma ?? null, mainVerb(now)?.lemma ?? null] as const;
  const verb: FeatureChange[] =
    verbs[0] === verbs[1] ? [] : [{ feature: 'verb', was: verbs[0], is: verbs[1] }];
  return [...verb, ...features.flatMap((feature) => wordsChanged(feature, old, now))];
}

const patterns = new Map(features.map((feature) => [feature, wholeWords(featureWords[feature].join('|'))]));

function wordsChanged(feature: WordFeature, old: Sentence, now: Sentence): FeatureChange[] {
  const [before, after] = [saidIn(old, feature), saidIn(now, feature)];
  const was = before.filter((words) => !after.includes(words));
  const is = after.filter((words) => !before.includes(words));
  if (was.length + is.length === 0) return [];
  return [{ feature, was: was.join(', ') || null, is: is.join(', ') || null }];
}

function saidIn({ text }: Sentence, feature: WordFeature): string[] {
  const pattern = patterns.get(feature);
  const found = pattern ? [...text.matchAll(pattern)].map(([words]) => words.toLowerCase()) : [];
  return [...new Set(found)];
}
