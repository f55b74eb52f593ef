import { unzipSync, zipSync } from 'fflate';
import { invariant } from '../../base/index.ts';

/** The first instant that a zip can name: no part of an export says when it was made (DESIGN §6, law 6). */
const ZIP_EPOCH = '1980-01-01T00:00:00';

/**
 * Write a Word file again so that the same text gives the same bytes: parts in a fixed order, without clock times,
 * and with the date of the text instead of the machine's in its properties.
 *
 * @param date ISO instant that the file says it was made at.
 */
export function repack(bytes: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts['docProps/core.xml'];
  invariant(core, 'a Word file of ours has core properties');
  parts['docProps/core.xml'] = new TextEncoder().encode(
    new TextDecoder().decode(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`),
  );
  const body = parts['word/document.xml'];
  invariant(body, 'a Word file of ours has a document');
  parts['word/document.xml'] = new TextEncoder().encode(renumbered(new TextDecoder().decode(body)));
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: ZIP_EPOCH,
    level: 6,
  });
}

/** The library counts bookmarks through the life of the process; here they count from one in every file. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")(\d+)"/g, (_, head: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${head}${number}"`;
  });
}

/** Readers that sniff look for the content types first. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
}
