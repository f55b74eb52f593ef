import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Change one part of a Word file as another program would: for tests of files that ministries return. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`no ${name} in this file`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

/** Change the body of a Word file. */
export function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return withPart(bytes, 'word/document.xml', change);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The least Word file there is: body paragraphs as given, and any further parts. */
export function plainWord(body: string, further: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...further,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph of plain runs. */
export function p(...texts: string[]): string {
  return `<w:p>${texts.map(r).join('')}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

const BY = 'w:id="1" w:author="A person" w:date="2026-01-01T00:00:00Z"';

export function ins(text: string): string {
  return `<w:ins ${BY}>${r(text)}</w:ins>`;
}

export function del(text: string): string {
  return `<w:del ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
}

/** A paragraph whose end is itself a tracked change. */
export function pEnd(fate: 'ins' | 'del', ...content: string[]): string {
  return `<w:p><w:pPr><w:rPr><w:${fate} ${BY}/></w:rPr></w:pPr>${content.join('')}</w:p>`;
}
