import { expect, test } from 'vitest';
import type { WordText } from '../../engine/word/index.ts';
import { inTheirFile } from './in-their-file.ts';

type Provision = WordText['provisions'][number];

function paragraph(id: string, text: string, cell?: Provision['cell']): Provision {
  return { id, kind: 'paragraph', text, known: false, label: '', ...(cell ? { cell } : {}) };
}

const read: WordText = {
  language: 'en',
  isOurs: false,
  isTracked: false,
  original: [],
  provisions: [
    paragraph('at1', 'Dear colleagues,'),
    paragraph('at2', 'we would delete paragraph 4 and keep the rest.'),
    paragraph('at3', 'Members will report.', { table: 0, row: 0, column: 0 }),
    paragraph('at4', 'Too often.', { table: 0, row: 0, column: 2 }),
    paragraph('at5', 'Members will meet.', { table: 0, row: 1, column: 0 }),
    paragraph('at6', '4', { table: 0, row: 1, column: 1 }),
    paragraph('at7', 'Delete', { table: 0, row: 1, column: 2 }),
  ],
  comments: [{ text: 'Why?', provisionId: 'at2' }],
  warnings: [],
};

test.each([
  [
    'a paragraph stands among its neighbours',
    'we would delete paragraph 4 and keep the rest.',
    'Dear colleagues,',
    null,
  ],
  ['a comment stands beside its paragraph', 'Why?', 'we would delete paragraph 4 and keep the rest.', null],
  [
    'a piece of a paragraph stands within it',
    'we would delete',
    'we would delete paragraph 4 and keep the rest.',
    null,
  ],
  ['a cell stands among the cells of its row', 'Too often.', 'Members will report.', null],
  [
    'cells that are one piece stand behind the first of their row',
    '4 \u00b7 Delete',
    'Members will meet.',
    null,
  ],
  ['words that are nowhere stand alone', 'Nothing of this.', null, null],
])('%s', (_, lit, before, after) => {
  expect(inTheirFile(read, lit)).toEqual({ before, lit, after });
});
