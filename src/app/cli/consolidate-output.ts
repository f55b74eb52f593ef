import type { Consolidation } from '../../engine/index.ts';
import {
  baseOf,
  bracketLines,
  ENGLISH_EXPORT_WORDS,
  type Line,
  type Piece,
  writeWord,
} from '../../engine/word/index.ts';
import type { ConsolidateArguments } from './consolidate-arguments.ts';
import { nodePacking } from './node-packing.ts';

/** The consolidation in the format asked for. @param date ISO instant that a Word file bears. */
export async function render(
  consolidation: Consolidation,
  { format, style }: Pick<ConsolidateArguments, 'format' | 'style'>,
  date: string,
): Promise<string | Uint8Array> {
  const title = titleOf(consolidation);
  if (format === 'json') return `${JSON.stringify(consolidation, null, 2)}\n`;
  if (format === 'text') return asText(consolidation);
  if (format === 'docx')
    return writeWord(consolidation, { style, title, attribution: true, date }, nodePacking);
  // The components of the pages are loaded only for those who want a page.
  const { asHtml } = await import('./consolidate-html.tsx');
  return asHtml(consolidation, title);
}

function titleOf({ provisions }: Consolidation): string {
  const title = provisions.find(({ kind }) => kind === 'title');
  const text = title?.segments.map(baseOf).join('').trim() ?? '';
  return text === '' ? 'Consolidated text' : text.slice(0, 200);
}

/** Plain text: a blank line between paragraphs, the printed number before, who proposes what in round brackets. */
function asText(consolidation: Consolidation): string {
  const lines = bracketLines(consolidation, { attribution: true, words: ENGLISH_EXPORT_WORDS });
  const paragraphs = lines.map(lineAsText);
  const unplaced = consolidation.unplaced.map(({ by, text, why }) => `${by} (${why}): ${text}`);
  const rest = unplaced.length > 0 ? [`${ENGLISH_EXPORT_WORDS.unplaced}:`, ...unplaced] : [];
  return `${[...paragraphs, ...rest].join('\n\n')}\n`;
}

function lineAsText({ number, pieces, notes }: Line): string {
  const words = pieces.map(pieceAsText).join('');
  const line = number === '' ? words : `${number} ${words}`;
  return [line, ...notes.map((note) => `(${note})`)].join('\n');
}

function pieceAsText({ role, text }: Piece): string {
  return role === 'attribution' ? ` (${text.trim()})` : text;
}
