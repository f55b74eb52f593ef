import { expect, test } from 'vitest';
import { instant } from '../../base/index.ts';
import { addressOf, numberFrom } from '../paths.ts';
import { askedHash, signedBytes } from './asked-hash.ts';
import { numberOf, seriesOf, suggestedSymbol } from './numbers.ts';

test.each([
  ['2026-12-31T16:59:59Z', 'Asia/Bangkok', false, 'D-2026'],
  ['2026-12-31T17:00:00Z', 'Asia/Bangkok', false, 'D-2027'],
  ['2026-12-31T17:00:00Z', 'UTC', true, 'EX/D-2026'],
])('a decision of %s in %s is counted in its own year', (at, zone, exercise, name) => {
  expect(seriesOf(instant(at), { zone, exercise }).name).toBe(name);
});

test.each(['D-2026/1', 'EX/D-2026/1', 'D-2030/204'])(
  '%s has an address that names it and nothing else',
  (number) => {
    const address = addressOf(number);
    expect(address).not.toContain('/');
    expect(numberFrom(address)).toBe(number);
  },
);

test.each(['D-2026-0', 'D-26-1', 'D-2026/1', 'd-2026-1', 'EX-D-2026-1/', '', 'D-2026-1234567'])(
  '%j is the address of no decision',
  (address) => {
    expect(numberFrom(address)).toBeNull();
  },
);

test('numbers are printed with series and ordinal', () => {
  const series = seriesOf(instant('2026-12-08T03:05:00Z'), { zone: 'Asia/Bangkok', exercise: true });
  expect(numberOf(series, 3)).toBe('EX/D-2026/3');
});

test.each<[string, string[], string]>([
  ['EX/DG.1/L.1', [], 'EX/DG.1/1'],
  ['EX/DG.1/L.1', ['EX/DG.1/1'], 'EX/DG.1/2'],
  ['EX/DG.1/L.1/Rev.2', ['EX/DG.1/4', 'EX/DG.1/1', 'EX/DG.12/9'], 'EX/DG.1/5'],
  ['F/MC.9/L.2', ['F/MC.9/INF/3'], 'F/MC.9/1'],
  ['F/WG.3/7', [], 'F/WG.3/7/1'],
])('%s beside %j is first called %s', (draft, taken, symbol) => {
  expect(suggestedSymbol(draft, taken)).toBe(symbol);
});

const asked = {
  symbol: 'EX/DG.1/2',
  title: 'A strategy',
  language: 'en',
  provisions: [{ id: '1', text: 'We agree.' }],
};

test('what is put to the body has one hash, whatever the order of its fields', () => {
  const { provisions, language, title, symbol } = asked;
  expect(askedHash({ provisions, language, title, symbol })).toBe(askedHash(asked));
});

test.each([
  { symbol: 'EX/DG.1/3' },
  { title: 'A Strategy' },
  { provisions: [{ id: '1', text: 'We agree' }] },
  { provisions: [...asked.provisions, ...asked.provisions] },
])('a change of %j is another hash', (more) => {
  expect(askedHash({ ...asked, ...more })).not.toBe(askedHash(asked));
});

test('what is signed are the printed digits of the hash', () => {
  const sha256 = askedHash(asked);
  expect(Buffer.from(signedBytes(sha256)).toString('ascii')).toBe(sha256);
  expect(signedBytes(sha256)).toHaveLength(64);
});
