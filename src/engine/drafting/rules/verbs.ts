/** V01–V03: with which verb a sentence opens, and in which form. */
import type { DraftingProfile } from '../../profiles.ts';
import type { Opening, OpeningMood } from '../openings.ts';
import type { Paragraph, ReadDraft, ReadSentence } from '../read-draft.ts';
import { aboutWords, type Found, type Rule } from '../rule.ts';
import { levelOf } from './lists.ts';

type Part = 'preambular' | 'operative';

const preambularMoods: readonly OpeningMood[] = ['participle', 'adjective', 'perfect'];

/** Moods in which a sentence of a profile opens (wording.md §1, grammar). */
const moods: Readonly<Record<DraftingProfile, Readonly<Record<Part, readonly OpeningMood[]>>>> = {
  unResolution: { preambular: preambularMoods, operative: ['third'] },
  capsDeclaration: { preambular: preambularMoods, operative: ['third', 'infinitive', 'we', 'modal'] },
  weDeclaration: { preambular: ['we', 'modal'], operative: ['we', 'modal'] },
  // A noun may open a line of a strategy, and “supporting” may be one.
  strategy: {
    preambular: ['we', 'modal', 'participle', 'adjective', 'infinitive', 'perfect'],
    operative: ['we', 'modal', 'infinitive', 'participle', 'adjective'],
  },
  chairsStatement: { preambular: ['past', 'modal'], operative: ['past', 'modal'] },
};

/** A strategy may say a thing in a noun phrase; longer than this it is a sentence. */
const nounPhraseWordsMax = 12;

const opened = ['unResolution', 'weDeclaration', 'capsDeclaration', 'strategy'] as const;

export const openingRules: readonly Rule[] = [
  {
    id: 'V01',
    severity: 'should',
    severityIn: { weDeclaration: 'info', strategy: 'info' },
    scope: 'sentence',
    profiles: opened,
    check: function* (draft) {
      for (const { paragraph, sentence } of opening(draft)) {
        if (sentence.opening !== null || isFormula(sentence)) continue;
        if (draft.profile === 'strategy' && countOf(sentence) <= nounPhraseWordsMax) continue;
        yield aboutWords(paragraph, firstWords(sentence));
      }
    },
    source: 'wording.md §1 (grammar), §3.5, §5; domain/samples/verb-lexicon.json',
  },
  {
    id: 'V02',
    severity: 'should',
    scope: 'provision',
    profiles: opened,
    check: function* (draft) {
      for (const { paragraph, sentence } of opening(draft)) {
        if (sentence.opening === null) continue;
        const fitting = moods[draft.profile][partOf(paragraph)];
        if (!fitting.includes(sentence.opening.mood)) yield aboutWords(paragraph, sentence.opening);
      }
    },
    source: 'wording.md §2 (opening, PP and OP), §5',
  },
  {
    id: 'V03',
    severity: 'should',
    scope: 'document',
    profiles: ['unResolution', 'weDeclaration', 'capsDeclaration'],
    check: sameVerbNextDoor,
    source: 'wording.md §2 (also / further), §5',
  },
];

/** Sentences whose opening a profile sets: in a resolution the first of each paragraph, elsewhere every one. */
function* opening({ body, profile }: ReadDraft): Generator<{ paragraph: Paragraph; sentence: ReadSentence }> {
  const isOneSentence = profile === 'unResolution' || profile === 'capsDeclaration';
  for (const paragraph of body) {
    if (levelOf(paragraph) > 0 || paragraph.kind === 'chapeau' || paragraph.kind === 'paragraph') continue;
    const sentences = isOneSentence ? paragraph.sentences.slice(0, 1) : paragraph.sentences;
    for (const sentence of sentences) yield { paragraph, sentence };
  }
}

/** “We, the Ministers …” opens the text, not a sentence of it. */
function isFormula({ text }: ReadSentence): boolean {
  return /^["“]?we,/i.test(text);
}

function partOf({ kind }: Paragraph): Part {
  return kind === 'preambular' ? 'preambular' : 'operative';
}

function firstWords({ from, text }: ReadSentence): { from: number; to: number } {
  const words = /^\S+(?:\s+\S+){0,4}/u.exec(text)?.[0] ?? text;
  return { from, to: from + words.length };
}

function countOf({ text }: ReadSentence): number {
  return text.split(/\s+/).length;
}

/** *Recalling*, *Recalling also*, *Recalling further*, and then again from the start. */
function* sameVerbNextDoor({ body, profile }: ReadDraft): Generator<Found> {
  const first = body
    .filter((paragraph) => levelOf(paragraph) === 0)
    .map((paragraph) => ({ paragraph, opening: paragraph.sentences[0]?.opening ?? null }));
  for (const [index, { paragraph, opening: now }] of first.entries()) {
    if (!now?.verb) continue;
    const was = first[index - 1]?.opening ?? null;
    const wanted = wantedOrder(was, now);
    if (wanted !== null && now.order === null) yield aboutWords(paragraph, now, wanted);
    // In full sentences “also” joins more than verbs.
    const isAlone = was?.verb?.lemma !== now.verb.lemma && now.order !== null;
    if (isAlone && profile !== 'weDeclaration') yield aboutWords(paragraph, now);
  }
}

function wantedOrder(was: Opening | null, now: Opening): 'also' | 'further' | null {
  if (was?.verb?.lemma !== now.verb?.lemma || was?.order === 'further') return null;
  return was?.order === 'also' ? 'further' : 'also';
}
