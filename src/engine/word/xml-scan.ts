/**
 * The syntax of XML 1.0 as Word files have it: everything well-formed is read, but a DOCTYPE, and with it every
 * entity that is not one of the five or a number, is refused. One pass over the text; a start tag that is written
 * like an earlier one is taken apart only once, since nearly all tags of a Word file are.
 *
 * @source Extensible Markup Language (XML) 1.0, fifth edition; the numbers in brackets are its productions.
 */
export interface XmlEvents<Tag> {
  /** What a start tag means; tags that are written alike may be asked about once for all. */
  meaning(name: string, attributes: ReadonlyMap<string, string>): Tag;
  open(tag: Tag): void;
  close(tag: Tag): void;
  /** Words between two tags, references resolved; never outside the root element. */
  text(text: string): void;
}

export type XmlFault = 'doctype' | 'xml';

/** @returns undefined where the whole text is well-formed; events before a fault have been told. */
export function scanXml<Tag>(text: string, events: XmlEvents<Tag>): XmlFault | undefined {
  if (UNWRITABLE.test(text)) return 'xml';
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const scan: Scan<Tag> = { source, events, known: new Map(), open: [], hasRoot: false };
  let at = matchAt(DECLARATION, source, 0)?.[0].length ?? 0;
  while (at < source.length) {
    const next = source[at] === '<' ? markup(scan, at) : words(scan, at);
    if (typeof next === 'string') return next;
    at = next;
  }
  return scan.hasRoot && scan.open.length === 0 ? undefined : 'xml';
}

interface Scan<Tag> {
  readonly source: string;
  readonly events: XmlEvents<Tag>;
  /** Start tags by what is written between their angle brackets. */
  readonly known: Map<string, StartTag<Tag>>;
  readonly open: StartTag<Tag>[];
  hasRoot: boolean;
}

interface StartTag<Tag> {
  readonly name: string;
  readonly length: number;
  readonly isEmpty: boolean;
  readonly tag: Tag;
}

/** Where reading goes on, or what is wrong. */
type Next = number | XmlFault;

/** [2]: the characters that no well-formed text holds. */
const UNWRITABLE = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Surrogate}/u;
const NAME_START =
  ':A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f' +
  '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
/** [4] to [5]. */
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*`;
const SPACE = '[\\t\\n ]';

const TAG_NAME = new RegExp(`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(`${SPACE}+(${NAME})${SPACE}*=${SPACE}*(["'])`, 'uy');
const TAG_END = new RegExp(`${SPACE}*(/?)>`, 'y');
const CLOSE_END = new RegExp(`${SPACE}*>`, 'y');
const INSTRUCTION = new RegExp(`<\\?(${NAME})(?:${SPACE}|(?=\\?>))`, 'uy');
const DECLARATION = new RegExp(
  `<\\?xml${SPACE}+version${SPACE}*=${SPACE}*(["'])1\\.[0-9]+\\1` +
    `(?:${SPACE}+encoding${SPACE}*=${SPACE}*(["'])[A-Za-z][\\w.\\-]*\\2)?` +
    `(?:${SPACE}+standalone${SPACE}*=${SPACE}*(["'])(?:yes|no)\\3)?${SPACE}*\\?>`,
  'y',
);

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

function words<Tag>({ source, events, open }: Scan<Tag>, at: number): Next {
  const next = source.indexOf('<', at);
  const end = next === -1 ? source.length : next;
  const text = source.slice(at, end);
  if (open.length === 0) return /^[\t\n ]*$/.test(text) ? end : 'xml';
  const said = text.includes(']]>') ? undefined : resolved(text);
  if (said === undefined) return 'xml';
  events.text(said);
  return end;
}

function markup<Tag>(scan: Scan<Tag>, at: number): Next {
  const { source } = scan;
  if (source[at + 1] === '/') return endTag(scan, at);
  if (source[at + 1] === '?') return instruction(source, at);
  if (source[at + 1] !== '!') return startTag(scan, at);
  if (source.startsWith('<!--', at)) return comment(source, at);
  if (source.startsWith('<![CDATA[', at)) return characterData(scan, at);
  return source.startsWith('<!DOCTYPE', at) && !scan.hasRoot ? 'doctype' : 'xml';
}

