/** N: names of participants and persons. A name is as the forum lists it; the UN's list is only the default. */
import { longerNames, unNames } from '../data/names.ts';
import type { ForumLists } from '../model.ts';
import type { ReadDraft } from '../read-draft.ts';
import {
  aboutAll,
  aboutWords,
  everyPlace,
  type Found,
  literal,
  placesOf,
  type Rule,
  wholeWords,
} from '../rule.ts';

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,120}\.\p{L}{2,}/gu;
const phone = /\+\d[\d\s().-]{6,24}\d/gu;
const passport = /(?<![\p{L}\p{N}/.])[A-Z]{1,2}\d{7,8}(?![\p{L}\p{N}])/gu;
const person =
  /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|H\.E|Hon|Sir|Dame)\.?\s+\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?/gu;
const presided = /\b(?:co-)?chaired\b|\bpresided\b/i;

export const nameRules: readonly Rule[] = [
  {
    id: 'N01',
    severity: 'must',
    scope: 'sentence',
    profiles: 'all',
    check: otherNames,
    source: 'wording.md §2 (names that drafts get wrong); standards.md §7',
  },
  {
    id: 'N02',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: possessives,
    source: 'wording.md §2 (abbreviations)',
  },
  {
    id: 'N03',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: singledOut,
    source: 'wording.md §5',
  },
  {
    id: 'N04',
    severity: 'must',
    scope: 'sentence',
    profiles: 'all',
    check: function* (draft) {
      for (const pattern of [email, phone, passport]) yield* everyPlace(pattern)(draft);
      yield* everyPlace(person)(withoutThoseWhoPresided(draft));
    },
    source: 'wording.md §1 (a chairs’ statement opens with who, where, when), §5',
  },
  {
    id: 'N05',
    severity: 'should',
    scope: 'sentence',
    profiles: 'all',
    check: memberWords,
    source: 'wording.md §0.5, §1 (member words)',
  },
];

/** A chairs’ statement says who presided: there a person who chaired is no private person (wording.md §1). */
function withoutThoseWhoPresided(draft: ReadDraft): ReadDraft {
  if (draft.profile !== 'chairsStatement') return draft;
  return { ...draft, paragraphs: draft.paragraphs.filter(({ text }) => !presided.test(text)) };
}

/** Longest first, so that “Brunei” inside “Brunei Darussalam” and “Iran” inside its full name are left alone. */
function* otherNames(draft: ReadDraft): Generator<Found> {
  const listed = new Set(draft.forum.names.map(({ name }) => name));
  const wrong = new Map(unNames.filter((one) => !listed.has(one.wrong)).map((one) => [one.wrong, one.right]));
  const right = unNames.map((one) => one.right);
  const known = [...listed, ...right, ...longerNames, ...wrong.keys()];
  const every = [...new Set(known)].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${every.map(anyApostrophe).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  for (const paragraph of draft.paragraphs) {
    for (const place of placesOf(paragraph, pattern)) {
      const expected = wrong.get(place.match[0]);
      if (expected === undefined || isQuoted(paragraph.text, place.from)) continue;
      yield aboutWords(paragraph, place, expected);
    }
  }
}

function anyApostrophe(name: string): string {
  return literal(name).replace(/[’']/g, "[’']");
}

/** A quotation keeps its words. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

function* possessives(draft: ReadDraft): Generator<Found> {
  const states = namesOf(draft.forum, ['state', 'entity']);
  const names = [...states, ...unNames.map((one) => one.right)].map(anyApostrophe);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.join('|')}|[A-Z][A-Z0-9-]+)[’']s(?!\\p{L})`,
    'gu',
  );
  yield* everyPlace(pattern)(draft);
}

/** Each participant once in a paragraph that decides something. */
function* singledOut(draft: ReadDraft): Generator<Found> {
  const names = namesOf(draft.forum, ['state', 'entity']);
  if (names.length === 0) return;
  const sorted = names.sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${sorted.map(literal).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  for (const paragraph of draft.body) {
    if (paragraph.kind !== 'operative' && paragraph.kind !== 'subparagraph') continue;
    const seen = new Set<string>();
    for (const place of placesOf(paragraph, pattern)) {
      if (seen.has(place.match[0])) continue;
      seen.add(place.match[0]);
      yield aboutWords(paragraph, place);
    }
  }
}

function namesOf(forum: ForumLists, natures: readonly string[]): string[] {
  return forum.names.filter(({ nature }) => natures.includes(nature)).map(({ name }) => name);
}

const actors = wholeWords(
  String.raw`(member states|members|(?<!member |united )states|countries)\s+(?:will|shall|should|may|must|can|agree|commit|are encouraged|are invited)`,
);

/** The capital that the profile does not write, and several words for those who act. */
function* memberWords(draft: ReadDraft): Generator<Found> {
  const writesCapital = draft.profile === 'unResolution' || draft.profile === 'capsDeclaration';
  const other = writesCapital ? /(?<!\p{L})member states?(?!\p{L})/gu : /(?<!\p{L})Member States?(?!\p{L})/gu;
  yield* everyPlace(other, ([found]) =>
    writesCapital ? found.replace('member s', 'Member S') : found.replace('Member S', 'member s'),
  )(draft);
  const used = new Set<string>();
  for (const { text } of draft.body) {
    for (const match of text.matchAll(actors)) used.add((match[1] ?? '').toLowerCase());
  }
  if (used.size > 1) yield aboutAll([...used].join(', '));
}
