import { strFromU8, unzipSync } from 'fflate';
import type { BaseText } from '../../model.ts';
import type { Aligned } from '../align.ts';
import { plainForm } from '../form.ts';
import type { ReturnedWish } from '../placed.ts';
import type { WordText } from '../read.ts';

/**
 * The common law of returned files: everything that a file says ends as a proposal, a comment or a listed piece, or
 * is what we said ourselves. It looks for every word of every part that bears text, by a reading of its own that knows
 * nothing of paragraphs, in the wishes, the list, the base and the printed numbers. Form is no word (`form.ts`).
 *
 * @returns the words that are nowhere, in the order of the file.
 */
export function lostWords(bytes: Uint8Array, base: BaseText, read: WordText, aligned: Aligned): string[] {
  const said = [
    ...base.provisions.map(({ text }) => text),
    ...aligned.wishes.flatMap((wish) => ('text' in wish && wish.text !== undefined ? [wish.text] : [])),
    ...aligned.unplaced.map(({ text }) => text),
    ...read.provisions.map(({ label }) => label),
  ];
  const known = plainForm(said.join(' '));
  return wordsOf(bytes).filter((word) => !known.includes(word));
}

const BEARS_TEXT =
  /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*|diagrams\/data\d*|charts\/chart\d*)\.xml$/;

function wordsOf(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (/\.html?$/.test(name))
      return split(unescaped(strFromU8(part).replace(/<style>.*?<\/style>|<[^>]*>/g, ' ')));
    if (!BEARS_TEXT.test(name)) return [];
    const words = [...printedAway(strFromU8(part)).matchAll(TEXT)].flatMap(([, text = '', attribute = '']) =>
      split(unescaped(text + attribute)),
    );
    return /(?:header|footer)\d*\.xml$/.test(name) ? words.filter((word) => !PAGE.test(word)) : words;
  });
}

/** Text of any namespace (`w:t`, `w:delText`, `m:t`, `a:t`, `c:v`), and words that stand in attributes. */
const TEXT =
  /<(?:[\w]+:)?(?:t|delText|v)(?:\s[^>]*)?>([^<]*)<\/|<(?:v:textpath|wp:docPr)\b[^>]*?\s(?:string|descr)="([^"]*)"/g;

/** A page number and the words that stand around it. */
const PAGE = /^(?:page|of|\d+)$/i;

/** What we print around the text: numbers, and paragraphs of our own but for what was tracked in them. */
function printedAway(xml: string): string {
  return xml
    .replace(
      /<w:r><w:rPr><w:rStyle w:val="MufakatLabel"\/><\/w:rPr><w:t[^>]*>[^<]*<\/w:t><w:tab\/><\/w:r>/gi,
      '',
    )
    .replace(
      /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*?Mufakat(?:Masthead|Note)"(?:(?!<\/w:p>).)*<\/w:p>/gis,
      (paragraph) => [...paragraph.matchAll(/<w:ins .*?<\/w:ins>/gs)].join(''),
    );
}

/** Quotation marks around an extract are the letter's; joiners alone are nothing that anybody reads. */
const QUOTED = /^["']+|["']+$/g;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

function split(text: string): string[] {
  return plainForm(text)
    .split(' ')
    .map((word) => word.replace(QUOTED, ''))
    .filter((word) => VISIBLE.test(word));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The short notation; ids of new provisions are ours alone. */
export function shortly(wish: ReturnedWish): string {
  if (wish.kind === 'insert') return `insert after ${placeOf(wish.afterId)}: ${wish.text}`;
  if (wish.kind === 'move') {
    const words = wish.text === undefined ? '' : `: ${wish.text}`;
    return `move ${wish.provisionId} after ${placeOf(wish.afterId)}${words}`;
  }
  return wish.kind === 'change'
    ? `change ${wish.provisionId}: ${wish.text}`
    : `${wish.kind} ${wish.provisionId}`;
}

function placeOf(afterId: string | null): string {
  return afterId?.startsWith('new') ? 'new' : String(afterId);
}
