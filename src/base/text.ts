/** Characters that no text of the forum may carry: NUL and other controls (tab and line breaks are kept). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to remove.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * The text as we keep it: NFC, line breaks as `\n`, without control characters (PostgreSQL refuses NUL) and
 * without lone surrogates. Nothing that a reader could see is changed.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(forbidden, '').toWellFormed().normalize('NFC');
}
