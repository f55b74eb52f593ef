import { type ActResult, type Say, saidErrors, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { importWords } from '../words/import.ts';
import { officesWords } from '../words/offices.ts';
import { refusalWords as words } from '../words.ts';

/** What each refusal of the register's acts, and each code of a field, is called to people (STYLE 24). */
const messages = {
  required: words.required,
  'too-long': words.tooLong,
  'not-a-date': words.notADate,
  'not-an-email': words.notAnEmail,
  'participant-needed': words.participantNeeded,
  'no-participant-here': words.noParticipantHere,
  'body-needed': words.bodyNeeded,
  'until-needed': words.untilNeeded,
  'not-taking-part': words.notTakingPart,
  'not-a-member': words.notAMember,
  'not-an-observer': words.notAnObserver,
  'not-yours-to-appoint': words.notYoursToAppoint,
  'not-yours-to-end': words.notYoursToEnd,
  'no-such-participant': words.noSuchParticipant,
  'no-such-body': words.noSuchBody,
  'not-of-that-exercise': words.notOfThatExercise,
  'function-needed': words.functionNeeded,
  'email-taken': words.emailTaken,
  'already-suspended': words.alreadySuspended,
  'not-suspended': words.notSuspended,
  'not-yours-to-suspend': words.notYoursToSuspend,
  'suspended-by-secretariat': words.suspendedBySecretariat,
  'not-a-focal-point': words.notAFocalPoint,
  'not-yours-to-hand-over': words.notYoursToHandOver,
  'already-handed-over': words.alreadyHandedOver,
  'leaves-before': words.leavesBefore,
  'same-person': words.samePerson,
  'email-needed': words.emailNeeded,
  'no-delegation': words.noDelegation,
  'not-a-telephone': words.notATelephone,
  'same-address': words.sameAddress,
  'not-yours-to-correct': words.notYoursToCorrect,
  'no-such-person': words.noSuchPerson,
  'ends-before-it-begins': words.endsBeforeItBegins,
  'already-ended': words.alreadyEnded,
  'last-officer': words.lastOfficer,
  'can-sign-in': words.canSignIn,
  'no-address': words.noAddress,
  'already-confirmed': words.alreadyConfirmed,
  'already-declared': words.alreadyDeclared,
  'code-taken': words.codeTaken,
  'not-a-count': words.notACount,
  'not-a-zone': words.notAZone,
  'not-a-code': words.notACode,
  'not-found': words.notFound,
  'empty-file': importWords.emptyFile,
  'unclosed-quote': importWords.unclosedQuote,
  'no-head': importWords.noHead,
  'too-many-rows': importWords.tooManyRows,
  'not-utf-8': importWords.notUtf8,
  'no-such-role': importWords.noSuchRole,
  'repeated-row': importWords.repeatedRow,
  'already-holds': importWords.alreadyHolds,
  'nothing-to-enter': importWords.nothingToEnter,
  'holder-needed': officesWords.holderNeeded,
  'one-holder': officesWords.oneHolder,
  'not-past': officesWords.notPast,
  'held-by-the-same': officesWords.heldByTheSame,
  'held-by-another': officesWords.heldByAnother,
} as const satisfies Record<string, Word>;

const examples: Readonly<Record<string, string>> = {
  'not-a-date': '2010-01-01',
  'not-a-zone': 'Europe/Lisbon',
  'not-an-email': 'name@ministry.example',
  'not-a-telephone': '+999 21 5550 0123',
};

/** What went wrong, each message with the field it belongs to. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  return saidErrors(result, (code) => messageOf(code, say));
}

/** One code in words. */
export function messageOf(code: string, say: Say): string {
  const [what = ''] = code.split(':');
  // The cast only says that the key may be one of the table's; any other is answered for.
  const word = messages[what as keyof typeof messages] ?? words.notUnderstood;
  return say(word, { example: examples[what] ?? '' });
}
