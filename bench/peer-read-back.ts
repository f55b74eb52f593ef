/** Reads one author's wording out of a Word file with tracked changes: their changes accepted, all others rejected. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The paragraphs as this author wished them. */
export function wordingOf(file: Uint8Array, author: string): string[] {
  const part = unzipSync(file)['word/document.xml'];
  const paragraphs: string[] = [];
  const open: Change[] = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') paragraphs.push('');
    if (name === 'w:ins' || name === 'w:del') open.push({ name, author: attributes['w:author'] ?? '' });
    isText = name === 'w:t' || name === 'w:delText';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:ins' || name === 'w:del') open.pop();
    isText = false;
  });
  parser.on('text', (text) => {
    const last = paragraphs.length - 1;
    if (isText && isRead(open, author)) paragraphs[last] = (paragraphs[last] ?? '') + text;
  });
  parser.write(new TextDecoder().decode(part)).close();
  return paragraphs;
}

interface Change {
  readonly name: string;
  readonly author: string;
}

function isRead(open: readonly Change[], author: string): boolean {
  return open.every((change) => (change.name === 'w:ins') === (change.author === author));
}
