import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import {
  chairOfNobody,
  type KeyRefusal,
  type KeyRow,
  mayDecline,
  maySign,
  releaseKeys,
} from './releasing.ts';

const decidedAt = instant('2026-12-08T03:05:00Z');
const both = { chairs: ['GAL', 'ILV'], coChairRule: 'both' as const };

/** `GAL+` signed, `GAL-` declined; one minute after another, each by the person named after it: `GAL+ann`. */
function rows(notation: string): KeyRow[] {
  return notation
    .split(' ')
    .filter(Boolean)
    .map((word, index) => {
      const [, participant = '', sign, person = ''] = /^([A-Z]+)([+-])(\w*)$/.exec(word) ?? [];
      return {
        participant,
        what: sign === '+' ? 'signed' : 'declined',
        person: person || participant.toLowerCase(),
        at: decidedAt.add({ minutes: index + 1 }),
        reason: sign === '+' ? null : 'A reason',
      };
    });
}

test.each<[string, string[], boolean]>([
  ['', ['GAL', 'ILV'], false],
  ['GAL+', ['ILV'], false],
  ['ILV+', ['GAL'], false],
  ['GAL+ ILV+', [], true],
  ['GAL+ ILV-', ['ILV'], false],
  ['GAL+ ILV- ILV+', [], true],
  ['GAL+ GAL- ILV+', ['GAL'], false],
])('after "%s" the release waits for %j', (notation, waitingFor, isComplete) => {
  expect(releaseKeys(both, rows(notation), decidedAt)).toMatchObject({ waitingFor, isComplete });
});

test('one waits since the first signature, and before it since the decision', () => {
  expect(releaseKeys(both, [], decidedAt).since).toEqual(decidedAt);
  expect(releaseKeys(both, rows('ILV+'), decidedAt).since).toEqual(decidedAt.add({ minutes: 1 }));
});

test('where either chair may act, one key is enough', () => {
  const either = { ...both, coChairRule: 'either' as const };
  expect(releaseKeys(either, rows('ILV+'), decidedAt)).toMatchObject({ waitingFor: [], isComplete: true });
  expect(releaseKeys(either, [], decidedAt)).toMatchObject({ isComplete: false });
});

test('a chair that is held for no participant has a key of its own', () => {
  const single = { chairs: [], coChairRule: 'both' as const };
  expect(releaseKeys(single, [], decidedAt).waitingFor).toEqual([chairOfNobody]);
});

test('a chair who has left office holds no key any more', () => {
  const later = { chairs: ['GAL', 'MEL'], coChairRule: 'both' as const };
  expect(releaseKeys(later, rows('GAL+ ILV+'), decidedAt).waitingFor).toEqual(['MEL']);
});

function facts(notation: string, participant: string, person: string) {
  const keys = releaseKeys(both, rows(notation), decidedAt);
  return { rule: both, keys, isReady: keys.isComplete, participant, person };
}

test.each<[string, string, string, KeyRefusal | null]>([
  ['', 'GAL', 'gal', null],
  ['GAL+', 'ILV', 'ilv', null],
  ['ILV-', 'ILV', 'ilv', null],
  ['', 'ARV', 'arv', 'not-in-the-chair'],
  ['GAL+', 'GAL', 'gal', 'already-signed'],
  ['GAL+', 'GAL', 'colleague', 'already-signed'],
  ['GAL+ann', 'ILV', 'ann', 'signed-for-the-other'],
  ['GAL+ ILV+', 'GAL', 'gal', 'already-signed-by-all'],
])('after "%s", signing for %s by %s: %s', (notation, participant, person, why) => {
  const result = maySign(facts(notation, participant, person));
  expect(result.ok ? null : result.why).toBe(why);
});

test.each<[string, string, KeyRefusal | null]>([
  ['', 'GAL', null],
  ['GAL+', 'GAL', null],
  ['GAL+', 'ILV', null],
  ['GAL-', 'GAL', 'already-declined'],
  ['', 'ARV', 'not-in-the-chair'],
  ['GAL+ ILV+', 'GAL', 'already-signed-by-all'],
])('after "%s", declining for %s: %s', (notation, participant, why) => {
  const result = mayDecline(facts(notation, participant, 'x'));
  expect(result.ok ? null : result.why).toBe(why);
});
