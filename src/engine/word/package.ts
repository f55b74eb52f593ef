import { type FlateError, Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { accepted, type Result, refused } from '../../base/index.ts';
import { WORD_LIMITS } from './limits.ts';

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
 * Deflate unpacks to at most 1,032 times its size. A part packed into no more than this stays below the limit of a
 * part whatever it declares, and is unpacked in one step, into what it declares and no more.
 */
const AT_ONCE_BYTES = 32_000;
/** Larger ones stream, so that what they really are is counted; one step overshoots a limit by 16 MB at worst. */
const CHUNK_BYTES = 16_384;

/**
 * Open the zip that a .docx is, unpacking only its text parts and never beyond `WORD_LIMITS`: the sizes that
 * the file declares are checked first, the real ones of large parts while they stream.
 *
 * @returns refused: `too-large` (on disk), `too-much-inside` (a bomb), `encrypted`, `not-a-word-file` (no zip,
 *   or a zip without a Word document), `damaged` (a zip that breaks off).
 */
export function openPackage(bytes: Uint8Array): Result<WordPackage, PackageRefusal> {
  if (bytes.length > WORD_LIMITS.fileBytes) {
    return refused('too-large', { details: { sizeBytes: bytes.length, mostBytes: WORD_LIMITS.fileBytes } });
  }
  if (startsWith(bytes, COMPOUND_MAGIC)) return compoundRefusal(bytes);
  if (!startsWith(bytes, ZIP_MAGIC)) return refused('not-a-word-file');
  if (((bytes[6] ?? 0) & 1) === 1) return refused('encrypted');
  const found = lookInside(bytes);
  if (!found.ok) return found;
  const { names, parts } = found.value;
  if (!names.includes('[Content_Types].xml')) return refused('not-a-word-file');
  const isWhole = names.every((name) => parts.has(name) || !WANTED.test(name));
  return isWhole ? found : unpackLarge(bytes, found.value);
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

/** The names of all parts, and the small ones of those that are wanted. */
function lookInside(bytes: Uint8Array): Result<WordPackage, PackageRefusal> {
  const names: string[] = [];
  let declaredBytes = 0;
  let wantedBytes = 0;
  let tooMuch = false;
  let small: Readonly<Record<string, Uint8Array>>;
  try {
    small = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        const isWanted = WANTED.test(name);
        const isSqueezed =
          originalSize > WORD_LIMITS.ratioFloorBytes && originalSize > size * WORD_LIMITS.ratio;
        names.push(name);
        declaredBytes += originalSize;
        if (isWanted) wantedBytes += originalSize;
        tooMuch ||=
          isSqueezed ||
          (isWanted && originalSize > WORD_LIMITS.partBytes) ||
          wantedBytes > WORD_LIMITS.unpackedBytes ||
          declaredBytes > WORD_LIMITS.declaredBytes ||
          names.length > WORD_LIMITS.entries;
        return isWanted && size <= AT_ONCE_BYTES && !tooMuch;
      },
    });
  } catch (error) {
    if (isFlateError(error)) return refused('damaged');
    throw error;
  }
  if (tooMuch) {
    return refused('too-much-inside', { details: { entries: names.length, unpackedBytes: declaredBytes } });
  }
  if (new Set(names).size !== names.length)
    return refused('damaged', { details: { reason: 'two-parts-of-one-name' } });
  return accepted({ names, parts: new Map(Object.entries(small)) });
}

/** What is known while the parts stream; one object, because the callbacks of the unzipper have no other tongue. */
interface Progress {
  readonly parts: Map<string, Uint8Array>;
  unpackedBytes: number;
  why: PackageRefusal | undefined;
}

function unpackLarge(
  bytes: Uint8Array,
  { names, parts: small }: WordPackage,
): Result<WordPackage, PackageRefusal> {
  const unpackedBytes = [...small.values()].reduce((sum, { length }) => sum + length, 0);
  const progress: Progress = { parts: new Map(small), unpackedBytes, why: undefined };
  const unzip = new Unzip((file) => unpackPart(file, progress));
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !progress.why; at += CHUNK_BYTES) {
      unzip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
    }
  } catch (error) {
    if (!isFlateError(error)) throw error;
    progress.why ??= 'damaged';
  }
  if (progress.why) return refused(progress.why, { details: { unpackedBytes: progress.unpackedBytes } });
  if (names.some((name) => WANTED.test(name) && !progress.parts.has(name))) return refused('damaged');
  return accepted({ names, parts: progress.parts });
}

function unpackPart(file: UnzipFile, progress: Progress): void {
  if (!WANTED.test(file.name) || progress.parts.has(file.name)) return;
  const chunks: Uint8Array[] = [];
  let partBytes = 0;
  file.ondata = (error, chunk, isLast) => {
    if (error) progress.why ??= 'damaged';
    if (progress.why) return;
    partBytes += chunk.length;
    progress.unpackedBytes += chunk.length;
    if (partBytes > WORD_LIMITS.partBytes || progress.unpackedBytes > WORD_LIMITS.unpackedBytes) {
      progress.why = 'too-much-inside';
      file.terminate();
      return;
    }
    chunks.push(chunk.slice());
    if (isLast) progress.parts.set(file.name, joined(chunks, partBytes));
  };
  file.start();
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** fflate marks its own errors with a numeric code; anything else is a broken promise of ours. */
function isFlateError(error: unknown): error is FlateError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}
