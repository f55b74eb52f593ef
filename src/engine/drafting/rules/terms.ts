/** T: the forum's own terms. */
import { avoidedTerms, masculine, oneCrime, returnSaid, returnTerms, termPairs } from '../data/terms.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutWords, everyPlace, type Found, type Place, placesOf, type Rule, wholeWords } from '../rule.ts';

export const termRules: readonly Rule[] = [
  {
    id: 'T01',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: listed(avoidedTerms),
    source: 'wording.md §5 (word list of the forum)',
  },
  {
    id: 'T02',
    severity: 'info',
    scope: 'document',
    profiles: 'all',
    check: twoTerms,
    source: 'wording.md §5',
  },
  {
    id: 'T03',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: everyPlace(wholeWords(oneCrime)),
    source: 'wording.md §5',
  },
  {
    id: 'T04',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: whichReturn,
    source: 'wording.md §5',
  },
  {
    id: 'T05',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: listed(masculine),
    source: 'wording.md §2 (gender), §5',
  },
];

function listed(list: readonly { readonly term: string; readonly instead: string | null }[]): Rule['check'] {
  const patterns = list.map(({ term, instead }) => ({ pattern: wholeWords(term), instead }));
  return function* (draft) {
    for (const { pattern, instead } of patterns) {
      yield* everyPlace(pattern, () => instead ?? undefined)(draft);
    }
  };
}

const pairs = termPairs.map(([one, other]) => [wholeWords(one), wholeWords(other)] as const);

/** Two terms for one thing: the first place of each that is rarer, with the other. */
function* twoTerms({ paragraphs }: ReadDraft): Generator<Found> {
  for (const [one, other] of pairs) {
    const [some, others] = [everyOne(paragraphs, one), everyOne(paragraphs, other)];
    const [rare, usual] = some.length <= others.length ? [some[0], others[0]] : [others[0], some[0]];
    if (!rare || !usual) continue;
    yield aboutWords(rare.paragraph, rare.place, usual.words);
  }
}

function everyOne(paragraphs: readonly Paragraph[], pattern: RegExp) {
  return paragraphs.flatMap((paragraph) =>
    [...placesOf(paragraph, pattern)].map((place) => ({ paragraph, place, words: place.match[0] })),
  );
}

const ways = new RegExp(String.raw`(?<!\p{L})(?<!\b(?:in|data|tax) )${returnTerms}(?!\p{L})`, 'iu');
const said = wholeWords(returnSaid);

function whichReturn({ body }: ReadDraft): Found[] {
  return body.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ from, text }) => {
      const found = ways.exec(text);
      if (!found || text.search(said) >= 0) return [];
      const place: Place = { from: from + found.index, to: from + found.index + found[0].length };
      return [aboutWords(paragraph, place)];
    }),
  );
}
