import { expect, test } from 'vitest';
import { citedNumbers, numberProvisions, numberTable, type PrintedProvision } from './index.ts';

/** `A=OP1 B=(a) C=`: ids with their printed numbers; those in brackets are sub-paragraphs, the second form one level down. */
function printed(notation: string): PrintedProvision[] {
  return notation.split(' ').map((entry) => {
    const [id, number = ''] = entry.split('=');
    const level = /^\((i|ii|iii)\)$/.test(number) ? 2 : 1;
    return number.startsWith('(')
      ? { id, kind: 'subparagraph', level, number }
      : { id, kind: 'operative', number: number.replace('_', ' ') };
  });
}

function table(before: string, after: string): string {
  return numberTable(printed(before), printed(after))
    .map((row) => `${row.id}: ${row.old ?? '–'} → ${row.new ?? '–'}`)
    .join(', ');
}

test.each([
  ['nothing renumbered', 'A=OP1 B=OP2', 'A=OP1 B=OP2', ''],
  [
    'an insertion gets its number',
    'A=OP1 N=OP1_bis B=OP2',
    'A=OP1 N=OP2 B=OP3',
    'N: OP1 bis → OP2, B: OP2 → OP3',
  ],
  ['a new one and one that is gone', 'A=OP1 B=OP2', 'N=OP1 A=OP2', 'N: – → OP1, A: OP1 → OP2, B: OP2 → –'],
  ['plain numbers are cited without their stop', 'A=1. B=2.', 'B=1. A=2.', 'B: 2 → 1, A: 1 → 2'],
  [
    'a sub-paragraph is called after its paragraph',
    'A=OP1 B=OP2 C=(a)',
    'B=OP1 C=(a) A=OP2',
    'B: OP2 → OP1, C: OP2 (a) → OP1 (a), A: OP1 → OP2',
  ],
])('%s', (_what, before, after, expected) => {
  expect(table(before, after)).toBe(expected);
});

test('a number is cited with all that it stands under, and titles have none', () => {
  const cited = citedNumbers(printed('T= A=OP1 B=(a) C=(i) D=(b) E=OP2'));
  expect([...cited].map(([id, number]) => `${id} ${number}`)).toEqual([
    'A OP1',
    'B OP1 (a)',
    'C OP1 (a) (i)',
    'D OP1 (b)',
    'E OP2',
  ]);
});

test('what was taken up in a reading keeps its bis until the next issue renumbers', () => {
  const items = ['A', 'N', 'B'].map((id) => ({
    id,
    kind: 'operative' as const,
    inserted: false,
    number: '',
  }));
  const reading = numberProvisions(items, { A: 'OP1', B: 'OP2' });
  const issued = numberProvisions(items);
  expect(reading.map(({ number }) => number)).toEqual(['OP1', 'OP1 bis', 'OP2']);
  expect(numberTable(reading, issued)).toEqual([
    { id: 'N', old: 'OP1 bis', new: 'OP2' },
    { id: 'B', old: 'OP2', new: 'OP3' },
  ]);
});
