import { defineWords } from '../../platform/index.ts';

/** How a written procedure stands. */
export const writtenStateWords = defineWords('decisions.writtenState', {
  none: 'Not in a written procedure',
  drafted: 'Being prepared',
  keysLapsed: 'Not opened in time',
  running: 'The members are asked',
  completed: 'Every member agreed',
  announced: 'Adopted, announced in writing',
  recorded: 'Adopted and recorded',
  notAgreed: 'A member does not agree, not adopted',
  lapsed: 'The deadline has passed, not adopted',
  closed: 'Lapsed, not adopted',
  withdrawn: 'Withdrawn',
});

/** What that means to those who read it. */
export const writtenMeaningWords = defineWords('decisions.writtenMeaning', {
  none: 'No reply is asked about this text.',
  drafted:
    'The members are asked when every chair has signed. Until then only the chairs and the secretariat know of it.',
  keysLapsed: 'The keys were not turned in time. Another can be prepared.',
  running:
    'The text is adopted when every member has agreed. No reply is no agreement. The words stand still meanwhile.',
  completed: 'The chair’s letter to all members follows; with it the text is adopted.',
  announced:
    'It is announced and numbered at the next meeting of the body, and stays with the body until its release.',
  recorded: 'It has its number in the register of decisions.',
  notAgreed: 'The procedure is over. After consultations the members can be asked anew.',
  lapsed:
    'Not every agreement was received before the deadline. The text is the chair’s again; a reply that was received in time is still entered until the chair has written to the members.',
  closed: 'Not every agreement was received before the deadline. The members can be asked anew.',
  withdrawn: 'The chairs took the text back before the deadline. Nothing was adopted.',
});

export const writtenWords = defineWords('decisions.written', {
  title: 'Written procedure',
  texts: 'Texts',
  deadline: 'Replies until',
  exactlyIsLate: 'At the deadline exactly is late.',
  extension: 'Deadline moved',
  openedWith: 'First deadline',
  extensionWhy: '{time}: “{reason}”',
  startedAt: 'Asked since',
  completedAt: 'Last agreement received',
  text: 'Text',
  words: 'Words about which the members are asked',
  electorate: 'Members that are asked',
  about: 'Not agreed about',
  wholeText: 'The text as a whole',
  decision: 'Decision',
  readText: 'Read the text',
  replyTitle: 'Reply for your delegation',
  replyExplained:
    'The chairs and the secretariat read it. Your delegation may reply anew until the procedure is over; its last word counts. A statement of how you read the text is no reply; it is made elsewhere.',
  answer: 'Answer',
  'answer.agrees': 'We agree to the text as it stands',
  'answer.doesNotAgree': 'We do not agree: the procedure is over at once',
  'answer.needsTime': 'We need more time: the chair may move the deadline',
  'said.agrees': 'agrees',
  'said.doesNotAgree': 'does not agree',
  'said.needsTime': 'needs more time',
  reason: 'Reason',
  reasonHint: 'Needed when you do not agree.',
  paragraphs: 'Paragraphs',
  paragraphsHint: 'Leave all open for the text as a whole.',
  optional: 'optional',
  reply: 'Send the reply',
  yours: 'From your delegation',
  replies: 'Replies',
  noReplies: 'No reply has been received yet.',
  awaited: 'Replies still to come: {names}',
  nothingAwaited: 'Every member has replied.',
  member: 'Member',
  receivedHead: 'Received',
  enteredAs: 'Entered as received by {channel}, {time}. Evidence: {evidence}',
  'channel.mail': 'mail',
  'channel.letter': 'letter',
  scope: 'About: {paragraphs}',
});
