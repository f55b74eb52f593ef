import { markingInName } from '../../platform/index.ts';

/**
 * The exercise is marked in the file's name too (DESIGN §5), and how far it may be passed on (procedure.md §6.1).
 *
 * @param text its `marking` as printed: `TLP:AMBER+STRICT` stands in the name as `TLP-AMBER-STRICT`.
 * @param ending with what comes before it: `.docx`, `-checks.csv`.
 */
export function fileName(
  text: { readonly symbol: string; readonly exercise: boolean; readonly marking: string },
  ending: string,
): string {
  const symbol = text.symbol.replace(/[^A-Za-z0-9.]+/g, '-');
  return `${text.exercise ? 'EXERCISE-' : ''}${symbol}-${markingInName(text.marking)}${ending}`;
}
