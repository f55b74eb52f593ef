import { z } from 'zod';
import { accepted } from '../../base/index.ts';
import { defineAct } from '../../platform/index.ts';

/** Recorded once a window, when a limit is passed: neither name nor address, only which limit it was. */
export const reachLimit = defineAct({
  name: 'identity.reach-limit',
  who: ['anyone'],
  input: z.object({ limit: z.string().max(60) }),
  subject: ({ limit }) => `limit:${limit}`,
  run: async () => accepted(null),
});
