import { describe, expect, test } from 'vitest';
import { Temporal } from '../../base/index.ts';
import {
  defineWords,
  formatDay,
  formatInstant,
  formatInZones,
  formatShort,
  openCatalogues,
  speaker,
  spokenLanguage,
} from './index.ts';

const closing = Temporal.Instant.from('2026-12-08T06:00:00Z');

describe('a deadline', () => {
  test.each([
    ['en', 'Tuesday 8 December 2026, 17:00 Canberra (UTC+11)'],
    ['id', 'Selasa, 8 Desember 2026 pukul 17.00 Canberra (UTC+11)'],
  ])('is written in %s with its place and offset', (language, written) => {
    expect(formatInstant(closing, 'Australia/Canberra', language)).toBe(written);
  });

  test.each([
    ['en', '8 Dec 2026, 17:00 UTC+11'],
    ['id', '8 Des 2026, 17.00 UTC+11'],
  ])('is written short in %s', (language, written) => {
    expect(formatShort(closing, 'Australia/Canberra', language)).toBe(written);
  });

  test('keeps every zone in another language, each once', () => {
    expect(formatInZones(closing, ['Asia/Jakarta', 'Asia/Jakarta'], 'id')).toEqual([
      'Selasa, 8 Desember 2026 pukul 13.00 Jakarta (UTC+7)',
      'Selasa, 8 Desember 2026 pukul 06.00 UTC',
    ]);
  });
});

test.each([
  ['2023-02-10', '10 Februari 2023'],
  ['2018-08', 'Agustus 2018'],
  ['2002', '2002'],
])('the civil date %s is known as far as %s', (day, written) => {
  expect(formatDay(day, 'id')).toBe(written);
});

describe('a word', () => {
  const words = defineWords('test', {
    members: '{count, plural, one {# member} other {# members}}',
    chair: 'Chair',
  });
  const say = speaker('id', { 'test.members': '{count, plural, other {# anggota}}' });

  test('is said in the language of the catalogue, numbers as it writes them', () => {
    expect(say(words.members, { count: 1 })).toBe('1 anggota');
    expect(say(words.members, { count: 1200 })).toBe('1.200 anggota');
  });

  test('that the catalogue lacks is said in English', () => {
    expect(say(words.chair)).toBe('Chair');
    expect(speaker('id', {})(words.members, { count: 1 })).toBe('1 member');
  });
});

describe('a letter', () => {
  test('is written in the language that the person chose, where the forum speaks it', () => {
    expect([...openCatalogues().keys()]).toContain('id');
    expect(spokenLanguage('id')).toBe('id');
  });

  test.each([null, undefined, '', 'xx', 'en'])('to somebody who chose %s is written in English', (wanted) => {
    expect(spokenLanguage(wanted)).toBe('en');
  });
});
