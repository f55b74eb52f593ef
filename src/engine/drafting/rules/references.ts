/** R: references of a text to itself, to instruments and to resolutions; words that age. */
import { citedNumbers } from '../../number-table.ts';
import { referencesIn, resolveReference } from '../../references.ts';
import { type Instrument, instruments } from '../data/instruments.ts';
import type { Paragraph, ReadDraft } from '../read-draft.ts';
import { aboutWords, everyPlace, type Found, literal, placesOf, type Rule, wholeWords } from '../rule.ts';

const aging = wholeWords(
  'this year|last year|next year|recent|recently|the (?:last|previous|forthcoming|upcoming) (?:ministerial )?(?:conference|meeting)',
);
const assemblyResolution = /(?<![\p{L}/])resolutions? \d{1,3}\/\d{1,3}(?!\d)(?!\s+of\s+\d{1,2}\s)/gu;
const councilResolution = /Security Council resolutions? \d{1,4}(?!\d)(?!\s*\(\d{4}\))/gu;
const symbol = /(?<![\p{L}\p{N}])[AES]\/(?:RES|DEC)\/\S*[\p{L}\p{N}]/gu;
const goodSymbol =
  /^(?:[AE]\/(?:RES|DEC)\/\d{1,4}\/\d{1,4}[A-Z]?|S\/RES\/\d{1,4}(?:\(\d{4}\)|\/\(?\d{4}\)?)?)$/;

export const referenceRules: readonly Rule[] = [
  {
    id: 'R01',
    severity: 'must',
    scope: 'provision',
    profiles: 'all',
    everyLanguage: true,
    check: pointElsewhere,
    source: 'wording.md §5; procedure.md §1.3 (old → new table), §1.7 (cross-references are editorial)',
  },
  {
    id: 'R02',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      for (const instrument of cited) {
        yield* shortBeforeTitle(draft, instrument);
        yield* otherYear(draft, instrument);
      }
    },
    source: 'wording.md §2 (citations), §5',
  },
  {
    id: 'R03',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      yield* everyPlace(assemblyResolution)(draft);
      yield* everyPlace(councilResolution)(draft);
      for (const found of everyPlace(symbol)(draft)) if (!goodSymbol.test(found.found)) yield found;
    },
    source: 'wording.md §2 (citations), §5',
  },
  {
    id: 'R04',
    severity: 'should',
    scope: 'sentence',
    profiles: ['unResolution', 'weDeclaration', 'capsDeclaration', 'strategy'],
    check: everyPlace(aging),
    source: 'wording.md §5',
  },
];

/** What points elsewhere since an issue renumbered, with the number that it was written for; and what points nowhere. */
function* pointElsewhere({ paragraphs, movedReferences = [], language }: ReadDraft): Generator<Found> {
  const numbers = citedNumbers(paragraphs);
  for (const paragraph of paragraphs) {
    for (const reference of referencesIn(paragraph.text, language)) {
      const moved = movedReferences.find(
        (one) => one.provisionId === paragraph.id && one.from === reference.from,
      );
      const isNowhere = resolveReference(reference, numbers, paragraph.id) === null;
      if (moved) yield aboutWords(paragraph, reference, moved.new ?? undefined);
      else if (isNowhere && numbers.size > 0) yield aboutWords(paragraph, reference);
    }
  }
}

interface Standing {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

interface Cited extends Instrument {
  readonly full: RegExp;
  readonly brief: RegExp;
}

const cited: readonly Cited[] = instruments.map((instrument) => ({
  ...instrument,
  full: wholeWords(literal(instrument.title)),
  brief: wholeWords(instrument.short.map(literal).join('|')),
}));

function* shortBeforeTitle({ body }: ReadDraft, { title, full, brief }: Cited): Generator<Found> {
  const [long] = standing(body, full);
  const [first] = standing(body, brief);
  if (!first || (long && isBefore(long, first))) return;
  yield aboutWords(first.paragraph, first, title);
}

function isBefore(one: Standing, other: Standing): boolean {
  const [a, b] = [one.paragraph.index, other.paragraph.index];
  return a === b ? one.from < other.from : a < b;
}

function standing(body: readonly Paragraph[], pattern: RegExp): Standing[] {
  return body.flatMap((paragraph) =>
    [...placesOf(paragraph, pattern)].map(({ from, to }) => ({ paragraph, from, to })),
  );
}

/** A year right before the name, or in brackets or with “of” right behind it. */
function* otherYear({ body }: ReadDraft, { full, brief, year }: Cited): Generator<Found> {
  for (const { paragraph, from, to } of [...standing(body, full), ...standing(body, brief)]) {
    const before = /(\d{4})\s+$/.exec(paragraph.text.slice(0, from));
    const behind = /^\s*(?:\(\s*|of\s+|,\s+(?:of\s+)?)(\d{4})(?!\d)/.exec(paragraph.text.slice(to));
    const said = before?.[1] ?? behind?.[1];
    if (said === undefined || Number(said) === year) continue;
    const at = before ? before.index : to + (behind?.[0].length ?? 0) - 4;
    yield aboutWords(paragraph, { from: at, to: at + 4 }, String(year));
  }
}
