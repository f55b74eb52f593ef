/**
 * The SQL that really runs, kept in `db/ledger.sql` and read in review (STYLE 32). Tests note every query of the
 * application; `scripts/ledger.mjs` merges the notes of all test processes and compares them with the ledger.
 */
import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LogEvent } from 'kysely';
import { inject } from 'vitest';

const notes = join(dirname(dirname(import.meta.dirname)), '.cache', 'ledger');
const seen = new Set<string>();

/** Give to `openDatabase` as `onQuery`. Each text is noted once a process, in the folder of this run of tests. */
export function recordQuery(event: LogEvent): void {
  const { template, isNoted } = inject('database');
  const text = isNoted ? normalised(event.query.sql) : '';
  if (!isNoted || seen.has(text)) return;
  const folder = join(notes, template);
  if (seen.size === 0) mkdirSync(folder, { recursive: true });
  seen.add(text);
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(text)}\n`);
}

/**
 * One text for queries that differ only in how many values or rows they carry: white space made single, lists of
 * parameters and repeated rows of values made one.
 */
export function normalised(sql: string): string {
  return sql
    .replace(/\s+/g, ' ')
    .replace(/\$\d+(::\w+)?(, \$\d+(::\w+)?)+/g, '$…')
    .replace(/\$\d+/g, '$')
    .replace(/\bin \(\$\)/g, 'in ($…)')
    .replace(/(\([^()]*\))(, ?\1)+/g, '$1')
    .trim();
}

/** Remove what runs of an earlier day noted. */
export function forgetOldQueries(): void {
  mkdirSync(notes, { recursive: true });
  for (const run of readdirSync(notes)) {
    const ageHours = (Date.now() - statSync(join(notes, run)).mtimeMs) / 3_600_000;
    if (ageHours > 24) rmSync(join(notes, run), { recursive: true, force: true });
  }
}
