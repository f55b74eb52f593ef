import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stylesheet } from './stylesheet.ts';

test('the public stylesheet fits a bad line: at most 12 KB gzipped', () => {
  expect(gzipSync(stylesheet()).byteLength).toBeLessThanOrEqual(12 * 1024);
});

test('the stylesheet fetches nothing and keeps its braces in pairs', () => {
  const css = stylesheet();
  expect(css).not.toMatch(/url\(|@import|@font-face/);
  expect(css.split('{').length).toBe(css.split('}').length);
});

test('the stylesheet is the same on every call, so that its address may carry its hash', () => {
  expect(stylesheet()).toBe(stylesheet());
});
