/** Words and figures by their characters, where tokens would be more than is needed. */

const inAscii = /[A-Za-z0-9]+/g;
const inAnyScript = /[\p{L}\p{M}\p{N}]+/gu;

/** The runs of letters, marks and digits. A pattern of all scripts takes milliseconds to make ready, so it waits. */
export function wordsIn(text: string): string[] {
  return text.match(isAscii(text) ? inAscii : inAnyScript) ?? [];
}

/** Whether the character at `at` is a digit of some script. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return code < 128 ? code >= 48 && code <= 57 : /\p{Nd}/u.test(text[at] ?? '');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}
