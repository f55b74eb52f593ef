/** A: acronyms, their definitions and short forms that formal texts do without. */
import { knownAcronyms, shortForms } from '../data/names.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutWords, everyPlace, type Found, type Place, placesOf, type Rule } from '../rule.ts';

const acronym = /(?<![\p{L}\p{N}/.-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*[A-Z0-9](?![\p{L}\p{N}/]|-\p{L})/gu;
const romanNumeral = /^[IVXLC]+$/;
/** What is left of drafting is another rule's. */
const leftOver = /^(?:TBC|TBD|XX+|PP|OP|[A-Z]?\d+)$/;
const usesMin = 3;

export const acronymRules: readonly Rule[] = [
  {
    id: 'A01',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: undefinedAcronyms,
    source: 'wording.md §2 (abbreviations), §5',
  },
  {
    id: 'A02',
    severity: 'info',
    scope: 'sentence',
    profiles: 'all',
    check: idleDefinitions,
    source: 'wording.md §2 (no short form for a term used once or twice), §5',
  },
  {
    id: 'A03',
    severity: 'should',
    scope: 'sentence',
    profiles: ['unResolution', 'weDeclaration', 'capsDeclaration', 'strategy'],
    check: everyPlace(
      new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${Object.keys(shortForms).join('|')})(?![\\p{L}\\p{N}/-])`, 'gu'),
      ([found]) => shortForms[found],
    ),
    source: 'wording.md §2 (never UN, GA, SG in formal texts), §5',
  },
];

interface Use {
  readonly word: string;
  readonly paragraph: Paragraph;
  readonly place: Place;
  readonly isDefinition: boolean;
}

function usesOf({ paragraphs, forum }: ReadDraft): Use[] {
  const known = new Set([
    ...knownAcronyms,
    ...forum.names.flatMap(({ code, acronym: own }) => [code, own ?? '']),
  ]);
  return paragraphs.filter(isNotShouted).flatMap((paragraph) =>
    [...placesOf(paragraph, acronym)]
      .map((place) => ({
        word: place.match[0],
        paragraph,
        place,
        isDefinition: isInBrackets(paragraph.text, place),
      }))
      .filter(({ word }) => !known.has(word) && !romanNumeral.test(word) && !leftOver.test(word)),
  );
}

/** A paragraph in capitals opens a declaration of that manner; its words are no acronyms. */
function isNotShouted({ text }: Paragraph): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals < small;
}

/** “… Working Group (TWG)” and “(“TWG”)” define it. */
function isInBrackets(text: string, { from, to }: Place): boolean {
  return /[([]["“]?$/.test(text.slice(0, from)) && /^["”]?[)\]]/.test(text.slice(to));
}

/** Told once, at the first use. */
function* undefinedAcronyms(draft: ReadDraft): Generator<Found> {
  const seen = new Set<string>();
  for (const { word, paragraph, place, isDefinition } of usesOf(draft)) {
    if (!seen.has(word) && !isDefinition) yield aboutWords(paragraph, place);
    seen.add(word);
  }
}

function* idleDefinitions(draft: ReadDraft): Generator<Found> {
  const uses = usesOf(draft);
  for (const word of new Set(uses.map((use) => use.word))) {
    const own = uses.filter((use) => use.word === word);
    const [first, second] = own.filter(({ isDefinition }) => isDefinition);
    if (second) yield aboutWords(second.paragraph, second.place);
    else if (first && own.length - 1 < usesMin) yield aboutWords(first.paragraph, first.place);
  }
}
