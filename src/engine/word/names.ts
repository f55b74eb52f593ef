const english = new Intl.Collator('en');

/** Codes in the order of their names (JOURNEYS: by English sort name, never by code); the chair's words come last. */
export function byName(codes: readonly string[], names: Readonly<Record<string, string>> = {}): string[] {
  return [...codes].sort((one, other) => {
    if ((one === 'CHAIR') !== (other === 'CHAIR')) return one === 'CHAIR' ? 1 : -1;
    return english.compare(names[one] ?? one, names[other] ?? other);
  });
}
