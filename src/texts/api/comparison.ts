import { z } from 'zod';
import { compareTexts } from '../../engine/index.ts';
import { defineRead } from '../../platform/index.ts';
import { comparableIssue, parseIssue } from '../reads/comparison.ts';
import { textState } from '../reads/text-state.ts';
import { consolidatedText } from '../rules/consolidated.ts';

const issue = z.string().regex(/^(now|\d{1,4})$/, 'not-an-issue');
const cited = z.string().nullable();

/** Any two issues of a text, or one and the text as it stands, provision by provision. */
export const comparisonRead = defineRead({
  name: 'texts.comparison',
  who: ['person'],
  path: '/texts/{text}/comparison',
  summary: 'Two issues of a text compared: reworded, moved, renumbered, split, merged',
  input: z.object({ text: z.string().max(60), from: issue.default('0'), to: issue.default('now') }),
  output: z.object({
    provisions: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        level: z.number().optional(),
        state: z.enum(['same', 'reworded', 'added', 'removed']),
        moved: z.boolean(),
        number: z.object({ before: cited, after: cited }),
        stoodAfter: z.string().nullable().optional(),
        formerId: z.string().optional(),
        splitFrom: z.string().optional(),
        mergedInto: z.string().optional(),
        pieces: z.array(z.object({ text: z.string(), change: z.enum(['equal', 'inserted', 'deleted']) })),
      }),
    ),
  }),
  async run(tx, scope, { text, from, to }) {
    const state = await textState(tx, text, scope);
    const [before, after] = [parseIssue(from), parseIssue(to)];
    if (!state || before === null || after === null) return null;
    const compared = { id: text, now: consolidatedText(state) };
    const [old, now] = [
      await comparableIssue(tx, compared, before),
      await comparableIssue(tx, compared, after),
    ];
    if (!old || !now) return null;
    return { provisions: compareTexts(old, now).map((one) => ({ ...one, pieces: [...one.pieces] })) };
  },
});
