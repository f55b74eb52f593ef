import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { mayState, type StateFacts, statementsClose } from './stating.ts';

const decided = { decidedAt: instant('2026-12-08T03:00:00Z'), decidedZone: 'Asia/Bangkok' };
const facts: StateFacts = {
  kind: 'explanationOfPosition',
  provisions: [],
  paragraphs: ['p1', 'p2'],
  isMember: true,
  isClean: true,
  decided,
  receivedAt: instant('2026-12-08T04:00:00Z'),
  now: instant('2026-12-08T04:00:00Z'),
  standing: 0,
};
const at = (iso: string): Partial<StateFacts> => ({ receivedAt: instant(iso), now: instant(iso) });

test.each<[string, Partial<StateFacts>, string | null]>([
  ['an explanation on the whole', {}, null],
  ['an explanation on a paragraph', { provisions: ['p2'] }, null],
  ['a disassociation from the whole', { kind: 'disassociation' }, null],
  ['a disassociation from a paragraph', { kind: 'disassociation', provisions: ['p1'] }, null],
  ['a reservation on a paragraph', { kind: 'reservation', provisions: ['p1'] }, null],
  ['a reservation on nothing', { kind: 'reservation' }, 'names-no-paragraph'],
  ['an interpretation of nothing', { kind: 'interpretativeStatement' }, 'names-no-paragraph'],
  ['a paragraph that the text has not', { provisions: ['p9'] }, 'no-such-paragraph'],
  ['a general statement before the decision', { kind: 'general', decided: null }, null],
  [
    'a general statement that arrived before it',
    { kind: 'general', receivedAt: instant('2026-12-08T02:59:59Z') },
    null,
  ],
  ['a general statement after it', { kind: 'general' }, 'general-after-decision'],
  [
    'a general statement on a paragraph',
    { kind: 'general', decided: null, provisions: ['p1'] },
    'whole-only',
  ],
  ['a statement of an observer', { isMember: false }, 'statement-of-a-member'],
  ['a statement on open words', { isClean: false, decided: null }, 'not-before-the-body'],
  ['a statement on words adopted', { isClean: false }, null],
  ['the last moment', at('2026-12-22T02:59:59Z'), null],
  ['the hour itself', at('2026-12-22T03:00:00Z'), 'statements-closed'],
  ['one received in time and entered later', { now: instant('2027-01-05T03:00:00Z') }, null],
  ['one that has not arrived', { receivedAt: instant('2026-12-08T04:00:01Z') }, 'received-in-the-future'],
  ['one of very many', { standing: 20 }, 'too-many-statements'],
])('%s', (_, more, why) => {
  expect(mayState({ ...facts, ...more })).toMatchObject(why === null ? { ok: true } : { ok: false, why });
});

test('the days end at the hour of the decision where the body sits, over a change of its clocks', () => {
  const inCanberra = { decidedAt: instant('2026-09-25T07:00:00Z'), decidedZone: 'Australia/Canberra' };
  expect(statementsClose(inCanberra).toString()).toBe('2026-10-09T06:00:00Z');
});
