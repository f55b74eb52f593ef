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
