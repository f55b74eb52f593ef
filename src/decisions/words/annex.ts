import { defineWords } from '../../platform/index.ts';

/** What of a decision's statements and mandates is among the bytes that were signed. */
export const annexWords = defineWords('decisions.annex', {
  signed: 'The statements and mandates that stood when the decision was published are signed and recorded as',
  later:
    'What came later, or was withdrawn later, stands here with its date and is not among the signed bytes.',
  none: 'None of this stood when the decision was published, so it is not among the signed bytes.',
  removed: 'The words of {symbol} were removed from the public record with the text.',
  statementLater: 'Received after publication: not among the signed bytes.',
  withdrawalLater: 'Withdrawn after publication: the withdrawal is not among the signed bytes.',
});
