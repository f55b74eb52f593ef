import { defineWords } from '../../platform/index.ts';

/** Corrections of an adopted text, as everybody reads them. */
export const correctionWords = defineWords('texts.corrections', {
  title: 'Corrections',
  correctedBy: 'Corrected by {symbols}.',
  belowAsAdopted: 'The text below is as it was adopted; what is read instead follows it.',
  filesAsAdopted: 'The files hold the text as it was adopted.',
  issued: 'Issued',
  corrects: 'Corrects',
  readUntil: 'As it read',
  readInstead: 'Read instead',
  changes: 'What changes',
  reason: 'Why',
  removed: 'The words of this correction were removed from the public record with the text.',
  bytes: 'The exact bytes that were hashed',
  sha256: 'SHA-256 of the correction',
  signature: 'Signature (Ed25519)',
  signedWith: 'Key',
  all: 'All about the corrections',
  paragraph: 'Paragraph {number}',
  preambular: 'Preambular paragraph {number}',
  unnumbered: '“{words}”',
});
