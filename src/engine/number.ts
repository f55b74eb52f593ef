/**
 * Printed numbers (procedure.md §1.3): PP and OP count through the text, or all paragraphs 1, 2, 3 where the drafting
 * profile says so; sub-paragraphs (a) → (i) → a. → i. under what they belong to. Numbers are frozen within a reading:
 * what is inserted takes the number before it with bis, ter, quater, so that nothing that has a number changes it.
 */
import type { Numbering, ProvisionKind } from './model.ts';

interface Numbered {
  readonly id: string;
  readonly kind: ProvisionKind;
  readonly level?: number;
  readonly inserted: boolean;
  readonly number: string;
}

/** A row of numbers that counts by itself: PP, OP, or one level of sub-paragraphs under one parent. */
interface Series {
  /** Base provisions so far. */
  count: number;
  /** Number of the last base provision of the series, empty before the first. */
  last: string;
  /** Insertions since then. */
  insertions: number;
  /** Whether the base has a provision of this series at all. */
  readonly hasBase: boolean;
}

/**
 * The provisions with their printed numbers.
 *
 * @param frozen numbers fixed for this reading by provision id; provisions without one count as inserted.
 * @param numbering `handles` prints `OP4`, `OP4 bis`; `plain` prints `4.`, `4 bis.`, preamble and operative part in
 * one row. Paragraphs of kind `paragraph` (an enacting formula, an opening) print none in either.
 */
export function numberProvisions<Item extends Numbered>(
  provisions: readonly Item[],
  frozen?: Readonly<Record<string, string>>,
  numbering: Numbering = 'handles',
): Item[] {
  const keys = seriesKeys(provisions, numbering);
  const isBase = (item: Item) => !item.inserted && (!frozen || Object.hasOwn(frozen, item.id));
  const withBase = new Set(keys.filter((_, index) => isBase(provisions[index])));
  const all = new Map<string, Series>();
  return provisions.map((item, index) => {
    const key = keys[index];
    if (key === '') return { ...item, number: '' };
    let series = all.get(key);
    if (!series) {
      series = { count: 0, last: '', insertions: 0, hasBase: withBase.has(key) };
      all.set(key, series);
    }
    const counted = (count: number) => firstNumber(item, count, numbering);
    const number = isBase(item)
      ? baseNumber(series, counted, frozen?.[item.id])
      : insertedNumber(series, counted);
    return { ...item, number };
  });
}

/** For each provision the series that it counts in; empty where nothing is printed. */
function seriesKeys(provisions: readonly Numbered[], numbering: Numbering): string[] {
  const parents: string[] = [];
  return provisions.map((item) => {
    if (item.kind !== 'subparagraph') {
      parents.length = 0;
      parents[0] = item.id;
      if (item.kind !== 'preambular' && item.kind !== 'operative') return '';
      return numbering === 'plain' ? 'plain' : item.kind;
    }
    const level = Math.max(1, item.level ?? 1);
    const parent = parents.slice(0, level).findLast((id) => id !== undefined) ?? '';
    parents.length = level;
    parents[level] = item.id;
    return `sub\n${level}\n${parent}`;
  });
}

/** The number of a provision by its place in its series, from 1. */
type Counted = (count: number) => string;

function baseNumber(series: Series, counted: Counted, frozen: string | undefined): string {
  series.count += 1;
  series.insertions = 0;
  series.last = frozen ?? counted(series.count);
  return series.last;
}

/** `OP4 bis`; before the first `OP1 ante`, `OP1 ante bis`; where the base has no such row, an ordinary number. */
function insertedNumber(series: Series, counted: Counted): string {
  if (!series.hasBase) {
    series.count += 1;
    return counted(series.count);
  }
  series.insertions += 1;
  const { last, insertions } = series;
  if (last !== '') return withTimes(last, insertions + 1);
  return withTimes(withTimes(counted(1), 'ante'), insertions);
}

/** `OP4` → `OP4 bis`, `4.` → `4 bis.`; once says nothing. */
function withTimes(number: string, times: number | 'ante'): string {
  if (times === 1) return number;
  const word = times === 'ante' ? times : latinTimes(times);
  return /^\d.*\.$/.test(number) ? `${number.slice(0, -1)} ${word}.` : `${number} ${word}`;
}

function firstNumber({ kind, level = 1 }: Numbered, count: number, numbering: Numbering): string {
  if (kind !== 'subparagraph' && numbering === 'plain') return `${count}.`;
  if (kind === 'preambular') return `PP${count}`;
  if (kind === 'operative') return `OP${count}`;
  const forms = [`(${letters(count)})`, `(${roman(count)})`, `${letters(count)}.`, `${roman(count)}.`];
  return forms[(Math.max(1, level) - 1) % forms.length];
}

/** 1 → a, 26 → z, 27 → aa. */
export function letters(count: number): string {
  let rest = count;
  let made = '';
  while (rest > 0) {
    rest -= 1;
    made = String.fromCharCode(97 + (rest % 26)) + made;
    rest = Math.floor(rest / 26);
  }
  return made;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 1 → i, 4 → iv, 9 → ix. */
export function roman(count: number): string {
  let rest = count;
  let made = '';
  for (const [value, sign] of romanSigns) {
    while (rest >= value) {
      made += sign;
      rest -= value;
    }
  }
  return made;
}

const units = ['', 'un', 'duo', 'ter', 'quater', 'quin', 'sex', 'septen', 'octo', 'novo'];
const tens = ['', 'decies', 'vicies', 'tricies', 'quadragies', 'quinquagies', 'sexagies', 'septuagies'];
const firstTimes = [
  '',
  'semel',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
];

/** 2 → bis, 3 → ter, 4 → quater, 5 → quinquies … 12 → duodecies, 20 → vicies; from 80 on the plain number. */
export function latinTimes(count: number): string {
  if (count < firstTimes.length) return firstTimes[count];
  const ten = tens[Math.floor(count / 10)];
  return ten === undefined ? String(count) : `${units[count % 10]}${ten}`;
}
