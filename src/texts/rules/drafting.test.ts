import { expect, test } from 'vitest';
import { draftingRules } from '../../engine/drafting/index.ts';
import { words } from '../words/checks.ts';
import { suggestedProfile } from './profile.ts';

test('every drafting rule is said in words', () => {
  expect(draftingRules.filter(({ id }) => !Object.hasOwn(words, id)).map(({ id }) => id)).toEqual([]);
});

test('no word is said of a rule that is not applied', () => {
  const rules = new Set(draftingRules.map(({ id }) => id));
  expect(Object.keys(words).filter((key) => /^[A-Z]\d\d$/.test(key) && !rules.has(key))).toEqual([]);
});

const bali = ['weDeclaration', 'strategy', 'chairsStatement'];

test.each([
  ['declaration', bali, 'weDeclaration'],
  ['declaration', ['capsDeclaration'], 'capsDeclaration'],
  ['declaration', ['unResolution'], 'unResolution'],
  ['strategy', bali, 'strategy'],
  ['report', bali, 'chairsStatement'],
  ['termsOfReference', bali, 'unResolution'],
  ['toString', bali, 'unResolution'],
  ['declaration', [], 'unResolution'],
])('a %s of a forum that writes %j is written as a %s', (kind, used, profile) => {
  expect(suggestedProfile(kind, used)).toBe(profile);
});
