import type { ConsolidatedProvision } from '../../engine/index.ts';

/** Consolidated provisions that show every form a line can take. */
const plain = { kind: 'operative', inserted: false, deletion: [] } as const;

export const provisionExamples = {
  agreed: {
    ...plain,
    id: 'op3',
    number: 'OP3',
    segments: [{ text: 'Members will share good practices on voluntary return at least once a year.' }],
  },
  several: {
    ...plain,
    id: 'op4',
    number: 'OP4',
    segments: [
      { text: 'Members will ' },
      {
        alternatives: [
          { text: 'strengthen', base: true, by: [] },
          { text: 'enhance', base: false, by: ['ARV', 'CEL'] },
          { text: 'deepen', base: false, by: ['BLS'] },
        ],
      },
      { text: ' practical cooperation' },
      {
        alternatives: [
          { text: '', base: true, by: ['ESK'] },
          { text: ', in accordance with national law,', base: false, by: ['DOR'] },
        ],
      },
      { text: ' on border management.' },
    ],
  },
  struck: {
    ...plain,
    id: 'op5',
    number: 'OP5',
    segments: [
      { text: 'Members encourage the Regional Support Office to ' },
      {
        alternatives: [
          { text: 'continue, within existing resources,', base: true, by: ['CEL', 'BLS'] },
          { text: '', base: false, by: ['ESK'] },
          { text: 'further develop', base: false, by: ['CHAIR'] },
        ],
      },
      { text: ' its trainings for front-line officers.' },
    ],
  },
  held: {
    ...plain,
    id: 'op6',
    number: 'OP6',
    segments: [
      { text: 'Members will report on ' },
      { alternatives: [{ text: 'measurable results', base: true, by: [], heldBy: ['BLS'] }] },
      { text: ' by 30 June 2028.' },
    ],
  },
  deletion: {
    ...plain,
    id: 'op7',
    number: 'OP7',
    deletion: ['DOR', 'ARV'],
    heldBy: ['CEL'],
    segments: [{ text: 'Members will consider establishing a fund for emergency assistance.' }],
  },
  inserted: {
    ...plain,
    id: 'op7bis',
    number: 'OP7 bis',
    inserted: true,
    segments: [
      {
        alternatives: [
          { text: '', base: true, by: [] },
          {
            text: 'Members recognise the contribution of host communities and will take it into account.',
            base: false,
            by: ['ARV', 'BLS', 'ESK'],
          },
        ],
      },
    ],
  },
  preambular: {
    ...plain,
    id: 'pp2',
    kind: 'preambular',
    number: 'PP2',
    segments: [
      {
        text: 'Recalling the commitments made by Ministers at their previous conference,',
        marks: [{ from: 0, to: 9, kind: 'emphasis' }],
      },
    ],
  },
  subparagraph: {
    ...plain,
    id: 'op8-a',
    kind: 'subparagraph',
    level: 1,
    number: '(a)',
    segments: [{ text: 'exchanging information on routes and methods;' }],
  },
  heading: {
    ...plain,
    id: 'h1',
    kind: 'heading',
    number: '',
    segments: [{ text: 'I. Border management' }],
  },
  hostile: {
    ...plain,
    id: 'op9',
    number: 'OP9',
    segments: [
      { text: '<b>Members</b> & [others]' },
      { alternatives: [{ text: '<script>', base: false, by: ['ARV'] }] },
    ],
  },
} as const satisfies Record<string, ConsolidatedProvision>;

export const arabicProvision: ConsolidatedProvision = {
  ...plain,
  id: 'ar4',
  number: '4',
  segments: [
    { text: 'سيعمل الأعضاء على ' },
    {
      alternatives: [
        { text: 'تعزيز', base: true, by: ['CEL'] },
        { text: 'تعميق', base: false, by: ['ARV', 'BLS'] },
      ],
    },
    { text: ' التعاون العملي' },
    {
      alternatives: [
        { text: '', base: true, by: [] },
        { text: '، وفقا للقانون الوطني،', base: false, by: ['DOR'] },
      ],
    },
    { text: ' في إدارة الحدود.' },
  ],
};
