/**
 * The part in which two texts differ. Segmenting is slow, so only this part is ever segmented; its ends lie
 * where both texts have a token boundary whatever stands inside.
 */

export interface Window {
  /** Length in UTF-16 units of what both texts begin with. */
  readonly head: number;
  /** Length in UTF-16 units of what both texts end with. Head and tail never overlap. */
  readonly tail: number;
}

/** The window of two texts that differ, as wide as boundaries of both texts require. */
export function changedWindow(a: string, b: string): Window {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  const room = shorter - head;
  while (tail < room && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  while (head > 0 && !(isBoundary(a, head) && isBoundary(b, head))) head -= 1;
  while (tail > 0 && !(isBoundary(a, a.length - tail) && isBoundary(b, b.length - tail))) tail -= 1;
  return { head, tail };
}

/**
 * Whether a token surely begins at `at`: between a character and a blank, or after an ideographic mark.
 * A blank before anything but a letter, a digit or a mark of punctuation may belong to what follows it.
 */
function isBoundary(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (after === 32) return before !== 32;
  if (before === 32) return startsToken(text, at);
  return isIdeographicMark(before) && startsToken(text, at);
}

function startsToken(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 32 && code < 127) return true;
  return /[\p{L}\p{N}\p{P}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** 、 。 「 」 『 』 and fullwidth ！ （ ） ？: they join nothing on either side. */
function isIdeographicMark(code: number): boolean {
  const isBracket = code >= 0x300c && code <= 0x300f;
  return isBracket || code === 0x3001 || code === 0x3002 || [0xff01, 0xff08, 0xff09, 0xff1f].includes(code);
}
