import type { Node } from 'oxc-parser';
import { expect, test } from 'vitest';
import { expectNone, houseSources, lineOf, parseText, type Source, walk } from './sources.ts';

test('any, as and ! carry a comment that says why they are true', () => {
  const sources = houseSources({ tests: false });
  expectNone(sources.flatMap(unexplained), {
    instead:
      'prefer satisfies or a type guard; else say on the same line, or the line before, why it is true (STYLE 17)',
    seen: sources.length,
    atLeast: 100,
    of: 'files',
  });
});

test.each([
  ['const a = b as string;', 1],
  ['const a = b as string; // the column is text', 0],
  ['// the column is text\nconst a = b as string;', 0],
  ['const a = [1] as const;', 0],
  ['const a = b satisfies string;', 0],
  ["import { a as b } from './c.ts';", 0],
  ['const a = b!;', 1],
  ['let a: any;', 1],
])('%j leaves %i unexplained', (text, count) => {
  expect(unexplained(parseText('src/texts/a.ts', text))).toHaveLength(count);
});

function unexplained(source: Source): string[] {
  const explained = new Set(
    source.comments.flatMap((comment) => {
      const [first, last] = [lineOf(source, comment.start), lineOf(source, comment.end)];
      return Array.from({ length: last - first + 2 }, (_, index) => first + index);
    }),
  );
  const breaches: string[] = [];
  walk(source, (node) => {
    if (!isEscape(node)) return;
    const [first, last] = [lineOf(source, node.start), lineOf(source, node.end)];
    const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (lines.some((line) => explained.has(line))) return;
    breaches.push(
      `${source.path}:${last} ${source.text.slice(node.start, node.end).replace(/\s+/g, ' ').slice(-70)}`,
    );
  });
  return breaches;
}

function isEscape(node: Node): boolean {
  if (node.type === 'TSAnyKeyword' || node.type === 'TSNonNullExpression') return true;
  if (node.type !== 'TSAsExpression') return false;
  const to = node.typeAnnotation;
  return !(
    to.type === 'TSTypeReference' &&
    to.typeName.type === 'Identifier' &&
    to.typeName.name === 'const'
  );
}
