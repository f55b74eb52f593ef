import type { LetterLook } from './looks.ts';
import { element, type Markup, RELATIONS, WORD, w } from './markup.ts';
import { MASTHEAD_STYLE } from './roles.ts';
import { type ParagraphMake, paragraph, run } from './runs.ts';
import { ACCENT, QUIET, RULE, SANS } from './sheet.ts';
import type { ExportWords } from './words.ts';

/** What stands on every page of an export. */
export interface FrameOptions {
  readonly title: string;
  readonly symbol?: string;
  /** TLP 2.0 label, like `TLP:AMBER`, or the forum's own word. */
  readonly marking?: string;
  /** A drafting exercise says so on every page (DESIGN §5). */
  readonly exercise?: boolean;
  /** The day of the text, as `words` write it. */
  readonly day: string;
  readonly words: ExportWords;
  /** The direction of `words`, not of the text. */
  readonly wordsRightToLeft: boolean;
}

/** A4 in twentieths of a point, with the margins of a minister's folder. */
const PAGE = { w: 11906, h: 16838 } as const;
const MARGIN = {
  top: 1701,
  right: 1417,
  bottom: 1417,
  left: 1417,
  header: 737,
  footer: 624,
  gutter: 0,
} as const;
const TEXT_WIDTH = PAGE.w - MARGIN.left - MARGIN.right;

/** The page and what stands on every one. @param parts ids of the relations to header and footer. */
export function sectionOf(parts: { readonly header: string; readonly footer: string }): Markup {
  return w('sectPr', {}, [
    element('w:headerReference', { 'w:type': 'default', 'r:id': parts.header }),
    element('w:footerReference', { 'w:type': 'default', 'r:id': parts.footer }),
    w('pgSz', PAGE),
    w('pgMar', MARGIN),
  ]);
}

/** Colours that TLP 2.0 prescribes on black, by label. */
const TLP_COLOURS: Readonly<Record<string, string>> = {
  'TLP:RED': 'FF2B2B',
  'TLP:AMBER': 'FFC000',
  'TLP:AMBER+STRICT': 'FFC000',
  'TLP:GREEN': '33FF00',
  'TLP:CLEAR': 'FFFFFF',
};

export function headerOf(options: FrameOptions): Markup {
  const said = [small(`${options.symbol ?? options.title} · ${options.day}`), TAB, ...markingRuns(options)];
  return element('w:hdr', NAMESPACES, [
    ...(options.exercise ? [paragraph(plain(options), [small(options.words.exercise, true)])] : []),
    paragraph({ ...across(options), rule: { edge: 'bottom', space: 6, color: RULE } }, said),
  ]);
}

export function footerOf(options: FrameOptions): Markup {
  const [before = '', between = '', after = ''] = options.words.page('\u0000', '\u0000').split('\u0000');
  const page = [small(before), field('PAGE'), small(between), field('NUMPAGES'), small(after)];
  return element('w:ftr', NAMESPACES, [paragraph(across(options), [...markingRuns(options), TAB, ...page])]);
}

const NAMESPACES = { 'xmlns:w': WORD, 'xmlns:r': RELATIONS } as const;
const SMALL: LetterLook = { font: SANS, size: 16, color: QUIET };
const TAB = run({}, '\t');

function plain({ wordsRightToLeft }: FrameOptions): ParagraphMake {
  return { style: MASTHEAD_STYLE.id, rightToLeft: wordsRightToLeft };
}

/** In a paragraph from right to left Word reads right as the far end. */
function across(options: FrameOptions): ParagraphMake {
  return { ...plain(options), tabEnd: TEXT_WIDTH };
}

function small(text: string, strong = false): Markup {
  return run(strong ? { ...SMALL, bold: true, color: ACCENT } : SMALL, text);
}

/** A number that Word counts; until it does, a 1 stands there. */
function field(name: 'PAGE' | 'NUMPAGES'): Markup {
  return w('fldSimple', { instr: name }, small('1'));
}

function markingRuns({ marking }: FrameOptions): Markup[] {
  if (!marking) return [];
  const color = TLP_COLOURS[marking.toUpperCase()];
  if (!color) return [small(marking, true)];
  return [run({ ...SMALL, bold: true, color, shade: '000000' }, ` ${marking.toUpperCase()} `)];
}
