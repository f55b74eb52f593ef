declare const isWhole: unique symbol;

/**
 * XML as the parts of a Word file are made of it: each piece closes what it opens and its words are escaped, so that
 * pieces are put side by side without a look into them. A plain string cannot be taken for one.
 */
export type Markup = string & { readonly [isWhole]: true };

/** What is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The namespace of WordprocessingML, and that of what a part says of other parts. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const NOTHING = whole('');

/** An element and what stands in it. */
export function element(name: string, attributes: Attributes = {}, content: Content = NOTHING): Markup {
  return tag(name, '', attributes, content);
}

/** An element of WordprocessingML, whose attributes are of the same namespace. */
export function w(name: string, attributes: Attributes = {}, content: Content = NOTHING): Markup {
  return tag(`w:${name}`, 'w:', attributes, content);
}

type Content = Markup | readonly Markup[];

/** Words as XML holds them. */
export function words(text: string): Markup {
  return whole(escaped(text));
}

/** A part of a file: its root element, as UTF-8. */
export function part(root: Markup): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${root}`);
}

/** A character that XML 1.0 cannot hold, escaped or not, becomes the replacement sign. */
export function printableText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\u0080-\u009f]|[\ufffe\uffff]/gu, '\ufffd');
}

function tag(name: string, prefix: string, attributes: Attributes, content: Content): Markup {
  let head = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) head += ` ${prefix}${attribute}="${escaped(String(value))}"`;
  }
  const inside = typeof content === 'string' ? content : content.join('');
  return whole(inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`);
}

/** Characters that stand for themselves wherever they stand; nearly all words are made of these alone. */
const PLAIN = /^[ !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]*$/;

/** Line breaks and tabs too, because a reader makes spaces of those that stand in attributes. */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return printableText(text).replace(/[&<>"\t\n]/g, (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function whole(xml: string): Markup {
  // Made here alone, from names of ours, escaped words and pieces that are whole themselves.
  return xml as Markup;
}
