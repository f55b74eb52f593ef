/** Word files as ministries return them: ours with its words changed, or typed anew. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const body = 'word/document.xml';

function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[body] ?? new Uint8Array());
  const changed = change(xml);
  if (changed === xml) throw new Error('the change does not touch this file');
  return zipSync({ ...parts, [body]: strToU8(changed) });
}

/** Our file with some of its words typed over; they must stand in one run. */
export function swapped(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return withBody(bytes, (xml) => xml.replace(from, to));
}

/** Our file with a paragraph typed below the one that holds these words. */
export function addedAfter(bytes: Uint8Array, words: string, added: string): Uint8Array {
  return withBody(bytes, (xml) => {
    const end = xml.indexOf('</w:p>', xml.indexOf(words)) + '</w:p>'.length;
    return xml.includes(words) ? `${xml.slice(0, end)}${paragraph(added)}${xml.slice(end)}` : xml;
  });
}

/** Our file with the paragraph that holds these words cut, and put in again below the one that holds the others. */
export function movedBelow(bytes: Uint8Array, words: string, others: string): Uint8Array {
  return withBody(bytes, (xml) => {
    const from = xml.lastIndexOf('<w:p>', xml.indexOf(words));
    const to = xml.indexOf('</w:p>', from) + '</w:p>'.length;
    const rest = xml.slice(0, from) + xml.slice(to);
    const end = rest.indexOf('</w:p>', rest.indexOf(others)) + '</w:p>'.length;
    const isThere = xml.includes(words) && rest.includes(others);
    return isThere ? rest.slice(0, end) + xml.slice(from, to) + rest.slice(end) : xml;
  });
}

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The least Word file that there is, as a small program or a converter writes it. */
export function plainWord(paragraphs: readonly string[]): Uint8Array {
  const document = `<w:document ${namespace}><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    [body]: strToU8(document),
  });
}

function paragraph(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** A Word file of one table, as ministries send their comments: rows of cells. */
export function tableWord(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('');
  const table = `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
  return withBody(plainWord(['Comments']), (xml) => xml.replace('</w:body>', `${table}</w:body>`));
}

/** The file with macros in it and with a picture that would be fetched from elsewhere. */
export function withMacros(bytes: Uint8Array): Uint8Array {
  const link =
    '<Relationships><Relationship Id="rId1" Type="x/image" TargetMode="External" Target="https://example.org/pixel.png"/></Relationships>';
  return zipSync({
    ...unzipSync(bytes),
    'word/vbaProject.bin': strToU8('x'),
    'word/_rels/document.xml.rels': strToU8(link),
  });
}
