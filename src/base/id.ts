/** A new permanent id: a UUID of version 4, made by the platform's generator in Node and browsers alike. */
export function newId(): string {
  return crypto.randomUUID();
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
  return uuid.test(text);
}
