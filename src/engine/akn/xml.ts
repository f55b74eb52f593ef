/** A small writer of XML: elements are values, so that what is opened is closed. */
import { invariant } from '../../base/index.ts';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Elements apart on lines of their own, or exactly these words: never both, so that no space is added to words. */
  readonly content: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  content: Element['content'] = [],
): Element {
  return { name, attributes, content };
}

/** The document, one structural element a line; the same input gives the same bytes. */
export function document(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`;
}

function lines(one: Element, indent: string): string {
  const { name, content } = one;
  // Inside a paragraph of words every space counts.
  if (typeof content === 'string' || content.length === 0 || name === 'p') return `${indent}${inline(one)}\n`;
  const children = content.map((child) => lines(child, `${indent}  `)).join('');
  return `${indent}<${name}${attributeList(one)}>\n${children}${indent}</${name}>\n`;
}

function inline(one: Element): string {
  const { name, content } = one;
  if (content.length === 0) return `<${name}${attributeList(one)}/>`;
  const inside = typeof content === 'string' ? wordsOf(content) : content.map(inline).join('');
  return `<${name}${attributeList(one)}>${inside}</${name}>`;
}

function attributeList({ attributes }: Element): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : ` ${name}="${escaped(value, /[&<>"\t\n\r]/g)}"`))
    .join('');
}

/** Words to the letter; a line break is marked as one too, because viewers join lines. */
function wordsOf(words: string): string {
  return escaped(words, /[&<>\r]/g).replaceAll('\n', '<eol/>\n');
}

/** What XML 1.0 cannot hold even when escaped: controls, lone surrogates, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that XML refuses.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

function escaped(words: string, special: RegExp): string {
  invariant(!unwritable.test(words), 'texts are kept without characters that no file can hold');
  return words.replace(special, (one) => NAMED[one] ?? `&#${one.codePointAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
