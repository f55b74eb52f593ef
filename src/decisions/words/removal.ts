import { defineWords } from '../../platform/index.ts';

/** Taking a published text out of the public record. */
export const removalWords = defineWords('decisions.removal', {
  title: 'Remove the text of {number}',
  toRemoval: 'Remove the text from the public record',
  apart: 'Removal',
  apartExplained:
    'Only where the text must not be public, for instance because it names a person. It cannot be undone.',
  explained:
    'When every chair has signed, the words leave the public record and every public page and file, for good: those of the text, of its corrections, and of the statements and mandates published with it.',
  explainedEither:
    'When a chair has signed, the words leave the public record and every public page and file, for good: those of the text, of its corrections, and of the statements and mandates published with it.',
  stays:
    'Entries, hashes and signatures stay, so that the record still verifies. Title, symbol, decision and date stay. What the body negotiated stays with the body.',
  noKeys: 'No chair has signed a removal.',
  since: 'The removal waits since {time}. What is signed counts until {until}.',
  signedFor: 'Signed {time}: “{reason}”',
  signTitle: 'Sign the removal',
  signExplained:
    'You sign as {office}. The other chairs and the secretariat read your reason; the public does not.',
  reason: 'Reason',
  confirm: 'I have understood that the words cannot be brought back',
  notConfirmed: 'Say that you have understood it.',
  sign: 'Remove the text',
  signRefused: 'The removal was not signed',
  declineTitle: 'Do not remove it',
  declineExplained: 'The text stands. The other chairs and the secretariat read your reason.',
  decline: 'Do not sign the removal',
  declineRefused: 'This was not recorded',
  nothingToDecline: 'No chair has signed a removal.',
  removed: 'The words were removed from the public record.',
});
