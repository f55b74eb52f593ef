import { accepted, csvRows, type Result, refused } from '../../base/index.ts';
import type { Role } from '../schema.ts';
import { roleRules } from './appointing.ts';

/** What a row of a file of people says, as the form to appoint asks it. */
export const fileColumns = ['functionLabel', 'email', 'role', 'body', 'from', 'until'] as const;
export type FileColumn = (typeof fileColumns)[number];

/** The head of a file of people, as `peopleFile` reads it: the same in every language. */
export const fileHead = ['Function', 'E-mail', 'Office or seat', 'Body', 'From', 'Until'] as const;

export interface FileRow {
  /** As a spreadsheet counts; the head is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<FileColumn, string>>;
}

export interface PeopleFile {
  readonly rows: readonly FileRow[];
  /** Heads of columns that are not read. */
  readonly ignored: readonly string[];
}

export type WhyNoFile = 'empty-file' | 'unclosed-quote' | 'no-head' | 'too-many-rows';

/** So many people can be entered at once. */
export const rowsMax = 200;

/** Heads under which a column is known, small letters alone. */
const heads: Readonly<Record<FileColumn, readonly string[]>> = {
  functionLabel: ['function', 'functionlabel'],
  email: ['email', 'emailaddress'],
  role: ['officeorseat', 'office', 'seat', 'role'],
  body: ['body'],
  from: ['from', 'begins'],
  until: ['until', 'ends'],
};

/**
 * The people of a CSV file, whose first row names the columns in any order; empty rows are passed over.
 *
 * @returns refused, beside `csv`: `empty-file`, `unclosed-quote`, `no-head` (function or office is missing),
 * `too-many-rows`.
 */
export function peopleFile(csv: string): Result<PeopleFile, WhyNoFile> {
  const read = csvRows(csv);
  if (!read.ok) return refused('unclosed-quote', { at: 'csv' });
  const [head = [], ...body] = read.value;
  const places = new Map(
    fileColumns.map((column) => [column, head.findIndex((one) => heads[column].includes(lettersOf(one)))]),
  );
  const filled = body
    .map((fields, index) => ({ fields, row: index + 2 }))
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  if (head.every((one) => one.trim() === '')) return refused('empty-file', { at: 'csv' });
  if (places.get('functionLabel') === -1 || places.get('role') === -1)
    return refused('no-head', { at: 'csv' });
  if (filled.length === 0) return refused('empty-file', { at: 'csv' });
  if (filled.length > rowsMax) return refused('too-many-rows', { at: 'csv' });
  const cell = (fields: readonly string[], column: FileColumn) =>
    plainText(fields[places.get(column) ?? -1] ?? '');
  const rows = filled.map(({ fields, row }) => ({
    row,
    cells: {
      functionLabel: cell(fields, 'functionLabel'),
      email: cell(fields, 'email'),
      role: cell(fields, 'role'),
      body: cell(fields, 'body'),
      from: cell(fields, 'from'),
      until: cell(fields, 'until'),
    },
  }));
  const known = new Set(places.values());
  return accepted({ rows, ignored: head.filter((one, at) => !known.has(at) && one.trim() !== '') });
}

/** The office that a cell names, by its key or its English words; null when it names none. */
export function roleIn(cell: string, words: Readonly<Record<Role, string>>): Role | null {
  const wanted = lettersOf(cell);
  // The keys of the table are the roles.
  const all = Object.keys(roleRules) as Role[];
  return all.find((role) => [lettersOf(role), lettersOf(words[role])].includes(wanted)) ?? null;
}

/** Rows that ask for the same seat of the same person as an earlier one, by their numbers. */
export function repeatedRows(rows: readonly FileRow[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { row, cells } of rows) {
    const who = cells.email === '' ? cells.functionLabel : cells.email;
    const key = [who, lettersOf(cells.role), cells.body].join('\n').toLowerCase();
    if (seen.has(key)) repeated.add(row);
    seen.add(key);
  }
  return repeated;
}

/** A cell without blanks at its ends, and without the apostrophe by which a file makes a formula text. */
function plainText(field: string): string {
  return field.trim().replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '');
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}
