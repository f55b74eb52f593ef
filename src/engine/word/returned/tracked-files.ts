import { words } from './base-text.ts';
import { del, end, ins, move, note, ours, p, part, r, reference, table, word } from './ooxml.ts';
import type { ReturnedFile } from './returned-file.ts';

const REVIEW = words('op5');

/** Files whose authors kept track of what they changed. */
export const trackedFiles: readonly ReturnedFile[] = [
  {
    name: 'one paragraph tracked by three authors',
    file: ours({
      runs: {
        op1: `${r('Members will ')}${del('strengthen', 'Desk')}${ins('deepen', 'Desk')}${r(' practical')}${ins(' and urgent', 'Legal adviser')}${r(' cooperation on border management')}${del(', in accordance with national law', 'Minister')}${r('.')}`,
      },
    }),
    wishes: ['change op1: Members will deepen practical and urgent cooperation on border management.'],
    unplaced: [],
  },
  {
    name: 'an insertion that another author struck again',
    file: ours({
      runs: {
        op5: `${r('Members will ')}${ins(del('thoroughly ', 'Minister'), 'Desk')}${ins('jointly ', 'Desk')}${r(REVIEW.slice(13))}`,
      },
    }),
    wishes: ['change op5: Members will jointly review this Declaration in 2029.'],
    unplaced: ['added-and-struck: thoroughly'],
  },
  {
    name: 'words struck and put in again',
    file: ours({
      runs: { op5: `${r('Members will ')}${del('review')}${ins('review')}${r(REVIEW.slice(19))}` },
    }),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'two paragraphs joined by striking the end of the first',
    file: ours({
      properties: { op4: end('del') },
      runs: { op4: r(`${words('op4')} `) },
    }),
    wishes: [`change op4: ${words('op4')} ${REVIEW}`, 'delete op5'],
    unplaced: [],
  },
  {
    name: 'a paragraph parted in two by a tracked end',
    file: ours({
      properties: { op1: end('ins') },
      runs: {
        op1: `${r('Members will strengthen practical cooperation on border management')}${del(', in accordance with national law')}${r('.')}`,
      },
      after: { op1: p(ins('This will accord with national law.'), '<w:pStyle w:val="MufakatOperative"/>') },
    }),
    wishes: [
      'change op1: Members will strengthen practical cooperation on border management.',
      'insert after op1: This will accord with national law.',
    ],
    unplaced: [],
  },
  {
    name: 'a paragraph moved, as Word tracks it',
    file: ours({
      properties: { op5: end('moveFrom') },
      runs: {
        op5: `<w:moveFromRangeStart w:id="70" w:author="A" w:name="move1"/>${move('moveFrom', REVIEW)}<w:moveFromRangeEnd w:id="70"/>`,
      },
      after: {
        h1: p(
          `<w:moveToRangeStart w:id="71" w:author="A" w:name="move1"/>${move('moveTo', REVIEW)}<w:moveToRangeEnd w:id="71"/>`,
          end('moveTo'),
        ),
      },
    }),
    wishes: ['move op5 after h1'],
    unplaced: [],
  },
  {
    name: 'a moved paragraph in which words were changed on the way',
    file: ours({
      properties: { op5: end('moveFrom') },
      runs: { op5: move('moveFrom', REVIEW) },
      after: {
        op1: p(
          `${move('moveTo', 'Members will review this Declaration in ')}${ins('2031', 'Legal adviser')}${move('moveTo', '.')}`,
          end('moveTo'),
        ),
      },
    }),
    wishes: ['move op5 after op1: Members will review this Declaration in 2031.'],
    unplaced: [],
  },
  {
    name: 'a footnote, an endnote, and a footnote that is struck',
    file: ours({
      runs: {
        op1: `${r(words('op1'))}${reference('footnote', 2)}`,
        op4: `${r(words('op4').slice(0, -1))}<w:del w:id="900" w:author="A">${reference('footnote', 3)}</w:del>${r('.')}${reference('endnote', 2)}`,
      },
      parts: {
        'word/footnotes.xml': part(
          'footnotes',
          `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>${note('footnote', 2, p(`${r('As agreed in ')}${del('2016')}${ins('2023')}${r('.')}`))}${note('footnote', 3, p(del('Reservation of the capital.')))}`,
        ),
        'word/endnotes.xml': part('endnotes', note('endnote', 2, 'Subject to ratification.')),
      },
    }),
    wishes: [],
    unplaced: [
      'footnote: As agreed in 2023.',
      'struck-words: 2016',
      'struck-words: Reservation of the capital.',
      'endnote: Subject to ratification.',
    ],
  },
  {
    name: 'comments with an answer, one on struck words, and one in a footnote',
    file: ours({
      runs: {
        op1: `<w:commentRangeStart w:id="1"/>${r(words('op1'))}<w:commentRangeEnd w:id="1"/>${reference('comment', 1)}${reference('comment', 2)}${reference('footnote', 2)}`,
        op5: `${r('Members will review this Declaration')}${del(' in 2029')}${reference('comment', 3)}${r('.')}`,
      },
      parts: {
        'word/comments.xml': part(
          'comments',
          `${note('comment', 1, 'Why not deepen?')}${note('comment', 2, `${p('We asked for that in 2023.')}${p('It was refused.')}`)}${note('comment', 3, 'No date, please.')}${note('comment', 4, 'Says the footnote too much?')}${note('comment', 5, 'An answer that nothing refers to.')}`,
        ),
        'word/footnotes.xml': part(
          'footnotes',
          note('footnote', 2, p(`${r('See the report.')}${reference('comment', 4)}`)),
        ),
      },
    }),
    wishes: ['change op5: Members will review this Declaration.'],
    unplaced: [
      'footnote: See the report.',
      'comment: Why not deepen?',
      'comment: We asked for that in 2023.\nIt was refused.',
      'comment: Says the footnote too much?',
      'comment: No date, please.',
      'comment: An answer that nothing refers to.',
    ],
  },
  {
    name: 'words typed and remarks made where only we print',
    file: ours({
      after: {
        op1: p(
          `${r('DOR proposes to delete the paragraph. ')}${ins('We do not agree.')}${reference('comment', 1)}`,
          '<w:pStyle w:val="MufakatNote"/>',
        ),
      },
      parts: { 'word/comments.xml': part('comments', note('comment', 1, 'Please remove this.')) },
    }),
    wishes: [],
    unplaced: ['typed-beside: We do not agree.', 'comment: Please remove this.'],
  },
  {
    name: 'words typed at the very beginning, in the style of the number that we print',
    file: ours({
      runs: {
        op5: `${r('Where possible, all ', '<w:rStyle w:val="MufakatLabel"/>')}${r(words('op5'))}`,
      },
    }),
    wishes: [`change op5: Where possible, all ${words('op5')}`],
    unplaced: [],
  },
  {
    name: 'words struck that are not in our text: an older revision was at hand',
    file: ours({
      runs: { op1: `${r('Members will ')}${del('urgently ')}${r(words('op1').slice(13))}` },
      after: { op5: p(del('Members will meet in Celmora.'), end('del')) },
    }),
    wishes: [],
    unplaced: ['struck-words: urgently', 'struck-words: Members will meet in Celmora.'],
  },
  {
    name: 'a table whose row was struck and whose cell was added',
    file: ours({
      after: {
        op5: table(['Matter', 'Lead'], ['Training', 'Arvana'])
          .replace(
            '<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">Training',
            '<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">Training',
          )
          .replace(
            '<w:tcPr/><w:p><w:r><w:t xml:space="preserve">Lead',
            '<w:tcPr><w:cellIns w:id="2" w:author="A"/></w:tcPr><w:p><w:r><w:t xml:space="preserve">Lead',
          ),
      },
    }),
    wishes: ['insert after op5: Matter', 'insert after new: Lead'],
    unplaced: ['struck-words: Training', 'struck-words: Arvana'],
  },
  {
    name: 'a text of another hand whose tracked changes are all that it says',
    file: word(
      p('Draft Declaration on Orderly Movement') +
        p(`${r('Members will review this Declaration in ')}${del('2029')}${ins('2030')}${r('.')}`),
    ),
    wishes: ['change op5: Members will review this Declaration in 2030.'],
    unplaced: [],
    isNote: true,
  },
];
