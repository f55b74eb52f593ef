import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { accepted, invariant, type Result, refused } from '../../base/index.ts';
import type { Consolidation } from '../../engine/index.ts';
import { type PdfOptions, type Printed, pdfData, printedLines } from './pdf-data.ts';
import { TEMPLATE } from './template.ts';

export type PdfRefusal = 'letters-without-font';

/**
 * Typeset a text as PDF/UA-1, with brackets and margin or clean. The same input gives the same bytes. Takes about
 * half a second the first time, when the fonts of the machine are looked through, and far less afterwards.
 *
 * Noto fonts (Debian: fonts-noto-core, fonts-noto-cjk) set every script of the region. Without them Latin texts
 * are set in the serif that the compiler brings, and a text in another script is refused rather than printed as
 * empty boxes.
 *
 * Thai and Khmer are set rightly, but a reader that copies or searches finds some syllables doubled: the compiler
 * maps every glyph of a raised syllable to the whole of it (typst/typst#4225). The page and the Word file are exact.
 *
 * @returns refused `letters-without-font`; `details.letters` are the first that no font of the machine can show.
 * @source standards.md §3; LOOK "Print".
 */
export function makePdf(consolidation: Consolidation, options: PdfOptions): Result<Uint8Array, PdfRefusal> {
  const lines = printedLines(consolidation, options);
  return typeset({ language: consolidation.language, lines }, options);
}

/** Typeset two texts compared, as `makePdf` does one: struck and underlined words, never colour alone. */
export function makeComparedPdf(
  printed: Printed,
  options: Omit<PdfOptions, 'style' | 'attribution'>,
): Result<Uint8Array, PdfRefusal> {
  return typeset(printed, { ...options, style: 'clean', attribution: false });
}

function typeset(printed: Printed, options: PdfOptions): Result<Uint8Array, PdfRefusal> {
  const compiler = warmCompiler();
  const compiled = compiler.compile({
    mainFileContent: TEMPLATE,
    inputs: { data: JSON.stringify(pdfData(printed, options)) },
  });
  const failed = compiled.takeError();
  invariant(!failed && compiled.result, `the PDF template compiles: ${said(failed?.shortDiagnostics)}`);
  try {
    return accepted(new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: PDF_UA_1 })));
  } catch (error) {
    const letters = error instanceof Error ? lettersWithoutFont(error.message) : undefined;
    if (letters === undefined) throw error;
    return refused('letters-without-font', { details: { letters } });
  } finally {
    compiler.evictCache(CACHE_ROUNDS);
  }
}

const PDF_UA_1 = 'ua-1';
/** What was not used in so many documents is forgotten: memory stays bounded in a server that runs for months. */
const CACHE_ROUNDS = 10;

let compiler: NodeCompiler | undefined;

/** One compiler for the life of the process: its fonts are its cost. It reads no file but fonts. */
function warmCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() });
  return compiler;
}

/** The compiler writes its diagnostics in the debug form of its own language. */
const NO_FONT = /the text `\\?"(.+?)\\?"` could not be displayed/gu;
const MOST_LETTERS = 12;

function lettersWithoutFont(message: string): string | undefined {
  const letters = new Set([...message.matchAll(NO_FONT)].map(([, text = '']) => text));
  return letters.size === 0 ? undefined : [...letters].slice(0, MOST_LETTERS).join(' ');
}

function said(diagnostics: readonly unknown[] | undefined): string {
  return JSON.stringify(diagnostics ?? []).slice(0, 500);
}
