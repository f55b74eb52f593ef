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
  silence: 'under a silence procedure',
  written: 'in a written procedure',
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

export const words = defineWords('decisions', {
  decisions: 'Decisions',
  registerCaption: 'Decisions, the latest first',
  number: 'Number',
  text: 'Text',
  how: 'Decision',
  when: 'When',
  body: 'Body',
  meeting: 'Meeting',
  noDecisions: 'No decisions yet',
  noDecisionsForAll:
    'A decision stands here, at a lasting address, once the body has taken it and its chairs have released it.',
  exerciseMark: 'Exercise',
  notReleased: 'not yet released',
  decisionTitle: 'Decision {number}',
  verbAndMode: '{verb} {mode}',
  symbol: 'Symbol',
  presiding: 'Presiding',
  'role.chair': 'Chair',
  'role.coChair': 'Co-Chair',
  roleOf: '{role}, {name}',
  statement: 'Said from the chair',
  present: 'Delegations present',
  presentNote: 'Being present is not assent. Nobody’s position is recorded or counted.',
  presentNotPublished: 'Not published.',
  sha256: 'SHA-256 of the text',
  signedWith: 'Signed with',
  checkIt: 'How to check it',
  readText: 'Read the text',
  released: 'Released',
  staysWithBody: 'Not yet released. Until the chairs of the body have released it, it stays with the body.',
  waitsForEmbargo: 'Every chair has signed. It is published by itself when the embargo ends.',
  beingPublished: 'Every chair has signed. The text is being signed by the forum and published.',
  waitingFor: 'The release waits for {offices} since {time}.',
  officeIn: '{office} ({name})',
  waitingForSignature: 'Signature awaited since {time}',
  signedAt: 'Signed {time}',
  declinedAt: 'Not signed for now, {time}: “{reason}”',
  releaseState: 'Release',
  toRelease: 'Sign or decline the release',
});

/** What the presiding officer reads and presses. */
export const presidingWords = defineWords('decisions.presiding', {
  title: 'Decision on the text',
  texts: 'Texts',
  unclean: 'The text is not clean yet',
  uncleanExplained: 'It can be put to the body when no point is open and every paragraph is agreed.',
  mustFindings: 'The drafting checks find what must not be in the text.',
  open: 'Open: {paragraph}',
  notAgreed: 'Not yet agreed: {paragraph}',
  lateWaiting:
    '{count, plural, one {One late proposal waits for the chair’s ruling.} other {# late proposals wait for the chair’s ruling.}}',
  more: '{count, plural, one {and one more} other {and # more}}',
  clean: 'The text is clean: no point is open and every paragraph is agreed.',
  allAgreed: 'No point is open and every paragraph is agreed.',
  askTitle: 'Put the text to the body',
  meeting: 'Meeting',
  meetingHint:
    'The question is put in the meeting of the body, and the delegations present are recorded with it.',
  chooseMeeting: 'Choose the meeting',
  noMeeting: 'No meeting of this body is under way',
  noMeetingSentence: 'The secretariat convenes a meeting; the question can be put once it has begun.',
  meetingOn: '{title}, {time}',
  meetingAhead: 'begins later',
  presentIn:
    '{title}: {count, plural, =0 {nobody is recorded as present yet} one {# delegation present} other {# delegations present}}',
  recordPresence: 'Record who is present',
  symbol: 'Symbol of the adopted text',
  symbolHint: 'As it will be printed, for example {example}.',
  verb: 'What the body does',
  verbHint: 'The body’s own word. It is kept as it is.',
  mode: 'How',
  'mode.consensus': 'By consensus: nobody objects',
  'mode.acclamation': 'By acclamation: with applause, and nobody objects',
  ask: 'Ask: is there any objection?',
  notAsked: 'The question was not put',
  onlyChairs: 'The question is put by a chair of the body.',
  readOut: 'Read out',
  question: 'Delegations have before them “{title}”, {symbol}. Is there any objection to {noun}?',
  askedAt: 'Asked',
  inMeeting: 'In',
  whoIsPresent: 'Present',
  nobodyPresent: 'Nobody is recorded as present.',
  decideTitle: 'If nobody objects',
  decideExplained:
    'Say “I hear none. It is so decided.” and record it here. The text is then sealed with its hash and cannot be changed; who proposed which words is no longer shown.',
  decide: 'No objection: it is so decided',
  notDecided: 'The decision was not recorded',
  otherChair: 'The question was asked from another chair. It is stated from there.',
  changedReason: 'The text has changed since it was read out. Take the question back and ask again.',
  uncleanReason:
    'A paragraph has been opened since. Take the question back and ask again when the text is clean.',
  beforeThat: 'What was read out',
  readClean: 'The text that is before the body',
  objectTitle: 'If a delegation objects',
  objectExplained:
    'One objection is enough, and it ends the question. The body consults further and can be asked anew. Members see who objected; the public never does.',
  whose: 'Whose objection',
  chooseMember: 'Choose the member',
  reason: 'Reason given',
  optional: 'optional',
  recordObjection: 'An objection was made',
  notRecorded: 'The objection was not recorded',
  nothingAsked: 'The body is not being asked about this text now.',
  withdrawTitle: 'Take the question back',
  withdrawExplained: 'For instance because the text must be corrected first. It can be asked anew.',
  withdraw: 'Withdraw the question',
  lastObjection: 'An objection was made',
  lastObjectionBy: '{name} objected, {time}. The question is over. After consultations it can be put anew.',
  lastWithdrawn: 'The question was taken back, {time}.',
  decided: 'It is so decided',
  decidedAs: 'Decision {number}, {time}',
  toDecision: 'See the decision',
});

