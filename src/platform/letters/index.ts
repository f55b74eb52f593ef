import './schema.ts';

export { readLetter, readLetters } from './api.ts';
export { letterRoutes } from './letter-routes.ts';
export {
  audienceOfLetter,
  copiesOf,
  type Letter,
  type LetterCopy,
  letterOf,
  lettersOf,
  versionsOf,
  type Written,
  writtenTo,
} from './letters.ts';
export { letterNumberFrom } from './number.ts';
export { letterPaths } from './paths.ts';
export { recordHanding } from './record-handing.ts';
export type { LetterKind } from './schema.ts';
export {
  type Addressee,
  type LetterWords,
  type NewLetter,
  type SentLetter,
  sendLetter,
} from './send-letter.ts';
export { letterWords } from './words.ts';
