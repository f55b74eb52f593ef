import { defineWords } from '../../platform/index.ts';

/** Each kind by its name; none is an objection (glossary D). */
export const kindWords = defineWords('decisions.statement.kind', {
  general: 'General statement',
  explanationOfPosition: 'Explanation of position',
  interpretativeStatement: 'Interpretative statement',
  reservation: 'Reservation',
  disassociation: 'Disassociation',
});

/** What each kind is for, where it is chosen. */
export const kindHintWords = defineWords('decisions.statement.kind.hint', {
  general: 'On the whole, before the body acts.',
  explanationOfPosition:
    'How your delegation reads the text, or why it joins. On the whole or on paragraphs.',
  interpretativeStatement: 'How your delegation understands the paragraphs named.',
  reservation: 'Your delegation does not accept the paragraphs named.',
  disassociation:
    'Your delegation lets the consensus pass and does not count itself part of it, for the whole or for the paragraphs named.',
});

export const statementWords = defineWords('decisions.statement', {
  title: 'Statements',
  titleOf: 'Statements on {title}',
  explained:
    'A statement is put on record with the decision and published with it. It changes no word and prevents nothing.',
  until: 'Statements are received until {time}.',
  untilAfter:
    'Statements are received from now until {days, plural, one {# day} other {# days}} after the decision.',
  closed: 'Statements were received until {time}.',
  none: 'No statements',
  noneSentence: 'What a delegation puts on record with the decision stands here, in the order received.',
  by: '{kind}: {name}',
  received: 'Received',
  onWhole: 'On the text as a whole',
  onParagraphs: 'On {paragraphs}',
  paragraph: 'paragraph {number}',
  preambular: 'preambular paragraph {number}',
  quotedPart: '“{words}”',
  withdrawn: 'Withdrawn',
  asReceived: 'Entered by the secretariat as received: {evidence}',
  make: 'Make a statement',
  makeTitle: 'Put a statement on record',
  enterTitle: 'Enter a statement as received',
  kindLabel: 'Kind of statement',
  paragraphs: 'Paragraphs',
  paragraphsHint: 'Leave all of them empty for a statement on the text as a whole.',
  paragraphChoice: '{number}: {words}',
  words: 'Words of the statement',
  wordsHint: 'Published as they are, under the name of your delegation, with the decision.',
  wordsHintEntered: 'Published as they are, under the name of the delegation, with the decision.',
  language: 'Language',
  languageHint: 'Its code, for example en, id or ar.',
  put: 'Put on record',
  enter: 'Enter as received',
  notPut: 'The statement was not put on record',
  whose: 'Whose statement',
  chooseMember: 'Choose the member',
  receivedAt: 'Received at',
  receivedAtHint: 'As the channel shows it, in the time of {zone}.',
  evidence: 'What shows it',
  evidenceHint: 'For example the number and date of the note, or the address and time of the mail.',
  withdraw: 'Withdraw this statement',
  withdrawTitle: 'Enter a withdrawal as received',
  withdrawExplained: 'A statement that is withdrawn stays on record, marked with the day of its withdrawal.',
  enterWithdrawal: 'Enter the withdrawal',
  whichStatement: 'Statement',
  chooseStatement: 'Choose the statement',
  statementChoice: '{kind}: {name}, {time}',
  notWithdrawn: 'The withdrawal was not recorded',
  toStatements: 'Statements on this text',
  readDecision: 'Read the decision',
  readText: 'Read the text',
});

export const statementRefusalWords = defineWords('decisions.statement.refusal', {
  statementOfAMember: 'Statements are attached to a decision by members of the body.',
  notBeforeTheBody:
    'The text is not clean yet. A statement is put on record with a decision; on open words a proposal can be made.',
  receivedInTheFuture: 'This time has not come yet.',
  statementsClosed: 'Statements on this decision are no longer received.',
  generalAfterDecision: 'A general statement is made before the body acts. Choose another kind.',
  wholeOnly: 'A general statement is on the text as a whole. Leave the paragraphs empty.',
  namesNoParagraph: 'Name the paragraphs that this statement is about.',
  noSuchParagraph: 'The text has no such paragraph.',
  tooManyStatements: 'The delegation has as many statements on this text as can be kept.',
  alreadyWithdrawn: 'This statement has been withdrawn already.',
  withdrawnBeforeMade: 'The withdrawal cannot have arrived before the statement.',
});
