/** D: dates, times and figures. */
import { months, weekdayOf, weekdays } from '../calendar.ts';
import type { ReadDraft } from '../read-draft.ts';
import { aboutWords, everyPlace, type Found, placesOf, type Rule, wholeWords } from '../rule.ts';

const monthNames = months.join('|');
const otherForms = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(?:(?:${monthNames})\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)(?:\sof)?\s(?:${monthNames})(?:\s\d{4})?|\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d)(?![\p{L}\p{N}/])`,
  'gu',
);
const full = new RegExp(
  String.raw`(?:(?<weekday>${weekdays.join('|')}),?\s)?(?<day>\d{1,2})\s(?<month>${monthNames})\s(?<year>\d{4})`,
  'gu',
);
const deadline = /\b(?:by|before|no later than|until|not later than)\s(?:\p{L}+day,?\s)?$/iu;
const clock =
  /(?<![\p{L}\p{N}:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:a\.?m\.?|p\.?m\.?|hours?|hrs))?(?![\p{L}\p{N}:.]\d)/giu;
const zone = /^\s*[,(]?\s*(?:UTC|GMT|[A-Z]{2,5}T\b|(?:\p{L}+\s){1,3}time|in\s\p{Lu})/u;
const seasons = wholeWords('spring|summer|autumn|winter|fall of (?:19|20)\\d\\d');
const money =
  /(?<code>(?<!\p{L})[A-Z]{3}(?=\s?\d))|(?<sign>(?:[A-Z]{1,3})?[$€£¥](?=\s?\d))|(?<word>(?<=\d\s(?:million\s|billion\s)?)(?:[A-Za-z]+\s)?(?:dollars|euros|rupiah|pounds|yen)(?!\p{L}))/gu;

export const dateRules: readonly Rule[] = [
  {
    id: 'D01',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      yield* everyPlace(otherForms)(draft);
      yield* impossibleOrPast(draft);
    },
    source: 'wording.md §2 (dates, money), §5',
  },
  {
    id: 'D02',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* ({ paragraphs }) {
      for (const paragraph of paragraphs) {
        if (!/\d[:.]\d\d/.test(paragraph.text)) continue;
        for (const place of placesOf(paragraph, clock)) {
          if (!zone.test(paragraph.text.slice(place.to))) yield aboutWords(paragraph, place);
        }
      }
    },
    source: 'wording.md §5; DESIGN §2 law 4 (deadlines are instants with a zone)',
  },
  {
    id: 'D03',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      yield* everyPlace(seasons)(draft);
      yield* mixedMoney(draft);
    },
    source: 'wording.md §2 (dates, money), §5',
  },
];

/** A weekday that the date does not have, a day that the month does not have, a deadline that is over. */
function* impossibleOrPast({ paragraphs, today }: ReadDraft): Generator<Found> {
  for (const paragraph of paragraphs) {
    for (const place of placesOf(paragraph, full)) {
      const { weekday, day = '', month = '', year = '' } = place.match.groups ?? {};
      const number = months.indexOf(month) + 1;
      const real = weekdayOf({ year: Number(year), month: number, day: Number(day) });
      const isOther = real !== null && weekday !== undefined && weekday !== real;
      const civil = [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
      const isPast = today !== undefined && civil < today && isDeadline(paragraph.text, place.from);
      if (isOther) yield aboutWords(paragraph, place, `${real}, ${day} ${month} ${year}`);
      else if (real === null || isPast) yield aboutWords(paragraph, place);
    }
  }
}

function isDeadline(text: string, at: number): boolean {
  return deadline.test(text.slice(0, at));
}

/** One style of money in a text: codes, signs or words; the rarer is shown once. */
function* mixedMoney({ paragraphs }: ReadDraft): Generator<Found> {
  const found = paragraphs.flatMap((paragraph) =>
    [...placesOf(paragraph, money)].map((place) => ({
      paragraph,
      place,
      style: place.match.groups?.['code'] ? 'code' : place.match.groups?.['sign'] ? 'sign' : 'word',
    })),
  );
  const styles = [...new Set(found.map(({ style }) => style))];
  if (styles.length < 2) return;
  const count = (style: string) => found.filter((one) => one.style === style).length;
  const [rare] = styles.sort((one, other) => count(one) - count(other));
  const first = found.find(({ style }) => style === rare);
  if (first) yield aboutWords(first.paragraph, first.place);
}
