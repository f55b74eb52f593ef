/** A cited number as people write it: `OP4 bis` → `OP 4 bis`; a plain `4 (a)` stays. */
export function spacedNumber(number: string): string {
  return number.replace(/^(PP|OP)(?=\S)/, '$1 ');
}
