/**
 * Rows as CSV: CRLF after each, fields quoted where they must be. A field that a spreadsheet would read as a formula
 * is made text by an apostrophe, as spreadsheets do themselves.
 *
 * @source RFC 4180.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also in wide characters, and behind blanks, which some spreadsheets skip. */
function isFormula(text: string): boolean {
  return /^\s*[=+\-@＝＋－＠\t\r]/u.test(text);
}
