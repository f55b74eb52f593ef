/** Ids inside a page of text: a provision, its alternatives and their notes in the margin. */
export function provisionAnchor(provisionId: string): string {
  return `p-${provisionId.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

export function alternativeAnchor(provisionId: string, index: number): string {
  return `${provisionAnchor(provisionId)}-a${index}`;
}

export function noteAnchor(provisionId: string, key: string): string {
  return `${provisionAnchor(provisionId)}-n${key}`;
}
