import { holdWords } from '../../library/index.ts';
import { type ActResult, type Say, saidErrors, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import type { AskRefusal } from '../rules/asking.ts';
import type { CorrectionRefusal } from '../rules/correcting.ts';
import type { DecideRefusal } from '../rules/deciding.ts';
import { type EmbargoRefusal, embargoDaysMax } from '../rules/embargo.ts';
import type { ObjectRefusal } from '../rules/objecting.ts';
import type { KeyRefusal } from '../rules/releasing.ts';
import type { DraftRefusal } from '../rules/silence/drafting.ts';
import type { SilenceRefusal } from '../rules/silence/refusals.ts';
import type { DraftWrittenRefusal } from '../rules/written/drafting.ts';
import type { WrittenRefusal } from '../rules/written/table.ts';
import { refusalWords as words } from '../words.ts';
import { chairSayings } from './chair/messages.ts';
import { correctionSayings } from './correction-messages.ts';
import { embargoSayings } from './embargo-messages.ts';
import { registerSayings } from './register-messages.ts';
import { silenceSayings } from './silence/messages.ts';
import { statementSayings } from './statement-messages.ts';
import { writtenSayings } from './written/messages.ts';

type Why =
  | SilenceRefusal
  | DraftRefusal
  | WrittenRefusal
  | DraftWrittenRefusal
  | AskRefusal
  | DecideRefusal
  | ObjectRefusal
  | KeyRefusal
  | CorrectionRefusal
  | EmbargoRefusal
  | 'under-hold'
  | 'moved-on'
  | 'not-a-code'
  | 'not-a-key'
  | 'required'
  | 'symbol-taken';

/** Every refusal of this capability in words (STYLE 24). */
const sayings = {
  'moved-on': words.movedOn,
  required: words.required,
  // A choice that was left blank is no key of anything.
  'not-a-code': words.required,
  'not-a-key': words.required,
  'already-decided': words.alreadyDecided,
  'already-asked': words.alreadyAsked,
  'not-clean': words.notClean,
  'must-findings': words.mustFindings,
  'meeting-of-another-body': words.meetingOfAnotherBody,
  'meeting-cancelled': words.meetingCancelled,
  'meeting-not-started': words.meetingNotStarted,
  'meeting-over': words.meetingOver,
  'nobody-present': words.nobodyPresent,
  'no-quorum': words.noQuorum,
  'symbol-malformed': words.symbolMalformed,
  'symbol-not-of-exercise': words.symbolNotOfExercise,
  'symbol-of-exercise': words.symbolOfExercise,
  'symbol-taken': words.symbolTaken,
  'not-asked': words.notAsked,
  'objection-made': words.objectionMade,
  'question-withdrawn': words.questionWithdrawn,
  'not-presiding': words.notPresiding,
  'text-changed': words.textChanged,
  'nothing-asked': words.nothingAsked,
  'not-a-member': words.notAMember,
  'not-present': words.notPresent,
  'organisation-may-not-object': words.organisationMayNotObject,
  'not-in-the-chair': words.notInTheChair,
  'already-signed-by-all': words.alreadySignedByAll,
  'already-signed': words.alreadySigned,
  'signed-for-the-other': words.signedForTheOther,
  'already-declined': words.alreadyDeclined,
  'under-hold': holdWords.refused,
  ...chairSayings,
  ...embargoSayings,
  ...correctionSayings,
  ...registerSayings,
  ...statementSayings,
  ...silenceSayings,
  ...writtenSayings,
} as const satisfies Record<Why, Word>;

const exampleSymbol = 'EX/DG.1/2';

/** What went wrong, each message with the field it belongs to; none for an act that was done. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  const shared = { example: exampleSymbol, embargoDays: embargoDaysMax };
  return saidErrors(result, (code, details) => say(wordOf(code), { ...details, ...shared }));
}

/** Codes of inputs carry their bound, `too-long:300`; a choice that was not made has the parser's own message. */
function wordOf(code: string): Word {
  const known: Readonly<Record<string, Word>> = sayings;
  if (code.startsWith('too-long')) return words.tooLong;
  if (code.startsWith('Invalid')) return words.required;
  return known[code] ?? words.other;
}
