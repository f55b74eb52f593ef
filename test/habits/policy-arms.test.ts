import { describe, expect, test } from 'vitest';
import { partsOf, unanswered } from './policy-arms.ts';

const held = '(audience = ANY (( SELECT access.audiences() AS audiences)::text[]))';
const ofClock = '(audience >= ( SELECT access.from_audience() AS from_audience))';
const table = 'texts.text';

test('what opens a row is taken apart, however it is bracketed', () => {
  expect(partsOf(`((${held}) OR ${ofClock})`, ' OR ')).toEqual([held.slice(1, -1), ofClock.slice(1, -1)]);
  expect(partsOf('((a = (b OR c)) OR ( SELECT d))', ' OR ')).toEqual(['a = (b OR c)', '( SELECT d)']);
  expect(partsOf('true', ' OR ')).toEqual(['true']);
});

describe('an index answers a policy', () => {
  test.each([
    [`(${held} OR ${ofClock})`, ['audience'], []],
    [`(${held} OR ${ofClock})`, [], ['audience leads no index', 'audience leads no index']],
    [`(${held} OR (person = ( SELECT access.person() AS person)))`, ['audience', 'person'], []],
    [`(${held} OR (person = ( SELECT access.person() AS person)))`, ['audience'], ['person leads no index']],
    [
      "((('delegation:'::text || (participant)::text) = ANY (( SELECT access.audiences() AS audiences)::text[])))",
      ["('delegation:'::text || participant)"],
      [],
    ],
    // One arm that names no column, and every row is read.
    [
      `(${held} OR ( SELECT access.is_clock() AS is_clock))`,
      ['audience'],
      ['no index answers ( SELECT access.is_clock() AS is_clock)'],
    ],
    [
      "('secretariat'::text = ANY (( SELECT access.audiences() AS audiences)::text[]))",
      ['audience'],
      ["'secretariat'::text leads no index"],
    ],
    [
      '(EXISTS ( SELECT FROM texts.text))',
      ['audience'],
      ['no index answers EXISTS ( SELECT FROM texts.text)'],
    ],
  ])('or it is said why not: %s with %j', (condition, leads, faults) => {
    const indexes = leads.map((one) => ({ table, leads: one }));
    const expected = faults.map((fault) => `${table}: ${fault}`);
    expect(unanswered([{ table, condition }], indexes)).toEqual(expected);
  });

  test('of its own table alone', () => {
    const indexes = [{ table: 'texts.wording', leads: 'audience' }];
    expect(unanswered([{ table, condition: held }], indexes)).toHaveLength(1);
  });
});
