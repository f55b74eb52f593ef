import { type ActResult, type Say, saidErrors, type Word } from '../../platform/index.ts';
import type { FormError } from '../../ui/index.ts';
import { holdWords } from '../words/holds.ts';
import { words } from '../words.ts';

/** Every refusal of this capability in words (STYLE 24). */
const sayings: Readonly<Record<string, Word>> = {
  required: words.refusedRequired,
  // A choice that was left blank is no key of anything.
  'not-a-key': words.refusedRequired,
  'too-long': words.refusedTooLong,
  'already-reported': words.refusedAlreadyReported,
  'not-reported': words.refusedNotReported,
  'under-hold': holdWords.refused,
  purged: words.refusedPurged,
  'keys-missing': words.refusedKeysMissing,
  'no-two-chairs': words.refusedNoTwoChairs,
  'secretariat-asks': words.refusedSecretariatAsks,
};

/** What went wrong, each message with the field it belongs to. */
export function errorsOf(result: ActResult<unknown, string>, say: Say): FormError[] {
  return saidErrors(result, (code, details) => {
    // Codes of inputs carry their bound: `too-long:300`.
    const [what = '', max = ''] = code.split(':');
    return say(sayings[what] ?? words.refusedOther, { ...details, max });
  });
}
