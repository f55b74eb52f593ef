import { accepted, type Result, refused } from '../../base/index.ts';
import { decodePlain } from './plain.ts';
import { scanXml } from './xml-scan.ts';

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

/** The names that the readers use, by the namespaces that mean the same. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/**
 * Read one part of a Word file, element by element. No entity but XML's own five is ever expanded, and a DOCTYPE
 * is refused: Word never writes one, so it can only be an attempt to make the reader fetch or multiply something.
 *
 * @returns refused `damaged`, with `reason` = `doctype`, `encoding` or `xml`.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): Result<true, XmlRefusal> {
  const source = decodePlain(bytes);
  if (source === undefined) return refused('damaged', { details: { reason: 'encoding' } });
  const prefixes = new Map<string, string>();
  const fault = scanXml<XmlElement>(source, {
    meaning: (name, attributes) => {
      const local = localAttributes(attributes, prefixes);
      return { name: nameOf(name, prefixes), attributes: local };
    },
    open: (element) => handler.open?.(element),
    close: ({ name }) => handler.close?.(name),
    text: (text) => handler.text?.(text),
  });
  return fault === undefined ? accepted(true) : refused('damaged', { details: { reason: fault } });
}

/** Attributes by their local names; what declares a namespace is kept with the prefixes and left out. */
function localAttributes(
  attributes: ReadonlyMap<string, string>,
  prefixes: Map<string, string>,
): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of attributes) {
    if (name === 'xmlns') prefixes.set('', PREFIXES[value] ?? '');
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), PREFIXES[value] ?? '');
    else local[name.slice(name.indexOf(':') + 1)] ??= value;
  }
  return local;
}

/** Word declares its namespaces once, at the root, so a prefix means the same throughout a part. */
function nameOf(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon === -1 ? '' : name.slice(0, colon)) ?? '';
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
