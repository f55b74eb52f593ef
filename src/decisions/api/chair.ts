import { z } from 'zod';
import { defineRead, roles } from '../../platform/index.ts';
import { handoversOf, readsNames, textState } from '../../texts/index.ts';

/** Who handed the chair over for a text, for those who read who proposed what. */
export const chairRead = defineRead({
  name: 'decisions.chair',
  who: ['person'],
  path: '/texts/{text}/chair',
  summary: 'Who handed the chair over for a text, and when it was taken back',
  input: z.object({ text: z.string().max(60) }),
  output: z.object({
    handovers: z.array(
      z.object({
        person: z.uuid(),
        role: z.enum(roles),
        participant: z.string().nullable(),
        at: z.iso.datetime(),
        takenBackAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
  async run(tx, scope, { text }) {
    const state = await textState(tx, text, scope);
    if (!state || !readsNames(state.text, scope.viewer)) return null;
    const handovers = await handoversOf(tx, text);
    return {
      handovers: handovers.map(({ at, takenBackAt, ...one }) => ({
        ...one,
        at: at.toString(),
        takenBackAt: takenBackAt?.toString() ?? null,
      })),
    };
  },
});
