import type { Result } from '../../base/index.ts';
import { compareTexts } from '../../engine/index.ts';
import { comparedLines } from '../../engine/word/index.ts';
import { english, makeComparedPdf, type PdfRefusal, speaker, type Visit } from '../../platform/index.ts';
import { spacedNumber } from '../rules/printed-number.ts';
import { fileWords } from '../words/files.ts';
import { citedNumbersOf, labelsOf } from './compare-page.tsx';
import { comparedSides } from './compared-sides.ts';
import { textView } from './text-view.ts';

export interface ComparedPdf {
  readonly made: Result<Uint8Array, PdfRefusal>;
  readonly symbol: string;
  readonly exercise: boolean;
  readonly marking: string;
}

/**
 * Two issues of a text compared, as the reader may see them, typeset; in English, as all that we print around a text.
 *
 * @returns `null` when the reader may see no such text.
 */
export async function comparedPdf(visit: Visit, id: string): Promise<ComparedPdf | null> {
  const found = await visit.read(async (tx) => {
    const view = await textView(tx, visit, id);
    if (!view) return null;
    const sides = await comparedSides(tx, view, visit);
    return sides && { ...sides, text: view.text };
  });
  if (!found) return null;
  const { text, from, to } = found;
  const compared = compareTexts(from.provisions, to.provisions);
  const numbers = citedNumbersOf(compared);
  const say = speaker(english);
  const symbol = say(fileWords.comparedSymbol, { from: from.label, to: to.label });
  const lines = comparedLines(compared, (one) => labelsOf(one, say, numbers));
  const marking = `TLP:${text.marking}`;
  const made = makeComparedPdf(
    { language: text.language, lines: lines.map((line) => ({ ...line, number: spacedNumber(line.number) })) },
    {
      title: text.title,
      symbol,
      marking,
      exercise: text.exercise,
      date: visit.now.toString(),
    },
  );
  return { made, symbol, exercise: text.exercise, marking };
}
