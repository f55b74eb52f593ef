import { defineWords } from '../platform/index.ts';

/** The words of the public front and the public record. */
export const words = defineWords('site', {
  emptyForum: 'A forum that has not been described yet',
  emptyForumSentence: 'Its first secretariat officer describes it at the desk.',
  about: 'About the forum',
  established: 'Since {year}. {nature}.',
  memberStates: 'member states and areas',
  memberOrganisations: 'member organisations',
  observerStates: 'observer states',
  observerOrganisations: 'observer organisations',
  counts: 'Who takes part, as the forum itself counts',
  participants: 'All participants',
  lastConference: 'The most recent conference',
  conference: 'Conference {ordinal}',
  conferences: 'All conferences',
  adoptedTexts: 'Adopted texts',
  noAdoptedTexts: 'No text has been published in the record yet.',
  exercise: 'exercise',
  askedOfYou: 'Before you now',
  nothingAsked: 'No text is open for proposals.',
  closes: 'Proposals close',
  text: 'Text',
  aboutConsensus:
    'Decisions are taken by consensus: a text stands when nobody objects. There are no votes and no elections here, and nothing counts for and against.',
  aboutRecord:
    'Each adopted text stands at a lasting address with the hash of its exact bytes and a signature, so that anybody can check it without trusting this site.',
  aboutAccess: 'What is under negotiation is seen by those who negotiate it. Everything else is public.',
  record: 'Public record',
  recordIntro:
    'Every text that the forum has adopted and released. The SHA-256 is of the exact bytes at the address beside it; the signature is over that hash.',
  symbol: 'Symbol',
  adopted: 'Adopted',
  bytes: 'Exact bytes',
  sha256: 'SHA-256',
  signature: 'Signature',
  key: 'The keys that verify signatures',
  recordEmpty: 'Nothing has been released yet',
  recordEmptySentence: 'A text appears here when the chairs have released it.',
  source: 'Source',
});
