import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import type { StructuralWish } from '../../engine/index.ts';
import { decideStructure, placeAfter, subparagraphsOf } from './decide-structure.ts';
import type { ProvisionState, TextState } from './text-state.ts';

const paragraph = (id: string, level: number | null = null): ProvisionState => ({
  ...{ id, level, kind: level === null ? 'operative' : 'subparagraph', position: 0 },
  ...{ words: `Words of ${id}.`, version: 0, wordedAt: instant('2026-11-24T03:00:00Z') },
});
/** A lead-in with (a), (b) and (i) under (b); two paragraphs behind it. */
const provisions = [
  paragraph('one'),
  paragraph('a', 1),
  paragraph('b', 1),
  paragraph('i', 2),
  paragraph('two'),
  paragraph('three'),
];
const state = { provisions } as unknown as TextState; // the rule looks at the paragraphs alone

test.each([
  ['one', ['a', 'b', 'i']],
  ['b', ['i']],
  ['a', []],
  ['three', []],
  ['gone', []],
])('under %s stand %j', (id, below) => {
  expect(subparagraphsOf(provisions, id).map((one) => one.id)).toEqual(below);
});

test.each([
  ['a paragraph after one with sub-paragraphs goes behind these', 'three', 'one', 'i'],
  ['a sub-paragraph goes directly behind the lead-in', 'b', 'one', 'one'],
  ['a sub-paragraph goes behind what stands under its neighbour', 'a', 'b', 'i'],
  ['a paragraph goes behind one without any', 'two', 'three', 'three'],
  ['what is not there stays as it was asked for', 'two', 'gone', 'gone'],
])('%s', (_, subject, after, place) => {
  expect(placeAfter(provisions, subject, after)).toBe(place);
});

test('the very beginning is the very beginning', () => {
  expect(placeAfter(provisions, 'three', null)).toBeNull();
});

const move = (provisionId: string, afterId: string | null): StructuralWish => ({
  ...{ kind: 'move', provisionId, afterId, newId: 'new' },
});
const split = (...parts: string[]): StructuralWish => ({
  ...{ kind: 'split', provisionId: 'two', text: parts[0] ?? '' },
  rest: parts.slice(1).map((text, index) => ({ newId: `new-${index}`, text })),
});
const merge = (text: string, ...otherIds: string[]): StructuralWish => ({
  ...{ kind: 'merge', provisionId: 'two', otherIds, text },
});

test.each<[string, StructuralWish, string | null, string | undefined]>([
  ['a move to another place', move('two', 'three'), null, undefined],
  ['a move to the beginning', move('three', null), null, undefined],
  ['a move to where it stands', move('three', 'two'), 'own-place', 'after'],
  ['a move after itself', move('three', 'three'), 'own-place', 'after'],
  ['a move of the first to the beginning', move('one', null), 'own-place', 'after'],
  ['a move after nothing known', move('three', 'gone'), 'no-such-place', 'after'],
  ['a move that would leave sub-paragraphs behind', move('one', 'three'), 'subparagraphs-stay', 'after'],
  ['a split into two', split('First.', 'Second.'), null, undefined],
  ['a split into one', split('All.'), 'one-part', 'parts'],
  ['a split with an empty part', split('All.', ''), 'one-part', 'parts'],
  ['a merge of two', merge('Both.', 'three'), null, undefined],
  ['a merge with none', merge('Both.'), 'merge-alone', 'others'],
  ['a merge with itself', merge('Both.', 'two'), 'merge-alone', 'others'],
  ['a merge with one twice', merge('Both.', 'three', 'three'), 'merge-alone', 'others'],
  ['a merge with what is gone', merge('Both.', 'gone'), 'merged-paragraph-gone', 'others'],
  ['a merge with a sub-paragraph', merge('Both.', 'b'), 'kinds-differ', 'others'],
  ['a merge without words', merge('', 'three'), 'nothing-proposed', 'words'],
])('%s is decided', (_, wish, why, at) => {
  const decided = decideStructure(state, wish);
  expect(decided.ok ? null : decided.why).toBe(why);
  expect(decided.ok ? undefined : decided.at).toBe(at);
});
