import { type ActResult, type Say, saidErrors, type Values, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { lifetimes } from '../rules/lifetimes.ts';
import { passwordLengths } from '../rules/password.ts';
import { ministryWords } from '../words/ministry.ts';
import { recoveryWords } from '../words/recovery.ts';
import { words } from '../words.ts';

/** What each refusal, and each code of a field, is called to people. */
const messages = {
  required: words.required,
  'too-long': words.tooLong,
  wrong: words.wrongPassword,
  'wrong-code': words.wrongCode,
  'other-time': words.codeOtherTime,
  'step-over': words.stepOver,
  'not-fresh': words.notFresh,
  'too-short': words.tooShort,
  'too-simple': words.tooSimple,
  'like-name': words.likeName,
  'not-verified': words.passkeyNotVerified,
  'known-already': words.passkeyKnown,
  'too-many-passkeys': words.tooManyPasskeys,
  'last-way': words.lastWay,
  'not-your-hat': words.notYourHat,
  'not-a-zone': words.notAZone,
  'too-few': words.notDays,
  'too-many-days': words.notDays,
  'name-malformed': words.nameMalformed,
  'name-taken': words.nameTaken,
  'own-request': recoveryWords.ownRequest,
  'not-yours': recoveryWords.notYours,
  'not-an-issuer': ministryWords.notAnIssuer,
  'entered-already': ministryWords.enteredAlready,
  'not-codes': ministryWords.notCodes,
  'not-checked': recoveryWords.notChecked,
  'checked-already': recoveryWords.checkedAlready,
  'in-the-future': recoveryWords.inTheFuture,
  'not-present': ministryWords.notPresent,
  'already-confirmed': recoveryWords.alreadyConfirmed,
} as const satisfies Record<string, Word>;

/** The sentence of a refusal or of a field's code like `too-long:80`. */
export function messageOf(code: string, say: Say, values: Values = {}): string {
  const [what = '', max = passwordLengths.max] = code.split(':');
  // the cast only says that the key may be one of the table's; any other is answered for
  const word = messages[what as keyof typeof messages] ?? words.badField;
  const days = what.startsWith('too-few') || what === 'too-many-days';
  return say(word, { min: passwordLengths.min, max: days ? lifetimes.apiTokenDaysMax : max, ...values });
}

/** What went wrong, each message with the field it belongs to. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  return saidErrors(result, (code, details) => messageOf(code, say, details));
}

/** The errors of a form as its summary wants them. */
export function summaryOf(errors: readonly FormError[], say: Say) {
  return { title: say(words.problem), list: errors };
}
