/** E01: one spelling in one text. Names keep theirs: *International Organization for Migration* in an -ise text. */
import { alwaysIse, alwaysIze, programSpellings } from '../data/spelling.ts';
import type { ReadDraft } from '../read-draft.ts';
import { aboutWords, type Found, placesOf, type Rule, wholeWords } from '../rule.ts';

const either =
  /(?<![\p{L}-])\p{L}{1,20}?i([sz])(?:e|es|ed|er|ers|ing|able|ation|ations|ational)(?![\p{L}-])/giu;
const [noIze, noIse] = [new Set(alwaysIse), new Set(alwaysIze)];

export const spellingRules: readonly Rule[] = [
  {
    id: 'E01',
    severity: 'should',
    scope: 'document',
    profiles: 'all',
    check: function* (draft) {
      yield* otherEnding(draft);
      yield* bothPrograms(draft);
    },
    source: 'wording.md §1 (spelling), §2, §5',
  },
];

/** Each word that is spelt the other way, at its first place. */
function* otherEnding(draft: ReadDraft): Generator<Found> {
  const wanted = draft.profile === 'unResolution' ? 'z' : draft.forum.spelling.charAt(2);
  const seen = new Set<string>();
  for (const paragraph of draft.body) {
    for (const place of placesOf(paragraph, either)) {
      const [word, sign = ''] = place.match;
      const lower = word.toLowerCase();
      if (sign.toLowerCase() === wanted || seen.has(lower) || hasOneSpelling(lower)) continue;
      if (isName(paragraph.text, place.from)) continue;
      seen.add(lower);
      yield aboutWords(paragraph, place, word.replace(/^(.*i)[sz]/i, `$1${wanted}`));
    }
  }
}

function hasOneSpelling(word: string): boolean {
  const stem = word.replace(/(i[sz])\w*$/, '$1');
  return noIze.has(stem) || noIse.has(stem);
}

/** A capital inside a sentence. */
function isName(text: string, at: number): boolean {
  if (!/\p{Lu}/u.test(text.charAt(at))) return false;
  return !/(?:^|[.!?:;“"([]\s*)$/u.test(text.slice(0, at));
}

/** Either is used; both in one text are mixed. */
function* bothPrograms({ body }: ReadDraft): Generator<Found> {
  const [short, long] = programSpellings.map((word) =>
    body.flatMap((paragraph) =>
      [...placesOf(paragraph, wholeWords(`${word}s?`))].map((place) => ({ paragraph, place })),
    ),
  );
  if (!short || !long || short.length === 0 || long.length === 0) return;
  const rare = short.length <= long.length ? short : long;
  const usual = rare === short ? programSpellings[1] : programSpellings[0];
  yield* rare.map(({ paragraph, place }) => aboutWords(paragraph, place, usual));
}
