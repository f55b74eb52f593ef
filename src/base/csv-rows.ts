import { accepted, type Result, refused } from './result.ts';

/**
 * The rows of a CSV file as its fields, quotes undone. The separator is the comma, or where the first row has more of
 * them the semicolon or the tab, as spreadsheets of many places write. Lines end as they like; a byte order mark is
 * passed over; an empty line is a row of one empty field, so that rows are counted as a spreadsheet counts them.
 *
 * @returns refused: `unclosed-quote`.
 * @source RFC 4180.
 */
export function csvRows(text: string): Result<string[][], 'unclosed-quote'> {
  const file = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(file);
  const rows: string[][] = [];
  let row: string[] = [];
  let place = 0;
  while (place < file.length) {
    const field =
      file[place] === '"' ? quotedField(file, place, separator) : plainField(file, place, separator);
    if (field === null) return refused('unclosed-quote');
    row.push(field.value);
    const end = file[field.end];
    place = field.end + 1;
    if (end === separator) {
      if (place === file.length) row.push('');
      else continue;
    }
    if (end === '\r' && file[place] === '\n') place += 1;
    rows.push(row);
    row = [];
  }
  return accepted(rows);
}

interface Field {
  readonly value: string;
  /** Where the separator or the end of the line stands. */
  readonly end: number;
}

function plainField(file: string, from: number, separator: string): Field {
  let end = from;
  while (end < file.length && file[end] !== separator && file[end] !== '\r' && file[end] !== '\n') end += 1;
  return { value: file.slice(from, end), end };
}

/** What stands behind the closing quote belongs to the field, as spreadsheets read it. */
function quotedField(file: string, from: number, separator: string): Field | null {
  let value = '';
  for (let place = from + 1; ; ) {
    const quote = file.indexOf('"', place);
    if (quote === -1) return null;
    value += file.slice(place, quote);
    if (file[quote + 1] !== '"') {
      const rest = plainField(file, quote + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    place = quote + 2;
  }
}

function separatorOf(file: string): string {
  const [first = ''] = file.replaceAll(/"[^"]*"/g, '').split(/\r?\n|\r/);
  const count = (one: string) => first.split(one).length - 1;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
