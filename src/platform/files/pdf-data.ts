import type { Consolidation } from '../../engine/index.ts';
import {
  bracketLines,
  byName,
  cleanLines,
  ENGLISH_EXPORT_WORDS,
  type ExportWords,
  isRightToLeft,
  type Line,
} from '../../engine/word/index.ts';

export interface PdfOptions {
  /** `brackets`: with brackets, and who says what in the margin. `clean`: no names, for a text without proposals. */
  readonly style: 'brackets' | 'clean';
  /** Also the title of the document, which PDF/UA wants. */
  readonly title: string;
  readonly symbol?: string;
  /** TLP 2.0 label, like `TLP:AMBER`. */
  readonly marking?: string;
  /** A drafting exercise says so on every page (DESIGN §5). */
  readonly exercise?: boolean;
  /** False leaves every delegation unnamed (DESIGN §7, observers; sealed at adoption). */
  readonly attribution: boolean;
  /** ISO instant, UTC: the date of the document. */
  readonly date: string;
  /** Participant names by code, as the forum lists them. */
  readonly names?: Readonly<Record<string, string>>;
  readonly words?: ExportWords;
  /** BCP 47, of `words`. */
  readonly wordsLanguage?: string;
  /** For an adopted text: what stands at its end. */
  readonly adopted?: Adopted;
}

/** The lines of a text, and its language as BCP 47. */
export interface Printed {
  readonly language: string;
  readonly lines: readonly Line[];
}

export interface Adopted {
  /** "Adopted at the Ninth Conference on 8 December 2026", in the language of `words`. */
  readonly statement: string;
  /** Hexadecimal SHA-256 of the text. */
  readonly hash: string;
  /** Who releases it, each above a line to sign on. */
  readonly signatures: readonly { readonly name: string; readonly office: string }[];
  /** The signature over the hash, and the name of the key that made it. */
  readonly signature?: { readonly key: string; readonly base64: string };
  readonly address?: string;
}

/** Colours that TLP 2.0 prescribes on black, by label. */
const TLP_COLOURS: Readonly<Record<string, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER': '#ffc000',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
};

/**
 * Families in the order in which a letter is looked for; Libertinus comes with the compiler. Devanagari is set in the
 * sans, whose words can be copied out of the PDF to the letter.
 */
const SCRIPTS = ['Thai', 'Khmer', 'Lao', 'Myanmar', 'Bengali', 'Sinhala', 'Tamil', 'Devanagari'];
const SERIF = [
  'Noto Serif',
  'Libertinus Serif',
  'Noto Naskh Arabic',
  ...SCRIPTS.map((script) => `Noto ${script === 'Devanagari' ? 'Sans' : 'Serif'} ${script}`),
  'Noto Serif Tibetan',
  'Noto Sans Thaana',
  'Noto Sans Mongolian',
  'Noto Serif Hebrew',
  'Noto Serif CJK SC',
  'Noto Sans Symbols',
  'Noto Sans Symbols 2',
];
const SANS = [
  'Noto Sans',
  'DejaVu Sans',
  'Libertinus Serif',
  'Noto Sans Arabic',
  ...SCRIPTS.map((script) => `Noto Sans ${script}`),
  'Noto Serif Tibetan',
  'Noto Sans Thaana',
  'Noto Sans Hebrew',
  'Noto Sans CJK SC',
];
const URDU = 'Noto Nastaliq Urdu';

/** The lines of a text in the style that is asked for. */
export function printedLines(consolidation: Consolidation, options: PdfOptions): Line[] {
  const { attribution, names = {}, words = ENGLISH_EXPORT_WORDS } = options;
  return options.style === 'clean'
    ? cleanLines(consolidation)
    : bracketLines(consolidation, { attribution, words, names });
}

/** What the template prints, as plain JSON: strings are strings there, never markup. */
export function pdfData({ language, lines }: Printed, options: PdfOptions) {
  const words = options.words ?? ENGLISH_EXPORT_WORDS;
  const { attribution, names = {} } = options;
  const { lang, region } = tagParts(language);
  const marking = options.marking?.toUpperCase();
  const isAttributed = attribution && options.style === 'brackets';
  return {
    title: printable(options.title),
    lang,
    region,
    rtl: isRightToLeft(language),
    serif: lang === 'ur' ? [URDU, ...SERIF] : SERIF,
    sans: SANS,
    date: dateParts(options.date),
    running: printable(options.symbol ?? options.title),
    marking: marking ?? null,
    markingColour: marking === undefined ? null : (TLP_COLOURS[marking] ?? null),
    exercise: options.exercise ? words.exercise : null,
    margin: isAttributed,
    hasTitle: lines.some(({ kind }) => kind === 'title'),
    words: {
      lang: tagParts(options.wordsLanguage ?? 'en').lang,
      rtl: isRightToLeft(options.wordsLanguage ?? 'en'),
      page: words.page('{n}', '{of}'),
      key: words.key,
    },
    lines: lines.map((line) => lineData(line, isAttributed)),
    key: isAttributed ? keyOf(lines, names) : [],
    adopted: options.adopted ? adoptedData(options.adopted, words) : null,
  };
}

function lineData({ kind, level, number, pieces, notes, margin }: Line, hasMargin: boolean) {
  const printed = pieces
    .filter(({ role }) => role !== 'attribution')
    // Whose words they are stands in the margin, or nowhere.
    .map(({ alternative: _by, ...piece }) => ({ ...piece, text: printable(piece.text) }));
  return {
    kind,
    level,
    number,
    pieces: printed.length > 0 ? printed : [{ role: 'text', text: '' }],
    // With a margin the same stands there.
    notes: hasMargin ? [] : notes,
    margin: margin.map(({ codes, says, gist, struck }) => ({
      by: codes.join(' '),
      says,
      gist: printable(gist),
      struck,
    })),
  };
}

function keyOf(lines: readonly Line[], names: Readonly<Record<string, string>>): string[] {
  const codes = new Set(lines.flatMap(({ margin }) => margin.flatMap(({ codes }) => codes)));
  return byName([...codes], names)
    .filter((code) => code in names)
    .map((code) => printable(`${code}\u00a0${names[code]}`));
}

function adoptedData({ statement, hash, signatures, signature, address }: Adopted, words: ExportWords) {
  return {
    statement: printable(statement),
    signatures: signatures.map(({ name, office }) => ({ name: printable(name), office: printable(office) })),
    facts: [
      [words.hash, [hash]],
      ...(signature ? [[`${words.signature} (${printable(signature.key)})`, inRows(signature.base64)]] : []),
      ...(address === undefined ? [] : [[words.address, [printable(address)]]]),
    ],
  };
}

/** A signature is longer than a line; readers of base64 pass over line breaks. */
function inRows(base64: string): string[] {
  return base64.match(/.{1,64}/g) ?? [];
}

/** Typst wants two or three letters and an optional region of two; a language it does not know is still tagged. */
function tagParts(tag: string): { lang: string; region: string | null } {
  const { language, region } = new Intl.Locale(tag);
  return {
    lang: /^[a-z]{2,3}$/.test(language) ? language : 'en',
    region: region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null,
  };
}

function dateParts(date: string): number[] {
  const instant = new Date(date);
  return [
    instant.getUTCFullYear(),
    instant.getUTCMonth() + 1,
    instant.getUTCDate(),
    instant.getUTCHours(),
    instant.getUTCMinutes(),
    instant.getUTCSeconds(),
  ];
}

/** Tabs are wide spaces on paper, and control characters that no font has become the replacement sign. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\t', '\u2003')
    .replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, '\ufffd');
}
