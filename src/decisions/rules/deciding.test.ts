import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { type DecideFacts, type DecideRefusal, decideGuards, mayDecide } from './deciding.ts';

const galveth = { participant: 'GAL', role: 'coChair' };
const question = { endedWhy: null, sha256: 'a', presiding: galveth };
const meeting = { body: 'dg', startsAt: instant('2026-12-08T02:00:00Z'), endsAt: null, cancelledAt: null };
const ready: DecideFacts = {
  body: 'dg',
  meeting,
  now: instant('2026-12-08T03:05:00Z'),
  membersPresent: 8,
  members: 12,
  quorumShare: null,
  isDecided: false,
  question,
  isObjectedTo: false,
  presiding: galveth,
  isClean: true,
  sha256: 'a',
};

test('after the question and no objection it is so decided', () => {
  expect(mayDecide(ready)).toEqual({ ok: true, value: null });
});

test.each<[string, Partial<DecideFacts>, DecideRefusal]>([
  ['twice', { isDecided: true }, 'already-decided'],
  ['without the question', { question: null }, 'not-asked'],
  ['over an objection', { isObjectedTo: true }, 'objection-made'],
  [
    'when the question ended with an objection',
    { question: { ...question, endedWhy: 'objection' } },
    'objection-made',
  ],
  [
    'when the question was withdrawn',
    { question: { ...question, endedWhy: 'withdrawn' } },
    'question-withdrawn',
  ],
  [
    'by another chair than the one who asked',
    { presiding: { participant: 'ILV', role: 'coChair' } },
    'not-presiding',
  ],
  ['when a word has changed since it was read out', { sha256: 'b' }, 'text-changed'],
  ['when a paragraph was reopened', { isClean: false }, 'not-clean'],
  ['in the meeting of another body', { meeting: { ...meeting, body: 'som' } }, 'meeting-of-another-body'],
  ['when everybody has left', { membersPresent: 0 }, 'nobody-present'],
  ['when the quorum has left', { quorumShare: 0.75 }, 'no-quorum'],
])('nothing is decided %s', (_, more, why) => {
  expect(mayDecide({ ...ready, ...more })).toMatchObject({ ok: false, why });
});

test('an objection outweighs every other fact', () => {
  const facts = { ...ready, isObjectedTo: true, isClean: false, sha256: 'b', membersPresent: 0 };
  expect(mayDecide(facts)).toMatchObject({ why: 'objection-made' });
});

test('no guard counts those in favour or against', () => {
  const facts = new Set(Object.keys(ready));
  expect([...facts].filter((name) => /favou?r|against|for|yes|no[A-Z]|objections/.test(name))).toEqual([]);
  for (const { source } of decideGuards) expect(source).toMatch(/procedure\.md §|glossary/);
});
