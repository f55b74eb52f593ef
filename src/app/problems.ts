import type { Problems } from '../platform/index.ts';

/** What the API calls each refusal of an act. One that is absent is a conflict (409) under its own code. */
export const problems: Problems = {
  'paragraph-gone': { status: 409, title: 'The paragraph is no longer in the text' },
  'paragraph-agreed': { status: 409, title: 'The paragraph is agreed; reopen it first' },
  'wording-changed': { status: 412, title: 'The wording has changed since it was read' },
  'own-proposal-changed': { status: 412, title: 'The delegation has tabled another proposal meanwhile' },
  'moved-on': { status: 412, title: 'The text has changed since it was read' },
  'nothing-changed': { status: 422, title: 'The wording is the present one' },
  'nothing-proposed': { status: 422, title: 'A new paragraph needs words' },
  'text-adopted': { status: 409, title: 'The text has been adopted' },
  'still-open': { status: 409, title: 'The paragraph still has an open point' },
  'already-agreed': { status: 409, title: 'The paragraph is already agreed' },
  'symbol-taken': { status: 409, title: 'The symbol is in use' },
  'no-such-body': { status: 422, title: 'There is no such body' },
  'closes-in-the-past': { status: 422, title: 'The closing date lies in the past' },
  'under-way': { status: 409, title: 'The message may still arrive' },
  'content-erased': { status: 410, title: 'The words of the message are erased' },
};
