import { defineWords } from '../../platform/index.ts';

/** Where the words of a paragraph come from, while it is negotiated (DESIGN §6; sealed at adoption). */
export const words = defineWords('texts-provenance', {
  title: 'Where the words come from',
  titleOf: 'Where the words of {number} come from',
  explained:
    'Only those who may read who proposed what see this page. It is sealed when the text is adopted: from then on nobody does.',
  columnWords: 'Words',
  columnFrom: 'Proposed by',
  columnReading: 'Reading',
  firstDraft: 'the draft put before the body',
  nobody: 'stated by the chair; nobody had proposed them',
  back: 'Back to the paragraph',
  noWords: 'This paragraph has no words',
  noWordsHint: 'Once the chair states words for it, they stand here with where they came from.',
});
