/**
 * The one way to write a value as JSON: keys in code-unit order, nothing between the tokens, `undefined` left
 * out (RFC 8785). The same value gives the same characters, whoever writes it, so that they can be hashed and
 * compared.
 *
 * For plain JSON values: texts, proposals, consolidations.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
