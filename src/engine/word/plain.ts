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
