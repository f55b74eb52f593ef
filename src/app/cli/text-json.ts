import { accepted, type Result, refused } from '../../base/index.ts';
import {
  type BaseText,
  type DraftingProfile,
  draftingProfiles,
  type Mark,
  type Provision,
  type ProvisionKind,
} from '../../engine/index.ts';

const provisionKinds = [
  'title',
  'heading',
  'chapeau',
  'preambular',
  'operative',
  'subparagraph',
  'paragraph',
  'annex',
] as const satisfies readonly ProvisionKind[];

/** A text of a .json file. */
export interface TextJson extends BaseText {
  /** How it numbers its paragraphs (`numberingOf`). */
  readonly profile?: DraftingProfile;
}

/**
 * Read the JSON form of a text (DESIGN §7): `{ "language": "en", "provisions": [{ "id", "kind", "text" }] }`, and beside
 * the language, where it is said, the drafting `profile` (wording.md §1). Without an id a provision gets its place as id,
 * without a kind it is a `paragraph`.
 *
 * @returns refused with `why` as a sentence that names the place.
 */
export function readTextJson(source: string): Result<TextJson, string> {
  const parsed = parse(source);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || !Array.isArray(value.provisions))
    return refused('"provisions" is missing or no list.');
  if (value.language !== undefined && typeof value.language !== 'string')
    return refused('"language" is no text.');
  const profile = draftingProfiles.find((name) => name === value.profile);
  if (value.profile !== undefined && !profile)
    return refused(`"profile" is one of ${draftingProfiles.join(', ')}.`);
  const provisions: Provision[] = [];
  const ids = new Set<string>();
  for (const [index, item] of value.provisions.entries()) {
    const read = readProvision(item, index);
    if (!read.ok) return refused(`provisions[${index}]: ${read.why}`);
    if (ids.has(read.value.id))
      return refused(`provisions[${index}]: the id "${read.value.id}" is there twice.`);
    ids.add(read.value.id);
    provisions.push(read.value);
  }
  return accepted({ language: value.language ?? 'en', provisions, ...(profile ? { profile } : {}) });
}

function parse(source: string): Result<unknown, string> {
  try {
    return accepted(JSON.parse(source.replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return refused(`this is not JSON (${error.message}).`);
    throw error;
  }
}

function readProvision(item: unknown, index: number): Result<Provision, string> {
  if (!isRecord(item)) return refused('this is no object.');
  const { id = `at${index + 1}`, kind = 'paragraph', text, level, marks } = item;
  if (typeof id !== 'string' || id === '') return refused('"id" is no text.');
  if (typeof text !== 'string') return refused('"text" is missing or no text.');
  const known = provisionKinds.find((name) => name === kind);
  if (!known) return refused(`"kind" is one of ${provisionKinds.join(', ')}.`);
  if (level !== undefined && (typeof level !== 'number' || !Number.isInteger(level) || level < 1)) {
    return refused('"level" is a whole number from 1.');
  }
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark)))
    return refused('"marks" are not marks.');
  return accepted({
    id,
    kind: known,
    text,
    ...(level === undefined ? {} : { level }),
    ...(marks === undefined ? {} : { marks }),
  });
}

function isMark(value: unknown): value is Mark {
  return (
    isRecord(value) &&
    Number.isInteger(value.from) &&
    Number.isInteger(value.to) &&
    (value.kind === 'emphasis' ||
      value.kind === 'strong' ||
      value.kind === 'note' ||
      value.kind === 'link') &&
    (value.href === undefined || typeof value.href === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
