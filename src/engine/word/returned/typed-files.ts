import type { BaseText } from '../../model.ts';
import { BASE, words } from './base-text.ts';
import { ours, p, part, r, table, typed, word } from './ooxml.ts';
import type { ReturnedFile } from './returned-file.ts';

const REVIEW = words('op5');
const REVIEW_2031 = 'Members will review this Declaration in 2031.';
const DEEPEN = words('op1').replace('strengthen', 'deepen');
const br = '<w:r><w:br/></w:r>';

/** Numbers that somebody typed, each in the manner of another house. */
const BY_HAND: Readonly<Record<string, string>> = {
  pp1: '1. ',
  pp2: '2)\t',
  h1: 'I. ',
  op1: 'OP1bis. ',
  op2: 'Paragraph 4: ',
  op2a: '(c) ',
  op2b: '\u2022\t',
  op3: '7.\t',
  op4: '8.1\t',
  op5: '\u0669. ',
};

/** Files typed over or typed anew, without tracked changes. */
export const typedFiles: readonly ReturnedFile[] = [
  {
    name: 'one of ours, typed over',
    file: ours({ runs: { op5: REVIEW_2031 } }),
    wishes: [`change op5: ${REVIEW_2031}`],
    unplaced: [],
  },
  {
    name: 'one of ours, cut and pasted: the bookmark moved along',
    file: ours({
      without: ['op4'],
      after: {
        op1: `<w:p><w:bookmarkStart w:id="7" w:name="p_op4"/>${r(words('op4'))}<w:bookmarkEnd w:id="7"/></w:p>`,
      },
    }),
    wishes: ['move op4 after op1'],
    unplaced: [],
  },
  {
    name: 'one of ours with a paragraph begun below another, number and all',
    file: ours({
      after: { op5: p('OP6\tMembers will report every year.', '<w:pStyle w:val="MufakatOperative"/>') },
    }),
    wishes: ['insert after op5: Members will report every year.'],
    unplaced: [],
  },
  {
    name: 'typed anew without bookmarks, one word other',
    file: word(typed({ texts: { op1: DEEPEN } })),
    wishes: [`change op1: ${DEEPEN}`],
    unplaced: [],
  },
  {
    name: 'renumbered by hand, each paragraph in another manner',
    file: word(typed({ label: ({ id }) => BY_HAND[id] ?? '' })),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'numbered by Word itself',
    file: word(
      BASE.provisions
        .map(({ text, kind, level }) =>
          p(
            text,
            kind === 'operative' || kind === 'subparagraph'
              ? `<w:numPr><w:ilvl w:val="${level ?? 0}"/><w:numId w:val="3"/></w:numPr>`
              : '',
          ),
        )
        .join(''),
    ),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'with other quotation marks, dashes, spaces and hyphens, and nothing else',
    file: word(
      typed({
        texts: {
          op2b: 'through a "single window"  for requests - at no cost - by\u00a02028.',
          op4: "Members will return per\u00adsons in safety and\u202fdignity, with full respect for each person's rights.",
          op1: words('op1').replace('border management', 'border\u200b manage\u2060ment'),
          pp2: 'Deeply concerned by the loss\u00a0of life at sea,\u200e',
        },
      }),
    ),
    wishes: [],
    unplaced: [],
  },
  {
    name: 'with straight quotation marks and one other word: only the word is the wish',
    file: word(
      typed({ texts: { op2b: 'through a "single window" for all requests - at no cost - by\u00a02028.' } }),
    ),
    wishes: [
      'change op2b: through a \u201csingle window\u201d for all requests \u2013 at no cost \u2013 by 2028.',
    ],
    unplaced: [],
  },
  {
    name: 'with a base paragraph parted in two, and two made one',
    file: word(
      typed({
        texts: {
          op1: 'Members will strengthen practical cooperation on border management.',
          op4: `${words('op4')} ${REVIEW}`,
        },
        base: { ...BASE, provisions: BASE.provisions.filter(({ id }) => id !== 'op5') },
      }).replace(
        'on border management.</w:t></w:r></w:p>',
        (found) => `${found}${p('They will do so in accordance with national law.')}`,
      ),
    ),
    wishes: [
      'change op1: Members will strengthen practical cooperation on border management.',
      `change op4: ${words('op4')} ${REVIEW}`,
      'delete op5',
      'insert after op1: They will do so in accordance with national law.',
    ],
    unplaced: [],
  },
  {
    name: 'with several provisions pasted into one paragraph',
    file: word(
      p('Draft Declaration on Orderly Movement') +
        p(
          BASE.provisions
            .slice(1)
            .map(({ id, text }) => r(id === 'op5' ? REVIEW_2031 : `${id === 'op1' ? '1. ' : ''}${text}`))
            .join(br),
        ),
    ),
    wishes: [`change op5: ${REVIEW_2031}`],
    unplaced: [],
  },
  {
    name: 'a covering letter with extracts, on the paper of a ministry',
    file: word(
      p('Dear colleagues, we thank the secretariat for the draft and have two remarks.') +
        p(`Operative paragraph 5 should read: \u201c${REVIEW_2031}\u201d`) +
        p(`\u201c${DEEPEN}\u201d`) +
        p('Please accept the assurances of our highest consideration.'),
      {
        'word/header1.xml': part(
          'hdr',
          p('Ministry of Foreign Affairs of Galveth') + p('Our reference: 12/2026'),
        ),
        'word/header2.xml': part(
          'hdr',
          p('Ministry of Foreign Affairs of Galveth') + p('Our reference: 12/2026'),
        ),
        'word/footer1.xml': part(
          'ftr',
          p(`${r('Page ')}<w:fldSimple w:instr="PAGE">${r('1')}</w:fldSimple>${r(' of 2')}`),
        ),
      },
    ),
    isNote: true,
    wishes: [`change op5: ${REVIEW_2031}`, `change op1: ${DEEPEN}`],
    unplaced: [
      'not-found: Dear colleagues, we thank the secretariat for the draft and have two remarks.',
      'not-found: Operative paragraph 5 should read:',
      'not-found: Please accept the assurances of our highest consideration.',
      'header: Ministry of Foreign Affairs of Galveth\nOur reference: 12/2026',
    ],
  },
  {
    name: 'a table of comments: number, our text, proposed text, reason',
    file: word(
      p('Comments of Galveth') +
        table(
          ['No.', 'Original text', 'Proposed text', 'Comments'],
          ['1', words('op1'), DEEPEN, 'Deepening was agreed in 2023.'],
          ['2', words('op2'), '', 'We can accept this paragraph.'],
          ['4', words('op4'), 'Delete', ''],
          ['5', `OP5\t${REVIEW}`, REVIEW_2031, p('Two years more.') + p('The review needs time.')],
          ['new', '', 'Members will report every year.', 'To be discussed.'],
        ),
    ),
    isNote: true,
    wishes: [`change op1: ${DEEPEN}`, `change op5: ${REVIEW_2031}`],
    unplaced: [
      'not-found: Comments of Galveth',
      'table-head: No. \u00b7 Original text \u00b7 Proposed text \u00b7 Comments',
      'table-remark: 1 \u00b7 Deepening was agreed in 2023.',
      'table-remark: 2 \u00b7 We can accept this paragraph.',
      'table-remark: 4 \u00b7 Delete',
      'table-remark: 5 \u00b7 Two years more. \u00b7 The review needs time.',
      'table-remark: new \u00b7 Members will report every year. \u00b7 To be discussed.',
    ],
  },
  {
    name: 'a table of two columns: our text, and remarks beside it',
    file: word(
      table(
        ['Paragraph', 'Remarks of Galveth'],
        [words('op1'), 'Supported.'],
        [words('op3'), 'Whence the figure?'],
        [words('op5'), ''],
      ),
    ),
    isNote: true,
    wishes: [],
    unplaced: [
      'table-head: Paragraph \u00b7 Remarks of Galveth',
      'table-remark: Supported.',
      'table-remark: Whence the figure?',
    ],
  },
  {
    name: 'the whole text in the left column and a translation in the right',
    file: word(
      table(
        ...BASE.provisions.map(({ id, text }) => [
          id === 'op5' ? REVIEW_2031 : text,
          `Terjemahan dari ${id}.`,
        ]),
      ),
    ),
    isNote: true,
    wishes: [`change op5: ${REVIEW_2031}`],
    unplaced: BASE.provisions.map(({ id }) => `table-remark: Terjemahan dari ${id}.`),
  },
  {
    name: 'a text whose own table was changed',
    base: ownTable(['Training', 'Arvana leads until 2028', 'Registers', 'Belisar leads until 2029']),
    file: word(
      BASE.provisions.map(({ text }) => p(text)).join('') +
        table(['Training', 'Arvana leads until 2030'], ['Registers', 'Belisar leads until 2029']),
    ),
    wishes: ['change cell2: Arvana leads until 2030'],
    unplaced: [],
  },
  {
    name: 'a list with a paragraph of joiners that nobody sees',
    file: word(
      typed({ label: ({ level }) => (level ? '\u200d(\u200ba) '.replace(/[\u200b\u200d]/g, '') : '') }) +
        p('\u200d\u200b\ufeff'),
    ),
    wishes: [],
    unplaced: [],
  },
];

function ownTable(cells: readonly string[]): BaseText {
  return {
    ...BASE,
    provisions: [
      ...BASE.provisions,
      ...cells.map((text, at) => ({ id: `cell${at + 1}`, kind: 'paragraph' as const, text })),
    ],
  };
}
