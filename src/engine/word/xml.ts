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

/** The names that the readers use, by the namespaces that mean the same. */
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
  const prefixes = new Map<string, string>();
  const names = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw new Stop('xml');
  });
  parser.on('doctype', () => {
    throw new Stop('doctype');
  });
  parser.on('opentag', (tag) => {
    const attributes = localAttributes(tag.attributes, (prefix, namespace) => {
      prefixes.set(prefix, PREFIXES[namespace] ?? '');
      names.clear();
    });
    handler.open?.({ name: nameOf(tag.name, prefixes, names), attributes });
  });
  parser.on('closetag', (tag) => handler.close?.(nameOf(tag.name, prefixes, names)));
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

/** Attributes by their local names; what declares a namespace is told and left out. */
function localAttributes(
  attributes: Readonly<Record<string, string>>,
  declare: (prefix: string, namespace: string) => void,
): Record<string, string> {
  const local: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name] ?? '';
    const colon = name.indexOf(':');
    if (name === 'xmlns') declare('', value);
    else if (name.startsWith('xmlns:')) declare(name.slice(6), value);
    else local[colon === -1 ? name : name.slice(colon + 1)] ??= value;
  }
  return local;
}

/** Word declares its namespaces once, at the root, so a prefix means the same throughout a part. */
function nameOf(name: string, prefixes: ReadonlyMap<string, string>, known: Map<string, string>): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon === -1 ? '' : name.slice(0, colon)) ?? '';
  const local = name.slice(colon + 1);
  const found = prefix === '' ? local : `${prefix}:${local}`;
  known.set(name, found);
  return found;
}
