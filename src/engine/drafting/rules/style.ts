/** L and Q: length and softness. For information: vagueness is often intended (wording.md §0.3). */
import { countWords } from '../../tokens.ts';
import { costSource, costs, qualifiers } from '../data/terms.ts';
import type { Paragraph, ReadDraft, ReadSentence } from '../read-draft.ts';
import {
  aboutParagraph,
  aboutWords,
  everyPlace,
  type Found,
  literal,
  type Rule,
  wholeWords,
} from '../rule.ts';

const charactersMax = 1200;
const wordsMax = 60;
const qualifiersMin = 3;
const qualifier = wholeWords(
  [...qualifiers]
    .sort((one, other) => other.length - one.length)
    .map(literal)
    .join('|'),
);
const ensuredPassive =
  /\bensur(?:e|es|ing) that [^.;]{0,90}?\b(?:is|are|be|been) (?:\w+ly )?\w+(?:ed|en)\b/giu;
const doubled =
  /\bnot\s+un(?!der|it|til|less|ion|iver|to)\p{L}{3,}|\bnot\s+without\b|\bnot\s+insignificant\b/giu;
const andOr = /\band\/or\b/giu;
const costing = wholeWords(costs);
const sourced = wholeWords(costSource);

export const styleRules: readonly Rule[] = [
  {
    id: 'L01',
    severity: 'info',
    scope: 'provision',
    profiles: 'all',
    check: function* ({ body }) {
      for (const paragraph of body) {
        if (paragraph.text.length > charactersMax) yield aboutParagraph(paragraph, '');
        for (const sentence of paragraph.sentences) {
          if (countWords(sentence.text) > wordsMax) yield aboutWords(paragraph, sentence);
        }
      }
    },
    source: 'wording.md §5',
  },
  {
    id: 'Q01',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: (draft) =>
      sentences(draft).flatMap(({ paragraph, sentence }) => {
        const found = [...sentence.text.matchAll(qualifier)].map(([words]) => words.toLowerCase());
        const { id } = paragraph;
        if (found.length < qualifiersMin) return [];
        return [{ provisionId: id, from: sentence.from, to: sentence.to, found: found.join(', ') }];
      }),
    source: 'wording.md §3.3 (condition), §5',
  },
  {
    id: 'Q02',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      for (const pattern of [ensuredPassive, andOr, doubled]) yield* everyPlace(pattern)(draft);
    },
    source: 'wording.md §3.3 (joining), §5',
  },
  {
    id: 'Q03',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: unsourcedCosts,
    source: 'wording.md §5',
  },
];

function sentences({ body }: ReadDraft): { paragraph: Paragraph; sentence: ReadSentence }[] {
  return body.flatMap((paragraph) => paragraph.sentences.map((sentence) => ({ paragraph, sentence })));
}

function unsourcedCosts(draft: ReadDraft): Found[] {
  return sentences(draft).flatMap(({ paragraph, sentence }) => {
    costing.lastIndex = 0;
    const found = costing.exec(sentence.text);
    if (!found || sentence.text.search(sourced) >= 0) return [];
    const from = sentence.from + found.index;
    return [aboutWords(paragraph, { from, to: from + found[0].length })];
  });
}
