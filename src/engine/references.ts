/**
 * References of a text to its own provisions: “paragraph 4”, “OP4 bis”, “paragraph 3 (a)”, “paragraphs 4 and 5”.
 * They are words, and negotiated: they are found and followed, never changed (wording.md §0.3, §5 R01).
 */
import { citedNumbers, type PrintedProvision } from './number-table.ts';
import { type ReferenceWords, referenceWordsOf } from './reference-words.ts';

/** A place in a text that cites a provision by its number. */
export interface Reference {
  /** UTF-16 offsets of the number in the text: `4 bis (a)` without the word before it. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly words: string;
  /** The part of the text that the words name; `null`: just “paragraph”. */
  readonly row: 'PP' | 'OP' | null;
  /** In the form of a cited number without its row: `4 bis (a)`; `(a)` for a sub-paragraph of the own paragraph. */
  readonly number: string;
}

/** A provision with its words and its printed number. */
export interface PrintedText extends PrintedProvision {
  readonly text: string;
}

/** The references in a text to its own provisions, in their order; those to other documents are left out. */
export function referencesIn(text: string, language: string): Reference[] {
  const { pattern, outside } = patternsOf(language);
  const found: Reference[] = [];
  for (const match of text.matchAll(pattern)) {
    const { operative, preambular, sub, list = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (outside.test(text.slice(end))) continue;
    const row = operative ? 'OP' : preambular ? 'PP' : null;
    found.push(...numbersIn(list, { start: end - list.length, row, isSub: sub !== undefined }));
  }
  return found;
}

/**
 * Which provision a reference means, by the numbers that were printed when it was written.
 *
 * @param own the provision in whose words it stands: “sub-paragraph (a)” is one of the same paragraph.
 * @returns its id; `null` when no provision had the number.
 */
export function resolveReference(
  reference: Reference,
  numbers: ReadonlyMap<string, string>,
  own: string,
): string | null {
  const wanted = candidates(reference, numbers.get(own) ?? '');
  for (const candidate of wanted) {
    for (const [id, number] of numbers) if (number === candidate) return id;
  }
  return null;
}

function candidates({ number, row }: Reference, own: string): string[] {
  if (number.startsWith('(')) {
    const parts = own.split(/ (?=\()/);
    return parts.map((_, index) => [...parts.slice(0, index + 1), number].join(' '));
  }
  // Where paragraphs are numbered from 1, “operative paragraph 4” can only be paragraph 4.
  return row === null ? [number, `OP${number}`] : [`${row}${number}`, number];
}

/** One state of a text: an issue, or the text as it stands. */
export interface TextStep {
  readonly provisions: readonly PrintedText[];
  /** By id, what provisions were called when the words that are new in this step were written (cited numbers). */
  readonly writtenBy: ReadonlyMap<string, string>;
}

/** A reference to a provision, before and after the numbers changed. */
export interface FollowedReference {
  readonly provisionId: string;
  readonly reference: Reference;
  /** The provision for which it was written; `null`: none had the number. */
  readonly target: string | null;
  /** What the target is called now, in the form in which the reference says it; `null`: it is no longer there. */
  readonly now: string | null;
}

/**
 * Every reference of the last step with what it was written for: a reference keeps its target from step to step as
 * long as its paragraph says the same number. Where `now` differs from `reference.number`, it points elsewhere since
 * an issue renumbered.
 */
export function followReferences(steps: readonly TextStep[], language: string): FollowedReference[] {
  let known = new Map<string, string | null>();
  let last: { provisionId: string; reference: Reference; target: string | null }[] = [];
  for (const { provisions, writtenBy } of steps) {
    const found = new Map<string, string | null>();
    last = provisions.flatMap(({ id, text }) =>
      referencesIn(text, language).map((reference) => {
        const key = `${id}\n${reference.row}\n${reference.number}`;
        const target = known.get(key) ?? resolveReference(reference, writtenBy, id);
        found.set(key, target);
        return { provisionId: id, reference, target };
      }),
    );
    known = found;
  }
  const cited = citedNumbers(steps.at(-1)?.provisions ?? []);
  return last.map((one) => ({ ...one, now: calledNow(one, cited) }));
}

function calledNow(
  { provisionId, reference, target }: Omit<FollowedReference, 'now'>,
  cited: ReadonlyMap<string, string>,
): string | null {
  const number = target === null ? undefined : cited.get(target);
  if (number === undefined) return null;
  const row = reference.row ?? (/^(PP|OP)/.test(number) ? 'OP' : '');
  const plain = number.startsWith(row) ? number.slice(row.length) : number;
  if (!reference.number.startsWith('(')) return plain;
  const own = cited.get(provisionId) ?? '';
  const parent =
    own.includes(' (') && !number.startsWith(`${own} (`) ? own.slice(0, own.lastIndexOf(' (')) : own;
  return number.startsWith(`${parent} (`) ? number.slice(parent.length + 1) : plain;
}

interface Patterns {
  readonly pattern: RegExp;
  /** At the start of what follows: the number belongs to another document. */
  readonly outside: RegExp;
}

const made = new Map<ReferenceWords, Patterns>();
const times = '(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)';
const letter = String.raw`\(\p{Ll}{1,5}\)`;
const number = String.raw`(?:\d{1,3}(?:\s${times})?(?:\s?${letter}){0,3}|${letter}(?:\s?${letter}){0,2})`;

function patternsOf(language: string): Patterns {
  const words = referenceWordsOf(language);
  const known = made.get(words);
  if (known) return known;
  const between = String.raw`(?:\s*,\s*(?:(?:${words.between})\s+)?|\s+(?:${words.between})\s+|\s?[–-]\s?)`;
  const list = `(?<list>${number}(?:${between}${number})*)`;
  const rows = `(?<operative>${words.operative})|(?<preambular>${words.preambular})`;
  const patterns = {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}-])(?:${rows}|(?<sub>${words.subparagraph})|(?:${words.paragraph}))\s?${list}(?![\p{L}\p{N}])`,
      'giu',
    ),
    outside: new RegExp(
      String.raw`^\s+(?:${words.of})\s+(?!(?:${words.thisText})(?![\p{L}]))(?:\S+\s+){0,4}?(?:\p{Lu}|resolution|decision|resolusi|keputusan|résolution|resolución)`,
      'u',
    ),
  };
  made.set(words, patterns);
  return patterns;
}

/** The numbers of a list, each with its place; `(b)` after `3 (a)` is `3 (b)`. */
function numbersIn(
  list: string,
  at: { readonly start: number; readonly row: Reference['row']; readonly isSub: boolean },
): Reference[] {
  let parent = '';
  return [...list.matchAll(new RegExp(number, 'giu'))].map((match) => {
    const words = match[0];
    const said = words.toLowerCase().replace(/\s*\(/g, ' (').replace(/\s+/g, ' ').trim();
    const isOwn = said.startsWith('(') && (at.isSub || parent === '');
    const full = said.startsWith('(') && !isOwn ? `${parent} ${said}` : said;
    if (!said.startsWith('(')) parent = said.replace(/ \(.*$/, '');
    const from = at.start + match.index;
    return { from, to: from + words.length, words, row: at.row, number: full };
  });
}
