import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readText, root } from './sources.ts';

/** Compare with a list that is read in review; `UPDATE_LEDGER=1 npm test` rewrites it. */
export function expectReviewed(path: string, lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_LEDGER) writeFileSync(join(root, path), text);
  const reviewed = existsSync(join(root, path)) ? readText(path) : '';
  expect(text, `read the change, then rewrite ${path} with UPDATE_LEDGER=1 npm test`).toBe(reviewed);
}
