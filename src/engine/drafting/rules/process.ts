/** X: what the forum's procedure knows of a text, as far as the text and its data say it. */
import type { ReadDraft } from '../read-draft.ts';
import { aboutParagraph, aboutWords, everyPlace, type Found, literal, placesOf, type Rule } from '../rule.ts';

/** Weak to strong (TLP 2.0). */
const markings: readonly string[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'];
const label = /(?<![\p{L}\p{N}])TLP\s?[:;-]?\s?(?<colour>\p{L}+(?:\s?\+\s?\p{L}+)?)/giu;
/** Where a forum has not said it otherwise. */
const smallCountBelow = 5;
const counted =
  /(?<![\p{L}\p{N}.,])(?<count>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:\p{L}+\s)?(?:victims?|survivors?|migrants?|refugees?|persons?|people|children|child|women|woman|men|girls?|boys?)(?!\p{L})/giu;
const numberWords = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const processRules: readonly Rule[] = [
  {
    id: 'X01',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    check: ({ paragraphs, changedSinceAgreed = [] }) =>
      paragraphs.filter(({ id }) => changedSinceAgreed.includes(id)).map((one) => aboutParagraph(one, '')),
    source: 'procedure.md §1.6; wording.md §5',
  },
  {
    id: 'X03',
    severity: 'must',
    scope: 'document',
    profiles: 'all',
    everyLanguage: true,
    check: labels,
    source: 'wording.md §5; standards.md (TLP 2.0: labels are never translated)',
  },
  {
    id: 'X04',
    severity: 'must',
    scope: 'document',
    profiles: 'all',
    check: ({ forum, marking, ...draft }) => {
      const symbols = forum.restrictedSymbols ?? [];
      if (marking !== 'CLEAR' || symbols.length === 0) return [];
      const longest = [...symbols].sort((one, other) => other.length - one.length);
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}/])(?:${longest.map(literal).join('|')})(?![\\p{L}\\p{N}/])`,
        'gu',
      );
      return everyPlace(pattern)({ forum, marking, ...draft });
    },
    source: 'wording.md §5',
  },
  {
    id: 'X08',
    severity: 'should',
    scope: 'document',
    profiles: ['chairsStatement', 'strategy', 'weDeclaration'],
    check: smallCounts,
    source: 'wording.md §5',
  },
];

/** A label that is none of the five, and a part marked more strongly than the document. */
function* labels({ paragraphs, marking }: ReadDraft): Generator<Found> {
  const own = markings.indexOf(marking ?? '');
  for (const paragraph of paragraphs) {
    for (const place of placesOf(paragraph, label)) {
      const colour = (place.match.groups?.['colour'] ?? '').toUpperCase().replace(/\s/g, '');
      const rank = markings.indexOf(colour);
      const isExact = place.match[0] === `TLP:${colour}`;
      if (rank >= 0 && isExact && (own < 0 || rank <= own)) continue;
      yield aboutWords(paragraph, place, rank >= 0 && !isExact ? `TLP:${colour}` : undefined);
    }
  }
}

function* smallCounts({ body, forum }: ReadDraft): Generator<Found> {
  const below = forum.smallCountBelow ?? smallCountBelow;
  for (const paragraph of body) {
    for (const place of placesOf(paragraph, counted)) {
      const said = (place.match.groups?.['count'] ?? '').toLowerCase();
      const count = /^\d/.test(said) ? Number(said) : numberWords.indexOf(said);
      if (count > 0 && count < below) yield aboutWords(paragraph, place);
    }
  }
}
