import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../../../test/support/house.ts';
import { accepted, type Instant, instant } from '../../base/index.ts';
import { defineAct, type JobRequest, perform } from '../acts/index.ts';
import { stranger } from '../viewer.ts';
import { type Job, runDueJobs, runJobs } from './index.ts';

let house: TestHouse;

beforeEach(async () => {
  house = await openTestHouse({ now: '2026-12-01T09:00:00Z' });
});

afterEach(() => house.close());

const ask = defineAct({
  name: 'jobs.ask-for-test',
  who: ['anyone'],
  input: z.custom<JobRequest>(),
  subject: () => 'jobs',
  async run(context, request) {
    await context.enqueue(request);
    return accepted(null);
  },
});

function asked(request: JobRequest) {
  return perform(house.database, ask, request, { viewer: stranger, now: house.clock() });
}

/** A job that notes what it was given. */
function noting(task: string): { job: Job; noted: unknown[] } {
  const noted: unknown[] = [];
  const job: Job = { task, run: async (_house, payload) => void noted.push(payload) };
  return { job, noted };
}

function run(jobs: readonly Job[], now: Instant = house.clock()) {
  return runDueJobs(house, jobs, { now, keepGoing: true });
}

test('the worker does what an act asked for, and lets it finish when it is stopped', async () => {
  const begun = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  let isDone = false;
  const slow: Job = {
    task: 'jobs.slow',
    async run() {
      begun.resolve();
      await mayEnd.promise;
      isDone = true;
    },
  };
  await asked({ task: 'jobs.slow' });
  const running = await runJobs({ house, jobs: [slow] });
  await begun.promise;
  const stopped = running.stop();
  expect(isDone).toBe(false);
  mayEnd.resolve();
  await stopped;
  expect(isDone).toBe(true);
});

test('two jobs of one name are refused', async () => {
  const { job } = noting('jobs.twice');
  await expect(runJobs({ house, jobs: [job, job] })).rejects.toThrow('two jobs are named jobs.twice');
});

test('a job waits for its instant by the clock that is passed, not by the server', async () => {
  const { job, noted } = noting('jobs.close');
  await asked({ task: 'jobs.close', payload: { text: 1 }, runAt: instant('2026-12-08T10:00:00Z') });
  await asked({ task: 'jobs.close', payload: { text: 2 }, runAt: instant('2020-01-01T00:00:00Z') });
  await asked({ task: 'jobs.close', payload: { text: 3 } });
  await run([job]);
  expect(noted).toEqual([{ text: 2 }, { text: 3 }]);
  await run([job], instant('2026-12-08T09:59:59Z'));
  expect(noted).toHaveLength(2);
  await run([job], instant('2026-12-08T10:00:00Z'));
  expect(noted[2]).toEqual({ text: 1 });
});

test('a clock in the past does not run what lies ahead of it', async () => {
  const { job, noted } = noting('jobs.close');
  house.setClock('2019-01-01T00:00:00Z');
  await asked({ task: 'jobs.close', runAt: instant('2019-02-01T00:00:00Z') });
  await run([job]);
  expect(noted).toEqual([]);
});

test('a later request with the same key takes the place of the earlier one', async () => {
  const { job, noted } = noting('jobs.close');
  await asked({
    task: 'jobs.close',
    payload: { deadline: 1 },
    jobKey: 'close:1',
    runAt: instant('2026-12-08T10:00:00Z'),
  });
  await asked({
    task: 'jobs.close',
    payload: { deadline: 2 },
    jobKey: 'close:1',
    runAt: instant('2026-12-09T10:00:00Z'),
  });
  await run([job], instant('2026-12-10T00:00:00Z'));
  expect(noted).toEqual([{ deadline: 2 }]);
});

test('jobs that a job asks for are done, too', async () => {
  const { job, noted } = noting('jobs.second');
  const first: Job = {
    task: 'jobs.first',
    run: async () => void (await asked({ task: 'jobs.second', payload: { after: 'first' } })),
  };
  await asked({ task: 'jobs.first' });
  expect((await run([first, job])).map((one) => one.task)).toEqual(['jobs.first', 'jobs.second']);
  expect(noted).toEqual([{ after: 'first' }]);
});

test('a job that fails is tried again later, and tells what went wrong', async () => {
  let isMended = false;
  const failing: Job = {
    task: 'jobs.fails',
    async run() {
      if (!isMended) throw new Error('the line is down');
    },
  };
  await asked({ task: 'jobs.fails' });
  expect((await run([failing]))[0]?.error).toEqual(new Error('the line is down'));
  expect(await run([failing])).toEqual([]);
  isMended = true;
  expect(await run([failing], house.clock().add({ seconds: 3 }))).toMatchObject([
    { task: 'jobs.fails', error: null },
  ]);
  await asked({ task: 'jobs.unknown' });
  await expect(runDueJobs(house, [], { now: house.clock() })).rejects.toThrow('no job is named jobs.unknown');
});
