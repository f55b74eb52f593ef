import type { ActResult, Say, Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import type { AskRefusal } from '../rules/asking.ts';
import type { DecideRefusal } from '../rules/deciding.ts';
import type { ObjectRefusal } from '../rules/objecting.ts';
import type { KeyRefusal } from '../rules/releasing.ts';
import { refusalWords as words } from '../words.ts';

type Why = AskRefusal | DecideRefusal | ObjectRefusal | KeyRefusal | 'moved-on' | 'required' | 'symbol-taken';

/** Every refusal of this capability in words (STYLE 24). */
const sayings = {
  'moved-on': words.movedOn,
  required: words.required,
  'already-decided': words.alreadyDecided,
  'already-asked': words.alreadyAsked,
  'not-clean': words.notClean,
  'meeting-of-another-body': words.meetingOfAnotherBody,
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
} as const satisfies Record<Why, Word>;

const exampleSymbol = 'EX/DG.1/2';

/** What went wrong, each message with the field it belongs to; none for an act that was done. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  if (result.ok) return [];
  if ('fields' in result) {
    return result.fields.map(({ at, message }) => ({ at, message: say(fieldWord(message)) }));
  }
  const message = say(wordOf(result.why), { example: exampleSymbol });
  return [{ message, ...(result.at === undefined ? {} : { at: result.at }) }];
}

export function errorAt(errors: readonly FormError[], at: string): { readonly error?: string } {
  const found = errors.find((error) => error.at === at);
  return found ? { error: found.message } : {};
}

function wordOf(why: string): Word {
  const known: Readonly<Record<string, Word>> = sayings;
  return known[why] ?? words.other;
}

/** Messages of inputs are codes, `too-long:300`; a choice that was not made is one, too. */
function fieldWord(code: string): Word {
  if (code.startsWith('too-long')) return words.tooLong;
  return code === 'required' || code.startsWith('Invalid') ? words.required : words.notUnderstood;
}
