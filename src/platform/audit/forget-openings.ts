import { sql } from 'kysely';
import { z } from 'zod';
import { accepted, refused } from '../../base/index.ts';
import { defineAct, perform } from '../acts/index.ts';
import type { Job } from '../jobs/index.ts';
import { clockViewer } from '../viewer.ts';

/**
 * How long who opened what is kept. They are lines about people, kept for one purpose: to find out where a paper went
 * that is found outside. That is asked within weeks, or at the next yearly meeting of the body and a month after it.
 * Acts stay: they are the forum's own record.
 */
export const openingsKeptDays = 400;

/** Erase who opened what once its time is over; the hashes stay, and the audit verifies as before (DESIGN §2, law 9). */
export const forgetOpenings = defineAct({
  name: 'audit.forget-openings',
  who: ['clock'],
  input: z.object({}),
  subject: (_input, value: { erased: number }) => `openings:${value.erased}`,
  async run({ tx, now }) {
    const before = now.subtract({ hours: 24 * openingsKeptDays });
    const { rows } = await sql<{ erased: number }>`select audit.forget_openings(
      ${before.toString()}::timestamptz) as erased`.execute(tx);
    const erased = rows[0]?.erased ?? 0;
    // Nothing to keep of a day on which nothing was due.
    return erased === 0 ? refused('nothing-due') : accepted({ erased });
  },
});

/** Each night. */
export const forgetOpeningsJob: Job = {
  task: 'audit.forget-openings',
  wakes: '23 2 * * *',
  async run({ database, clock }) {
    await perform(database, forgetOpenings, {}, { viewer: clockViewer, now: clock() });
  },
};
