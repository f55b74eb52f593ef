import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { accepted, type Refusal, type Result, refused } from '../../base/index.ts';
import type { BaseText, DraftingProfile, Provision } from '../../engine/index.ts';
import {
  decodePlain,
  type ReturnedText,
  readPlain,
  readWord,
  type WordRefusal,
} from '../../engine/word/index.ts';
import { nodePacking } from './node-packing.ts';
import { readTextJson } from './text-json.ts';

/** A file as the consolidation takes it. */
export interface Input extends ReturnedText {
  readonly language: string;
  readonly provisions: BaseText['provisions'];
  /** A Word file may be a covering note; a .txt or .json file is always the text itself (DESIGN §7). */
  readonly extent: 'whole' | 'auto';
  readonly isTracked: boolean;
  /** Only a .json file says it. */
  readonly profile?: DraftingProfile;
  /** Milliseconds since 1970: when the file was last written. */
  readonly writtenAt: number;
}

const MOST_BYTES = 20 * 1024 * 1024;

const WORD_REFUSALS = {
  'not-a-word-file': 'is not a Word file (.docx), whatever its name says',
  'too-large': 'is larger than 20 MB',
  'too-much-inside': 'unpacks to more than a text can need and was not opened',
  encrypted: 'is protected by a password: save it without one',
  damaged: 'is damaged and cannot be read',
} as const satisfies Record<WordRefusal, string>;

/** Read one input by its ending. @returns refused with `why` as a sentence that names the file. */
export function readInput(file: string): Result<Input, string> {
  const ending = extname(file).toLowerCase();
  if (!['.docx', '.txt', '.json'].includes(ending))
    return refused(`${file}: only .docx, .txt and .json are read.`);
  const loaded = load(file);
  if (!loaded.ok) return loaded;
  const { bytes, writtenAt } = loaded.value;
  if (ending === '.docx') return fromWord(file, bytes, writtenAt);
  const text = decodePlain(bytes);
  if (text === undefined) return refused(`${file} is not text: save it as UTF-8.`);
  if (ending === '.txt') {
    return accepted({
      language: 'en',
      provisions: readPlain(text),
      extent: 'whole',
      isTracked: false,
      writtenAt,
    });
  }
  const read = readTextJson(text);
  if (!read.ok) return refused(`${file}: ${read.why}`);
  return accepted({
    ...read.value,
    provisions: known(read.value.provisions),
    extent: 'whole',
    isTracked: false,
    writtenAt,
  });
}

/** Nothing else waits for this process, and to wait for a file is slower than to read it. */
function load(file: string): Result<{ bytes: Uint8Array; writtenAt: number }, string> {
  try {
    const { size, mtimeMs } = statSync(file);
    if (size > MOST_BYTES) return refused(`${file} ${WORD_REFUSALS['too-large']}.`);
    return accepted({ bytes: readFileSync(file), writtenAt: mtimeMs });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refused(`${file} cannot be read (${error.code}).`);
    throw error;
  }
}

function fromWord(file: string, bytes: Uint8Array, writtenAt: number): Result<Input, string> {
  const read = readWord(bytes, nodePacking);
  if (!read.ok) return refused(`${file} ${saidOf(read)}.`);
  const { language, provisions, warnings, comments, isOurs, isTracked } = read.value;
  return accepted({ language, provisions, warnings, comments, isOurs, isTracked, extent: 'auto', writtenAt });
}

function saidOf({ why, details }: Refusal<WordRefusal>): string {
  return details?.reason === 'doctype' ? `${WORD_REFUSALS[why]} (it carries a DOCTYPE)` : WORD_REFUSALS[why];
}

/** Ids in a .json file are permanent ones. */
function known(provisions: readonly Provision[]): readonly (Provision & { readonly known: true })[] {
  return provisions.map((provision) => ({ ...provision, known: true }));
}
