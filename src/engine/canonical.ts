/**
 * The one way to write a value as JSON: keys in code-unit order, nothing between the tokens, `undefined` left
 * out. The same value gives the same characters, whoever writes it, so that they can be hashed and compared.
 *
 * For plain JSON values (texts, proposals, consolidations); anything else is written as `JSON.stringify` does.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? inKeyOrder(inner) : inner));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inKeyOrder(record: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(record).sort();
  return Object.fromEntries(keys.map((key) => [key, record[key]]));
}
