import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Role } from '../schema.ts';
import { roleRules } from './appointing.ts';
import { peopleFile, repeatedRows, roleIn } from './people-file.ts';

function rowsOf(csv: string) {
  const read = peopleFile(csv);
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

describe('a file of people', () => {
  it('names its columns in any order, and rows keep the numbers of the spreadsheet', () => {
    const { rows, ignored } = rowsOf(
      'E-mail;Shoe size;Office or seat;Function\r\na@b.example;43;Delegate;Adviser\r\n\r\n;;Delegate;Expert\r\n',
    );
    expect(ignored).toEqual(['Shoe size']);
    expect(rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(rows[0]?.cells).toEqual({
      ...{ functionLabel: 'Adviser', email: 'a@b.example', role: 'Delegate' },
      ...{ body: '', from: '', until: '' },
    });
  });

  it.each([
    ['', 'empty-file'],
    ['Function,Office\n', 'empty-file'],
    ['Adviser,Delegate\n', 'no-head'],
    ['Function,E-mail\nAdviser,a@b.example', 'no-head'],
    ['Function,Office\n"Adviser,Delegate', 'unclosed-quote'],
    [`Function,Office\n${'Adviser,Delegate\n'.repeat(201)}`, 'too-many-rows'],
  ])('%j is refused as %s', (csv, why) => {
    expect(peopleFile(csv)).toMatchObject({ ok: false, why, at: 'csv' });
  });

  it('is read whatever comes: every row that says something is there once, or the file is refused', () => {
    fc.assert(
      fc.property(fc.string(), (rest) => {
        const read = peopleFile(`Function,Office\nAdviser,Delegate\n${rest}`);
        if (read.ok) expect(read.value.rows[0]?.cells.functionLabel).toBe('Adviser');
        if (read.ok) expect(new Set(read.value.rows.map(({ row }) => row)).size).toBe(read.value.rows.length);
      }),
    );
  });
});

test('an office is known by its key and by its words', () => {
  const words = Object.fromEntries(Object.keys(roleRules).map((role) => [role, role])) as Record<
    Role,
    string
  >;
  const named = { ...words, headOfDelegation: 'Head of delegation' };
  expect(roleIn('headOfDelegation', named)).toBe('headOfDelegation');
  expect(roleIn(' HEAD of  Delegation', named)).toBe('headOfDelegation');
  expect(roleIn('boss', named)).toBeNull();
  expect(roleIn('', named)).toBeNull();
});

test('a row that asks for the same seat of the same person again is repeated', () => {
  const { rows } = rowsOf(
    'Function,E-mail,Role,Body\nAdviser,a@b.example,delegate,\nOther,A@B.example,Delegate,\nAdviser,a@b.example,delegate,som\nAdviser,,delegate,\n',
  );
  expect([...repeatedRows(rows)]).toEqual([3]);
});
