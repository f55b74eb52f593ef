import { unzipSync } from 'fflate';
import { decodePlain } from '../../engine/word/index.ts';

/** What a file is by its bytes. Its name and the type that a browser claims say nothing. */
export type FileKind =
  | 'word'
  /** A Word file of before 2007, or any Office file under a password. */
  | 'old-office'
  | 'open-document'
  | 'other-office'
  | 'zip'
  | 'pdf'
  | 'rich-text'
  | 'image'
  | 'html'
  | 'json'
  | 'text'
  | 'empty'
  | 'unknown';

const SIGNATURES: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** A zip is looked into no deeper than its list of names. */
const MOST_NAMES = 5_000;

/**
 * Tell what an uploaded file is, so that a person gets a clear message beside the field. Whether a `word` file can
 * be read is for `readWord` to say.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const signed = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (signed) return signed[0];
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? zipKind(bytes) : textKind(bytes);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function zipKind(bytes: Uint8Array): FileKind {
  const names = new Set<string>();
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.size < MOST_NAMES) names.add(name);
        return false;
      },
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 'unknown';
    throw error;
  }
  if (names.has('[Content_Types].xml')) {
    const isWord = [...names].some((name) => /^word\/document\d*\.xml$/.test(name));
    return isWord ? 'word' : 'other-office';
  }
  return names.has('mimetype') && names.has('content.xml') ? 'open-document' : 'zip';
}

function textKind(bytes: Uint8Array): FileKind {
  const text = decodePlain(bytes);
  if (text === undefined || hasControls(text)) return 'unknown';
  const start = text
    .replace(/^\ufeff/, '')
    .trimStart()
    .slice(0, 200);
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return 'html';
  return /^[[{]/.test(start) && isJson(text) ? 'json' : 'text';
}

/** Control characters other than tab and line ends do not stand in texts that people write. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\n\r\f\u0080-\u009f]/u.test(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
