/** A promise of the code that did not hold. Never shown to people as text. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/** Throws `InvariantBroken` unless `claim` holds; afterwards the compiler knows that it does. */
export function invariant(claim: unknown, promise: string): asserts claim {
  if (!claim) throw new InvariantBroken(promise);
}
