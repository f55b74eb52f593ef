import { defineWords } from '../platform/index.ts';

/** The body's own verb, said of what it did (glossary D: decision words are not interchangeable). */
export const verbWords = defineWords('decisions.verb', {
  adopts: 'Adopted',
  agrees: 'Agreed',
  endorses: 'Endorsed',
  approves: 'Approved',
  welcomes: 'Welcomed',
  takesNote: 'Taken note of',
});

/** What the presiding officer asks about: "Is there any objection to its adoption?" */
export const nounWords = defineWords('decisions.noun', {
  adopts: 'its adoption',
  agrees: 'its being agreed',
  endorses: 'its endorsement',
  approves: 'its approval',
  welcomes: 'its being welcomed',
  takesNote: 'the body taking note of it',
});

/** In the form, where the verb is chosen. */
export const verbChoiceWords = defineWords('decisions.choice', {
  adopts: 'Adopts: the text becomes the body’s own',
  agrees: 'Agrees',
  endorses: 'Endorses: supports what another body has prepared',
  approves: 'Approves',
  welcomes: 'Welcomes',
  takesNote: 'Takes note: neither approval nor disapproval',
});

export const modeWords = defineWords('decisions.mode', {
  consensus: 'by consensus',
  acclamation: 'by acclamation',
  withoutVote: 'without a vote',
});

export const letterWords = defineWords('decisions.letter', {
  exercise: 'Exercise: ',
  subject: '{exercise}Released: {title} ({symbol})',
  opening: 'The Co-Chairs of {body} have released the text below. It now stands at its lasting address.',
  openingOfOne: 'The Chair of {body} has released the text below. It now stands at its lasting address.',
  text: '{title}\n{symbol}',
  decided: '{verb} {mode}, decision {number}:\n{times}',
  address: 'Text: {textUrl}\nDecision: {decisionUrl}',
  check: 'SHA-256 of the text: {sha256}\nHow anybody can check it: {recordUrl}',
  sealed: 'Who proposed which words is sealed with the adoption and shown to nobody.',
  exerciseNote: 'This is a drafting exercise among invented participants.',
});
