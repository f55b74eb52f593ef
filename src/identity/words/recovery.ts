import { defineWords } from '../../platform/index.ts';

/** Words of recovery: asking, checking by an official channel, confirming. */
export const recoveryWords = defineWords('identity', {
  recovery: 'When you cannot sign in any more',
  recoveryExplained:
    'Two people who know you confirm that it is you: as a rule your delegation’s focal point and a secretariat officer. They then hand you a link with which you set up signing in anew. Nothing is sent by mail.',
  recoveryAsk: 'Ask to be confirmed',
  recoveryAsked: 'Your request was taken',
  recoveryAskedSentence:
    'If this sign-in name belongs to somebody who holds an office or seat, those who can confirm it have been told. Get in touch with your focal point or the secretariat by telephone, or see them in person.',
  recoveryTooMany:
    'This was asked several times today. Get in touch with your focal point or the secretariat.',
  recoveries: 'People to confirm',
  recoveriesExplained:
    'Confirm only someone you have spoken to. After the second confirmation, all former ways to sign in are gone.',
  noRecoveries: 'Nobody asks to be confirmed',
  noRecoveriesSentence:
    'A request appears here when somebody whom you can vouch for cannot sign in any more.',
  person: 'Person',
  asked: 'Asked',
  confirmedBy: 'Confirmed for',
  nobodyYet: 'nobody yet',
  capacityDelegation: 'the delegation',
  capacitySecretariat: 'the secretariat',
  capacityCoChair: 'the co-chairs',
  checkTitle: 'Check {name} first',
  checkExplained:
    '{name} is alone in the delegation, so nobody there can vouch. Ask the ministry by an official channel, one that you knew before this request; then two officers of the secretariat confirm.',
  checkChannel: 'By which channel',
  channelNoteVerbale: 'note verbale or letter',
  channelOfficialMail: 'official mail address of the ministry',
  channelMission: 'embassy or mission',
  channelTelephone: 'telephone, on a number known before',
  channelInPerson: 'in person',
  checkWhom: 'Who answered there',
  checkWhomHint: 'By function, for example “Head of the treaty section”.',
  checkedAt: 'When',
  checkedAtHint: 'Time in {zone}',
  recordCheck: 'Record the check',
  checkRecorded: 'The check was recorded. Now two officers confirm.',
  checkedBy: 'Checked: {channel}, {when}; {whom} answered; entered by {who}',
  notChecked: 'First record how it was checked by an official channel.',
  checkedAlready: 'The check is recorded already.',
  inTheFuture: 'This time has not come yet.',
  confirmPerson: 'Confirm {name}',
  decline: 'Not them',
  declineNamed: '{name} did not ask',
  confirmed: 'Confirmed. A second person has to confirm too.',
  declined: 'The request was closed.',
  alreadyConfirmed: 'You have confirmed. A second person has to confirm too.',
  keyAlreadyTurned: 'Someone has confirmed for {capacity}. Now another has to confirm.',
  ownRequest: 'This concerns yourself.',
  notYours: 'Under the office you wear now you cannot confirm this person.',
  recoveryLink: 'Hand this over',
  recoveryLinkExplained:
    'Give this address to {name} in person. It works once, until {until}. It is not shown again.',
  recoveryDone:
    'The former ways to sign in are gone. {ended, plural, =0 {No session was open.} one {# session was ended.} other {# sessions were ended.}}',
  unnamed: 'a person of the register',
});
