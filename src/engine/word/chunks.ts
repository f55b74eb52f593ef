import { decodePlain } from './plain.ts';
import { readXml } from './xml.ts';

/**
 * The words of a part that a Word file shows although it is none of its own paragraphs: a page or a plain text that
 * was put in whole (`w:altChunk`), a diagram, a chart. @returns empty when they cannot be read.
 */
export function wordsOfPart(name: string, bytes: Uint8Array): string {
  if (/\.xml$/i.test(name)) return drawnWords(bytes);
  const text = decodePlain(bytes);
  if (text === undefined) return '';
  if (/\.rtf$/i.test(name) || text.startsWith('{\\rtf')) return '';
  return /<[a-z!][^>]*>/i.test(text) ? wordsOfPage(text) : text.trim();
}

/** Letters of a drawing, and the figures and labels that a chart keeps of its data. */
function drawnWords(bytes: Uint8Array): string {
  const words: string[] = [];
  let isOpen = false;
  const read = readXml(bytes, {
    open: ({ name }) => {
      isOpen = name === 't' || name === 'v' || name === 'w:t';
    },
    close: () => {
      isOpen = false;
    },
    text: (text) => {
      if (isOpen && text.trim() !== '') words.push(text.trim());
    },
  });
  return read.ok ? [...new Set(words)].join(' · ') : '';
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** A page without its marks: blocks become lines. Nothing of it is run or fetched. */
function wordsOfPage(page: string): string {
  return page
    .replace(/<(script|style|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/[\r\n\t ]+/g, ' ')
    .replace(/<\/?(?:p|div|br|li|tr|h[1-6]|table|ul|ol|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => fromPoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => fromPoint(Number(digits)))
    .replace(/&(lt|gt|quot|apos|nbsp);/g, (_, entity: string) => ENTITIES[entity] ?? '')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function fromPoint(point: number): string {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}
