/**
 * The symbol of a revision: `EX/DG.1/L.1` → `EX/DG.1/L.1/Rev.1` → `…/Rev.2`.
 *
 * @source procedure.md §1.2: `Rev.n` replaces the earlier text entirely; the chain of suffixes is a path.
 */
export function revisionSymbol(symbol: string, revision: number): string {
  return revision === 0 ? symbol : `${symbol}/Rev.${revision}`;
}

/** The address of a text from its symbol: `EX/DG.1/L.1` → `ex-dg.1-l.1`. */
export function addressOf(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
}
