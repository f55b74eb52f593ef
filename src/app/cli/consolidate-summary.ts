import type { Consolidation } from '../../engine/index.ts';

/** How many proposals were read from each delegation's file, by code. */
type Counts = ReadonlyMap<string, number>;

/** What became of the files, for the person who sent for it: one line each. */
export function summaryOf(
  { provisions, unplaced }: Consolidation,
  counts: Counts,
  out: string | undefined,
): string[] {
  const open = provisions.filter(
    ({ segments, deletion, inserted, heldBy = [] }) =>
      inserted || deletion.length + heldBy.length > 0 || segments.some(isBracket),
  );
  const brackets = provisions.reduce((sum, provision) => sum + bracketsIn(provision), 0);
  const where = out === undefined ? '' : ` → ${out}`;
  return [
    `${count(provisions.length, 'provision')}, ${open.length} with proposals, ${count(brackets, 'bracket')}${where}`,
    ...inLines(
      `Proposals by ${count(counts.size, 'delegation')}:`,
      [...counts].map(([code, many]) => `${code} ${many}`),
    ),
    ...(unplaced.length > 0 ? [`${unplaced.length} could not be placed:`] : []),
    ...unplaced.map(({ by, text, why }) => `  ${by} (${why}): ${text.replace(/\s+/g, ' ').slice(0, 120)}`),
  ];
}

type Provision = Consolidation['provisions'][number];

/** Brackets around words, and those around whole paragraphs. */
function bracketsIn({ segments, deletion, heldBy = [] }: Provision): number {
  return segments.filter(isBracket).length + (deletion.length + heldBy.length > 0 ? 1 : 0);
}

function isBracket(segment: Provision['segments'][number]): boolean {
  return 'alternatives' in segment;
}

const LINE_CHARACTERS = 96;

/** A list of forty-five delegations is longer than a line. */
function inLines(head: string, items: readonly string[]): string[] {
  const lines = [head];
  for (const [index, item] of items.entries()) {
    const word = index < items.length - 1 ? `${item},` : item;
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length > LINE_CHARACTERS) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** `1 bracket`, `45 brackets`. */
function count(many: number, thing: string): string {
  return `${many} ${thing}${many === 1 ? '' : 's'}`;
}