/** A delegation’s own page while the body is asked. */
export const objectionWords = defineWords('decisions.objection', {
  title: 'Object to the text',
  asked: 'The presiding officer has asked whether there is any objection to {noun}.',
  explained:
    'An objection prevents the decision. It is recorded under the name of your delegation, for the members of the body. To state how you read the text without preventing it, ask for the floor for a statement.',
  reasonHint: 'Members of the body read it.',
  object: 'Object to the text',
  roomTitle: 'Record an objection made in the room',
  record: 'Record the objection',
  recorded: 'The objection is recorded',
  recordedSentence: 'The question is over, and nothing was decided.',
  notAskedTitle: 'Nothing to object to',
});

export const releaseWords = defineWords('decisions.release', {
  title: 'Release {number}',
  explained:
    'When every chair has signed, the forum signs the hash of the text, and text and decision stand at their lasting addresses for everybody. Who proposed which words stays sealed.',
  explainedEither:
    'When a chair has signed, the forum signs the hash of the text, and text and decision stand at their lasting addresses for everybody. Who proposed which words stays sealed.',
  chairs: 'The chairs',
  office: 'Office',
  state: 'State',
  sign: 'Sign the release',
  signTitle: 'Sign',
  signExplained: 'You sign as {office}.',
  signRefused: 'The release was not signed',
  declineTitle: 'Not now',
  declineExplained:
    'The decision stands. The other chairs and the secretariat read your reason; you can sign later.',
  reason: 'Reason',
  decline: 'Do not sign for now',
  declineRefused: 'This was not recorded',
  done: 'Released {time}.',
  alreadySigned: 'Signed from this chair already.',
  alreadyDeclined: 'Said already. You can still sign.',
});

/** What each refusal is called to people. */
export const refusalWords = defineWords('decisions.refusal', {
  required: 'Fill this in.',
  tooLong: 'This is too long.',
  notUnderstood: 'This value is not one that the form offers.',
  movedOn: 'The text has changed since this page was shown. Look at it again before you ask.',
  alreadyDecided: 'This text has been decided on.',
  alreadyAsked: 'The question has been put already.',
  notClean: 'The text is not clean: a point is open, or a paragraph is not agreed.',
  mustFindings:
    'The drafting checks find what must not be in a text that is put to its body: {findings}. The page “Checks” of the text has all of it.',
  meetingOfAnotherBody: 'Choose a meeting of the body whose text this is.',
  meetingCancelled: 'This meeting is cancelled.',
  meetingNotStarted: 'This meeting has not begun.',
  meetingOver: 'This meeting is over.',
  nobodyPresent: 'No member of the body is recorded as present. Record who is present first.',
  noQuorum: 'Fewer members are recorded as present than the body’s rules need.',
  symbolMalformed: 'Write a symbol such as {example}.',
  symbolNotOfExercise: 'The symbol of an exercise begins with EX/.',
  symbolOfExercise: 'Only symbols of exercises begin with EX/.',
  symbolTaken: 'Another adopted text has this symbol.',
  notAsked: 'The question has not been put.',
  objectionMade: 'An objection was made. Nothing is decided over an objection.',
  questionWithdrawn: 'The question was taken back.',
  notPresiding: 'The question was asked from another chair. It is stated from there.',
  textChanged: 'The text has changed since it was read out. Take the question back and ask again.',
  nothingAsked: 'The body is not being asked about this text now.',
  notAMember: 'Only members of the body object; observers take no part in decisions.',
  notPresent: 'This member is not recorded as present. Its own delegation can object for itself.',
  organisationMayNotObject: 'By the rules of the body, member organisations do not withhold consensus.',
  notInTheChair: 'Only the chairs of the body sign its release.',
  alreadySignedByAll: 'Every chair has signed already.',
  alreadySigned: 'Signed from this chair already.',
  signedForTheOther: 'You have signed for the other chair. Two keys are two people.',
  alreadyDeclined: 'Said already.',
  other: 'This cannot be done now. Nothing was changed.',
});
