import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { type LinkFacts, mayLink } from './linking.ts';

const early = { number: 'D-2026/1', decidedAt: instant('2026-12-08T03:00:00Z'), exercise: false };
const late = { number: 'D-2027/1', decidedAt: instant('2027-12-08T03:00:00Z'), exercise: false };
const facts: LinkFacts = { kind: 'amends', later: late, earlier: early, standing: [] };
const standing = (kind: LinkFacts['kind'], later = late.number, earlier = early.number) => ({
  standing: [{ kind, later, earlier }],
});

test.each<[string, Partial<LinkFacts>, string | null]>([
  ['a later decision amends an earlier one', {}, null],
  ['one of the same instant', { later: { ...late, decidedAt: early.decidedAt } }, null],
  ['a decision that is not there', { earlier: null }, 'no-such-decision'],
  ['itself', { earlier: late }, 'decision-itself'],
  ['one of an exercise', { earlier: { ...early, exercise: true } }, 'exercise-apart'],
  ['a later one', { later: early, earlier: late }, 'not-earlier'],
  ['the same again', standing('amends'), 'already-linked'],
  ['one that it supersedes as well', standing('supersedes'), 'already-superseded'],
  ['one that another superseded', standing('supersedes', 'D-2027/9'), 'already-superseded'],
  ['one that another amended', standing('amends', 'D-2027/9'), null],
  ['under one that was superseded', { kind: 'under', ...standing('supersedes', 'D-2027/9') }, null],
  ['under a second one', { kind: 'under', ...standing('under', late.number, 'D-2026/3') }, 'already-under'],
])('%s', (_, more, why) => {
  expect(mayLink({ ...facts, ...more })).toMatchObject(why === null ? { ok: true } : { ok: false, why });
});
