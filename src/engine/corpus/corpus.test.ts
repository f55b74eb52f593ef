/** Every example of the corpus reads as it says, and proves the laws (`negotiate` does both). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { negotiate } from '../proof/negotiate.ts';
import { readExamples } from './read-examples.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
const groups = files.map((name) => {
  const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
  return { name: name.replace('.txt', ''), examples: readExamples(text) };
});

describe.each(groups)('$name', ({ examples }) => {
  test.each(examples)('$name', ({ base, wishes, reads }) => {
    expect(negotiate(base, wishes)).toBe(reads);
  });
});

test('the corpus is large, and names no example twice', () => {
  const names = groups.flatMap(({ examples }) => examples.map(({ name }) => name));
  expect(names.length).toBeGreaterThanOrEqual(100);
  expect(new Set(names).size).toBe(names.length);
});

test('a line that is not understood is an error, never passed over', () => {
  expect(() => readExamples('Members will report.\nreads: x')).toThrow('begins with');
  expect(() => readExamples('# One\nbase: x\n??? y\nreads: x')).toThrow('Not understood');
  expect(() => readExamples('# One\nbase: x\nARV: y\nARV: z\nreads: x')).toThrow('Not understood');
  expect(() => readExamples('# One\nbase: x')).toThrow('lacks');
});
