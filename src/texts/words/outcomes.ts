import { defineWords } from '../../platform/index.ts';

/** What a decision of the chair meant for the proposals on the paragraph, as their sponsors read it. */
export const outcomeWords = defineWords('texts.outcomes', {
  ofYours: 'What became of your proposals',
  met: 'Met {time}: the text says it.',
  inPart: 'Decided in part {time}; the rest is still before the body.',
  decidedOtherwise:
    'Decided otherwise {time}. It stays in the history and can be proposed again on the present wording.',
  paragraphGone: 'Overtaken {time}: the paragraph is no longer in the text.',
  restructured: 'Overtaken {time}: the paragraph was divided or joined in another way.',
  piece: 'Wished {wished} for {base}; the text says {now}.',
  nothing: 'no words',
  after: 'after {number}',
});
