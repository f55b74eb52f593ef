import { defineWords } from '../../platform/index.ts';

/** A text as a file, in each of its states. */
export const fileWords = defineWords('texts.files', {
  downloadWord: 'Word with brackets',
  downloadTracked: 'Word with tracked changes',
  downloadPdf: 'PDF',
  downloadBracketPdf: 'PDF with brackets',
  downloadCleanWord: 'Word without proposals',
  downloadCleanPdf: 'PDF without proposals',
  comparedPdf: 'This comparison as PDF',
  comparedSymbol: '{from} compared with {to}',
  noFont: 'The PDF cannot be made here',
  noFontFor: 'No font on this server shows {letters}',
  noFontSentence:
    'A PDF would print empty boxes in their place. The Word file has all the words. The secretariat can ask for the Noto fonts to be installed.',
  aknFile: 'Akoma Ntoso (XML)',
  printHint: 'The page itself prints as a paper: A4, with symbol and marking on every page.',
});
