import type { Provision } from '../model.ts';

/**
 * Read a plain text: a blank line stands between paragraphs. Nothing is parsed: numbers and brackets are text, a
 * line break inside a paragraph is kept, and ids are the places in the file (DESIGN §7).
 */
export function readPlain(text: string): Provision[] {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, index) => ({ id: `at${index + 1}`, kind: 'paragraph', text: paragraph }));
}

/** UTF-8, or UTF-16 with its mark. @returns undefined for anything else, and for text with NUL characters. */
export function decodePlain(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
