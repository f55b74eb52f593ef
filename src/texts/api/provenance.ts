import { z } from 'zod';
import { defineRead, idInput } from '../../platform/index.ts';
import { provenanceOf } from '../reads/provenance.ts';
import { textState } from '../reads/text-state.ts';
import { revisionSymbol } from '../rules/symbols.ts';

/** From which proposal each word of a paragraph came, for those who may read names; for nobody after adoption. */
export const provenanceRead = defineRead({
  name: 'texts.provenance',
  who: ['person'],
  path: '/texts/{text}/provisions/{provision}/provenance',
  summary: 'From which proposal the words of a paragraph came, while the text is negotiated',
  input: z.object({ text: z.string().max(60), provision: idInput }),
  output: z.object({
    runs: z.array(
      z.object({
        text: z.string(),
        /** The issue that was in force when the words were stated, and when; `null` for the first draft. */
        symbol: z.string().nullable(),
        statedAt: z.iso.datetime().nullable(),
        proposals: z.array(z.object({ id: z.string(), by: z.array(z.string()) })),
      }),
    ),
  }),
  async run(tx, scope, { text, provision }) {
    const state = await textState(tx, text, scope);
    const runs = state && (await provenanceOf(tx, state, provision));
    if (!runs) return null;
    return {
      runs: runs.map(({ text: words, origin }) => ({
        text: words,
        symbol: origin.round && revisionSymbol(state.text.symbol, origin.round.revision),
        statedAt: origin.round?.statedAt.toString() ?? null,
        proposals: origin.proposals.map(({ id, by }) => ({ id, by: [...by] })),
      })),
    };
  },
});
