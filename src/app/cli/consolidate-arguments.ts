import { extname } from 'node:path';
import { accepted, type Result, refused } from '../../base/index.ts';
import { readArguments } from './arguments.ts';

export const formats = ['json', 'html', 'docx', 'text'] as const;
export type Format = (typeof formats)[number];

export interface From {
  readonly code: string;
  readonly file: string;
}

export interface ConsolidateArguments {
  readonly base: string;
  readonly from: readonly From[];
  readonly format: Format;
  readonly style: 'brackets' | 'tracked';
  readonly allowUnplaced: boolean;
  readonly out: string | undefined;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.txt': 'text',
};

/** Read the arguments of `mufakat consolidate`. @returns refused with `why` as a sentence for the person. */
export function parseConsolidateArguments(args: readonly string[]): Result<ConsolidateArguments, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [base, ...rest] = positionals;
  if (base === undefined) return refused('BASE is missing: the text that the proposals are made to.');
  const from = readFrom([...(values.from ?? []), ...rest]);
  if (!from.ok) return from;
  const format = readFormat(values.format, values.out);
  if (!format.ok) return format;
  const style = values.style ?? 'brackets';
  if (style !== 'brackets' && style !== 'tracked') {
    return refused(`--style is brackets or tracked, not "${style}".`);
  }
  if (style === 'tracked' && format.value !== 'docx') {
    return refused(
      '--style tracked is for Word files: add --format docx, or -o with a name ending in .docx.',
    );
  }
  return accepted({
    base,
    from: from.value,
    format: format.value,
    style,
    allowUnplaced: values['allow-unplaced'] ?? false,
    out: values.out,
  });
}

function parse(args: readonly string[]) {
  return readArguments(args, {
    allowPositionals: true,
    options: {
      from: { type: 'string', multiple: true },
      format: { type: 'string' },
      style: { type: 'string' },
      'allow-unplaced': { type: 'boolean' },
      out: { type: 'string', short: 'o' },
    },
  });
}

function readFrom(pairs: readonly string[]): Result<From[], string> {
  if (pairs.length === 0) return refused('--from CODE=FILE is missing: whose text, and where it is.');
  const from: From[] = [];
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const code = pair.slice(0, at).trim();
    const file = pair.slice(at + 1);
    if (at < 1 || code === '' || file === '') return refused(`--from wants CODE=FILE, not "${pair}".`);
    if (from.some((other) => other.code === code)) {
      return refused(`${code} is given twice: a delegation has one text.`);
    }
    from.push({ code, file });
  }
  return accepted(from);
}

function readFormat(format: string | undefined, out: string | undefined): Result<Format, string> {
  if (format !== undefined) {
    const known = formats.find((name) => name === format);
    return known ? accepted(known) : refused(`--format is ${formats.join(', ')}, not "${format}".`);
  }
  if (out === undefined) return accepted('json');
  const ending = extname(out).toLowerCase();
  const known = ENDINGS[ending];
  return known
    ? accepted(known)
    : refused(
        `"${out}" does not say its format: end it in ${Object.keys(ENDINGS).join(', ')}, or add --format.`,
      );
}
