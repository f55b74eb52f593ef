import { SaxesParser } from 'saxes';
import { accepted, type Result, refused } from '../../base/index.ts';
import { decodePlain } from './plain.ts';

/** An element as the readers see it: WordprocessingML is `w:…` whatever prefix the file chose. */
export interface XmlElement {
  readonly name: string;
  /** Attribute by local name (`val`, `id`, `author`); a name that stands twice under two prefixes keeps the first. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

export type XmlRefusal = 'damaged';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

class Stop extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Read one part of a Word file, element by element. No entity but XML's own five is ever expanded, and a DOCTYPE
 * is refused: Word never writes one, so it can only be an attempt to make the reader fetch or multiply something.
 *
 * @returns refused `damaged`, with `reason` = `doctype`, `encoding` or `xml`.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): Result<true, XmlRefusal> {
  const source = decodePlain(bytes);
  if (source === undefined) return refused('damaged', { details: { reason: 'encoding' } });
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new Stop('xml');
  });
  parser.on('doctype', () => {
    throw new Stop('doctype');
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] ??= attribute.value;
    handler.open?.({ name: nameOf(tag.uri, tag.local), attributes });
  });
  parser.on('closetag', (tag) => handler.close?.(nameOf(tag.uri, tag.local)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Stop) return refused('damaged', { details: { reason: error.reason } });
    throw error;
  }
  return accepted(true);
}

function nameOf(uri: string, local: string): string {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : local;
}
