import { defineWords } from '../../platform/index.ts';

/** Letters about a written procedure. */
export const writtenLetterWords = defineWords('decisions.writtenLetter', {
  exercise: 'Exercise: ',
  'subject.opened': '{exercise}Written procedure, your reply is asked for: {symbol}',
  'subject.reminder': '{exercise}Written procedure, reminder to all members: {symbol}',
  'subject.extended': '{exercise}Written procedure extended: {symbol}',
  'subject.notAgreed': '{exercise}Written procedure ended, not adopted: {symbol}',
  'subject.lapsed': '{exercise}Written procedure lapsed, not adopted: {symbol}',
  'subject.withdrawn': '{exercise}Withdrawn from the written procedure: {symbol}',
  'subject.adopted': '{exercise}Adopted in a written procedure: {symbol}',
  'opening.opened':
    'The chairs of {body} ask each member in writing whether it agrees to the text {symbol}. It is adopted when every member has agreed; no reply is no agreement.',
  'opening.reminder':
    'The chairs of {body} recall to all members that each is asked whether it agrees to the text {symbol}. This letter goes to all alike, also to those that have replied.',
  'opening.extended': 'The chairs of {body} have moved the deadline for replies about {symbol} later.',
  'opening.notAgreed':
    'A member does not agree to {symbol}. The written procedure is over, and {body} has not adopted the text.',
  'opening.lapsed':
    'The deadline for replies about {symbol} has passed, and not every reply was received. Nothing was adopted; the chairs of {body} may ask the members anew.',
  'opening.withdrawn':
    'The chairs of {body} have withdrawn {symbol} from the written procedure. Nothing was adopted.',
  'opening.adopted': 'Every member asked has agreed to {symbol}. {body} has adopted the text.',
  'time.deadline': 'Replies are received until, exactly then being late:',
  'time.extended': 'New deadline:',
  'time.adopted': 'Adopted when the last reply was received:',
  how: 'A reply is made in writing before the deadline: at the address below, or by official mail or letter to the secretariat. A member may agree, not agree, with its reason, or ask for more time.',
  whole: 'It is about the text as a whole.',
  about: 'It is about: {paragraphs}.',
  exerciseNote: 'This is a drafting exercise among invented participants.',
  entry: '{exercise}Replies are due: {symbol}',
});
