import { defineWords } from '../../platform/index.ts';

/** Words of the sign-in of a ministry, and of the page where the secretariat enters one. */
export const ministryWords = defineWords('identity', {
  ministryWay: 'With your ministry’s sign-in',
  ministryExplained:
    'For those whose account is linked to it, or who come for the first time with the address that was invited.',
  ministrySignIn: 'Sign in with {name}',
  ministry: 'Sign-in of a ministry',
  ministryRefused: 'This sign-in opens no account here',
  ministryNotLinked: '{name} says who you are, but that opens no account here. Nothing was changed.',
  ministryNotLinkedNext:
    'If you can sign in otherwise, do so and link your account under “{page}”. If you were invited, your ministry must know you by the very address that was invited, and say that it is verified.',
  ministryOtherHats: 'You also act for others than this ministry speaks for',
  ministryOtherHatsSentence:
    '{name} opens and confirms only what its own people do. Nothing was changed. Use your passkey, or password and code. If you have neither, ask to be confirmed: “{recovery}”.',
  ministryOver: 'This way to the ministry and back is over',
  ministryOverSentence:
    'It took too long, was used already, or was begun in another browser. Nothing was changed; begin again.',
  ministryDeclined: 'The ministry’s sign-in did not let you in',
  ministryDeclinedSentence: 'You turned back there, or it does not know you. Nothing was changed here.',
  ministryDown: 'The ministry’s sign-in does not answer',
  ministryDownSentence: 'Nothing was changed. Try again later, or sign in otherwise.',
  ministryNotVerified: 'The answer of the ministry’s sign-in was not accepted',
  ministryNotVerifiedSentence:
    'It was not made for this forum and this visit. Nothing was changed; begin again. If it stays so, tell the secretariat.',
  ministryOther: 'Your account is linked to somebody else there',
  ministryOtherSentence:
    'The ministry now calls you by another number than the one your account is linked to. If that is right, remove the old link first.',
  ministryElsewhere: 'Another account is linked to this sign-in',
  ministryElsewhereSentence:
    'One sign-in of a ministry opens one account. Use that account, or remove the link there first.',
  ministryNotYours: 'This sign-in is not the one your account is linked to',
  ministryNotYoursSentence: 'Nothing is confirmed. What you entered in the other tab is not lost.',
  ministryLinked: 'Linked since {when}.',
  ministryNone: 'Your account is linked to no sign-in of a ministry.',
  ministryLink: 'Link {name}',
  ministryUnlink: 'Remove the link to {name}',
  ministryWasLinked: 'The sign-in of the ministry was linked.',
  ministryWasUnlinked: 'The link was removed.',

  providers: 'Sign-in of ministries',
  providersExplained:
    'A ministry says who its people are, and they need no password here. It opens only accounts that are linked to it, and those invited under an address it has verified. Whoever also acts for others than its participants comes in otherwise.',
  noProviders: 'No sign-in of a ministry yet',
  noProvidersSentence:
    'The ministry’s technicians give you the four values below; give them the address to send people back to.',
  providerName: 'Name on the button',
  providerIssuer: 'Issuer',
  providerIssuerHint: 'The address by which the provider calls itself, exactly; it begins with https://',
  providerClient: 'Client id',
  providerSecret: 'Client secret',
  providerSecretHint: 'It is kept for signing in and never shown again. A public client has none.',
  providerParticipants: 'Whose people may use it',
  providerParticipantsHint: 'Codes of participants, with commas between.',
  providerForAll: 'everybody with an account',
  providerReturn: 'Address to send people back to',
  providerFromEnvironment: 'set by whoever runs the machine',
  newProvider: 'Another ministry',
  enterProvider: 'Enter it',
  endProvider: 'End {name}',
  providerEntered: 'It was entered. Tell the ministry the address to send people back to.',
  providerEnded: 'It was ended. Nobody comes in by it any more.',
  notAnIssuer: 'Give the address of the provider, beginning with https:// and without a question mark.',
  enteredAlready: 'This issuer and client id are entered already.',
  notCodes: 'Give codes of participants, like AUS, IDN.',
  notPresent: 'Confirm first that it is you. Then enter the secret again: it is not kept on this page.',
  confirmNow: 'Confirm that it is you',
});
