import { z } from 'zod';
import { defineRead } from '../platform/index.ts';
import { strategiesOf } from './reads.ts';

const strategiesRead = defineRead({
  name: 'commitments.strategies',
  who: ['anyone'],
  path: '/strategies',
  summary: 'Strategies with their areas: the one in force first',
  input: z.object({}),
  output: z.object({
    strategies: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        inForce: z.boolean(),
        replaces: z.string().nullable(),
        verb: z.string().nullable().describe('The word that was used; null: not found'),
        decidedByBody: z.string().nullable(),
        decidedByOrdinal: z.number().nullable(),
        decidedOn: z.string().nullable(),
        note: z.string().nullable(),
        areas: z.array(z.object({ id: z.string(), number: z.number(), name: z.string() })),
        sources: z.array(z.string()),
      }),
    ),
  }),
  async run(tx) {
    const strategies = await strategiesOf(tx);
    return {
      strategies: strategies.map((one) => ({ ...one, areas: [...one.areas], sources: [...one.sources] })),
    };
  },
});

export const commitmentsReads = [strategiesRead] as const;
