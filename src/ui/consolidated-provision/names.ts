const order = new Intl.Collator('en');

/** Codes in the order of their names (JOURNEYS: never by code); the chair's words come last. */
export function byName(codes: readonly string[], names: Readonly<Record<string, string>>): string[] {
  return [...codes].sort((a, b) => {
    if ((a === 'CHAIR') !== (b === 'CHAIR')) return a === 'CHAIR' ? 1 : -1;
    return order.compare(names[a] ?? a, names[b] ?? b);
  });
}
