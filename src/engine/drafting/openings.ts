/** With what a sentence opens, and what its main verb is: a lead-in clause may come first (wording.md §1, notes). */
import { type Entry, lookedUp, type Opened, openedBy } from './lexicon.ts';
import type { Sentence } from './sentences.ts';

/**
 * `we`: “We reaffirm …”, also behind a lead-in; `modal`: “Members will …”; the rest as in the lexicon.
 */
export type OpeningMood =
  | 'we'
  | 'modal'
  | 'participle'
  | 'third'
  | 'infinitive'
  | 'past'
  | 'adjective'
  | 'perfect';

/** How a sentence opens. */
export interface Opening {
  readonly mood: OpeningMood;
  /** `null`: “We will …”, “Members should …” with a verb that stands on no ladder. */
  readonly verb: Entry | null;
  /** UTF-16 offsets of the opening words within the paragraph. */
  readonly from: number;
  readonly to: number;
  /** An adverb of order stands in it. */
  readonly order: 'also' | 'further' | null;
}

const word = /[\p{L}\p{N}’'-]+/gu;
/** “We” at the start, or behind a comma that ends a lead-in clause. */
const weBegins = /^["“‘([]*we(?=[\s,])|,\s+(?:therefore\s+)?we\s/iu;
const apposition = /^,[^,]*(?:,[^,]*?)?,\s+/u;
const auxiliary =
  /^(?:will|shall|should|must|may|can|would|have|has|had|do|are|were|remain|also|hereby|therefore|to)$/;
const modal =
  /^["“‘([]*(?!we\b)[\p{L}\p{N}’'()/,\s-]{1,110}?\b(?:will|shall|should|must|may|can|aims? to|intends? to|undertakes? to|seeks? to)\b/iu;

/** The opening of a sentence; `null` when it opens with nothing that the forum's lists have. */
export function openingOf(sentence: Sentence): Opening | null {
  return openingWithWe(sentence) ?? openingWithVerb(sentence) ?? openingWithModal(sentence);
}

/** The verb that counts of a sentence, whatever it opens with. */
export function mainVerb(sentence: Sentence): Entry | null {
  return openingOf(sentence)?.verb ?? null;
}

function openingWithWe(sentence: Sentence): Opening | null {
  const found = weBegins.exec(sentence.text);
  if (!found) return null;
  const at = found.index + found[0].trimEnd().length;
  const rest = sentence.text.slice(at);
  const skipped = apposition.exec(rest)?.[0].length ?? 0;
  const words = [...rest.slice(skipped).matchAll(word)].slice(0, 14);
  const lower = words.map(([text]) => lookedUp(text));
  let start = 0;
  while (auxiliary.test(lower[start] ?? '')) start += 1;
  const verb = openedBy(lower.slice(start), ['base', 'past', 'adjective']);
  if (!verb && start === 0) return null;
  const last = words[Math.max(0, start + (verb?.length ?? 0) - 1)];
  const end = last ? at + skipped + last.index + last[0].length : at;
  return made(sentence, { mood: 'we', verb, from: found.index === 0 ? 0 : at - 2, to: end });
}

function openingWithVerb(sentence: Sentence): Opening | null {
  const words = [...sentence.text.matchAll(word)].slice(0, 12);
  const lower = words.map(([text]) => lookedUp(text));
  const isInfinitive = lower[0] === 'to';
  const verb = openedBy(isInfinitive ? lower.slice(1) : lower);
  if (!verb) return null;
  const last = words[verb.length - 1 + (isInfinitive ? 1 : 0)];
  const mood = verb.mood === 'base' ? 'infinitive' : verb.mood;
  return made(sentence, {
    mood,
    verb,
    from: words[0]?.index ?? 0,
    to: last ? last.index + last[0].length : sentence.text.length,
  });
}

function openingWithModal(sentence: Sentence): Opening | null {
  const found = modal.exec(sentence.text);
  if (!found) return null;
  const to = found[0].length;
  const rest = [...sentence.text.slice(to).matchAll(word)].slice(0, 6).map(([text]) => lookedUp(text));
  return made(sentence, { mood: 'modal', verb: openedBy(rest, ['base']), from: 0, to });
}

function made(
  sentence: Sentence,
  opening: { mood: OpeningMood; verb: Opened | null; from: number; to: number },
): Opening {
  const { mood, verb, from, to } = opening;
  const words = sentence.text.slice(from, to).toLowerCase();
  const order = /\bfurther\b/.test(words) ? 'further' : /\balso\b/.test(words) ? 'also' : null;
  const entry = verb && { lemma: verb.lemma, dimension: verb.dimension, level: verb.level };
  return { mood, verb: entry, from: sentence.from + from, to: sentence.from + to, order };
}
