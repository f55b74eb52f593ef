import { z } from 'zod';
import { defineRead } from '../../platform/index.ts';
import { textState } from '../../texts/index.ts';
import { decisionOnText } from '../reads/decisions.ts';
import { statementsOn } from '../reads/statements.ts';
import { statementKinds } from '../schema/statements.ts';

export const statements = defineRead({
  name: 'decisions.statements',
  who: ['anyone'],
  path: '/texts/{text}/statements',
  summary:
    'Statements on record with the decision on a text, in the order received, withdrawn ones among them',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    statements: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(statementKinds),
        participant: z.string(),
        name: z.string(),
        provisions: z.array(z.string()),
        language: z.string(),
        words: z.string(),
        receivedAt: z.iso.datetime(),
        withdrawnAt: z.iso.datetime().nullable(),
        channel: z.enum(['delegation', 'received']).nullable(),
        evidence: z.string().nullable(),
      }),
    ),
  }),
  async run(tx, scope, { text }) {
    if (!(await textState(tx, text, scope)) && !(await decisionOnText(tx, text))) return null;
    const found = await statementsOn(tx, text);
    return {
      statements: found.map(({ text: _, receivedAt, withdrawnAt, ...one }) => ({
        ...one,
        receivedAt: receivedAt.toString(),
        withdrawnAt: withdrawnAt?.toString() ?? null,
      })),
    };
  },
});
