/** P: punctuation and typography. P01 stands in `end-marks.ts`. */
import { hyphenVariants } from '../data/terms.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutWords, type Found, literal, type Place, placesOf, type Rule, wholeWords } from '../rule.ts';
import { endMarkRule } from './end-marks.ts';

const units =
  'per cent|percent|kilometres?|km|metres?|nautical miles?|hectares?|tonnes?|million|billion|hours?|minutes?';
/** A plain space that a line may break between what belongs together. */
const breaking = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:paragraphs?|articles?|rules?|annex|area) (?=\d)|\d[\d.,]{0,15} (?=(?:${units})(?![\p{L}])))\S+`,
  'giu',
);
const spacing = /(?<! ) {2,}(?=\S)|(?<!\s)\s+[,;](?=\s|$)|(?<=\p{L}) - (?=\p{L})/gu;

export const typographyRules: readonly Rule[] = [
  endMarkRule,
  {
    id: 'P02',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: function* (draft) {
      for (const paragraph of draft.paragraphs) {
        for (const place of placesOf(paragraph, spacing)) yield aboutWords(paragraph, place);
      }
      yield* mixedQuotes(draft);
      yield* bothVariants(draft);
    },
    source: 'wording.md §5',
  },
  {
    id: 'P04',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: function* ({ body }) {
      for (const paragraph of body) {
        const [first] = placesOf(paragraph, breaking);
        if (first) yield aboutWords(paragraph, first);
      }
    },
    source: 'wording.md §5',
  },
  {
    id: 'P05',
    severity: 'should',
    scope: 'provision',
    profiles: 'all',
    check: emphasis,
    source: 'wording.md §2 (emphasis)',
  },
];

/** Straight and curly quotation marks in one text: the rarer kind is shown. */
function* mixedQuotes({ paragraphs }: ReadDraft): Generator<Found> {
  const straight = everyOne(paragraphs, /(?<=^|[\s([])"(?=\S)|(?<=\S)"(?=[\s).,;:]|$)/gu);
  const curly = everyOne(paragraphs, /[“”]/gu);
  if (straight.length === 0 || curly.length === 0) return;
  const rare = straight.length <= curly.length ? straight : curly;
  yield* rare.slice(0, 1).map(({ paragraph, place }) => aboutWords(paragraph, place));
}

const variants = hyphenVariants.map(([one, other]) => ({
  one,
  other,
  ofOne: caseWords(one),
  ofOther: caseWords(other),
}));

function* bothVariants({ paragraphs }: ReadDraft): Generator<Found> {
  for (const { one, other, ofOne, ofOther } of variants) {
    const [some, others] = [everyOne(paragraphs, ofOne), everyOne(paragraphs, ofOther)];
    const [rare, usual] = some.length <= others.length ? [some, other] : [others, one];
    if (some.length === 0 || others.length === 0) continue;
    yield* rare.map(({ paragraph, place }) => aboutWords(paragraph, place, usual));
  }
}

/** As written, capitals and all: a variant may be one of case. */
function caseWords(words: string): RegExp {
  return new RegExp(wholeWords(literal(words)).source, 'gu');
}

function everyOne(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
): { paragraph: Paragraph; place: Place }[] {
  return paragraphs.flatMap((paragraph) =>
    [...placesOf(paragraph, pattern)].map((place) => ({ paragraph, place })),
  );
}

/** A resolution prints its opening words in italics; nothing else is emphasised, and in other profiles nothing at all. */
function* emphasis({ body, profile }: ReadDraft): Generator<Found> {
  for (const paragraph of body) {
    const opening = profile === 'unResolution' ? (paragraph.sentences[0]?.opening?.to ?? 0) : 0;
    for (const mark of paragraph.marks ?? []) {
      if (mark.kind !== 'emphasis' && mark.kind !== 'strong') continue;
      if (mark.kind === 'emphasis' && mark.to <= opening) continue;
      yield aboutWords(paragraph, mark);
    }
  }
}
