import { defineWords } from '../platform/index.ts';

/** Papers that should not be here. */
export const words = defineWords('library', {
  papers: 'Reported papers',
  none: 'No paper is reported',
  noneSentence:
    'Whoever may read a paper that was sent in can report that it should not be here. It then stands here.',
  listIntro:
    'A reported paper is hidden from everybody until the report is answered. You see that it is there and why, and not what it says.',
  paper: 'Paper',
  body: 'Body',
  report: 'Report',
  state: 'State',
  'state.hidden': 'hidden, waits for an answer',
  'state.restored': 'answered {time}: it may stay',

  shouldNotBeHere: 'This should not be here',
  reportTitle: 'A paper that should not be here',
  reportIntro:
    'For a paper that must not be kept here: nationally classified material, data about persons, what was sent by mistake. It is hidden at once from everybody. The secretariat and the chairs of the body see that it was reported, by whom and why, and its name; they cannot open it. Until the secretariat has answered, for all others it is as if it were not there.',
  reportStays: 'What was entered in the text from it before stays there.',
  reason: 'Why it should not be here',
  reasonHint: 'Do not repeat what it says.',
  doReport: 'Report and hide it',
  checkFields: 'Please check',

  thanksTitle: 'The paper is reported and hidden',
  thanks:
    'The secretariat and the chairs of the body were told. They answer the report; you will be written to when they have.',

  reportedTitle: 'A reported paper',
  hidden: 'Reported {time}, hidden',
  hiddenMeans:
    'Nobody can open it, and only the secretariat and the chairs of the body see this page. For everybody else it is not there.',
  toReport: 'The report',
  name: 'Name',
  from: 'From',
  fromUnknown: 'sender not known',
  receivedAt: 'Received',
  size: 'Size',
  bytes: '{bytes} bytes',
  hash: 'SHA-256',
  about: 'About',
  reportedBy: 'Reported by',
  somebody: 'a person who may read it',
  became: 'What it became',
  becameCount:
    '{count, plural, =0 {Nothing was entered from it.} one {# proposal was entered from it before. It is the delegation’s own and stays in the text.} other {# proposals were entered from it before. They are the delegation’s own and stay in the text.}}',

  purgeTitle: 'Purge it',
  purgeIntro:
    'Its bytes, what was understood of it and its name are gone for good. Its hash, size and time of receipt stay, with who purged it, when and why. Both co-chairs turn their keys first.',
  purgeReason: 'Why it is to be purged',
  askForPurge: 'Ask both co-chairs for their keys',
  keysWait: 'Asked {time}. It waits for the keys of both co-chairs until {until}.',
  keysOne: 'One key is turned. It waits for the other one until {until}.',
  keysReady: 'Both keys are turned. It can be purged until {until}.',
  toKeys: 'The keys',
  purgeConfirm: 'What you do now cannot be taken back.',
  purge: 'Purge for good',
  purged: 'Purged {time}',
  purgedMeans: 'Nothing is left but its hash.',
  'state.purged': 'purged {time}',
  certificate: 'Certificate of the purge',
  certificateTitle: 'Certificate of the purge of a paper',
  certificatePdf: 'As PDF',
  certified:
    'The paper with this hash was kept here and is purged. Its bytes, what was understood of it and its name are no longer in the store of this forum, nor in anything that is made or copied from it from now on.',
  certifiedKeys: 'Keys of both co-chairs',
  certifiedKey: '{label}, {time}',
  certifiedPurge: 'Purged',
  certifiedBy: '{time}, by {label}',
  certifiedWhy: 'Reason',
  certifiedReported: 'Reported',
  certifiedAudit: 'In the audit',
  certifiedEntries:
    '{count, plural, =0 {No entry repeated its name, so none was erased.} one {# entry repeated its name and lost its content; its hash stays.} other {# entries repeated its name and lost their content; their hashes stay.}} “mufakat verify --audit” verifies as before; the public record never held the paper.',
  certifiedStays: 'What stays',
  certifiedBackups: 'Backups',
  certifiedBackupsWhat:
    'Backups that were made before it was purged still hold it, and so may the files of the database server until they are written over. Destroy those backups, or keep them closed until they expire. Whoever restores one has the paper purged again, by its hash, before the forum is opened.',
  keyedTitle: 'Purge a paper that should not be here',
  keyedLine: 'A paper about {symbol}, {bytes} bytes, SHA-256 {sha256}',

  restoreTitle: 'It may stay',
  restoreIntro: 'Those who read it before read it again. The chairs read your reason.',
  restoreReason: 'Why it may stay',
  restore: 'Show it again',
  earlier: 'Earlier reports',
  earlierOne: 'Reported {time}: “{reason}”. Answered {answered}: “{answer}”.',

  refusedRequired: 'Fill this in.',
  refusedTooLong: 'At most {max} characters.',
  refusedAlreadyReported: 'It is reported already and hidden.',
  refusedNotReported: 'Nothing is hidden here any more.',
  refusedPurged: 'It is purged: there is nothing left to show or to hide.',
  refusedKeysMissing: 'Both co-chairs have not turned their keys, or the keys have lapsed.',
  refusedNoTwoChairs: 'No body with two people in the chair could turn the keys.',
  refusedSecretariatAsks:
    'This body has not two chairs, so the keys are those of another. The secretariat asks for them.',
  refusedOther: 'This was not done. Nothing has changed.',
});
