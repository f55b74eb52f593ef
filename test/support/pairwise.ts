/** All-pairs: few cases in which every value of each factor meets every value of each other factor at least once. */

export type Factors = Readonly<Record<string, readonly unknown[]>>;
export type Case<Of extends Factors> = { readonly [Name in keyof Of]: Of[Name][number] };

/** The same cases for the same factors. @returns about as many as the two longest factors have pairs */
export function pairwise<Of extends Factors>(factors: Of): Case<Of>[] {
  const names = Object.keys(factors);
  const lengths = names.map((name) => factors[name]?.length ?? 0);
  const open = openPairs(lengths);
  const cases: number[][] = [];
  while (open.size > 0) {
    const chosen = lengths.map(() => -1);
    const [first = ''] = open;
    for (const part of first.split(' ')) {
      const [at, value] = part.split(':').map(Number);
      chosen[at ?? 0] = value ?? 0;
    }
    for (const at of lengths.keys())
      if (chosen[at] === -1) chosen[at] = bestFor(at, chosen, { lengths, open, turn: cases.length });
    for (const pair of pairsOf(chosen)) open.delete(pair);
    cases.push(chosen);
  }
  // Every name has a value of its own list in each case.
  return cases.map(
    (chosen) =>
      Object.fromEntries(names.map((name, at) => [name, factors[name]?.[chosen[at] ?? 0]])) as Case<Of>,
  );
}

function openPairs(lengths: readonly number[]): Set<string> {
  const open = new Set<string>();
  for (const [left, leftLength] of lengths.entries()) {
    for (let right = left + 1; right < lengths.length; right += 1) {
      for (let a = 0; a < leftLength; a += 1) {
        for (let b = 0; b < (lengths[right] ?? 0); b += 1) open.add(`${left}:${a} ${right}:${b}`);
      }
    }
  }
  return open;
}

/** The value that meets most values which it has not met; of equals each has its turn, so that none stands in most cases. */
function bestFor(
  at: number,
  chosen: readonly number[],
  {
    lengths,
    open,
    turn,
  }: { readonly lengths: readonly number[]; readonly open: ReadonlySet<string>; readonly turn: number },
): number {
  let best = { value: 0, met: -1 };
  const length = lengths[at] ?? 0;
  for (let step = 0; step < length; step += 1) {
    const value = (turn + step) % length;
    const tried = chosen.map((one, index) => (index === at ? value : one));
    const met = pairsOf(tried).filter((pair) => open.has(pair)).length;
    if (met > best.met) best = { value, met };
  }
  return best.value;
}

function pairsOf(chosen: readonly number[]): string[] {
  const pairs: string[] = [];
  for (let left = 0; left < chosen.length; left += 1) {
    for (let right = left + 1; right < chosen.length; right += 1) {
      if (chosen[left] !== -1 && chosen[right] !== -1)
        pairs.push(`${left}:${chosen[left]} ${right}:${chosen[right]}`);
    }
  }
  return pairs;
}
