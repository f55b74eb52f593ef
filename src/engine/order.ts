/** Orders that depend on the words alone, so that every machine and every run agree. */

/** Code-unit order: not an alphabet, but the same everywhere. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The distinct strings, in code-unit order. */
export function sortedSet(values: readonly string[]): string[] {
  if (values.length < 2) return [...values];
  return [...new Set(values)].sort(compareText);
}

/** A number drawn from a recorded lot: always the same for the same lot and place (FNV-1a, 32 bits). */
export function drawnNumber(lot: string, place: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${lot}\n${place}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}

/** `values` turned so that another stands first, as the lot says. Without a lot they stay. */
export function rotated<Value>(values: readonly Value[], lot: string | undefined, place: string): Value[] {
  if (lot === undefined || values.length < 2) return [...values];
  const turn = drawnNumber(lot, place) % values.length;
  return [...values.slice(turn), ...values.slice(0, turn)];
}
