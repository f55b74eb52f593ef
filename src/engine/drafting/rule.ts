/** A drafting rule is a row: what it is called, how much it matters, where it applies, and how it looks (wording.md §5). */
import type { DraftingProfile } from '../profiles.ts';
import type { Finding, Severity } from './model.ts';
import type { Paragraph, ReadDraft } from './read-draft.ts';

/** Where a rule found something; the rest of a `Finding` follows from the rule. */
export type Found = Omit<Finding, 'rule' | 'severity'>;

/** One row of wording.md §5. */
export interface Rule {
  /** As in wording.md §5: `N01`. */
  readonly id: string;
  readonly severity: Severity;
  /** Where a profile weighs it otherwise. */
  readonly severityIn?: Readonly<Partial<Record<DraftingProfile, Severity>>>;
  readonly scope: 'document' | 'provision' | 'sentence';
  readonly profiles: readonly DraftingProfile[] | 'all';
  /** It reads translations too; all others read English alone. */
  readonly everyLanguage?: true;
  readonly check: (draft: ReadDraft) => Iterable<Found>;
  readonly source: string;
}

/** About the document as a whole. */
export function aboutAll(found: string, expected?: string): Found {
  return { provisionId: null, from: 0, to: 0, found, ...(expected === undefined ? {} : { expected }) };
}

/** About a paragraph as a whole. */
export function aboutParagraph({ id }: Paragraph, found: string, expected?: string): Found {
  return { provisionId: id, from: 0, to: 0, found, ...(expected === undefined ? {} : { expected }) };
}

/** About these words of a paragraph. */
export function aboutWords(paragraph: Paragraph, place: Place, expected?: string): Found {
  const { from, to } = place;
  const found = paragraph.text.slice(from, to);
  return { provisionId: paragraph.id, from, to, found, ...(expected === undefined ? {} : { expected }) };
}

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Every place where a pattern (with the flag `g`) stands in a paragraph. */
export function* placesOf(
  paragraph: Paragraph,
  pattern: RegExp,
): Generator<Place & { match: RegExpExecArray }> {
  for (const match of paragraph.text.matchAll(pattern)) {
    yield { from: match.index, to: match.index + match[0].length, match };
  }
}

/** A check that finds every place of a pattern, with what is expected there. */
export function everyPlace(
  pattern: RegExp,
  expected?: (match: RegExpExecArray) => string | undefined,
): Rule['check'] {
  return function* (draft) {
    for (const paragraph of draft.paragraphs) {
      for (const place of placesOf(paragraph, pattern)) {
        yield aboutWords(paragraph, place, expected?.(place.match));
      }
    }
  };
}

/** A pattern of whole words, whatever their case. */
export function wholeWords(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, 'giu');
}

/** Text as it stands for a regular expression. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