/** Tags that are remembered; a file may write each of a million tags in another way. */
const MOST_KNOWN = 1_000;

function startTag<Tag>(scan: Scan<Tag>, at: number): Next {
  const { source, events, known, open } = scan;
  if (open.length === 0 && scan.hasRoot) return 'xml';
  scan.hasRoot = true;
  const written = source.slice(at, source.indexOf('>', at) + 1);
  let tag = known.get(written);
  if (!tag) {
    tag = takeApart(scan, at);
    if (!tag) return 'xml';
    // An attribute may hold the bracket that seemed to end the tag.
    if (tag.length === written.length && known.size < MOST_KNOWN) known.set(written, tag);
  }
  events.open(tag.tag);
  if (tag.isEmpty) events.close(tag.tag);
  else open.push(tag);
  return at + tag.length;
}

/** [40], [44]. */
function takeApart<Tag>({ source, events, known }: Scan<Tag>, at: number): StartTag<Tag> | undefined {
  const name = matchAt(TAG_NAME, source, at)?.[1];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  let place = at + 1 + name.length;
  let found = matchAt(ATTRIBUTE, source, place);
  while (found) {
    const [before, attribute = '', quote = ''] = found;
    const end = source.indexOf(quote, place + before.length);
    const value = end === -1 ? undefined : attributeValue(source.slice(place + before.length, end));
    if (value === undefined || attributes.has(attribute)) return undefined;
    attributes.set(attribute, value);
    // What a prefix stands for may be another from here on.
    if (attribute.startsWith('xmlns')) known.clear();
    place = end + 1;
    found = matchAt(ATTRIBUTE, source, place);
  }
  const end = matchAt(TAG_END, source, place);
  if (!end) return undefined;
  const length = place + end[0].length - at;
  return { name, length, isEmpty: end[1] === '/', tag: events.meaning(name, attributes) };
}

/** [10], and 3.3.3: a line break or a tab that is not written as a reference is a space. */
function attributeValue(written: string): string | undefined {
  return written.includes('<') ? undefined : resolved(written.replace(/[\t\n]/g, ' '));
}

function endTag<Tag>({ source, events, open }: Scan<Tag>, at: number): Next {
  const tag = open.pop();
  if (!tag || !source.startsWith(tag.name, at + 2)) return 'xml';
  const end = matchAt(CLOSE_END, source, at + 2 + tag.name.length);
  if (!end) return 'xml';
  events.close(tag.tag);
  return at + 2 + tag.name.length + end[0].length;
}

/** [16]: read over. The name of the declaration is for the declaration alone. */
function instruction(source: string, at: number): Next {
  const name = matchAt(INSTRUCTION, source, at)?.[1];
  const end = source.indexOf('?>', at + 2);
  return name === undefined || name.toLowerCase() === 'xml' || end === -1 ? 'xml' : end + 2;
}

/** [15]: read over. */
function comment(source: string, at: number): Next {
  const dashes = source.indexOf('--', at + 4);
  return dashes === -1 || source[dashes + 2] !== '>' ? 'xml' : dashes + 3;
}

/** [18]. */
function characterData<Tag>({ source, events, open }: Scan<Tag>, at: number): Next {
  const end = source.indexOf(']]>', at);
  if (end === -1 || open.length === 0) return 'xml';
  events.text(source.slice(at + '<![CDATA['.length, end));
  return end + 3;
}

const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#([0-9]+)|#x([0-9A-Fa-f]+));/g;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** [66] to [68], with no entity but the five. @returns undefined where a reference is none of these. */
function resolved(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isSound = !text.replace(REFERENCE, '').includes('&');
  const said = text.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const sign = point <= 0x10ffff ? String.fromCodePoint(point) : '\0';
    isSound &&= !UNWRITABLE.test(sign);
    return sign;
  });
  return isSound ? said : undefined;
}
