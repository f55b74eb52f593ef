import { z } from 'zod';
import { defineRead } from '../platform/index.ts';
import { officeOf } from './reads.ts';
import { officeInput } from './schema.ts';

const officeRead = defineRead({
  name: 'support.office',
  who: ['anyone'],
  path: '/support',
  summary: 'The support office of the forum',
  input: z.object({}),
  output: officeInput,
  run: (tx) => officeOf(tx),
});

export const supportReads = [officeRead] as const;
