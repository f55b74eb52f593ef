import { accepted, type Result, refused } from '../../base/index.ts';
import { WORD_LIMITS } from './limits.ts';
import type { Packing } from './packing.ts';
import { type Entry, entriesOf, unpack } from './zip.ts';

export type PackageRefusal = 'not-a-word-file' | 'too-large' | 'too-much-inside' | 'encrypted' | 'damaged';

/** The unpacked text parts of a Word file by name, and the names of everything else that lies in it. */
export interface WordPackage {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Parts that carry words or say what the words are. Everything else (pictures, macros, fonts) stays packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml|word\/_rels\/[^/]+\.rels|word\/(?:document\d*|styles|footnotes|endnotes|comments|header\d*|footer\d*)\.xml)$/;

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];
/**
 * Open the zip that a .docx is, unpacking only its text parts and never beyond `WORD_LIMITS`: the sizes that the file
 * declares are checked first, and no part becomes more than it declares.
 *
 * @returns refused: `too-large` (on disk), `too-much-inside` (a bomb), `encrypted`, `not-a-word-file` (no zip,
 *   or a zip without a Word document), `damaged` (a zip that breaks off, or a part that is not what it declares).
 */
export function openPackage(bytes: Uint8Array, packing: Packing): Result<WordPackage, PackageRefusal> {
  if (bytes.length > WORD_LIMITS.fileBytes) {
    return refused('too-large', { details: { sizeBytes: bytes.length, mostBytes: WORD_LIMITS.fileBytes } });
  }
  if (startsWith(bytes, COMPOUND_MAGIC)) return compoundRefusal(bytes);
  if (!startsWith(bytes, ZIP_MAGIC)) return refused('not-a-word-file');
  if (((bytes[6] ?? 0) & 1) === 1) return refused('encrypted');
  const entries = entriesOf(bytes);
  if (!entries) return refused('damaged');
  if (isTooMuch(entries)) {
    const details = { entries: entries.length, unpackedBytes: bytesOf(entries) };
    return refused('too-much-inside', { details });
  }
  if (!entries.some(({ name }) => name === '[Content_Types].xml')) return refused('not-a-word-file');
  return unpackWanted(bytes, entries, packing);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A password turns a .docx into an OLE file with a stream of this name; any other OLE file is an old .doc. */
function compoundRefusal(bytes: Uint8Array): Result<never, PackageRefusal> {
  const wanted = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes(wanted)
    ? refused('encrypted')
    : refused('not-a-word-file', { details: { kind: 'doc' } });
}

/** The parts that are wanted, by a list that stays within the limits. */
function unpackWanted(
  bytes: Uint8Array,
  entries: readonly Entry[],
  packing: Packing,
): Result<WordPackage, PackageRefusal> {
  const names = entries.map(({ name }) => name);
  if (new Set(names).size !== names.length)
    return refused('damaged', { details: { reason: 'two-parts-of-one-name' } });
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!WANTED.test(entry.name)) continue;
    const part = unpack(bytes, entry, packing);
    if (!part) return refused('damaged');
    parts.set(entry.name, part);
  }
  return accepted({ names, parts });
}

function isTooMuch(entries: readonly Entry[]): boolean {
  const wanted = entries.filter(({ name }) => WANTED.test(name));
  return (
    entries.length > WORD_LIMITS.entries ||
    bytesOf(entries) > WORD_LIMITS.declaredBytes ||
    bytesOf(wanted) > WORD_LIMITS.unpackedBytes ||
    wanted.some(({ bytes }) => bytes > WORD_LIMITS.partBytes) ||
    entries.some(
      ({ bytes, packedBytes }) =>
        bytes > WORD_LIMITS.ratioFloorBytes && bytes > packedBytes * WORD_LIMITS.ratio,
    )
  );
}

function bytesOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
