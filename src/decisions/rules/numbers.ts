import type { Instant } from '../../base/index.ts';

/** The series in which a decision is counted: one a forum and year, exercises apart (DESIGN §5). */
export interface Series {
  /** `D-2026`, `EX/D-2026`. */
  readonly name: string;
  readonly year: number;
}

/** @param zone official zone of the body: the year is that of its calendar, not of UTC. */
export function seriesOf(
  decidedAt: Instant,
  { zone, exercise }: { zone: string; exercise: boolean },
): Series {
  const { year } = decidedAt.toZonedDateTimeISO(zone);
  return { name: `${exercise ? 'EX/' : ''}D-${year}`, year };
}

/** The number as printed: `D-2026/1`. */
export function numberOf(series: Series, ordinal: number): string {
  return `${series.name}/${ordinal}`;
}

/**
 * A symbol for the adopted text, to begin with: that of the draft without its `L.`, counted on from those that
 * stand. `EX/DG.1/L.1` → `EX/DG.1/2` when `EX/DG.1/1` is taken.
 *
 * @source procedure.md §1.1 (adopted text: with final symbol), §1.2.
 */
export function suggestedSymbol(draft: string, taken: readonly string[]): string {
  const stem = draft.replace(/\/L\.\d+(\/.*)?$/, '').replace(/\/(Rev|Add|Corr)\.\d+$/, '');
  const numbers = taken.flatMap((symbol) => {
    const rest = symbol.startsWith(`${stem}/`) ? symbol.slice(stem.length + 1) : '';
    return /^[1-9]\d*$/.test(rest) ? [Number(rest)] : [];
  });
  return `${stem}/${Math.max(0, ...numbers) + 1}`;
}
