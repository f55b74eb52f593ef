/**
 * The exercise is marked in the file's name too (DESIGN §5).
 *
 * @param ending with what comes before it: `.docx`, `-checks.csv`.
 */
export function fileName(
  text: { readonly symbol: string; readonly exercise: boolean },
  ending: string,
): string {
  const symbol = text.symbol.replace(/[^A-Za-z0-9.]+/g, '-');
  return `${text.exercise ? 'EXERCISE-' : ''}${symbol}${ending}`;
}
